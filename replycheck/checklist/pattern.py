"""The small notation that patterns of a checklist are written in, and its translation to `re`.

A pattern is a regular expression of Python, with three conveniences:

- full-width punctuation （），：；！？ matches both widths, since letters come in both;
- a blank matches any run of blanks, or none, since labels are spaced out at will (联 系 人);
- `{name}` stands for an entry of the checklist's vocabulary.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from replycheck.patterns import regex

_BOTH_WIDTHS: Final = {
    "（": "(（",
    "）": ")）",
    "，": ",，",
    "：": ":：",
    "；": ";；",
    "！": "!！",
    "？": "?？",
}
_BLANKS: Final = r"\s*"
_NAME: Final = re.compile(r"\{([a-z_]+)\}")


def translate(pattern: str, vocabulary: Mapping[str, str]) -> str:
    """The regular expression that `pattern` stands for.

    Raises KeyError where `{name}` is not in the vocabulary, and RecursionError where entries name each other.
    """
    pattern = _NAME.sub(lambda match: f"(?:{translate(vocabulary[match[1]], vocabulary)})", pattern)
    return _widen(pattern)


def names_in(pattern: str) -> tuple[str, ...]:
    """The names of the vocabulary that `pattern` uses, in their order."""
    return tuple(_NAME.findall(pattern))


def _widen(pattern: str) -> str:
    """Lets punctuation match both widths, and a blank any run of blanks; leaves what is widened already."""
    out: list[str] = []
    in_class = False
    escaped = False
    for character in pattern:
        if escaped:
            escaped = False
        elif character == "\\":
            escaped = True
        elif in_class:
            in_class = character != "]"
            character = _BOTH_WIDTHS.get(character, character)
        elif character == "[":
            in_class = True
        elif character == " ":
            # A run of blanks says no more than one, and one is quicker.
            if out and out[-1] == _BLANKS:
                continue
            character = _BLANKS
        elif character in _BOTH_WIDTHS:
            character = f"[{_BOTH_WIDTHS[character]}]"
        out.append(character)
    return "".join(out)


def compile_group(patterns: tuple[str, ...], vocabulary: Mapping[str, str]) -> re.Pattern[str]:
    """One regular expression that matches where any of `patterns` does, the first of them preferred."""
    return regex("|".join(translate(pattern, vocabulary) for pattern in patterns))
