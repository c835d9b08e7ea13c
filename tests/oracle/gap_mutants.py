"""Wrong searches: a rule broken of those that shut labels out."""

from tests.oracle.mutant import swapped

MUTANTS = (
    swapped(
        "turning back: never worth it",
        "storage.slack[node] * minutes",
        "0",
        part="ways",
    ),
    swapped(
        "turning back: the minutes of one way",
        "minutes = rows[way, OWN_MINUTES] + rows[back, OWN_MINUTES]",
        "minutes = rows[way, OWN_MINUTES]",
        part="ways",
    ),
    swapped(
        "turning back: another move left out",
        "rows[way, BACK] = back",
        "rows[way, BACK] = start[rows[way, HEAD]]",
        part="ways",
    ),
    swapped(
        "turning back: the best of the other moves forgotten",
        "if onward != back:",
        "if onward > back:",
        part="moves",
    ),
    swapped("gaps: a part too few", "for part in range(CRITERIA):", "for part in range(CRITERIA - 1):", part="gaps"),
    swapped(
        "gaps: a while too small", "minute, best_mills, best_boardings", "minute - 360, best_mills, best_boardings"
    ),
    swapped(
        "gaps: those next to the least possible left out",
        "parts[i, part] <= gaps.floor[part]",
        "parts[i, part] <= gaps.floor[part] + 1",
        part="gaps",
    ),
    swapped("gaps: boardings forgotten", "and least[2] < nears[gap, 2]", "and least[2] <= 0", part="gaps"),
    swapped("gaps: past a while early", "gaps.most[0, i] > minute", "gaps.most[0, i] > minute + 360", part="gaps"),
    swapped("gaps: past before the exact search", "if exact and counters", "if counters"),
    swapped(
        "directions: the most counts as too much",
        "sums[k] > most[CRITERIA + k, i]",
        "sums[k] >= most[CRITERIA + k, i]",
        part="gaps",
    ),
    swapped(
        "directions: the most counts as too much after a move",
        "+ more > nears[gap, CRITERIA + k]",
        "+ more >= nears[gap, CRITERIA + k]",
        part="gaps",
    ),
    swapped("directions: waits count twice", "weights[k, 0] * wait[0]", "2 * weights[k, 0] * wait[0]", part="gaps"),
    swapped("directions: storage counts twice", "weights[k, 1] * wait[1]", "2 * weights[k, 1] * wait[1]", part="gaps"),
    swapped(
        "directions: a run later counted from the run before",
        "(ready, mills, boardings, grams), taken",
        "(minute, mills, boardings, grams), taken",
    ),
    swapped("directions: gaps without an end have one", "return UNREACHABLE", "continue", part="gaps"),
    swapped("tolerance: in the exact search too", "known.tolerance.mills if keep_mills", "360 if keep_mills"),
    swapped("tolerance: no slack in the exact search", "keep_mills and exact", "keep_mills and not exact", count=2),
)
"""Every one of them must be found out."""

HARMLESS = (
    swapped("gaps: corners belong to them", "least[0] < nears[gap, 0]", "least[0] <= nears[gap, 0]", part="gaps"),
    swapped("gaps: never past", "if exact and counters", "if False and counters"),
    swapped("gaps: no room to split", "> most.shape[1]:", "> 3:", part="gaps"),
    swapped("turning back is tried", "if move == back:", "if move == -2:"),
    swapped("directions: none", "sums[k] > most[CRITERIA + k, i]", "False", part="gaps"),
)
"""Changes that cost time at most."""
