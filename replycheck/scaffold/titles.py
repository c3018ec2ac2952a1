"""How a long title is broken into lines: whole words, few lines, lines of about one length (GB/T 9704-2012, 7.3.1)."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from replycheck.scaffold.blanks import BLANK

WIDTH: Final = 20
"""How many characters of 22 points a line of 156 millimetres holds."""

_BREAK: Final = re.compile(
    r"(?<=会议)|(?=第[A-Za-z\d〔])|(?<=[》〉〕号的])|(?=[《〈])|(?=〔请填写)|(?<=〕)(?=关于|对)"
    r"|(?=有关(?:问题|事项|情况|工作))|(?=申请答复|申请告知)|(?=研究处理)|(?=进一步|安全生产|信访事项)|(?=关于)"
)
"""Between words that titles are made of; what a title is about is not taken apart."""
_ORGAN: Final = re.compile("[局委办厅院府会部处所站]$")
_NOT_FIRST: Final = "的》〉”号）"
_NOT_LAST: Final = ("《", "〈", "“", "（", "第", "关于")
_HARD: Final = 1000.0


def title_lines(title: str, width: int = WIDTH) -> tuple[str, ...]:
    """The lines of a title; the title itself where it is short, or nowhere to be broken."""
    if _measure(title) <= width:
        return (title,)
    inside = [range(match.start() + 1, match.end()) for match in BLANK.finditer(title)]
    found = {match.start() for match in _BREAK.finditer(title)} - {0, len(title)}
    places = [0, *sorted(place for place in found if _allowed(title, place, inside)), len(title)]

    @cache
    def best(start: int) -> tuple[float, tuple[str, ...]]:
        if start == len(places) - 1:
            return 0.0, ()
        choices = []
        for end in range(start + 1, len(places)):
            line = title[places[start] : places[end]]
            rest, lines = best(end)
            choices.append((rest + _cost(line, width), (line, *lines)))
        return min(choices)

    return best(0)[1]


def _allowed(title: str, place: int, blanks: list[range]) -> bool:
    """Whether a line may begin at `place`: not inside a place to fill in, not between a mark and what it belongs to."""
    if any(place in blank for blank in blanks):
        return False
    # An organ's name on the first line would be taken for a letterhead, by people and by readers of text.
    if _ORGAN.search(title[:place]) and title.startswith("关于", place):
        return False
    return title[place] not in _NOT_FIRST and not title.endswith(_NOT_LAST, 0, place)


def _cost(line: str, width: int) -> float:
    """Every line costs, the more the emptier it is; one too long costs more than any that fit."""
    short = width - _measure(line)
    if short < 0:
        return _HARD - 10 * short
    return 30 + short * short / 4 + (_HARD / 4 if _measure(line) < 4 else 0)


def _measure(text: str) -> float:
    return sum(0.5 if character.isascii() else 1.0 for character in text)
