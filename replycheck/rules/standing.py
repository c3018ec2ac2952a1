"""Which sections stand in the letter itself, in order: not what the table of a site says above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from replycheck.letter import Letter, Section
from replycheck.recognise import Lexicon
from replycheck.sections import ADDRESSEE, OPENING, TITLE

_LABELLED: Final = "labelled"
_TAIL: Final = "tail"
_FIELD_MARKS: Final = "：:|"
_MOST_FIELD_MARKS: Final = 1
_EDGES: Final = " \t\u3000\xa0|"


def standing(letter: Letter, lexicon: Lexicon) -> list[Section]:
    """The sections of the letter itself, from its first to its last; none that stands inside another."""
    found = sorted(letter.sections.values(), key=lambda section: (section.span[:2], section.span[2:]))
    frame = [section.span.line for section in found if section.id in (ADDRESSEE, OPENING)]
    first = min(frame, default=0)
    there: list[Section] = []
    for section in found:
        if section.span.line < first and _is_of_page(letter, lexicon, section):
            continue
        if not there or section.span[2:] > there[-1].span[2:]:
            there.append(section)
    return there


def _is_of_page(letter: Letter, lexicon: Lexicon, section: Section) -> bool:
    """Whether what stands in the head belongs to the table that a site puts above its letters."""
    if section.zone == _TAIL:
        return True
    if section.id == TITLE:
        return section.cue == _LABELLED
    title = letter.sections.get(TITLE)
    last = title.span.line if title else section.span.line + 1
    chrome = lexicon.cue("page", "chrome")
    below = letter.lines[section.span.line - 1 : max(section.span.line, last - 1)]
    if any(chrome.search(line.strip(_EDGES)) for line in below if line.strip(_EDGES)):
        return True
    line = letter.lines[section.span.line - 1]
    return _has_fields(line) and _has_fields(_rest(letter, section.span.line))


def _has_fields(text: str) -> bool:
    """Whether a text has the marks of a list of fields."""
    return sum(map(text.count, _FIELD_MARKS)) > _MOST_FIELD_MARKS


def _rest(letter: Letter, number: int) -> str:
    """What a line holds besides sections."""
    line = letter.lines[number - 1]
    return "".join(_without(line, [section for section in letter.sections.values() if section.span.line == number]))


def _without(line: str, sections: Sequence[Section]) -> Iterator[str]:
    for offset, character in enumerate(line, 1):
        if not any(section.span.column <= offset < section.span.end_column for section in sections):
            yield character
