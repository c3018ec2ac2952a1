"""Complex fields: which of their text is shown.

A field runs from its begin mark over its instruction to a separator, then over its result to its end mark,
through any number of runs and paragraphs, and fields stand in one another. Only results are shown. Some
fields have none and show what their instruction says: EQ (the circled numbers and phonetic guides of
Chinese Word), MACROBUTTON (the "click here" of templates), SYMBOL, and the boxes of forms.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from replycheck.sources.docx.names import VAL, W, switched_on
from replycheck.sources.docx.numerals import numeral
from replycheck.sources.docx.symbols import symbol

if TYPE_CHECKING:
    from lxml.etree import _Element

_FIELD_KIND = W + "fldCharType"
_CHECK_BOX = f"{W}ffData/{W}checkBox"
_OVERSTRIKE = re.compile(r"\\o\s*(?:\\a[a-z])?\s*\(", re.IGNORECASE)
_FRACTION = re.compile(r"\\f\s*\(", re.IGNORECASE)
_RAISED = re.compile(r"\\s\s*\\(?:up|do)\s*\d*\s*\(", re.IGNORECASE)
_RINGS = frozenset("○〇◯⭕")
_FRAMES = _RINGS | frozenset("△□◇▽")
_SYMBOL = re.compile(r'symbol\s+(0x[0-9a-f]+|\d+)(?:.*?\\f\s+"?([^"\\]+))?', re.IGNORECASE)


class _Field:
    __slots__ = ("box", "instruction", "open")

    def __init__(self, box: str) -> None:
        self.box = box
        self.instruction: list[str] = []
        self.open = True
        """Still in its instruction."""


class Fields:
    """The fields that are open at one place of a story; `hiding` while any of them is in its instruction."""

    def __init__(self, lenient: bool = False) -> None:
        """With `lenient`, marks count for nothing: for stories in which a field is never ended."""
        self.hiding = 0
        self.swallowed = False
        """Whether text that is no instruction was left out: the sign of a field without its end."""
        self._fields: list[_Field] = []
        self._lenient = lenient

    def unclosed(self) -> bool:
        """Whether text is lost in a field that began and did not end."""
        return self.swallowed and bool(self._fields)

    def instruct(self, text: str | None) -> None:
        """Take a piece of instruction."""
        if text and self._fields:
            self._fields[-1].instruction.append(text)

    def mark(self, element: _Element) -> str:
        """Take a mark (`w:fldChar`); return the text that the field shows by its instruction alone."""
        kind = element.get(_FIELD_KIND)
        if self._lenient:
            return ""
        if kind == "begin":
            self._fields.append(_Field(_box(element)))
            self.hiding += 1
        elif kind == "separate" and self._fields:
            self._leave_instruction(self._fields[-1])
        elif kind == "end" and self._fields:
            field = self._fields.pop()
            bare = field.open
            self._leave_instruction(field)
            if not self.hiding:
                return field.box or (shown_by_instruction("".join(field.instruction)) if bare else "")
        return ""

    def _leave_instruction(self, field: _Field) -> None:
        if field.open:
            field.open = False
            self.hiding -= 1


def _box(begin: _Element) -> str:
    box = begin.find(_CHECK_BOX)
    if box is None:
        return ""
    for name in ("checked", "default"):
        state = box.find(W + name)
        if state is not None:
            return "☒" if switched_on(state.get(VAL)) else "☐"
    return "☐"


def shown_by_instruction(instruction: str) -> str:
    r"""The text of a field without a result: `eq \o\ac(○,3)` is ③; most kinds show nothing."""
    words = instruction.split(None, 2)
    kind = words[0].lower() if words else ""
    if kind in ("macrobutton", "gotobutton"):
        return words[2].rstrip() if len(words) == 3 else ""
    if kind == "symbol" and (match := _SYMBOL.match(instruction.strip())):
        return symbol(int(match[1], 0) if match[1][:2].lower() == "0x" else int(match[1]), match[2] or "")
    if kind == "eq":
        return _equation(instruction)
    return ""


def _equation(instruction: str) -> str:
    if match := _OVERSTRIKE.search(instruction):
        return _overstruck(_arguments(instruction, match.end()))
    if match := _FRACTION.search(instruction):
        return "/".join(_arguments(instruction, match.end()))
    return ""


def _overstruck(arguments: list[str]) -> str:
    """Characters printed over one another: a number in a ring, a base below its reading."""
    base = "".join(text for text in arguments if text not in _FRAMES and not _RAISED.match(text))
    if base.isdecimal() and any(text in _RINGS for text in arguments):
        return numeral(int(base), "decimalEnclosedCircle")
    return base


def _arguments(text: str, start: int) -> list[str]:
    """The arguments, parted by commas or semicolons, of the bracket that opened before `start`."""
    arguments = [""]
    depth = 0
    for character in text[start:]:
        if character == ")" and depth == 0:
            break
        depth += {"(": 1, ")": -1}.get(character, 0)
        if character in ",;" and depth == 0:
            arguments.append("")
        else:
            arguments[-1] += character
    return [argument.strip() for argument in arguments]
