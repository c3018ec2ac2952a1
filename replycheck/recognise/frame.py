"""The frame of a letter: whom it addresses, and the sentence that leads into the answer.

Everything else is looked for around these two.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from replycheck.patterns import regex
from replycheck.recognise import dates
from replycheck.recognise.addressee import LONGEST, addressee_above, addressee_cue, ends_title, first_row_of_names
from replycheck.recognise.lexicon import Lexicon
from replycheck.recognise.opening import after_greeting, opening_at
from replycheck.recognise.page import Match, Page
from replycheck.sections import ADDRESSEE, OPENING

_LONGEST_CHROME: Final = 80
_SENTENCE: Final = regex("[，。：；！？,:;!?]")
_WEIGHTS: Final = {"receipt": 3, "lead": 3, "matter": 2, "at_once": 2}
_STRONG: Final = 5
_SURE: Final = 10
"""A frame of this score is the letter's, unless its addressee is named again."""
_WEAK: Final = 2


class Frame(NamedTuple):
    """The addressee and the opening, None where there is none; `score` tells how sure the frame is.

    `signs` names what the opening was found by: receipt, lead, matter, at_once. `begin` is where the answer begins: a
    row and an offset in it.
    """

    addressee: Match | None
    opening: Match | None
    score: int
    signs: tuple[str, ...]
    begin: tuple[int, int]


def find_frame(page: Page, lexicon: Lexicon) -> Frame:
    """The best frame of the page; of two equally good ones the one that a whole letter follows."""
    frames = _openings(page, lexicon)
    if not frames:
        return _without_opening(page, lexicon)
    best = max(frame.score for frame in frames)
    if best < _STRONG:
        # A sentence that only names a matter may stand anywhere in an answer; an addressee stands in front of it.
        without = _without_opening(page, lexicon)
        if without.score > best:
            return without
    return _without_summary(page, [frame for frame in frames if frame.score >= best - 1])


def _without_summary(page: Page, frames: list[Frame]) -> Frame:
    """Passes over the summary that some pages put in front of the letter: the same addressee follows soon after."""
    first = _letter_below(page, frames[0])
    for other in frames[1:]:
        if first.addressee is None or other.addressee is None:
            break
        if _named(page, first.addressee) != _named(page, other.addressee):
            break
        between = page.rows[first.begin[0] + 1 : other.addressee.row]
        if not any(dates.whole(row.text) for row in between):
            first = other
    return first


def _letter_below(page: Page, frame: Frame) -> Frame:
    """The frame of the letter below a summary on one row, where the letter has lost its own opening."""
    if frame.addressee is None or frame.addressee.cue != "inline":
        return frame
    name = _named(page, frame.addressee)
    for index in range(frame.begin[0] + 1, len(page.rows)):
        text = page.rows[index].text
        if dates.whole(text):
            break
        if text.rstrip("：: ") == name:
            addressee = Match(index, 0, index, len(text), "person")
            return Frame(addressee, None, _STRONG, (), (index + 1, 0))
    return frame


def _named(page: Page, match: Match) -> str:
    return page.rows[match.row].text[match.first : match.last].rstrip("：: ")


def _openings(page: Page, lexicon: Lexicon) -> list[Frame]:
    receipt, lead = lexicon.cue(OPENING, "receipt"), lexicon.cue(OPENING, "lead")
    matter, chrome = lexicon.cue(OPENING, "matter"), lexicon.cue("page", "chrome")
    summary = lexicon.cue("page", "summary")
    interim, label = lexicon.cue(OPENING, "interim"), lexicon.cue("page", "answer_label_row")
    frames: list[Frame] = []
    done = -1
    for index, row in enumerate(page.rows):
        if index <= done:
            continue
        text = row.text
        if not (receipt.search(text) or lead.search(text) or matter.search(text[after_greeting(text, lexicon) :])):
            continue
        if (
            not _SENTENCE.search(text)
            or interim.search(text)
            or summary.match(text)
            or (len(text) < 80 and chrome.match(text))
        ):
            continue
        found = opening_at(page, lexicon, index)
        if found is None:
            continue
        opening, signs = found
        addressee = addressee_above(page, lexicon, opening)
        if signs == ("matter",) and not _first_below(page, lexicon, opening, addressee):
            continue
        sure = 0 if addressee is None else _WEAK if addressee.cue == "bare" else _STRONG
        score = sure + sum(_WEIGHTS[sign] for sign in signs)
        if index and label.match(page.rows[index - 1].text):
            signs = (*signs, "answer_label")
        frames.append(Frame(addressee, opening, score, signs, (opening.last_row, opening.last)))
        done = opening.last_row
        if score >= _SURE and addressee and not _named_again(page, addressee, done):
            break
    return frames


def _named_again(page: Page, addressee: Match, row: int) -> bool:
    """Whether a row below `row` begins with the same addressee: the letter may stand there once more."""
    name = _named(page, addressee)
    return any(below.text.startswith(name) for below in page.rows[row + 1 :])


def _first_below(page: Page, lexicon: Lexicon, opening: Match, addressee: Match | None) -> bool:
    """Whether nothing but a greeting stands between an addressee and a sentence that only names a matter."""
    if addressee is None:
        return True
    greeting = lexicon.cue(ADDRESSEE, "greeting")
    return all(greeting.match(page.rows[row].text) for row in range(addressee.last_row + 1, opening.row))


def _without_opening(page: Page, lexicon: Lexicon) -> Frame:
    """The frame of a letter without any opening: an addressee with text below it, or an answer that begins at once."""
    chrome = lexicon.cue("page", "chrome")
    for index, row in enumerate(page.rows):
        if len(row.text) <= LONGEST and not chrome.search(row.text):
            cue = addressee_cue(
                row.text, lexicon, adjacent=index > 0 and ends_title(page.rows[index - 1].text, lexicon)
            )
            if cue:
                addressee = Match(first_row_of_names(page, index), 0, index, len(row.text), cue)
                return Frame(addressee, None, _STRONG, (), (index + 1, 0))
        inline = lexicon.cue(ADDRESSEE, "inline").match(row.text)
        if inline:
            addressee = Match(index, 0, index, len(inline[0].rstrip()), "inline")
            return Frame(addressee, None, _STRONG, (), (index, inline.end()))
    at_once = lexicon.cue(OPENING, "at_once")
    for index, row in enumerate(page.rows):
        if at_once.match(row.text):
            return Frame(None, None, _WEIGHTS["at_once"], ("at_once",), (index, 0))
    return Frame(None, None, 0, (), (0, 0))
