"""Colours on a terminal, by hand: a report needs no more than these."""

from __future__ import annotations

from typing import Final

_CODES: Final = {
    "bold": "1",
    "dim": "2",
    "red": "31",
    "green": "32",
    "yellow": "33",
    "blue": "34",
    "cyan": "36",
}


class Paint:
    """Puts text in colours, or leaves it plain."""

    def __init__(self, on: bool) -> None:
        self._on = on

    def __call__(self, colour: str, text: str, *more: str) -> str:
        """`text` in `colour`, and in whatever else is named."""
        if not self._on:
            return text
        codes = ";".join(_CODES[name] for name in (*more, colour))
        return f"\x1b[{codes}m{text}\x1b[0m"
