"""The part of a long line that is shown around a place, and where the place stands in it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from replycheck.reports.cells import fits, printable, reach, reach_back, width

_CUT: Final = "…"
_SENTENCE_END: Final = re.compile("[。！？；]")


class Excerpt(NamedTuple):
    """A piece of a line; the place marked begins `offset` cells into it and is `length` cells wide."""

    text: str
    offset: int
    length: int


def excerpt(line: str, first: int, last: int, room: int) -> Excerpt:
    """The piece of `line`, at most `room` cells, around the characters from offset `first` to just before `last`.

    The whole line where it fits; else from the beginning of the sentence, or as much of it as leaves room for the
    place itself, with … where something is cut off.
    """
    text = _line(line)
    first = min(first, len(text))
    last = min(max(last, first + 1), len(text))
    if fits(text, room):
        return _marked(text, text, 0, first, last)
    begin = _begin(text, first, last, room)
    end = _end(text, begin, room)
    if end == len(text):
        begin = reach_back(text, end, room - 1)
    piece = (_CUT if begin else "") + text[begin:end] + (_CUT if end < len(text) else "")
    return _marked(piece, text, begin, first, min(last, end))


@lru_cache(maxsize=1)
def _line(line: str) -> str:
    """What is shown of a line; a page on one line has most of its findings there."""
    return printable(line.rstrip())


def _begin(text: str, first: int, last: int, room: int) -> int:
    """Where the sentence begins, if all of it fits or the place then stands in the first two thirds.

    Looks no further than there is room for.
    """
    nearest = reach_back(text, first, room)
    begin = max((match.end() for match in _SENTENCE_END.finditer(text, max(0, nearest - 1), first)), default=0)
    if begin >= nearest:
        end = _SENTENCE_END.search(text, last, last + room * 2)
        sentence = text[begin : end.end() if end else last + room * 2]
        if fits(sentence, room - 2) or fits(text[begin:last], room * 2 // 3):
            return begin
    return max(begin, reach_back(text, first, room // 3))


def _end(text: str, begin: int, room: int) -> int:
    room -= 1 if begin else 0
    if fits(text[begin:], room):
        return len(text)
    return reach(text, begin, room - 1)


def _marked(piece: str, text: str, begin: int, first: int, last: int) -> Excerpt:
    lead = 1 if begin else 0
    return Excerpt(piece, lead + width(text[begin:first]), max(1, width(text[first:last])))
