"""Items that are numbered inside a text: 一是 …；二是 …, （1）…；（2）…."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from replycheck.recognise.numerals import in_characters

CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩"
MOST: Final = len(CIRCLED)
"""How many items a text numbers at the most."""

_BEFORE: Final = "。；;，,：:！？ \u3000\n"
"""What an item begins behind."""


@lru_cache(maxsize=256)
def mark(form: str, ordinal: int) -> str:
    """The number of an item, by its form: `{characters}是`, `（{digits}）`, `{circled}`."""
    return form.format(characters=in_characters(ordinal), digits=ordinal, circled=CIRCLED[ordinal - 1])


def find(text: str, number: str, begin: int, end: int) -> int | None:
    """Where `number` stands next, between `begin` and `end`, as the beginning of a clause."""
    found = text.find(number, begin, end)
    while found > begin and text[found - 1] not in _BEFORE:
        found = text.find(number, found + 1, end)
    return found if found >= 0 else None
