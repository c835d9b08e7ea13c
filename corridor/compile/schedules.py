"""Which runs of a service keep to which hours, and which are cancelled.

A run that passes a delayed place in the window of the delay has its own, later hours from there on. All runs
with the same hours make a schedule: to the search it is a service of its own. A run that would pass
something closed, by its own hours, while it is closed, is in no schedule: it is cancelled as a whole.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corridor.compile.course import Courses, Passing
from corridor.compile.spans import EVER, Span, Spans, without
from corridor.model.change import Close, Delay
from corridor.model.service import Call, Service
from corridor.network.network import Network
from corridor.units import MINUTES_PER_HOUR, minutes_from_hours


@dataclass(frozen=True, slots=True)
class Late:
    """Minutes later from one passing of a course on, for runs that are there in the window."""

    at: int
    minutes: int
    window: Span


@dataclass(frozen=True, slots=True)
class Schedule:
    """A service's calls as those of its runs keep them that start within ``spans`` (UTC minutes)."""

    service: Service
    calls: tuple[Call, ...]
    spans: Spans
    lates: tuple[Late, ...] = ()
    late_min: tuple[int, ...] = ()

    def late_at_call(self, number: int) -> int:
        """Return how many minutes later than timetabled its runs come to a call."""
        return self.late_min[number] if self.late_min else 0

    def keeps(self, start_min: int) -> bool:
        """Return whether the run of a minute keeps to this schedule."""
        return any(low <= start_min < high for low, high in self.spans)


def list_schedules(network: Network, courses: Courses) -> tuple[Schedule, ...]:
    """Return the schedules of all services, in their order; closures left out of account."""
    delays = [disruption for disruption in network.disruptions if isinstance(disruption, Delay)]
    found: list[Schedule] = []
    for service in network.services.values():
        calls = network.calls.get(service.id, ())
        lates = tuple(_lates(courses.of(service), delays)) if delays else ()
        found.extend(_delayed(service, calls, courses, lates) if lates else (Schedule(service, calls, (EVER,)),))
    return tuple(found)


def cancel(schedules: Sequence[Schedule], courses: Courses, network: Network) -> tuple[Schedule, ...]:
    """Return schedules without the runs that would pass something while it is closed."""
    closures = [disruption for disruption in network.disruptions if isinstance(disruption, Close)]
    if not closures:
        return tuple(schedules)
    return tuple(_cancelled(schedule, courses.of(schedule.service), closures, network) for schedule in schedules)


def _lates(course: Sequence[Passing], delays: Sequence[Delay]) -> Iterator[Late]:
    """Yield where a course enters the group of places of a delay, in the order of travel."""
    entered = []
    for delay in delays:
        group, inside = frozenset(delay.places), False
        for at, passing in enumerate(course):
            if passing.places:
                before, inside = inside, not group.isdisjoint(passing.places)
                if inside and not before:
                    entered.append(Late(at, minutes_from_hours(delay.hours), Span.of(delay.window)))
    yield from sorted(entered, key=lambda late: late.at)


def _delayed(
    service: Service, calls: tuple[Call, ...], courses: Courses, lates: tuple[Late, ...]
) -> Iterator[Schedule]:
    course = courses.of(service)
    found: dict[tuple[Late, ...], list[Span]] = {}
    called = [next(at for at, passing in enumerate(course) if passing.call == n) for n in range(len(calls))]
    for span, taken in _split(course, lates, EVER, ()):
        found.setdefault(taken, []).append(span)
    for taken, spans in sorted(found.items(), key=lambda item: len(item[0])):
        late_min = tuple(_late_at(taken, at) for at in called)
        later = tuple(_later(call, minutes) for call, minutes in zip(calls, late_min, strict=True))
        yield Schedule(service, later, tuple(sorted(spans)), taken, late_min)


def _later(call: Call, minutes: int) -> Call:
    hours = minutes / MINUTES_PER_HOUR
    return replace(call, arrive_h=call.arrive_h + hours, depart_h=call.depart_h + hours)


def _split(
    course: Sequence[Passing], lates: tuple[Late, ...], starts: Span, taken: tuple[Late, ...]
) -> Iterator[tuple[Span, tuple[Late, ...]]]:
    """Yield spans of starts with what makes runs late that start there."""
    if not lates:
        yield starts, taken
        return
    late, rest = lates[0], lates[1:]
    offset = course[late.at].from_min + _late_at(taken, late.at)
    met = late.window.earlier(offset, offset)
    for part in without((starts,), met):
        yield from _split(course, rest, part, taken)
    both = starts.overlap(met)
    if both:
        yield from _split(course, rest, both, (*taken, late))


def _late_at(taken: Sequence[Late], at: int) -> int:
    return sum(late.minutes for late in taken if late.at <= at)


def _cancelled(schedule: Schedule, course: Sequence[Passing], closures: Sequence[Close], network: Network) -> Schedule:
    spans = schedule.spans
    for closure in closures:
        window = Span.of(closure.window)
        for from_min, until_min in _met(schedule, course, closure, network):
            spans = without(spans, window.earlier(from_min, until_min))
    return schedule if spans is schedule.spans else replace(schedule, spans=spans)


def _met(schedule: Schedule, course: Sequence[Passing], closure: Close, network: Network) -> Iterator[tuple[int, int]]:
    """Yield the first and the last minute, after a run's start, at which it is at something closed."""
    service, last = schedule.service, len(course) - 1
    runs_on = network.modes[service.mode].runs_on
    if service.id in closure.services or service.mode in closure.modes or runs_on in closure.modes:
        yield course[0].from_min, course[last].from_min + _late_at(schedule.lates, last)
        return
    for at, passing in enumerate(course):
        if (
            passing.link in closure.links
            or passing.country in closure.countries
            or not frozenset(passing.places).isdisjoint(closure.places)
        ):
            from_min = passing.from_min + _late_at(schedule.lates, at)
            if passing.link is None:
                yield from_min, passing.until_min + _late_at(schedule.lates, at)
            else:  # has left the link in the minute in which it arrives at the next place
                yield from_min, max(from_min, passing.until_min + _late_at(schedule.lates, at + 1) - 1)
