"""What checklists have of their own: sections that are sentences, and fields that are read out of sections."""

from __future__ import annotations

from typing import Final

from replycheck.checklist.model import Checklist, Field, Requirement
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
    if held_to:
        _find(rows, held_to, reach, lexicon, found)
    for checklist in lexicon.checklists:
        if checklist.kind == kind and checklist is not held_to:
            _find(rows, checklist, reach, lexicon, found)
    return found


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


def own_fields(section: str, text: str, lexicon: Lexicon) -> dict[str, str | None]:
    """The fields that checklists read out of `section`, in a form that can be compared (dates as YYYY-MM-DD)."""
    return {name: _value(field, text, lexicon) for name, field in lexicon.fields(section).items()}


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
