"""Where something that is missing belongs: between which of the sections that are there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from replycheck.checklist.model import Checklist, Requirement
from replycheck.letter import Section
from replycheck.rules.context import Context

_LABELLED: Final = "labelled"
_SENTENCE: Final = "sentence"


class Order(NamedTuple):
    """The sections in the order of a letter: each one's rank by its id, and the ids of those whose place is fixed."""

    ranks: Mapping[str, int]
    fixed: frozenset[str]


def in_order(checklist: Checklist) -> Order:
    """The order of a checklist; sections that may stand anywhere come behind the one they are listed after."""
    placed: list[tuple[int, int, int, Requirement]] = []
    last = 0
    for index, requirement in enumerate(checklist.sections.values()):
        if requirement.order is not None:
            last = requirement.order
        placed.append((last, requirement.order is None, index, requirement))
    names = [entry[3].id for entry in sorted(placed, key=lambda entry: entry[:3])]
    fixed = frozenset(requirement.id for *_, requirement in placed if requirement.order is not None)
    return Order({name: rank for rank, name in enumerate(names)}, fixed)


def around(context: Context, requirement: Requirement, order: Order) -> tuple[Section | None, Section | None]:
    """The sections directly before and after the place of `requirement`; None at the letter's ends.

    The place is where the fewest sections stand on the wrong side of it. Those that may stand anywhere, and fields of
    a list, only decide between places that are as good.
    """
    own = order.ranks[requirement.id]
    there = [section for section in context.standing if section.id in order.ranks]
    # A step past a section takes it off the wrong side of the place, or puts it there.
    steps = [-1 if order.ranks[section.id] < own else 1 for section in there]
    firm_steps = [
        step if section.id in order.fixed and section.cue != _LABELLED else 0
        for step, section in zip(steps, there, strict=True)
    ]
    wrong = accumulate(steps, initial=steps.count(-1))
    firmly_wrong = accumulate(firm_steps, initial=firm_steps.count(-1))
    best: tuple[tuple[int, bool, int], int] | None = None
    for place, (firmly, any_wrong) in enumerate(zip(firmly_wrong, wrong, strict=True)):
        if 0 < place < len(there) and there[place].span[:2] < there[place - 1].span[2:]:
            # Two that overlap (one sentence of thanks and request) have no gap between them.
            continue
        cost = (firmly, requirement.form != _SENTENCE and _within_a_line(there, place), any_wrong)
        if best is None or cost < best[0]:
            best = cost, place
    place = best[1] if best else 0
    return there[place - 1] if place else None, there[place] if place < len(there) else None


def _within_a_line(there: Sequence[Section], place: int) -> bool:
    return 0 < place < len(there) and there[place - 1].span.end_line == there[place].span.line
