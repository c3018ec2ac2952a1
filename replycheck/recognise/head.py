"""The head of a letter: title, letterhead, document number and the marks beside them."""

from __future__ import annotations

from typing import Final

from replycheck.patterns import regex
from replycheck.recognise import dates
from replycheck.recognise.frame import Frame
from replycheck.recognise.lexicon import Lexicon
from replycheck.recognise.outline import label_of
from replycheck.recognise.page import Match, Row
from replycheck.sections import DOC_NUMBER, LETTERHEAD, PUBLICITY, RESULT_CLASS, SIGNER, SIGNING_OFFICIAL, TITLE

_LONGEST_TITLE: Final = 120
_LONGEST_TITLE_ROW: Final = 60
_MOST_TITLE_ROWS: Final = 5
_MARKS_BETWEEN: Final = 4
_STOPS: Final = "。．.！!；; "
_LONGEST_MARK_ROW: Final = 300
_WORDS: Final = regex(r"[\u3400-\u9fff·、（）()\s]{3,30}[：:]?")


_MARKS: Final = (
    (DOC_NUMBER, ("number", "blank")),
    (RESULT_CLASS, ("labelled", "beside", "bare")),
    (PUBLICITY, ("mark",)),
    (SIGNING_OFFICIAL, ("labelled", "blank")),
)


def head_end(rows: tuple[Row, ...], frame: Frame) -> int:
    """The index of the row behind the head: that of the addressee, or of the opening where none stands above it."""
    starts = [match.row for match in (frame.addressee, frame.opening) if match]
    return min(starts, default=frame.begin[0] or len(rows))


def find_head(rows: tuple[Row, ...], frame: Frame, lexicon: Lexicon) -> dict[str, Match]:
    """The sections of the head, above the frame: title, letterhead and the marks beside them."""
    end = head_end(rows, frame)
    found: dict[str, Match] = {}
    title = find_title(rows, end, lexicon)
    letterhead = find_letterhead(rows, title.row if title else end, lexicon)
    if title and letterhead and letterhead.row < title.row - 1:
        # A second organ's name, directly above the title, is the title's first line.
        above = rows[title.row - 1].text
        if organ_cue(above, LETTERHEAD, lexicon):
            title = title._replace(row=title.row - 1, first=0)
    if title:
        found[TITLE] = title
    if letterhead:
        found[LETTERHEAD] = letterhead
    for section, groups in _MARKS:
        mark = find_mark(rows[:end], section, groups, title, lexicon)
        if mark:
            found[section] = mark
    if title and RESULT_CLASS not in found:
        mark = find_mark(rows[title.last_row : title.last_row + 1], RESULT_CLASS, ("in_title",), None, lexicon)
        if mark:
            found[RESULT_CLASS] = mark._replace(row=title.last_row, last_row=title.last_row)
    return found


def find_mark(
    rows: tuple[Row, ...], section: str, groups: tuple[str, ...], title: Match | None, lexicon: Lexicon
) -> Match | None:
    """The mark of `section` nearest the end of `rows`, not in the title nor in the path through a site."""
    breadcrumb = lexicon.cue("page", "breadcrumb")
    for group in groups:
        cue = lexicon.cue(section, group)
        for index in range(len(rows) - 1, -1, -1):
            text = rows[index].text
            if len(text) > _LONGEST_MARK_ROW or (title and title.row <= index < title.last_row):
                continue
            match = cue.search(text, title.last if title and index == title.last_row else 0)
            if match and not breadcrumb.search(text):
                return Match(index, match.start(), index, match.end(), group)
    return None


def unsure_addressee(rows: tuple[Row, ...], frame: Frame, lexicon: Lexicon) -> int | None:
    """The row above an opening without addressee that may well be one: a short row of words and nothing else."""
    if frame.addressee or not frame.opening or frame.opening.first > 0 or frame.opening.row == 0:
        return None
    index = frame.opening.row - 1
    text = rows[index].text
    if not _WORDS.fullmatch(text) or _is_chrome(text, lexicon) or organ_cue(text, LETTERHEAD, lexicon):
        return None
    if _is_mark(text, lexicon):
        return None
    ending = lexicon.cue(TITLE, "ending").search(text)
    return None if ending or dates.whole(text) else index


def find_title(rows: tuple[Row, ...], end: int, lexicon: Lexicon) -> Match | None:
    """The title above row `end`: the nearest row that ends with the word for its kind, and what it was wrapped from."""
    for index in range(end - 1, -1, -1):
        found = _title_ending(rows, index, lexicon)
        if found:
            return found
    return _title_by_place(rows, end, lexicon)


def _title_by_place(rows: tuple[Row, ...], end: int, lexicon: Lexicon) -> Match | None:
    """A title that does not end as titles do: it is there all the same, and what is wrong with it another matter."""
    for index in range(end - 1, max(-1, end - 1 - _MOST_TITLE_ROWS), -1):
        text = rows[index].text
        if len(text) <= _LONGEST_TITLE and lexicon.cue(TITLE, "unended").match(text) and not _is_chrome(text, lexicon):
            return Match(index, 0, index, len(text.rstrip(_STOPS)), "unended")
        if not _is_mark(text, lexicon):
            break
    return None


