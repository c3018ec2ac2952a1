"""How a long title is broken into lines: whole words, few lines, lines of about one length (GB/T 9704-2012, 7.3.1)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

WIDTH: Final = 20
"""How many characters of 22 points a line of 156 millimetres holds."""

_BREAK: Final = re.compile(r"(?<=[局委办厅院府会部处所站])(?=(?:关于|对)[^，])|(?=第)(?<!第)|(?<=[》号届的和])|(?<=会议)|(?=《)|(?<=〕)")
_HARD: Final = 1000.0


def title_lines(title: str, width: int = WIDTH) -> tuple[str, ...]:
    """The lines of a title; the title itself where it is short, or nowhere to be broken."""
    if _measure(title) <= width:
        return (title,)
    places = [0, *sorted({match.start() for match in _BREAK.finditer(title)} - {0, len(title)}), len(title)]

    @lru_cache(maxsize=None)
    def best(start: int) -> tuple[float, tuple[str, ...]]:
        if start == len(places) - 1:
            return 0.0, ()
        found: tuple[float, tuple[str, ...]] | None = None
        for end in range(start + 1, len(places)):
            line = title[places[start] : places[end]]
            rest, lines = best(end)
            cost = rest + _cost(line, width)
            if found is None or cost < found[0]:
                found = cost, (line, *lines)
        assert found is not None  # there is always the rest of the title
        return found

    return best(0)[1]


def _cost(line: str, width: int) -> float:
    """Every line costs the square of what it leaves empty; one too long costs more than any that fit."""
    short = width - _measure(line)
    if short < 0:
        return _HARD - 10 * short
    cost = 30 + short * short / 4
    # A line that begins with 的 or a closing mark, or holds next to nothing, is no line.
    return cost + (_HARD / 4 if line[0] in "的》号届" or _measure(line) < 4 else 0)


def _measure(text: str) -> float:
    return sum(0.5 if character.isascii() else 1.0 for character in text)
