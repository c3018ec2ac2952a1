"""The frame of a letter: whom it addresses, and the sentence that leads into the answer.

Everything else is looked for around these two.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from replycheck.patterns import regex
from replycheck.recognise import dates, sentences
from replycheck.recognise.lexicon import Lexicon
from replycheck.recognise.outline import label_of
from replycheck.recognise.page import Page
from replycheck.sections import ADDRESSEE, OPENING, THANKS, TITLE

_NEAR: Final = 6
"""How many rows above the opening an addressee may stand, greetings and thanks between them."""
_LEAD_WITHIN: Final = 4
"""Within how many rows of the word of receipt the lead (现答复如下) is still part of the opening."""
_LONGEST_ADDRESSEE: Final = 160
_LONGEST_CHROME: Final = 80
_LONGEST_MATTER: Final = 90
"""A sentence that only names the matter and is longer than this runs straight into the answer."""
_SENTENCE: Final = regex("[，。：；！？,:;!?]")
_WEIGHTS: Final = {"receipt": 3, "lead": 3, "matter": 2, "at_once": 2}
_STRONG: Final = 5
_SURE: Final = 10
"""A frame of this score is the letter's, unless its addressee is named again."""
_WEAK: Final = 2


class Match(NamedTuple):
    """A stretch of rows: from offset `first` in row `row` to just before offset `last` of row `last_row`."""

    row: int
    first: int
    last_row: int
    last: int
    cue: str


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
        if not (receipt.search(text) or lead.search(text) or matter.search(text[_after_greeting(text, lexicon) :])):
            continue
        if (
            not _SENTENCE.search(text)
            or interim.search(text)
            or summary.match(text)
            or (len(text) < 80 and chrome.match(text))
        ):
            continue
        found = _opening(page, lexicon, index)
        if found is None:
            continue
        opening, signs = found
        addressee = _addressee_above(page, lexicon, opening)
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


def _opening(page: Page, lexicon: Lexicon, index: int) -> tuple[Match, tuple[str, ...]] | None:
    """The opening that begins in row `index`, and the signs it was found by."""
    text = page.rows[index].text
    floor = _after_greeting(text, lexicon)
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


def _after_greeting(text: str, lexicon: Lexicon) -> int:
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


def _addressee_above(page: Page, lexicon: Lexicon, opening: Match) -> Match | None:
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
        cue = addressee_cue(row.text, lexicon, adjacent=passed == 0)
        if cue and not (cue == "bare" and chrome.search(row.text)):
            return Match(_first_row_of_names(page, index), 0, index, len(row.text), cue)
        passed += 1
        if passed > 2 or len(row.text) > _LONGEST_ADDRESSEE:
            break
    return None


def _first_row_of_names(page: Page, index: int) -> int:
    """The first row of a list of names that is wrapped onto row `index`."""
    while (
        index > 0
        and (page.rows[index - 1].text.endswith(("、", "，")) or page.rows[index].text.startswith("等"))
        and page.rows[index - 1].number == page.rows[index].number - 1
        and len(page.rows[index - 1].text) <= _LONGEST_ADDRESSEE
    ):
        index -= 1
    return index


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


def _ends_title(text: str, lexicon: Lexicon) -> bool:
    ending = lexicon.cue(TITLE, "ending").search(text)
    return ending is not None and not lexicon.cue(TITLE, "not").search(text)


def _without_opening(page: Page, lexicon: Lexicon) -> Frame:
    """The frame of a letter without any opening: an addressee with text below it, or an answer that begins at once."""
    chrome = lexicon.cue("page", "chrome")
    for index, row in enumerate(page.rows):
        if len(row.text) <= _LONGEST_ADDRESSEE and not chrome.search(row.text):
            cue = addressee_cue(
                row.text, lexicon, adjacent=index > 0 and _ends_title(page.rows[index - 1].text, lexicon)
            )
            if cue:
                addressee = Match(_first_row_of_names(page, index), 0, index, len(row.text), cue)
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
