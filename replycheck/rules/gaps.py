"""Where something that is missing belongs: between which of the sections that are there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from replycheck.checklist.model import Checklist, Requirement
from replycheck.letter import Section
from replycheck.rules.context import Context

_LABELLED: Final = "labelled"
_SENTENCE: Final = "sentence"


def in_order(checklist: Checklist) -> list[Requirement]:
    """The sections in the order of a letter; those that may stand anywhere behind the one they are listed after."""
    placed: list[tuple[int, int, int, Requirement]] = []
    last = 0
    for index, requirement in enumerate(checklist.sections.values()):
        if requirement.order is not None:
            last = requirement.order
        placed.append((last, requirement.order is None, index, requirement))
    return [entry[3] for entry in sorted(placed, key=lambda entry: entry[:3])]


def around(
    context: Context, requirement: Requirement, order: Sequence[Requirement]
) -> tuple[Section | None, Section | None]:
    """The sections directly before and after the place of `requirement`; None at the letter's ends.

    The place is where the fewest sections stand on the wrong side of it. Those that may stand anywhere, and fields of
    a list, only decide between places that are as good.
    """
    ranks = {other.id: rank for rank, other in enumerate(order)}
    own = ranks[requirement.id]
    there = [section for section in context.standing if section.id in ranks]
    fixed = {other.id for other in order if other.order is not None}
    best: tuple[tuple[int, bool, int], int] | None = None
    for place in range(len(there) + 1):
        if 0 < place < len(there) and there[place].span[:2] < there[place - 1].span[2:]:
            # Two that overlap (one sentence of thanks and request) have no gap between them.
            continue
        wrong = [section for section in there[:place] if ranks[section.id] > own]
        wrong += [section for section in there[place:] if ranks[section.id] < own]
        firmly = sum(section.id in fixed and section.cue != _LABELLED for section in wrong)
        cost = (firmly, requirement.form != _SENTENCE and _within_a_line(there, place), len(wrong))
        if best is None or cost < best[0]:
            best = cost, place
    place = best[1] if best else 0
    return there[place - 1] if place else None, there[place] if place < len(there) else None


def _within_a_line(there: Sequence[Section], place: int) -> bool:
    return 0 < place < len(there) and there[place - 1].span.end_line == there[place].span.line
