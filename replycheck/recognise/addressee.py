"""Whom a letter addresses."""

from __future__ import annotations

from typing import Final

from replycheck.recognise.lexicon import Lexicon
from replycheck.recognise.page import Match, Page
from replycheck.sections import ADDRESSEE, THANKS, TITLE

_NEAR: Final = 6
"""How many rows above the opening an addressee may stand, greetings and thanks between them."""
LONGEST: Final = 160


def addressee_above(page: Page, lexicon: Lexicon, opening: Match) -> Match | None:
    """The addressee of an opening: on its own line, else on the nearest fitting row above."""
    text = page.rows[opening.row].text
    inline = lexicon.cue(ADDRESSEE, "inline").match(text)
    if inline and inline.end() <= opening.first + 1:
        return Match(opening.row, 0, opening.row, len(inline[0].rstrip()), "inline")
    greeting, thanks = lexicon.cue(ADDRESSEE, "greeting"), lexicon.cue(THANKS, "trigger")
    chrome = lexicon.cue("page", "chrome")
    passed = 0
    for index in range(opening.row - 1, max(-1, opening.row - _NEAR), -1):
        row = page.rows[index]
        if greeting.match(row.text) or (thanks.search(row.text) and len(row.text) < 120):
            continue
        greeted = before_greeting(row.text, lexicon)
        if greeted:
            return Match(index, 0, index, greeted, "inline")
        cue = addressee_cue(row.text, lexicon, adjacent=passed == 0)
        if cue and not (cue == "bare" and chrome.search(row.text)):
            return Match(first_row_of_names(page, index), 0, index, len(row.text), cue)
        passed += 1
        if passed > 2 or len(row.text) > LONGEST:
            break
    return None


def before_greeting(text: str, lexicon: Lexicon) -> int | None:
    """Where an addressee ends that a greeting alone follows on its row (某某委员：您好！), None where none does."""
    inline = lexicon.cue(ADDRESSEE, "inline").match(text)
    if inline and lexicon.cue(ADDRESSEE, "greeting").match(text[inline.end() :].strip()):
        return len(inline[0].rstrip())
    return None


def first_row_of_names(page: Page, index: int) -> int:
    """The first row of a list of names that is wrapped onto row `index`."""
    while (
        index > 0
        and (page.rows[index - 1].text.endswith(("、", "，")) or page.rows[index].text.startswith("等"))
        and page.rows[index - 1].number == page.rows[index].number - 1
        and len(page.rows[index - 1].text) <= LONGEST
    ):
        index -= 1
    return index


def addressee_cue(text: str, lexicon: Lexicon, *, adjacent: bool) -> str | None:
    """The group of cues by which a row names an addressee; `adjacent` rows stand directly above the opening."""
    if len(text) > LONGEST or lexicon.cue(ADDRESSEE, "not").match(text):
        return None
    for group in ("person", "reader", "individual", "organ"):
        if lexicon.cue(ADDRESSEE, group).match(text):
            return group
    if adjacent and lexicon.cue(ADDRESSEE, "bare").match(text):
        return "bare"
    return None


def ends_title(text: str, lexicon: Lexicon) -> bool:
    """Whether a row ends as titles do; below it, an addressee needs no other sign."""
    ending = lexicon.cue(TITLE, "ending").search(text)
    return ending is not None and not lexicon.cue(TITLE, "not").search(text)
