"""What checklists have of their own: sections that are sentences, and fields that are read out of sections."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from replycheck.checklist.model import Checklist, Field, Requirement
from replycheck.letter import Section
from replycheck.recognise import dates, sentences
from replycheck.recognise.lexicon import Lexicon
from replycheck.recognise.numerals import number
from replycheck.recognise.page import Match, Row
from replycheck.sections import SECTIONS

Rows = tuple[int, int, int]
"""The opening's row, the row behind the answer, and the row behind the letter's last."""

_HEAD: Final = "head"
_BODY: Final = "body"


def find_own(
    rows: tuple[Row, ...], kind: str | None, held_to: Checklist | None, reach: Rows, lexicon: Lexicon
) -> dict[str, Match]:
    """The sections that only the checklists of this `kind`, and the one the letter is `held_to`, have."""
    found: dict[str, Match] = {}
    for checklist in _of_kind(kind, held_to, lexicon):
        _find(rows, checklist, reach, lexicon, found)
    return found


def with_own_fields(
    sections: Mapping[str, Section],
    kind: str | None,
    held_to: Checklist | None,
    lines: tuple[str, ...],
    lexicon: Lexicon,
) -> dict[str, Section]:
    """The sections with the fields that those checklists read out of them, in a form that can be compared."""
    found = dict(sections)
    for checklist in _of_kind(kind, held_to, lexicon):
        for requirement in checklist.sections.values():
            section = found.get(requirement.id)
            if section and requirement.fields:
                text = _text(section, lines)
                own = {field.name: _value(field, text, lexicon) for field in requirement.fields}
                found[requirement.id] = replace(section, fields={**own, **section.fields})
    return found


def _of_kind(kind: str | None, held_to: Checklist | None, lexicon: Lexicon) -> Iterator[Checklist]:
    if held_to:
        yield held_to
    yield from (each for each in lexicon.checklists if each.kind == kind and each is not held_to)


def _text(section: Section, lines: tuple[str, ...]) -> str:
    """What stands in a section, in normalised characters and without its line ends."""
    line, column, end_line, end_column = section.span
    rows = list(lines[line - 1 : end_line])
    rows[-1] = rows[-1][: end_column - 1]
    rows[0] = rows[0][column - 1 :]
    return "".join(row.strip() for row in rows)


def _find(rows: tuple[Row, ...], checklist: Checklist, reach: Rows, lexicon: Lexicon, found: dict[str, Match]) -> None:
    """Adds the sections of one checklist: in the opening, in the answer, or anywhere from the opening on."""
    opening, answer, letter = reach
    for section, requirement in checklist.sections.items():
        if section in SECTIONS or section in found:
            continue
        end = {_HEAD: min(opening + 2, letter), _BODY: max(answer, opening + 1)}.get(requirement.zone, letter)
        match = _last_sentence(rows[:end], requirement, max(opening - 1, 0), lexicon)
        if match:
            found[section] = match


def _last_sentence(rows: tuple[Row, ...], requirement: Requirement, first: int, lexicon: Lexicon) -> Match | None:
    """The last sentence with a cue of the section, from row `first` on."""
    trigger, cue, unwanted = (lexicon.own(requirement, group) for group in ("trigger", "sentence", "not"))
    for index in range(len(rows) - 1, first - 1, -1):
        text = rows[index].text
        if not trigger.search(text):
            continue
        for match in reversed(list(cue.finditer(text))):
            begin, end = sentences.around(text, match.start(), match.end())
            if not unwanted.search(text, begin, end):
                return Match(index, begin, index, end, "sentence")
    return None


def _value(field: Field, text: str, lexicon: Lexicon) -> str | None:
    for value, pattern in field.choices:
        if lexicon.pattern(pattern).search(text):
            return value
    for pattern in field.patterns:
        match = lexicon.pattern(pattern).search(text)
        if match:
            return _typed(field.type, match["value"])
    return None


def _typed(kind: str, text: str) -> str | None:
    if kind == "date":
        date = dates.parse(text)
        return date.iso if date else None
    if kind == "number":
        value = number("".join(text.split()))
        return None if value is None else str(value)
    return text.strip()
