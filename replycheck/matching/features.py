"""What tells whether a stretch answers a point: ten plain measures.

Words in common are only half of it. What a stretch answers already answers nothing else as well; answers keep the
order of what was asked more often than not; and what stands under no heading where all else does is no answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log, sqrt
from re import Pattern
from typing import Final, NamedTuple

from replycheck.matching.evidence import Demand
from replycheck.matching.places import Heading
from replycheck.matching.stretches import Stretch

_USUAL_LENGTH: Final = 60
_BY_HEADING: Final = 0.6
"""Where a heading covers this share of what its stretch covers, all below it answers the point."""
_SPREAD: Final = 0.5
"""What such a claim counts for the other stretches below the heading."""
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


class Table:
    """The features of every stretch for every demand.

    Two of them, `claimed` and `order`, depend on where the other points are answered. That is not known at first:
    `rows` is asked with a guess, and again with what its scores then say.
    """

    def __init__(self, demands: Sequence[Demand], stretches: Sequence[Stretch], act: Pattern[str]) -> None:
        self._demands = demands
        self._stretches = stretches
        wholes = [stretch.body | stretch.above for stretch in stretches]
        self._covered = [[demand.coverage(whole) for whole in wholes] for demand in demands]
        common = [_common(stretch, stretches, act) for stretch in stretches]
        leads = {stretch.lead.grams: stretch.lead for stretch in stretches if stretch.lead.grams}
        titles = {stretch.titles[-1].grams: stretch.titles[-1] for stretch in stretches if stretch.titles}
        columns = [_ranked([row[index] for row in self._covered]) for index in range(len(stretches))]
        totals = [sum(row[index] for row in self._covered) for index in range(len(stretches))]
        self._fixed: list[list[Features]] = []
        for number, demand in enumerate(demands):
            by_lead = {key: sqrt(demand.coverage(lead)) for key, lead in leads.items()}
            by_title = {key: sqrt(demand.coverage(title)) for key, title in titles.items()}
            row = []
            for index, stretch in enumerate(stretches):
                own = self._covered[number][index]
                length, bare, acts = common[index]
                row.append(
                    Features(
                        covered=sqrt(own),
                        lead=by_lead.get(stretch.lead.grams, 0.0),
                        title=by_title[stretch.titles[-1].grams] if stretch.titles else 0.0,
                        share=sqrt(own / (totals[index] + _SOME)),
                        margin=own - _beside(columns[index], number),
                        claimed=0.0,
                        order=0.0,
                        length=length,
                        bare=bare,
                        act=acts,
                    )
                )
            self._fixed.append(row)

    def first_guess(self) -> list[int]:
        """For every demand the stretch that covers most of it."""
        return best_of(self._covered)

    def rows(self, best: Sequence[int]) -> list[list[Features]]:
        """The features by demand and stretch, where `best` has the stretch that seems to answer each demand."""
        claims: dict[int, list[tuple[float, int]]] = {}
        for number, index in enumerate(best):
            value = self._covered[number][index]
            claims.setdefault(index, []).append((value, number))
            for other in self._below_the_same(number, index):
                claims.setdefault(other, []).append((_SPREAD * value, number))
        ranked = {index: sorted(claim, reverse=True)[:2] for index, claim in claims.items()}
        return [
            [
                features._replace(claimed=_beside(ranked.get(index, ()), number), order=_order(number, index, best))
                for index, features in enumerate(row)
            ]
            for number, row in enumerate(self._fixed)
        ]

    def _below_the_same(self, number: int, index: int) -> Iterator[int]:
        """The other stretches below the heading that answers a demand, where it is a heading that does."""
        heading = answering_heading(self._demands[number], self._stretches[index], self._covered[number][index])
        if heading is None:
            return
        for other, stretch in enumerate(self._stretches):
            if other != index and heading in stretch.place.headings:
                yield other


def answering_heading(demand: Demand, stretch: Stretch, covered: float) -> Heading | None:
    """The outermost heading of a stretch that alone says most of what the stretch says of a demand."""
    for heading, title in zip(stretch.place.headings, stretch.titles, strict=True):
        if covered and demand.coverage(title) >= _BY_HEADING * covered:
            return heading
    return None


def best_of(scores: Sequence[Sequence[float]]) -> list[int]:
    """For every row the index of its highest value."""
    return [max(range(len(row)), key=row.__getitem__) for row in scores]


def _ranked(values: Sequence[float]) -> list[tuple[float, int]]:
    """The two highest values, with their indexes."""
    return sorted(((value, number) for number, value in enumerate(values)), reverse=True)[:2]


def _beside(ranked: Sequence[tuple[float, int]], number: int) -> float:
    """The highest value that is not that of `number`."""
    return next((value for value, other in ranked if other != number), 0.0)


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
