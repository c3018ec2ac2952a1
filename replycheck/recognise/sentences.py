"""Where sentences begin and end."""

from __future__ import annotations

from typing import Final

from replycheck.patterns import regex

_MARKS: Final = regex("[。！？!?“”《》（）()]")
_STOPS: Final = "。！？!?"
_OPEN: Final = {"“": "”", "《": "》", "（": "）", "(": ")"}
_CLAUSE: Final = regex("[，；,;]")


def ends(text: str) -> list[int]:
    """The offsets just behind every sentence of `text`; a stop inside quotes or brackets ends none.

    Where a quote or bracket is never closed, its stops count: a damaged text still has sentences.
    """
    found = _ends(text, respect=True)
    if not found or found[-1] < len(text) - 120:
        every = _ends(text, respect=False)
        if len(every) > len(found) + 1:
            found = sorted({*found, *(end for end in every if not found or end > found[-1])})
    if not found or found[-1] < len(text):
        found.append(len(text))
    return found


def _ends(text: str, *, respect: bool) -> list[int]:
    found: list[int] = []
    pending: list[str] = []
    for match in _MARKS.finditer(text):
        mark = match[0]
        if mark in _STOPS:
            if not pending or not respect:
                found.append(match.end())
        elif mark in _OPEN:
            pending.append(_OPEN[mark])
        elif pending and (mark == pending[-1] or {mark, pending[-1]} <= {"）", ")"}):
            pending.pop()
    # Closing marks behind a stop belong to the sentence they close.
    return [end + len(text[end:]) - len(text[end:].lstrip("”’』」")) for end in found]


def around(text: str, first: int, last: int) -> tuple[int, int]:
    """The sentence (or sentences) of `text` that hold the characters from `first` to just before `last`."""
    begin = 0
    for end in ends(text):
        if end <= first:
            begin = end
        elif end >= last:
            break
    while begin < len(text) and text[begin].isspace():
        begin += 1
    return begin, end


def clause_begin(text: str, first: int, floor: int) -> int:
    """The offset at which the clause holding `first` begins, not before `floor`."""
    begin = floor
    for match in _CLAUSE.finditer(text, floor, first):
        begin = match.end()
    return begin
