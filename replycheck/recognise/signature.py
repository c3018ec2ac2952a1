"""The signature of a letter: who signs, and the date."""

from __future__ import annotations

from typing import Final, NamedTuple

from replycheck.recognise import dates
from replycheck.recognise.contact import is_contact
from replycheck.recognise.head import organ_cue
from replycheck.recognise.lexicon import Lexicon
from replycheck.recognise.outline import label_of
from replycheck.recognise.page import Match, Row
from replycheck.sections import DATE, SIGNER

_DATE_BELOW_SIGNER: Final = 6
"""Within how many rows of the signer its date may stand, contacts between them."""
_LONGEST_ROW: Final = 160


class Signature(NamedTuple):
    """Signer and date; either may be missing."""

    signer: Match | None
    date: Match | None
    day: dates.Date | None

    @property
    def first_row(self) -> int | None:
        """The index of its first row."""
        rows = [match.row for match in (self.signer, self.date) if match]
        return min(rows) if rows else None

    @property
    def last_row(self) -> int | None:
        """The index of its last row."""
        rows = [match.last_row for match in (self.signer, self.date) if match]
        return max(rows) if rows else None


NO_SIGNATURE: Final = Signature(None, None, None)


def find_signature(rows: tuple[Row, ...], begin: int, end: int, lexicon: Lexicon) -> Signature:
    """The first signature between rows `begin` and `end`: signer with date, else either alone."""
    dated = [(index, found) for index in range(begin, end) if (found := _date_row(rows[index].text, lexicon))]
    for index, (first, day, cue) in dated:
        date = Match(index, first, index, first + len(day.text), cue)
        signer = _signer_on(rows, index, first, lexicon) or _signer_above(rows, index, begin, lexicon)
        if signer:
            return Signature(signer, date, day)
    labelled = _labelled(rows, 0, end, lexicon)
    dated = dated or [(index, found) for index in range(begin) if (found := _labelled_date(rows[index].text, lexicon))]
    alone = _signer_alone(rows, begin, end, lexicon) or labelled
    if dated:
        index, (first, day, cue) = dated[0] if not alone else _nearest(dated, alone)
        return Signature(alone, Match(index, first, index, first + len(day.text), cue), day)
    return Signature(alone, None, None) if alone else NO_SIGNATURE


def _nearest(
    dated: list[tuple[int, tuple[int, dates.Date, str]]], signer: Match
) -> tuple[int, tuple[int, dates.Date, str]]:
    return min(dated, key=lambda entry: abs(entry[0] - signer.row))


def _date_row(text: str, lexicon: Lexicon) -> tuple[int, dates.Date, str] | None:
    """The date of a row that holds one, alone, labelled or behind the signer: its offset, itself, its cue."""
    if len(text) > _LONGEST_ROW and not text.endswith("日"):
        return None
    if len(text) <= 24:
        bare = text.strip("（）()")
        day = dates.parse(bare)
        rest = bare[len(day.text) :].strip() if day else ""
        if day and (not rest or lexicon.cue(DATE, "remark").fullmatch(rest)):
            return text.index(day.text[0]), day, "row"
        if lexicon.cue(DATE, "open").fullmatch(text):
            return 0, dates.Date(text, dates.BLANK, None), "row"
    labelled = _labelled_date(text, lexicon)
    if labelled:
        return labelled
    leading = dates.parse(text)
    if leading and organ_cue(text[len(leading.text) :].strip(), SIGNER, lexicon):
        return 0, leading, "in_front"
    found = dates.at_end(text)
    if found and (found[0] > 0):
        before = text[: found[0]].rstrip()
        if organ_cue(before, SIGNER, lexicon) or lexicon.cue(SIGNER, "behind").search(before):
            return found[0], found[1], "behind"
    return None


def _labelled_date(text: str, lexicon: Lexicon) -> tuple[int, dates.Date, str] | None:
    """The date that is the value of a label (答复时间：…)."""
    labelled = lexicon.cue(DATE, "labelled").match(text)
    day = dates.parse(text[labelled.end() :]) if labelled else None
    return (labelled.end(), day, "labelled") if labelled and day else None


def _signer_on(rows: tuple[Row, ...], index: int, first: int, lexicon: Lexicon) -> Match | None:
    """The signer on the row of its date, before it."""
    before = rows[index].text[:first].rstrip()
    if not before:
        day = dates.parse(rows[index].text)
        behind_date = rows[index].text[len(day.text) :].lstrip() if day else ""
        cue = organ_cue(behind_date, SIGNER, lexicon) if behind_date else None
        return (
            Match(index, len(rows[index].text) - len(behind_date), index, len(rows[index].text), cue) if cue else None
        )
    cue = organ_cue(before, SIGNER, lexicon)
    if cue:
        return Match(index, 0, index, len(before), cue)
    behind = lexicon.cue(SIGNER, "behind").search(before)
    if behind:
        start = behind.end() - len(behind[0].lstrip())
        return Match(index, start, index, behind.end(), "behind")
    return None


def _signer_above(rows: tuple[Row, ...], index: int, begin: int, lexicon: Lexicon) -> Match | None:
    """The signer above a date, and the organs that sign with it on rows of their own."""
    for above in range(index - 1, max(begin - 1, index - _DATE_BELOW_SIGNER), -1):
        text = rows[above].text
        cue = organ_cue(text, SIGNER, lexicon)
        if cue:
            first = above
            while first - 1 > begin and organ_cue(rows[first - 1].text, SIGNER, lexicon):
                first -= 1
            return Match(first, 0, above, len(text), cue)
        if not (is_contact(text, lexicon) or lexicon.cue("page", "number").match(text)):
            behind = lexicon.cue(SIGNER, "behind").search(text)
            if behind and above == index - 1:
                start = behind.end() - len(behind[0].lstrip())
                return Match(above, start, above, behind.end(), "behind")
            return None
    return None


def _signer_alone(rows: tuple[Row, ...], begin: int, end: int, lexicon: Lexicon) -> Match | None:
    """A signer without a date: an organ's row behind the answer, with nothing but the tail below it."""
    for index in range(end - 1, begin, -1):
        text = rows[index].text
        cue = organ_cue(text, SIGNER, lexicon)
        if cue and not label_of(text):
            first = index
            while first - 1 > begin and organ_cue(rows[first - 1].text, SIGNER, lexicon):
                first -= 1
            return Match(first, 0, index, len(text), cue)
        if len(text) > _LONGEST_ROW:
            return None
    return None


def _labelled(rows: tuple[Row, ...], begin: int, end: int, lexicon: Lexicon) -> Match | None:
    """A signer given as the value of a label (答复单位：…)."""
    cue = lexicon.cue(SIGNER, "labelled")
    for index in range(begin, end):
        found = cue.match(rows[index].text)
        if found and len(rows[index].text) < _LONGEST_ROW:
            value = rows[index].text[found.end() :].partition("|")[0].rstrip()
            return Match(index, found.end(), index, found.end() + len(value), "labelled")
    return None
