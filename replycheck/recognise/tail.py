"""The tail of a letter: signer and date, and the blocks around them (contact, attachment, copies)."""

from __future__ import annotations

from typing import Final, NamedTuple

from replycheck.patterns import regex
from replycheck.recognise import clauses, dates
from replycheck.recognise.contact import find_contacts, find_plain_contact, is_contact
from replycheck.recognise.frame import Frame, Match
from replycheck.recognise.head import organ_cue
from replycheck.recognise.lexicon import Lexicon
from replycheck.recognise.outline import label_of
from replycheck.recognise.page import Row
from replycheck.sections import (
    ATTACHMENT,
    CC,
    CLOSING,
    CONTACT,
    DATE,
    PUBLICITY,
    RECEIPT_REQUEST,
    SIGNER,
    SIGNING_OFFICIAL,
    THANKS,
)

_DATE_BELOW_SIGNER: Final = 6
"""Within how many rows of the signer its date may stand, contacts between them."""
_LONGEST_CONTACT: Final = 160
_REACH: Final = 10
"""How many rows above the signature the blocks of the tail are looked for."""
_BELOW_SIGNATURE: Final = 12
"""How many rows below the signature still belong to the letter."""
_SHORT: Final = 60
_NAME: Final = regex(r"[\u3400-\u9fff][\u3400-\u9fff（）()·\s]{3,30}")


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


class Tail(NamedTuple):
    """The sections of the tail, those that stand there again, and rows that may be one.

    `begin` is the index of the row at which the tail begins: all that stands below belongs to a section of its own.
    """

    matches: dict[str, Match]
    repeated: dict[str, list[Match]]
    unsure: tuple[tuple[str, int], ...]
    begin: int


def find_tail(rows: tuple[Row, ...], frame: Frame, official_known: bool, lexicon: Lexicon) -> Tail:
    """The sections of the tail, below the frame; an official is looked for unless the head named one."""
    below = frame.begin[0] + 1
    end = page_end(rows, below, lexicon)
    signature = find_signature(rows, frame.begin[0], end, lexicon)
    # A signature that a page gives in labels above the answer says nothing of where the letter ends.
    signed = signature.first_row if (signature.first_row or 0) >= frame.begin[0] else None
    limit = end if signed is None else min(end, max(signature.last_row or signed, signed) + _BELOW_SIGNATURE)
    above = max(below, (limit if signed is None else signed) - _REACH)
    reach = range(above, limit)
    start = frame.begin if above <= below else (above, 0)
    found: dict[str, list[Match]] = {
        SIGNER: [signature.signer] if signature.signer else [],
        DATE: [signature.date] if signature.date else [],
        CONTACT: find_contacts(rows, above, limit, lexicon)
        or find_plain_contact(rows, range((signature.last_row or limit) + 1, limit), lexicon),
        ATTACHMENT: find_blocks(rows, ATTACHMENT, reach, lexicon),
        CC: find_blocks(rows, CC, reach, lexicon),
        CLOSING: clauses.find_closings(rows, start, limit, lexicon),
        RECEIPT_REQUEST: clauses.find_sentences(rows, RECEIPT_REQUEST, start, limit, lexicon),
        THANKS: clauses.find_thanks(rows, frame, limit, lexicon),
        PUBLICITY: find_rows(rows, PUBLICITY, "mark", reach, lexicon),
        SIGNING_OFFICIAL: []
        if official_known
        else clauses.find_sentences(rows, SIGNING_OFFICIAL, start, limit, lexicon)
        or clauses.find_labelled_officials(rows, reach, lexicon),
    }
    matches = {section: several[0] for section, several in found.items() if several}
    taken = {row for match in matches.values() for row in range(match.row, match.last_row + 1)}
    unsure = _unsure_signer(rows, signature, below, taken, lexicon)
    return Tail(
        matches,
        {section: several[1:] for section, several in found.items() if len(several) > 1},
        unsure,
        _begin(rows, matches, below - 1, limit if signed is None else signed + _behind(signature), lexicon),
    )


