"""Where something that is missing belongs: between which of the sections that are there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from replycheck.checklist.model import Checklist, Requirement
from replycheck.letter import Section
from replycheck.rules.context import Context
from replycheck.sections import ADDRESSEE, OPENING, TITLE

_LABELLED: Final = "labelled"
_SENTENCE: Final = "sentence"
_TAIL: Final = "tail"
_FIELD_MARKS: Final = "：:|"
_MOST_FIELD_MARKS: Final = 1
_EDGES: Final = " \t\u3000\xa0|"


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
    there = [section for section in inside(context) if section.id in ranks]
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


def inside(context: Context) -> list[Section]:
    """The sections of the letter itself, from its first to its last; none that stands inside another."""
    found = sorted(context.letter.sections.values(), key=lambda section: (section.span[:2], section.span[2:]))
    frame = [section.span.line for section in found if section.id in (ADDRESSEE, OPENING)]
    first = min(frame, default=0)
    there: list[Section] = []
    for section in found:
        if section.span.line < first and _is_of_page(context, section):
            continue
        if not there or section.span[2:] > there[-1].span[2:]:
            there.append(section)
    return there


def _is_of_page(context: Context, section: Section) -> bool:
    """Whether what stands in the head belongs to the table that a site puts above its letters."""
    if section.zone == _TAIL:
        return True
    if section.id == TITLE:
        return section.cue == _LABELLED
    title = context.letter.sections.get(TITLE)
    last = title.span.line if title else section.span.line + 1
    chrome = context.lexicon.cue("page", "chrome")
    below = context.letter.lines[section.span.line - 1 : max(section.span.line, last - 1)]
    if any(chrome.search(line.strip(_EDGES)) for line in below if line.strip(_EDGES)):
        return True
    return sum(map(_rest(context, section.span.line).count, _FIELD_MARKS)) > _MOST_FIELD_MARKS


def _rest(context: Context, number: int) -> str:
    """What a line holds besides sections."""
    line = context.letter.lines[number - 1]
    return "".join(
        _without(line, [section for section in context.letter.sections.values() if section.span.line == number])
    )


def _without(line: str, sections: Sequence[Section]) -> Iterator[str]:
    for offset, character in enumerate(line, 1):
        if not any(section.span.column <= offset < section.span.end_column for section in sections):
            yield character
