"""The labels of automatic numbering, as Word shows them.

Numberings on the same abstract one count on together, unless they override where a level starts. Word
counts a level that was jumped over as begun: a list that opens with its second level is labelled 1.1, and
the first item of its first level is then 2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from replycheck.sources.docx.names import (
    INSERTED,
    LEVEL,
    NUMBERING_ID,
    NUMBERING_PROPERTIES,
    PARAGRAPH_STYLE,
)
from replycheck.sources.docx.numbering import LEVELS
from replycheck.sources.docx.numerals import numeral
from replycheck.sources.docx.styles import child_value, integer

if TYPE_CHECKING:
    from lxml.etree import _Element

    from replycheck.sources.docx.numbering import Definition, Level, Numbering
    from replycheck.sources.docx.styles import StyleNumbering, Styles

_NUMERALS = frozenset("〇零一二三四五六七八九十百千万萬壹贰貳叁參肆伍陆陸柒捌玖拾佰仟甲乙丙丁戊己庚辛壬癸")


class Label:
    """What stands before a numbered paragraph's text; `blank` where the page shows a gap behind it."""

    __slots__ = ("blank", "text", "unmistakable")

    def __init__(self, text: str, level: Level) -> None:
        self.text = text
        self.blank = level.suffix != "nothing"
        self.unmistakable = level.bullet is None

    def before(self, text: str) -> str:
        """The label and `text` as one line.

        Nothing stands between them, as in a letter whose labels are typed, but where the two would run into
        one another: a bare number, a bullet, or 1. before a digit keep the gap that the page shows, as one
        blank.
        """
        label = self.text
        if not label or not text or not self.blank:
            return label + text
        last = label[-1]
        bare = last in _NUMERALS or (last.isascii() and last.isalnum())
        runs_on = last in ".．" and text[0].isascii() and text[0].isalnum()
        return f"{label} {text}" if bare or runs_on or not self.unmistakable else label + text


class Counter:
    """Counts the numbered paragraphs of one story, in order."""

    def __init__(self) -> None:
        self._numbers: dict[int, list[int | None]] = {}
        self._begun: set[tuple[int, int]] = set()

    def label(self, definition: Definition, level: int) -> Label | None:
        """Count one paragraph at `level` (from 0) and return its label; None for an undefined level."""
        numbers = self._numbers.setdefault(definition.abstract, [None] * LEVELS)
        for above in range(level):
            if numbers[above] is None:
                numbers[above] = definition.start(above)
        current = numbers[level]
        if level in definition.overrides and (definition.num_id, level) not in self._begun:
            self._begun.add((definition.num_id, level))
            current = None
        numbers[level] = definition.start(level) if current is None else current + 1
        for below in range(level + 1, LEVELS):
            deeper = definition.levels[below]
            if deeper is None or deeper.restart is None or level < deeper.restart:
                numbers[below] = None
        own = definition.levels[level]
        return None if own is None else Label(_written(definition, own, numbers), own)


class Labels:
    """Finds the numbering of each paragraph of one story, and counts it."""

    def __init__(self, numbering: Numbering, styles: Styles | None, counter: Counter, original: bool) -> None:
        self._numbering = numbering
        self._styles = styles
        self._counter = counter
        self._original = original

    def label(self, properties: _Element | None) -> Label | None:
        """The label of the paragraph with these properties, which is counted; None where it has none."""
        direct = None if properties is None else properties.find(NUMBERING_PROPERTIES)
        if direct is not None and self._original and direct.find(INSERTED) is not None:
            direct = None
        if direct is None and self._styles is None:
            return None
        num_id = integer(child_value(direct, NUMBERING_ID))
        level = integer(child_value(direct, LEVEL))
        steps: tuple[StyleNumbering, ...] = ()
        if self._styles is not None:
            steps = self._styles.numberings(child_value(properties, PARAGRAPH_STYLE))
        # The numbering and the level come each from the nearest style that gives it.
        if num_id is None:
            num_id = next((step.num_id for step in steps if step.num_id is not None), None)
        definition = None if num_id is None else self._numbering.definition(num_id)
        if definition is None:
            return None
        if level is None:
            level = _level_by_style(definition, steps)
        return self._counter.label(definition, min(max(level, 0), LEVELS - 1))


def _level_by_style(definition: Definition, steps: tuple[StyleNumbering, ...]) -> int:
    for step in steps:
        if step.level is not None:
            return step.level
        if step.style in definition.linked:
            return definition.linked[step.style]
    return 0


def _written(definition: Definition, own: Level, numbers: list[int | None]) -> str:
    if own.bullet is not None:
        return own.bullet
    written = []
    for place, text in enumerate(own.template):
        if place % 2 == 0:
            written.append(text)
            continue
        shown = definition.levels[int(text) - 1]
        number = numbers[int(text) - 1]
        if number is not None and shown is not None and shown.style != "bullet":
            written.append(_numeral(number, shown.style, own.legal))
    return "".join(written)


def _numeral(number: int, style: str, legal: bool) -> str:
    if legal and style not in ("none", "decimalZero"):
        return str(number)
    # A format of one's own is given by its first numbers: "001, 002, 003, ...".
    if style[:1] == "0":
        return str(number).zfill(len(style.partition(",")[0].strip()))
    return numeral(number, style)
