"""The sections that are sentences or clauses: thanks, signing official, receipt request, closing."""

from __future__ import annotations

import re
from typing import Final

from replycheck.recognise import sentences
from replycheck.recognise.frame import Match
from replycheck.recognise.lexicon import Lexicon
from replycheck.recognise.page import Row
from replycheck.sections import CLOSING, RECEIPT_REQUEST, SIGNING_OFFICIAL, THANKS

_BEFORE_CLOSING: Final = "。！？!? \u3000\xa0"


def find_thanks(rows: tuple[Row, ...], begin: tuple[int, int], end: int, lexicon: Lexicon) -> Match | None:
    """The last thanks behind `begin` (a row and an offset in it), up to row `end`; without the wishes that follow."""
    trigger, cue = lexicon.cue(THANKS, "trigger"), lexicon.cue(THANKS, "begin")
    for index in range(end - 1, begin[0] - 1, -1):
        text = rows[index].text
        floor = begin[1] if index == begin[0] else 0
        for match in reversed(list(trigger.finditer(text, floor))):
            found = _thanks_around(text, match.start(), floor, lexicon, cue)
            if found:
                return Match(index, found[0], index, found[1], "thanks")
    return None


def _thanks_around(
    text: str, trigger: int, floor: int, lexicon: Lexicon, cue: re.Pattern[str]
) -> tuple[int, int] | None:
    begin, end = sentences.around(text, trigger, trigger + 1)
    begin = max(begin, floor)
    if lexicon.cue(THANKS, "not").search(text, begin, end):
        return None
    for match in cue.finditer(text, begin, end):
        if match.end() > trigger >= match.start():
            begin = max(begin, match.start())
            break
    until = lexicon.cue(THANKS, "until").search(text, trigger, end)
    if until:
        end = until.start()
    while begin < end and (text[begin].isspace() or text[begin] in "，,；;"):
        begin += 1
    return begin, end


def find_sentence(
    rows: tuple[Row, ...], section: str, begin: tuple[int, int], end: int, lexicon: Lexicon
) -> Match | None:
    """The last sentence (or its clause) of `section` behind `begin`, up to row `end`."""
    trigger, cue, unwanted = (lexicon.cue(section, group) for group in ("trigger", "sentence", "not"))
    for index in range(end - 1, begin[0] - 1, -1):
        text = rows[index].text
        floor = begin[1] if index == begin[0] else 0
        if not trigger.search(text, floor):
            continue
        found = None
        for match in cue.finditer(text, floor):
            found = match
        if found and not unwanted.search(found[0]):
            first, last = _clause(text, found.start(), found.end(), floor, section)
            return Match(index, first, index, last, "sentence")
    return None


def _clause(text: str, first: int, last: int, floor: int, section: str) -> tuple[int, int]:
    """The sentence around a cue; a clause of a request that goes on from another matter begins where it does."""
    begin, end = sentences.around(text, first, last)
    begin = max(begin, floor)
    if section == RECEIPT_REQUEST and first - begin > 30:
        begin = sentences.clause_begin(text, first, begin)
    if section == SIGNING_OFFICIAL:
        semicolon = max(text.rfind("；", begin, first), text.rfind(";", begin, first))
        begin = max(begin, semicolon + 1)
        if end - last > 30:
            comma = re.search("[，,；;。]", text[last:end])
            end = last + comma.end() if comma else end
    while begin < end and text[begin].isspace():
        begin += 1
    return begin, end


def find_labelled_official(rows: tuple[Row, ...], begin: int, end: int, lexicon: Lexicon) -> Match | None:
    """The field (签发人：…, 分管领导：…) that names an official, with its name."""
    cue = lexicon.cue(SIGNING_OFFICIAL, "labelled")
    for index in range(begin, end):
        match = cue.search(rows[index].text)
        if match:
            return Match(index, match.start(), index, match.end(), "labelled")
    return None


def find_closing(rows: tuple[Row, ...], begin: tuple[int, int], end: int, lexicon: Lexicon) -> Match | None:
    """The closing formula (特此函复。 此致/敬礼), on its own or behind the last sentence of a paragraph."""
    cue = lexicon.cue(CLOSING, "row")
    for index in range(end - 1, begin[0] - 1, -1):
        text = rows[index].text
        floor = begin[1] if index == begin[0] else 0
        for match in cue.finditer(text, floor):
            first = match.start()
            if first and text[first - 1] not in _BEFORE_CLOSING:
                continue
            above = index - 1
            if above > begin[0] and cue.match(rows[above].text) and len(rows[above].text) < 8:
                return Match(above, 0, index, match.end(), "formula")
            return Match(index, first, index, match.end(), "formula")
    return None
