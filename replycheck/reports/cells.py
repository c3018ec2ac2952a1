"""How wide text stands on a terminal: Chinese characters take two cells, combining marks none."""

from __future__ import annotations

from typing import Final
from unicodedata import category, east_asian_width

_HIDDEN: Final = "\ufffd"
_CONTROLS: Final = (
    {code: chr(0x2400 + code) for code in range(32)}
    # One for one, so that offsets hold: a tab would be as wide as where it stands.
    | {9: " ", 10: " ", 13: " ", 127: "\u2421", 0x2028: "\u2424", 0x2029: "\u2424"}
    | dict.fromkeys((*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), _HIDDEN)
)


_ORPHAN: Final = 10
"""A last line narrower than this looks lost."""


class _Widths(dict[str, int]):
    """The width of each character, looked up once. Those of ambiguous width count as narrow."""

    def __missing__(self, character: str) -> int:
        cells = 2 if east_asian_width(character) in "WF" else 1
        self[character] = 0 if category(character) in ("Mn", "Me", "Cf") else cells
        return self[character]


_WIDTHS: Final = _Widths()
_width: Final = _WIDTHS.__getitem__


def width(text: str) -> int:
    """How many cells `text` takes."""
    return len(text) if text.isascii() else sum(map(_width, text))


def fits(text: str, room: int) -> bool:
    """Whether `text` takes no more than `room` cells. Does not measure what is far too long."""
    return len(text) <= room * 2 and width(text) <= room


def printable(text: str) -> str:
    """`text` on one line, with nothing in it that would command a terminal; one character for one."""
    return text if text.isprintable() else text.translate(_CONTROLS)


def fit(text: str, room: int) -> str:
    """The beginning of `text` that fits `room` cells, with … where it is cut."""
    return text if width(text) <= room else text[: reach(text, 0, room - 1)] + "…"


def pad(text: str, room: int) -> str:
    """`text` with blanks behind it, `room` cells wide."""
    return text + " " * (room - width(text))


def reach(text: str, start: int, room: int) -> int:
    """The offset up to which `text`, from offset `start`, fits `room` cells."""
    used = 0
    for offset in range(start, len(text)):
        used += _width(text[offset])
        if used > room:
            return offset
    return len(text)


def reach_back(text: str, end: int, room: int) -> int:
    """The offset from which `text`, up to offset `end`, fits `room` cells."""
    used = 0
    for offset in range(end - 1, -1, -1):
        used += _width(text[offset])
        if used > room:
            return offset + 1
    return 0


def wrap(text: str, room: int) -> list[str]:
    """`text` in lines of at most `room` cells: Chinese breaks anywhere but before closing marks, words at blanks.

    A last line of a character or two is filled up from the lines above.
    """
    lines = _wrapped(text, room)
    if len(lines) > 1 and width(lines[-1]) < _ORPHAN:
        narrower = _wrapped(text, room - _ORPHAN)
        return narrower if len(narrower) == len(lines) else lines
    return lines


def _wrapped(text: str, room: int) -> list[str]:
    lines = []
    start = 0
    while width(text[start:]) > room:
        end = max(reach(text, start, room), start + 1)
        cut = end
        while cut > start + 1 and not _may_break(text, cut):
            cut -= 1
        if cut == start + 1:
            cut = end
        lines.append(text[start:cut].rstrip(" "))
        start = cut
        while start < len(text) and text[start] == " ":
            start += 1
    lines.append(text[start:])
    return lines


def _may_break(text: str, offset: int) -> bool:
    """Whether a line may end before the character at `offset`."""
    before, after = text[offset - 1], text[offset]
    if after in "，。；：！？、）〕》”’…" or before in "（〔《“‘":
        return False
    return before == " " or after == " " or _width(before) == 2 or _width(after) == 2
