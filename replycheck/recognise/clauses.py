"""The sections that are sentences or clauses: thanks, signing official, receipt request, closing."""

from __future__ import annotations

import re
from typing import Final

from replycheck.recognise import sentences
from replycheck.recognise.frame import Frame
from replycheck.recognise.lexicon import Lexicon
from replycheck.recognise.page import Match, Row
from replycheck.sections import CLOSING, RECEIPT_REQUEST, SIGNING_OFFICIAL, THANKS

_LONGEST_PRELUDE: Final = 60
"""Up to this length, what a sentence says before it thanks belongs to the thanks."""
_CLOSING_REACH: Final = 60
"""A closing behind a paragraph's last sentence stands within this many characters of its end."""
_BEFORE_CLOSING: Final = "。！？!? \u3000\xa0"


def find_thanks(rows: tuple[Row, ...], frame: Frame, end: int, lexicon: Lexicon) -> list[Match]:
    """The last thanks below the frame, up to row `end`, without the wishes that follow; else those in front of it."""
    found = _last_thanks(rows, frame.begin, end, lexicon)
    if found is None and frame.opening:
        top = frame.addressee.last_row + 1 if frame.addressee else frame.opening.row
        found = _last_thanks(rows, (min(top, frame.opening.row), 0), frame.opening.last_row + 1, lexicon)
    return [found] if found else []


def _last_thanks(rows: tuple[Row, ...], begin: tuple[int, int], end: int, lexicon: Lexicon) -> Match | None:
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
            if match.start() - begin > _LONGEST_PRELUDE:
                begin = match.start()
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
    return next(iter(find_sentences(rows, section, begin, end, lexicon)), None)


def find_sentences(
    rows: tuple[Row, ...], section: str, begin: tuple[int, int], end: int, lexicon: Lexicon
) -> list[Match]:
    """The sentences (or clauses) of `section` behind `begin`, up to row `end`: one a row, the last row first.

    Only the last where the section may stand there any number of times.
    """
    trigger, cue, unwanted = (lexicon.cue(section, group) for group in ("trigger", "sentence", "not"))
    sentences_found = []
    for index in range(end - 1, begin[0] - 1, -1):
        text = rows[index].text
        floor = begin[1] if index == begin[0] else 0
        if not trigger.search(text, floor):
            continue
        found = None
        for match in cue.finditer(text, floor):
            found = match
        if not found:
            continue
        first, last = _clause(text, found.start(), found.end(), floor, section)
        if not unwanted.search(text, first, last):
            sentences_found.append(Match(index, first, index, last, "sentence"))
            if lexicon.sections[section].count != 1:
                break
    return sentences_found


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


def find_labelled_officials(rows: tuple[Row, ...], among: range, lexicon: Lexicon) -> list[Match]:
    """The field (签发人：…, 分管领导：…) that names an official, with its name."""
    cue = lexicon.cue(SIGNING_OFFICIAL, "labelled")
    for index in among:
        match = cue.search(rows[index].text)
        if match:
            return [Match(index, match.start(), index, match.end(), "labelled")]
    return []


def find_closings(rows: tuple[Row, ...], begin: tuple[int, int], end: int, lexicon: Lexicon) -> list[Match]:
    """The closing formulas (特此函复。 此致/敬礼), on their own or behind a paragraph's last sentence, last first."""
    cue = lexicon.cue(CLOSING, "row")
    found: list[Match] = []
    for index in range(end - 1, begin[0] - 1, -1):
        text = rows[index].text
        floor = begin[1] if index == begin[0] else 0
        at_start = cue.match(text, floor)
        for match in (at_start,) if at_start else cue.finditer(text, max(floor, len(text) - _CLOSING_REACH)):
            first = match.start()
            if first and text[first - 1] not in _BEFORE_CLOSING:
                continue
            if found and found[-1].row == index + 1 and first == 0:
                # 此致 and 敬礼, on two rows, are one closing.
                found[-1] = found[-1]._replace(row=index, first=0)
            else:
                found.append(Match(index, first, index, match.end(), "formula"))
            break
    return found
