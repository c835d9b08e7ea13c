"""Wrong searches: a rule broken of those that shut labels out."""

from tests.oracle.mutant import swapped

MUTANTS = (
    swapped(
        "turning back: never worth it",
        "row[MILLS] + rows[back, MILLS] < storage.slack[rows[back, HEAD]] * minutes",
        "row[MILLS] + rows[back, MILLS] < 0",
        part="moves",
    ),
    swapped(
        "turning back: the minutes of one way",
        "minutes = row[MINUTES] + rows[back, MINUTES]",
        "minutes = row[MINUTES]",
        part="moves",
    ),
    swapped("turning back: another move left out", "row[BACK] = back", "row[BACK] = start[node]", part="moves"),
    swapped(
        "turning back: the best of the other moves forgotten",
        "least[2, k] if least[1, k] == back else least[0, k]",
        "least[2, k]",
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
    swapped("gaps: boardings forgotten", "and least[2] < corners[gap, 2]", "and least[2] <= 0", part="gaps"),
    swapped(
        "gaps: past a while early", "gaps.corners[i, 0] > minute", "gaps.corners[i, 0] > minute + 360", part="gaps"
    ),
    swapped("gaps: past before the exact search", "if exact and counters", "if counters"),
    swapped(
        "directions: the most counts as too much",
        "sums[own, k] > most[i, k]",
        "sums[own, k] >= most[i, k]",
        part="gaps",
    ),
    swapped(
        "directions: the most counts as too much after a move",
        "sums[own, k] + added > most[gap, k]",
        "sums[own, k] + added >= most[gap, k]",
        part="gaps",
    ),
    swapped(
        "directions: waits count twice", "weights[k, 0] * waiting[0]", "2 * weights[k, 0] * waiting[0]", part="gaps"
    ),
    swapped(
        "directions: storage counts twice", "weights[k, 1] * waiting[1]", "2 * weights[k, 1] * waiting[1]", part="gaps"
    ),
    swapped(
        "directions: a run later counted from the run before", "                own = 1\n", "                own = 0\n"
    ),
    swapped("directions: gaps without an end have one", "return UNREACHABLE", "continue", part="gaps"),
    swapped("tolerance: in the exact search too", "known.tolerance.mills if keep_mills", "360 if keep_mills"),
    swapped("tolerance: no slack in the exact search", "and exact else 0", "and not exact else 0", count=2),
)
"""Every one of them must be found out."""

HARMLESS = (
    swapped("gaps: corners belong to them", "least[0] < corners[gap, 0]", "least[0] <= corners[gap, 0]", part="gaps"),
    swapped("gaps: never past", "if exact and counters", "if False and counters"),
    swapped("gaps: no room to split", "> corners.shape[0]:", "> 3:", part="gaps"),
    swapped("turning back is tried", "if way == back:", "if way == -2:"),
    swapped("directions: none", "sums[own, k] > most[i, k]", "False", part="gaps"),
)
"""Changes that cost time at most."""
