"""A wrong search: the true one with one rule broken."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from corridor.search.problem import Question
from tests.oracle.arrays import Inputs
from tests.oracle.interpreted import interpreted

Altered = tuple[Inputs, Question]


@dataclass(frozen=True, kw_only=True)
class Mutant:
    """A rule broken in the source (a passage of a module replaced) or in what the search is given."""

    breaks: str
    part: str = ""
    old: str = ""
    new: str = ""
    count: int = 1
    alter: Callable[[Inputs, Question], Altered] | None = None

    @contextmanager
    def applied(self) -> Iterator[None]:
        """Run searches with the broken source."""
        with interpreted(self.part, self.old, self.new, self.count):
            yield

    def altered(self, inputs: Inputs, question: Question) -> Altered:
        """Return what the broken search is given."""
        return self.alter(inputs, question) if self.alter else (inputs, question)


def swapped(breaks: str, old: str, new: str, *, part: str = "setting", count: int = 1) -> Mutant:
    """Return a mutant with a passage of the source replaced, which must stand there so many times."""
    return Mutant(breaks=breaks, part=part, old=old, new=new, count=count)


def given(breaks: str, alter: Callable[[Inputs, Question], Altered]) -> Mutant:
    """Return a mutant that is given something else."""
    return Mutant(breaks=breaks, alter=alter)
