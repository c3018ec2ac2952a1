"""The frame of a letter: whom it addresses, and the sentence that leads into the answer.

Everything else is looked for around these two.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from replycheck.recognise import dates, sentences
from replycheck.recognise.lexicon import Lexicon
from replycheck.recognise.outline import label_of
from replycheck.recognise.page import Page, Row
from replycheck.sections import ADDRESSEE, OPENING

_NEAR: Final = 6
"""How many rows above the opening an addressee may stand, greetings and thanks between them."""
_LEAD_WITHIN: Final = 4
"""Within how many rows of the word of receipt the lead (现答复如下) is still part of the opening."""
_LONGEST_ADDRESSEE: Final = 160


_SENTENCE: Final = re.compile("[，。：；！？,:;!?]")


class Match(NamedTuple):
    """A stretch of rows: from offset `first` in row `row` to just before offset `last` of row `last_row`."""

    row: int
    first: int
    last_row: int
    last: int
    cue: str


class Frame(NamedTuple):
    """The addressee and the opening, None where there is none; `score` tells how sure the frame is."""

    addressee: Match | None
    opening: Match | None
    score: int

    @property
    def answer_row(self) -> int:
        """The index of the first row of the answer, counted as if the opening filled its last row."""
        if self.opening:
            return self.opening.last_row
        return self.addressee.last_row if self.addressee else 0


NO_FRAME: Final = Frame(None, None, 0)


def find_frame(page: Page, lexicon: Lexicon) -> Frame:
    """The best frame of the page; of two equally good ones the one that a whole letter follows."""
    frames = [frame for frame in _openings(page, lexicon) if frame.score > 0]
    if not frames:
        return _addressee_alone(page, lexicon)
    best = max(frame.score for frame in frames)
    good = [frame for frame in frames if frame.score >= best - 1]
    return _without_summary(page, lexicon, good)


def _without_summary(page: Page, lexicon: Lexicon, frames: list[Frame]) -> Frame:
    """Passes over the summary that some pages put in front of the letter: the same addressee follows soon after."""
    first = frames[0]
    for other in frames[1:]:
        if first.addressee is None or other.addressee is None:
            break
        if _text(page, first.addressee) != _text(page, other.addressee):
            break
        between = page.rows[first.answer_row + 1 : other.addressee.row]
        if len(between) > _NEAR and any(lexicon.cue("page", "end").match(row.text) for row in between):
            break
        if not any(_ends_letter(row, lexicon) for row in between):
            first = other
    return first


def _ends_letter(row: Row, lexicon: Lexicon) -> bool:
    return dates.whole(row.text) is not None


def _text(page: Page, match: Match) -> str:
    return page.rows[match.row].text[match.first : match.last].rstrip("：: ")


def _openings(page: Page, lexicon: Lexicon) -> list[Frame]:
    receipt, lead = lexicon.cue(OPENING, "receipt"), lexicon.cue(OPENING, "lead")
    matter, chrome = lexicon.cue(OPENING, "matter"), lexicon.cue("page", "chrome")
    frames = []
    done = -1
    for index, row in enumerate(page.rows):
        if index <= done:
            continue
        text = row.text
        received = receipt.search(text)
        leading = lead.search(text)
        subject = None if received or leading else matter.search(text)
        if not (received or leading or subject) or not _SENTENCE.search(text):
            continue
        if len(text) < 80 and chrome.match(text):
            continue
        opening, score = _opening(page, lexicon, index)
        if opening is None:
            continue
        addressee, sure = _addressee_above(page, lexicon, opening)
        frames.append(Frame(addressee, opening, score + sure))
        done = opening.last_row
    return frames


def _opening(page: Page, lexicon: Lexicon, index: int) -> tuple[Match | None, int]:
    """The opening that begins in row `index`, and how sure it is."""
    text = page.rows[index].text
    received = lexicon.cue(OPENING, "receipt").search(text)
    leading = _lead(text, lexicon)
    subject = lexicon.cue(OPENING, "matter").search(text, _after_inline(text, lexicon))
    if subject is None and not _after_inline(text, lexicon):
        subject = lexicon.cue(OPENING, "matter").search(text)
    if received is None and leading is None and subject is None:
        return None, 0
    signs = [match for match in (received, leading) if match]
    anchor = min(signs, key=re.Match.start) if signs else subject
    assert anchor is not None
    floor = _after_inline(text, lexicon)
    begin = _begin(text, floor, anchor.start(), lexicon)
    if leading and (not received or leading.end() > received.end()):
        end_row, end = index, _mark_behind(text, leading.end())
    elif received or subject:
        end_row, end = _lead_below(page, lexicon, index, (received or subject).end())  # type: ignore[union-attr]
    else:
        end_row, end = index, sentences.around(text, anchor.start(), anchor.end())[1]
    has_lead = leading is not None or end_row > index
    score = 3 * bool(received) + 3 * has_lead + 2 * bool(subject)
    cue = "receipt" if received else "lead" if has_lead else "matter"
    return Match(index, begin, end_row, end, cue), score


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


def _after_inline(text: str, lexicon: Lexicon) -> int:
    """The offset behind an addressee (and greeting) that stands on the line of the opening."""
    inline = lexicon.cue(ADDRESSEE, "inline").match(text)
    if not inline:
        return 0
    end = inline.end()
    return end + len(text[end:]) - len(text[end:].lstrip())


def _begin(text: str, floor: int, anchor: int, lexicon: Lexicon) -> int:
    """Where the opening begins: at the first sentence, behind the addressee, that is no greeting and no thanks."""
    begin = floor
    thanks, greeting = lexicon.cue("thanks", "trigger"), lexicon.cue(ADDRESSEE, "greeting")
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


def _addressee_above(page: Page, lexicon: Lexicon, opening: Match) -> tuple[Match | None, int]:
    """The addressee of an opening: on its own line, else on the nearest fitting row above."""
    text = page.rows[opening.row].text
    inline = lexicon.cue(ADDRESSEE, "inline").match(text)
    if inline and inline.end() <= opening.first + 1:
        return Match(opening.row, 0, opening.row, len(inline[0].rstrip()), "inline"), 5
    greeting = lexicon.cue(ADDRESSEE, "greeting")
    thanks = lexicon.cue("thanks", "trigger")
    chrome = lexicon.cue("page", "chrome")
    passed = 0
    for index in range(opening.row - 1, max(-1, opening.row - _NEAR), -1):
        row = page.rows[index]
        if greeting.match(row.text) or (thanks.search(row.text) and len(row.text) < 120):
            continue
        cue = addressee_cue(row.text, lexicon, adjacent=passed == 0)
        if cue and not (cue == "bare" and chrome.search(row.text)):
            return Match(index, 0, index, len(row.text), cue), 2 if cue == "bare" else 5
        passed += 1
        if passed > 2 or len(row.text) > _LONGEST_ADDRESSEE:
            break
    return None, 0


def addressee_cue(text: str, lexicon: Lexicon, *, adjacent: bool) -> str | None:
    """The group of cues by which a row names an addressee; `adjacent` rows stand directly above the opening."""
    if len(text) > _LONGEST_ADDRESSEE or lexicon.cue(ADDRESSEE, "not").match(text):
        return None
    for group in ("person", "reader", "individual", "organ"):
        if lexicon.cue(ADDRESSEE, group).match(text):
            return group
    if adjacent and lexicon.cue(ADDRESSEE, "bare").match(text):
        return "bare"
    return None


def _addressee_alone(page: Page, lexicon: Lexicon) -> Frame:
    """The frame of a letter without any opening: a row that can be nothing but an addressee, and text below it."""
    chrome, unwanted = lexicon.cue("page", "chrome"), lexicon.cue(ADDRESSEE, "not")
    for index, row in enumerate(page.rows[:-1]):
        if len(row.text) > _LONGEST_ADDRESSEE or chrome.search(row.text) or unwanted.match(row.text):
            continue
        for group, score in (("person", 4), ("reader", 3), ("organ", 2), ("individual", 2)):
            if lexicon.cue(ADDRESSEE, group).match(row.text):
                return Frame(Match(index, 0, index, len(row.text), group), None, score)
        inline = lexicon.cue(ADDRESSEE, "inline").match(row.text)
        if inline:
            return Frame(Match(index, 0, index, len(inline[0].rstrip()), "inline"), None, 3)
    return NO_FRAME
