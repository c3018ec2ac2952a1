"""The sentence that names what was received and leads into the answer."""

from __future__ import annotations

import re
from typing import Final

from replycheck.recognise import sentences
from replycheck.recognise.lexicon import Lexicon
from replycheck.recognise.outline import label_of
from replycheck.recognise.page import Match, Page
from replycheck.sections import ADDRESSEE, OPENING, THANKS

_LEAD_WITHIN: Final = 4
"""Within how many rows of the word of receipt the lead (现答复如下) is still part of the opening."""
_LONGEST_MATTER: Final = 90
"""A sentence that only names the matter and is longer than this runs straight into the answer."""


def opening_at(page: Page, lexicon: Lexicon, index: int) -> tuple[Match, tuple[str, ...]] | None:
    """The opening that begins in row `index`, and the signs it was found by."""
    text = page.rows[index].text
    floor = after_greeting(text, lexicon)
    received = lexicon.cue(OPENING, "receipt").search(text, floor)
    leading = _lead(text, lexicon)
    subject = lexicon.cue(OPENING, "matter").search(text[floor:])
    if received is None and leading is None and subject is None:
        return None
    starts = [match.start() for match in (received, leading) if match]
    anchor = min(starts) if starts else floor
    begin = _begin(text, floor, anchor, lexicon)
    if leading and (received is None or leading.end() > received.end()):
        last_row, last = index, _mark_behind(text, leading.end())
    else:
        last_row, last = _lead_below(page, lexicon, index, received.end() if received else begin + 1)
    led = leading is not None or last_row > index
    if not received and not led:
        last = _matter_end(text, begin, last)
    signs = tuple(
        name for name, there in (("receipt", received), ("lead", led), ("matter", subject is not None)) if there
    )
    return Match(index, begin, last_row, last, signs[0]), signs


def _lead(text: str, lexicon: Lexicon) -> re.Match[str] | None:
    """The last lead in the first sentences of a row, unless it leads into something else."""
    not_lead = lexicon.cue(OPENING, "not")
    found = None
    for match in lexicon.cue(OPENING, "lead").finditer(text):
        if not_lead.search(text, max(0, match.start() - 6), match.end()):
            continue
        if found and match.start() - found.end() > 60:
            break
        found = match
    return found


def _matter_end(text: str, begin: int, last: int) -> int:
    """The end of an opening that only names the matter: its sentence, or its first clause if the answer runs on."""
    if last - begin <= _LONGEST_MATTER:
        return last
    comma = re.search("[，,：:]", text[begin + 4 : last])
    return begin + 4 + comma.end() if comma else last


def after_greeting(text: str, lexicon: Lexicon) -> int:
    """The offset behind an addressee and a greeting that stand on the line of the opening."""
    end = 0
    inline = lexicon.cue(ADDRESSEE, "inline").match(text)
    if inline:
        end = inline.end()
    greeting = lexicon.cue(ADDRESSEE, "greeting_in_front").match(text[end:].lstrip())
    if greeting:
        end += len(text[end:]) - len(text[end:].lstrip()) + greeting.end()
    return end + len(text[end:]) - len(text[end:].lstrip())


def _begin(text: str, floor: int, anchor: int, lexicon: Lexicon) -> int:
    """Where the opening begins: at the first sentence, behind the addressee, that is no greeting and no thanks."""
    begin = floor
    thanks, greeting = lexicon.cue(THANKS, "trigger"), lexicon.cue(ADDRESSEE, "greeting")
    for end in sentences.ends(text):
        if end <= floor:
            continue
        if end > anchor:
            break
        sentence = text[begin:end]
        if thanks.search(sentence) or greeting.match(sentence.strip()):
            begin = end
    while begin < len(text) and text[begin].isspace():
        begin += 1
    return begin


def _mark_behind(text: str, end: int) -> int:
    """The offset behind the mark that closes the lead."""
    while end < len(text) and text[end] in "：:。；;，, ．.":
        end += 1
        if text[end - 1] not in " ，,":
            break
    return end


def _lead_below(page: Page, lexicon: Lexicon, index: int, received: int) -> tuple[int, int]:
    """Where the opening ends that has no lead on its own row: at a lead soon below, else with the sentence."""
    text = page.rows[index].text
    for below in range(index + 1, min(index + _LEAD_WITHIN, len(page.rows))):
        row = page.rows[below]
        if label_of(row.text):
            break
        leading = _lead(row.text, lexicon)
        if leading and len(row.text) - leading.end() < 3 and len(row.text) < 200:
            return below, _mark_behind(row.text, leading.end())
    return index, sentences.around(text, max(received - 1, 0), received)[1]
