"""What was answered: the places of a letter at which an answer may stand.

A place is a paragraph, or an item inside one (一是 …), with the headings above it. Letters answer under numbered
headings, under headings without numbers, in the items of one paragraph, or in plain paragraphs: all of these give
places, so that nothing that holds them against what was asked need know of numbering.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from replycheck.letter import Letter, Point, Span
from replycheck.recognise import Lexicon
from replycheck.recognise.outline import label_of
from replycheck.recognise.sentences import ends

_LONGEST_HEADING: Final = 30
"""An unnumbered line up to this length, without a stop, is a heading."""
_LONGEST_LEAD: Final = 26
"""The first clause of a paragraph up to this length says what it is about, as a heading would."""
_REST_OF_RESTATEMENT: Final = 25
"""What may follow where a sentence says again what was asked; more than this could be an answer."""
_NO_HEADING: Final = re.compile("[。；！？!?;]|[，,：:]$")
_LEAD_END: Final = re.compile("[。：:，,；;]")
_SEMICOLON: Final = re.compile("[；;]")
_BLANKS: Final = " \t\u3000\xa0"
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
    def span(self) -> Span:
        """Where the place stands, without its headings."""
        first, last = self.sentences[0].span, self.sentences[-1].span
        return Span(first.line, first.column, last.end_line, last.end_column)


class _Piece(NamedTuple):
    """A stretch of one line: `first` is its offset in the line; `point` is the heading that it begins with."""

    line: int
    first: int
    text: str
    point: Point | None


def find_places(letter: Letter, lexicon: Lexicon) -> tuple[Place, ...]:
    """The places of a letter's answer, in reading order; () where there is no answer."""
    if letter.answer is None:
        return ()
    pieces = list(_pieces(letter, letter.answer))
    found: list[Place] = []
    open_headings: list[Heading] = []
    for index, piece in enumerate(pieces):
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        heading, body = _heading(piece, following, letter.answer, lexicon)
        if heading:
            while open_headings and open_headings[-1].level >= heading.level:
                open_headings.pop()
            open_headings.append(heading)
        if body.text:
            above = tuple(each for each in open_headings if each.end_line >= body.line)
            found.extend(_items(body, above, lexicon))
    return tuple(found)


def _pieces(letter: Letter, answer: Span) -> Iterator[_Piece]:
    """The lines of the answer, cut where a numbered heading begins in the middle of one."""
    points: dict[int, list[Point]] = {}
    for point in letter.all_points():
        points.setdefault(point.span.line, []).append(point)
    for line in range(answer.line, answer.end_line + 1):
        text = letter.lines[line - 1]
        first = answer.column - 1 if line == answer.line else 0
        last = answer.end_column - 1 if line == answer.end_line else len(text)
        heads = sorted(points.get(line, ()), key=lambda point: point.span.column)
        cuts = [(first, None), *((point.span.column - 1, point) for point in heads), (last, None)]
        for (begin, point_here), (end, _) in itertools.pairwise(cuts):
            part = text[begin:end]
            stripped = part.lstrip(_BLANKS)
            if stripped.rstrip(_BLANKS):
                yield _Piece(line, begin + len(part) - len(stripped), stripped.rstrip(_BLANKS), point_here)


def _heading(piece: _Piece, following: _Piece | None, answer: Span, lexicon: Lexicon) -> tuple[Heading | None, _Piece]:
    """The heading that a piece begins with, None where it has none, and what is left of the piece."""
    point = piece.point
    named = _matter(piece, lexicon)
    if named:
        return named
    if point:
        behind = point.span.end_column - 1 - piece.first if point.span.end_line == piece.line else len(piece.text)
        rest = piece.text[behind:].lstrip(_BLANKS + "。：:，,；;")
        first = piece.first + len(piece.text) - len(rest)
        if rest and _goes_on_counting(rest, point):
            return None, piece
        if not rest and _says_all(piece, point, following, lexicon):
            begin = len(point.label)
            return None, piece._replace(first=piece.first + begin, text=piece.text[begin:].lstrip(_BLANKS))
        heading = Heading(point.title, point.span, point.end_line, point.level)
        return heading, piece._replace(first=first, text=rest)
    alone = len(piece.text) <= _LONGEST_HEADING and not _NO_HEADING.search(piece.text)
    if alone and following and not following.point and len(following.text) > len(piece.text):
        span = Span(piece.line, piece.first + 1, piece.line, piece.first + len(piece.text) + 1)
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
    label = len(piece.point.label) if piece.point else 0
    text = piece.text[label:]
    begin = label + len(text) - len(text.lstrip(_BLANKS))
    match = lexicon.cue("wording", "matter").match(piece.text[begin:])
    if match is None:
        return None
    rest = piece.text[begin + match.end() :].lstrip(_BLANKS)
    if not rest and piece.point is None:
        return None
    first = piece.first + len(piece.text) - len(rest)
    end_line = piece.point.end_line if piece.point else piece.line
    level = piece.point.level if piece.point else _UNNUMBERED
    span = Span(piece.line, piece.first + 1, piece.line, piece.first + begin + match.end() + 1)
    return Heading(match[0].rstrip("。："), span, end_line, level), piece._replace(first=first, text=rest)


def _items(piece: _Piece, headings: tuple[Heading, ...], lexicon: Lexicon) -> Iterator[Place]:
    """The items of a paragraph, or the whole of it where it counts none."""
    marks = list(lexicon.cue("wording", "item").finditer(piece.text))
    starts = [mark.start() for mark in marks] if len(marks) > 1 or (marks and marks[0].start() == 0) else []
    behind = {mark.start(): mark.end() for mark in marks}
    bounds = sorted({0, *starts, len(piece.text)})
    for begin, end in itertools.pairwise(bounds):
        first = behind.get(begin, begin) if starts else begin
        text = piece.text[first:end].rstrip(_BLANKS)
        text = text.lstrip(_BLANKS)
        first = end - len(piece.text[first:end].lstrip(_BLANKS)) if text else first
        sentences = tuple(_sentences(piece.line, piece.first + first, text, lexicon.cue("wording", "restated")))
        if sentences:
            yield Place(headings, _lead(text), begin in behind and bool(starts), sentences)


def _lead(text: str) -> str:
    end = _LEAD_END.search(text)
    return text[: end.start()] if end and end.start() <= _LONGEST_LEAD else ""


def _sentences(line: int, first: int, text: str, restated: re.Pattern[str]) -> Iterator[Sentence]:
    begin = 0
    stops = sorted({*ends(text), *(match.end() for match in _SEMICOLON.finditer(text))}) if text else []
    for end in stops:
        if text[begin:end].strip() and not _says_again(text[begin:end], restated):
            yield Sentence(text[begin:end], Span(line, first + begin + 1, line, first + end + 1))
        begin = end


def _says_again(sentence: str, restated: re.Pattern[str]) -> bool:
    """Whether a sentence does no more than say again what was asked."""
    match = restated.search(sentence)
    return match is not None and len(sentence) - match.end() <= _REST_OF_RESTATEMENT
