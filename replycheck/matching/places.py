"""What was answered: the places of a letter at which an answer may stand.

A place is a paragraph, or an item inside one (一是 …), with the headings above it. Letters answer under numbered
headings, under headings without numbers, in the items of one paragraph, or in plain paragraphs: all of these give
places, so that nothing that holds them against what was asked need know of numbering.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from replycheck.letter import Letter, Point, Span
from replycheck.patterns import regex
from replycheck.recognise import Lexicon
from replycheck.recognise.outline import label_of
from replycheck.recognise.page import Row, read_page
from replycheck.recognise.sentences import ends

_LONGEST_HEADING: Final = 30
"""An unnumbered row up to this length, without a stop, is a heading."""
_LONGEST_LEAD: Final = 26
"""The first clause of a paragraph up to this length says what it is about, as a heading would."""
_REST_OF_RESTATEMENT: Final = 25
"""What may follow where a sentence says again what was asked; more than this could be an answer."""
_NO_HEADING: Final = regex("[。；！？!?;]|[，,：:]$")
_LEAD_END: Final = regex("[。：:，,；;]")
_SEMICOLON: Final = regex("[；;]")
_BLANKS: Final = " \t\u3000\xa0"
_BEHIND_HEADINGS: Final = _BLANKS + "。：:，,；;"
_STOPS: Final = "。；！？;!?"
_UNNUMBERED: Final = 99
"""The level of a heading without a number: below all that have one."""


class Heading(NamedTuple):
    """A heading over places: its title, where it stands with its label, and the last line it covers."""

    title: str
    span: Span
    end_line: int
    level: int


class Sentence(NamedTuple):
    """A sentence of a place: its text and where it stands."""

    text: str
    span: Span


class Place(NamedTuple):
    """A paragraph of an answer, or one item of a paragraph.

    `headings` are those above it, the outermost first; `lead` is its first clause where that is short enough to say
    what the place is about, else ""; `counted` tells that it is an item with a mark of its own (一是 …).
    """

    headings: tuple[Heading, ...]
    lead: str
    counted: bool
    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        """The sentences, a blank between them: no two characters meet that do not stand together."""
        return " ".join(sentence.text for sentence in self.sentences)


class _Piece(NamedTuple):
    """A stretch of one row: `first` is its offset in the row's text; `point` is the heading that it begins with."""

    row: Row
    first: int
    text: str
    point: Point | None

    def span(self, begin: int, end: int) -> Span:
        """The place of a part of the text, in the letter."""
        return self.row.span(self.first + begin, self.first + end)

    def behind(self, begin: int, skipped: str) -> _Piece:
        """What stands from offset `begin` on, without the characters `skipped` at its beginning."""
        text = self.text[begin:].lstrip(skipped)
        return _Piece(self.row, self.first + len(self.text) - len(text), text, self.point)


def find_places(letter: Letter, lexicon: Lexicon) -> tuple[Place, ...]:
    """The places of a letter's answer, in reading order; () where there is no answer."""
    if letter.answer is None:
        return ()
    pieces = list(_pieces(letter, letter.answer, lexicon))
    found: list[Place] = []
    above: list[Heading] = []
    for index, piece in enumerate(pieces):
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        heading, body = _heading(piece, following, letter.answer, lexicon)
        if heading:
            while above and above[-1].level >= heading.level:
                above.pop()
            above.append(heading)
        if body.text:
            over = tuple(each for each in above if each.end_line >= body.row.number)
            found.extend(_items(body, over, lexicon))
    return tuple(found)


def _pieces(letter: Letter, answer: Span, lexicon: Lexicon) -> Iterator[_Piece]:
    """The rows of the answer, cut where a numbered heading begins in the middle of one."""
    points: dict[int, list[Point]] = {}
    for point in letter.all_points():
        points.setdefault(point.span.line, []).append(point)
    for row in read_page(letter.source.body(), lexicon).rows:
        first = _offset(row, answer.line, answer.column, 0)
        last = _offset(row, answer.end_line, answer.end_column, len(row.text))
        if row.last_number < answer.line or row.number > answer.end_line or first >= last:
            continue
        heads = [point for line in range(row.number, row.last_number + 1) for point in points.get(line, ())]
        starts = {_offset(row, point.span.line, point.span.column, -1): point for point in heads}
        cuts = sorted({first, last, *(start for start in starts if first <= start < last)})
        for begin, end in pairwise(cuts):
            text = row.text[begin:end]
            stripped = text.lstrip(_BLANKS)
            if stripped.rstrip(_BLANKS):
                begin_text = begin + len(text) - len(stripped)
                yield _Piece(row, begin_text, stripped.rstrip(_BLANKS), starts.get(begin))