def _title_ending(rows: tuple[Row, ...], index: int, lexicon: Lexicon) -> Match | None:
    """The title whose last row is `index`, None where that row ends none."""
    row = rows[index]
    text = row.text
    if len(text) > _LONGEST_TITLE or not lexicon.cue(TITLE, "ending").search(text):
        return None
    labelled = lexicon.cue(TITLE, "labelled").match(text)
    begin = labelled.end() if labelled else 0
    ending = _ending(text, begin, lexicon)
    if ending is None:
        return None
    if lexicon.cue(TITLE, "not").search(text[begin:ending]) or (not labelled and _is_chrome(text[:ending], lexicon)):
        return None
    alone = lexicon.cue(TITLE, "ending").fullmatch(text) or lexicon.cue(TITLE, "alone").match(text)
    if alone and not _carried_on(rows, index, lexicon):
        return None
    first = index if labelled else _wrapped_from(rows, index, text[:ending], lexicon)
    if first is None:
        return None
    if first == index and label_of(text):
        return None
    return Match(first, begin if first == index else 0, index, ending, "labelled" if labelled else "ending")


def _carried_on(rows: tuple[Row, ...], index: int, lexicon: Lexicon) -> bool:
    """Whether the row above breaks off, so that row `index`, the word for the kind alone, is no heading of the page."""
    if index == 0:
        return False
    above = rows[index - 1].text
    if lexicon.cue(TITLE, "carries_on").search(above):
        return True
    return _may_be_part(above, lexicon) and lexicon.cue(TITLE, "whole").search(above + rows[index].text) is not None


def _ending(text: str, begin: int, lexicon: Lexicon) -> int | None:
    """The offset behind the word for the kind; the last one that ends the title or is followed by a remark."""
    found = None
    number = lexicon.cue(DOC_NUMBER, "number").search(text)
    for match in lexicon.cue(TITLE, "ending").finditer(text, begin):
        if number and number.start() < match.end() < number.end():
            continue
        opened = text.count("《", begin, match.start()) - text.count("》", begin, match.start())
        if opened <= 0:
            found = match.end()
    return found


def _is_chrome(text: str, lexicon: Lexicon) -> bool:
    return lexicon.cue("page", "chrome").search(text) is not None


def _wrapped_from(rows: tuple[Row, ...], index: int, last: str, lexicon: Lexicon) -> int | None:
    """The first row of a title that is wrapped onto row `index`, None where its beginning is nowhere."""
    whole, begun, joined = lexicon.cue(TITLE, "whole"), lexicon.cue(TITLE, "begun"), last
    first = index if whole.search(last) else None
    previous = rows[index].number
    for above in range(index, max(-1, index - _MOST_TITLE_ROWS), -1):
        row = rows[above]
        if above < index:
            if len(row.text) > _LONGEST_TITLE_ROW or previous - row.number > 3:
                break
            if not _may_be_part(row.text, lexicon):
                break
            joined = row.text + joined
            previous = row.number
        if begun.search(joined) and not _begins_inside(joined):
            return above
        if first is None and whole.search(joined):
            first = above
    return first


def _begins_inside(text: str) -> bool:
    """Whether a text closes a quoted title that it does not open: it goes on from a row above."""
    return text.count("》") > text.count("《") or text.count("〉") > text.count("〈")


def _may_be_part(text: str, lexicon: Lexicon) -> bool:
    """Whether a row may be a part of a wrapped title: no other element of the head, no sentence."""
    return not (
        lexicon.cue(TITLE, "not").search(text)
        or _is_chrome(text, lexicon)
        or dates.whole(text)
        or lexicon.cue(DOC_NUMBER, "number").fullmatch(text)
    )


def organ_cue(text: str, section: str, lexicon: Lexicon) -> str | None:
    """The group of cues by which a whole row is the name of one organ or of several."""
    if len(text) > _LONGEST_TITLE_ROW:
        return None
    for group in ("organ", "joint"):
        if lexicon.cue(section, group).match(text):
            return group
    # Blanks inside the name, as copies of letter-spaced lines have them.
    squeezed = "".join(text.split())
    return "organ" if squeezed != text and lexicon.cue(section, "organ").match(squeezed) else None


def find_letterhead(rows: tuple[Row, ...], anchor: int, lexicon: Lexicon) -> Match | None:
    """The letterhead: the highest row that is an organ's name in the unbroken head above row `anchor`."""
    found = None
    for index in range(anchor - 1, max(-1, anchor - 2 - _MARKS_BETWEEN - _MOST_TITLE_ROWS), -1):
        text = rows[index].text
        cue = organ_cue(text, LETTERHEAD, lexicon)
        if cue and not _is_chrome(text, lexicon) and not lexicon.cue(SIGNER, "labelled").match(text):
            found = Match(index, 0, index, len(text), cue)
        elif not _is_mark(text, lexicon):
            break
    return found


def _is_mark(text: str, lexicon: Lexicon) -> bool:
    """Whether a row of the head holds marks (number, class, publicity, signing official) and nothing else."""
    return len(text) < _LONGEST_TITLE_ROW and any(
        lexicon.cue(section, group).search(text) for section, groups in _MARKS for group in groups
    )