def _behind(signature: Signature) -> bool:
    """Whether the signature stands behind the answer's last words, on their row."""
    firsts = [match.first for match in (signature.signer, signature.date) if match and match.row == signature.first_row]
    return min(firsts) > 0


def _begin(rows: tuple[Row, ...], matches: dict[str, Match], first: int, end: int, lexicon: Lexicon) -> int:
    """The row at which the tail begins, going up from `end` over rows that belong to its sections or to the page."""
    covered = {row for match in matches.values() if match.first == 0 for row in range(match.row, match.last_row + 1)}
    chrome = lexicon.cue("page", "chrome")
    while end > first and (
        end - 1 in covered or (len(rows[end - 1].text) < _SHORT and chrome.search(rows[end - 1].text))
    ):
        end -= 1
    return end


def _unsure_signer(
    rows: tuple[Row, ...], signature: Signature, below: int, taken: set[int], lexicon: Lexicon
) -> tuple[tuple[str, int], ...]:
    """The row above a date without signer that may well be one, though no organ is known to end so."""
    if signature.signer or not signature.date or signature.date.row <= below:
        return ()
    index = signature.date.row - 1
    if index in taken:
        return ()
    text = rows[index].text
    sure = _NAME.fullmatch(text) and not label_of(text) and not lexicon.cue("page", "chrome").search(text)
    return ((SIGNER, index),) if sure else ()


def page_end(rows: tuple[Row, ...], begin: int, lexicon: Lexicon) -> int:
    """The index of the row at which the page begins again behind the letter; the number of rows where it does not."""
    end = lexicon.cue("page", "end")
    for index in range(begin, len(rows)):
        if len(rows[index].text) < 200 and end.search(rows[index].text):
            return index
    return len(rows)


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
    if len(text) > _LONGEST_CONTACT and not text.endswith("日"):
        return None
    if len(text) <= 24:
        day = dates.whole(text.strip("（）()"))
        if day:
            return text.index(day.text[0]), day, "row"
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
        if len(text) > _LONGEST_CONTACT:
            return None
    return None


def _labelled(rows: tuple[Row, ...], begin: int, end: int, lexicon: Lexicon) -> Match | None:
    """A signer given as the value of a label (答复单位：…)."""
    cue = lexicon.cue(SIGNER, "labelled")
    for index in range(begin, end):
        found = cue.match(rows[index].text)
        if found and len(rows[index].text) < _LONGEST_CONTACT:
            return Match(index, found.end(), index, len(rows[index].text), "labelled")
    return None


def find_blocks(rows: tuple[Row, ...], section: str, among: range, lexicon: Lexicon) -> list[Match]:
    """The first block that begins with its label (附件：, 抄送：), with the rows that go on with it."""
    opening, more = lexicon.cue(section, "begin"), lexicon.cue(section, "more")
    for index in among:
        if not opening.match(rows[index].text):
            continue
        last = index
        while last + 1 < among.stop and more.match(rows[last + 1].text):
            last += 1
        if section == CC:
            last = _wrapped_copies(rows, index, among.stop)
        return [Match(index, 0, last, len(rows[last].text), "begin")]
    return []


def find_rows(rows: tuple[Row, ...], section: str, group: str, among: range, lexicon: Lexicon) -> list[Match]:
    """The first row that is a mark of `section` and nothing else."""
    cue = lexicon.cue(section, group)
    for index in among:
        match = cue.match(rows[index].text)
        if match and match.end() >= len(rows[index].text) - 1:
            return [Match(index, 0, index, len(rows[index].text), group)]
    return []


def _wrapped_copies(rows: tuple[Row, ...], index: int, end: int) -> int:
    """The last row of a list of copies: those that do not end with a full stop go on, on the very next line."""
    last = index
    while (
        last + 1 < end
        and not rows[last].text.endswith(("。", "."))
        and rows[last].text.endswith(("，", ",", "、"))
        and rows[last + 1].number == rows[last].number + 1
    ):
        last += 1
    return last