def _offset(row: Row, line: int, column: int, elsewhere: int) -> int:
    """The offset in a row's text of a place in the letter; `elsewhere` for one on another line, or outside the row."""
    pieces = row.pieces or ((0, row.number, row.start),)
    for offset, number, start in reversed(pieces):
        if number == line:
            return min(max(offset + column - 1 - start, 0), len(row.text))
    return elsewhere


def _heading(piece: _Piece, following: _Piece | None, answer: Span, lexicon: Lexicon) -> tuple[Heading | None, _Piece]:
    """The heading that a piece begins with, None where it has none, and what is left of the piece."""
    point = piece.point
    named = _matter(piece, lexicon)
    if named:
        return named
    if point:
        title = piece.text.find(point.title[:1], len(point.label.rstrip()))
        body = piece.behind(max(title, 0) + len(point.title), _BEHIND_HEADINGS)
        if body.text and _goes_on_counting(body.text, point):
            return None, piece
        if not body.text and _says_all(piece, point, following, lexicon):
            return None, piece.behind(len(point.label), _BLANKS)
        return Heading(point.title, point.span, point.end_line, point.level), body
    alone = len(piece.text) <= _LONGEST_HEADING and not _NO_HEADING.search(piece.text)
    if alone and following and not following.point and len(following.text) > len(piece.text):
        span = piece.span(0, len(piece.text))
        return Heading(piece.text, span, answer.end_line, _UNNUMBERED), piece._replace(text="")
    return None, piece


def _goes_on_counting(rest: str, point: Point) -> bool:
    """Whether what stands behind a numbered sentence is the next of its numbering: then all are items of one line."""
    label = label_of(rest)
    return label is not None and label.lastgroup == point.style


def _says_all(piece: _Piece, point: Point, following: _Piece | None, lexicon: Lexicon) -> bool:
    """Whether a numbered line is the answer itself, and no heading: nothing stands below it, and it is a sentence."""
    below = following is not None and (following.point is None or following.point.level > point.level)
    return not below and (piece.text[-1] in _STOPS or lexicon.cue("wording", "done").search(point.title) is not None)


def _matter(piece: _Piece, lexicon: Lexicon) -> tuple[Heading, _Piece] | None:
    """The sentence that names the matter (关于……的问题。) as a heading, and what stands behind it."""
    text = piece.behind(len(piece.point.label) if piece.point else 0, _BLANKS)
    match = lexicon.cue("wording", "matter").match(text.text)
    if match is None:
        return None
    body = text.behind(match.end(), _BLANKS)
    if not body.text and piece.point is None:
        return None
    end_line = piece.point.end_line if piece.point else piece.row.last_number
    level = piece.point.level if piece.point else _UNNUMBERED
    span = piece.span(0, text.first - piece.first + match.end())
    return Heading(match[0].rstrip("。："), span, end_line, level), body


def _items(piece: _Piece, headings: tuple[Heading, ...], lexicon: Lexicon) -> Iterator[Place]:
    """The items of a paragraph, or the whole of it where it counts none."""
    marks = list(lexicon.cue("wording", "item").finditer(piece.text))
    starts = [mark.start() for mark in marks] if len(marks) > 1 or (marks and marks[0].start() == 0) else []
    behind = {mark.start(): mark.end() for mark in marks} if starts else {}
    for begin, end in pairwise(sorted({0, *starts, len(piece.text)})):
        item = piece._replace(text=piece.text[:end].rstrip(_BLANKS)).behind(behind.get(begin, begin), _BLANKS)
        sentences = tuple(_sentences(item, lexicon.cue("wording", "restated")))
        if sentences:
            yield Place(headings, _lead(item.text), begin in behind, sentences)


def _lead(text: str) -> str:
    end = _LEAD_END.search(text)
    return text[: end.start()] if end and end.start() <= _LONGEST_LEAD else ""


def _sentences(piece: _Piece, restated: re.Pattern[str]) -> Iterator[Sentence]:
    text, begin = piece.text, 0
    for end in sorted({*ends(text), *(match.end() for match in _SEMICOLON.finditer(text))}) if text else ():
        if text[begin:end].strip() and not _says_again(text[begin:end], restated):
            yield Sentence(text[begin:end], piece.span(begin, end))
        begin = end


def _says_again(sentence: str, restated: re.Pattern[str]) -> bool:
    """Whether a sentence does no more than say again what was asked."""
    match = restated.search(sentence)
    return match is not None and len(sentence) - match.end() <= _REST_OF_RESTATEMENT
