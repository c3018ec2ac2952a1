"""What tells whether a stretch answers a point: ten plain measures.

Words in common are only half of it. What a stretch answers already answers nothing else as well; answers keep the
order of what was asked more often than not; and what stands under no heading where all else does is no answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log, sqrt
from re import Pattern
from typing import Final, NamedTuple

from replycheck.matching.evidence import Demand
from replycheck.matching.stretches import Stretch

_USUAL_LENGTH: Final = 60
_SOME: Final = 0.02
"""Keeps shares of next to nothing near nothing."""
_PER_ACT: Final = 40
"""Characters in which one word for something done is enough."""


class Features(NamedTuple):
    """The measures of one stretch for one point.

    `covered` how much of the point stands in the stretch and its headings; `lead` in its first clause, `title` in the
    heading right above; `share` how much of all that the points have there is this point's; `margin` how far it is
    ahead of the next; `claimed` how well the stretch answers another point that it answers best; `order` whether the
    order of the points is kept; `length` the length; `bare` whether it stands outside an order that all else keeps;
    `act` whether it tells of something done.
    """

    covered: float
    lead: float
    title: float
    share: float
    margin: float
    claimed: float
    order: float
    length: float
    bare: float
    act: float


def find_features(demands: Sequence[Demand], stretches: Sequence[Stretch], act: Pattern[str]) -> list[list[Features]]:
    """The features of every stretch for every demand, by demand and stretch."""
    if not stretches:
        return [[] for _ in demands]
    wholes = [stretch.body | stretch.above for stretch in stretches]
    covered = [[demand.coverage(whole) for whole in wholes] for demand in demands]
    best = [max(range(len(stretches)), key=row.__getitem__) for row in covered]
    common = [_common(stretch, stretches, act) for stretch in stretches]
    columns = [_Column(index, covered, best) for index in range(len(stretches))]
    rows = []
    for number, demand in enumerate(demands):
        row = []
        for index, stretch in enumerate(stretches):
            own, column = covered[number][index], columns[index]
            length, bare, acts = common[index]
            row.append(
                Features(
                    covered=sqrt(own),
                    lead=sqrt(demand.coverage(stretch.lead)) if stretch.lead.grams else 0.0,
                    title=sqrt(demand.coverage(stretch.titles[-1])) if stretch.titles else 0.0,
                    share=sqrt(own / (column.total + _SOME)),
                    margin=own - column.next_to(number),
                    claimed=column.claimed_beside(number),
                    order=_order(number, index, best),
                    length=length,
                    bare=bare,
                    act=acts,
                )
            )
        rows.append(row)
    return rows


class _Column:
    """What all demands have in one stretch."""

    __slots__ = ("_claims", "_ranked", "total")

    def __init__(self, index: int, covered: Sequence[Sequence[float]], best: Sequence[int]) -> None:
        values = [row[index] for row in covered]
        self.total = sum(values)
        self._ranked = sorted(((value, number) for number, value in enumerate(values)), reverse=True)[:2]
        claims = ((value, number) for number, value in enumerate(values) if best[number] == index)
        self._claims = sorted(claims, reverse=True)[:2]

    def next_to(self, number: int) -> float:
        """The most that another demand has here."""
        return next((value for value, other in self._ranked if other != number), 0.0)

    def claimed_beside(self, number: int) -> float:
        """The most that another demand has here of those that have nothing better elsewhere."""
        return next((value for value, other in self._claims if other != number), 0.0)


def _common(stretch: Stretch, stretches: Sequence[Stretch], act: Pattern[str]) -> tuple[float, float, float]:
    """The measures that are the same for every demand: length, bare, act."""
    text = stretch.text
    ordered = sum(not other.bare for other in stretches) / len(stretches)
    acts = len(act.findall(text)) / (len(text) / _PER_ACT + 1)
    return log(max(len(text), 1) / _USUAL_LENGTH), stretch.bare * ordered, min(acts, 1.0)


def _order(number: int, index: int, best: Sequence[int]) -> float:
    """Whether a stretch lies behind the answer of the point before and in front of that of the point behind: 1 … -1."""
    order = 0.0
    if number > 0:
        order += (index > best[number - 1]) - (index < best[number - 1])
    if number + 1 < len(best):
        order += (index < best[number + 1]) - (index > best[number + 1])
    return order / 2
