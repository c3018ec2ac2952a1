"""The tail of a letter: signer and date, and the blocks around them (contact, attachment, copies)."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from replycheck.patterns import regex
from replycheck.recognise import clauses
from replycheck.recognise.contact import find_contacts, find_plain_contact
from replycheck.recognise.frame import Frame
from replycheck.recognise.lexicon import Lexicon
from replycheck.recognise.outline import label_of
from replycheck.recognise.page import Match, Row
from replycheck.recognise.signature import Signature, find_signature
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

_REACH: Final = 10
"""How many rows above the signature the blocks of the tail are looked for."""
_BELOW_SIGNATURE: Final = 12
"""How many rows below the signature still belong to the letter."""
_SHORT: Final = 60
_GAP: Final = 3
"""How many lines further down a list that breaks off may go on: blank lines come between in copies."""
_NAME: Final = regex(r"[\u3400-\u9fff][\u3400-\u9fff（）()·\s]{3,30}")


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


def find_blocks(rows: tuple[Row, ...], section: str, among: range, lexicon: Lexicon) -> list[Match]:
    """The first block that begins with its label (附件：, 抄送：), with the rows that go on with it."""
    opening, more = lexicon.cue(section, "begin"), lexicon.cue(section, "more")
    for index in among:
        if not opening.match(rows[index].text):
            continue
        last = index
        while last + 1 < among.stop:
            if more.match(rows[last + 1].text):
                last += 1
            elif section == ATTACHMENT and _is_wrapped(rows[last : min(last + 3, among.stop)], more):
                last += 2
            else:
                break
        if section == CC:
            last = _wrapped_copies(rows, index, among.stop)
        return [Match(index, 0, last, len(rows[last].text), "begin")]
    return []


def _is_wrapped(rows: tuple[Row, ...], more: re.Pattern[str]) -> bool:
    """Whether the second of three rows is the rest of the first one's name: the next name follows at once."""
    if len(rows) < 3:
        return False
    close = rows[0].last_number + 1 == rows[1].number and rows[1].last_number + 1 == rows[2].number
    return close and more.match(rows[2].text) is not None


def find_rows(rows: tuple[Row, ...], section: str, group: str, among: range, lexicon: Lexicon) -> list[Match]:
    """The first row that is a mark of `section` and nothing else."""
    cue = lexicon.cue(section, group)
    for index in among:
        match = cue.match(rows[index].text)
        if match and match.end() >= len(rows[index].text) - 1:
            return [Match(index, 0, index, len(rows[index].text), group)]
    return []


def _wrapped_copies(rows: tuple[Row, ...], index: int, end: int) -> int:
    """The last row of a list of copies: those that end with a comma go on."""
    last = index
    while (
        last + 1 < end
        and not rows[last].text.endswith(("。", "."))
        and rows[last].text.endswith(("，", ",", "、"))
        and rows[last + 1].number <= rows[last].number + _GAP
    ):
        last += 1
    return last
