"""The numberings that a document defines.

A paragraph names a numbering (`w:num`) and a level of it. The numbering rests on an abstract one, which
holds the levels, and may override where they start or what they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from replycheck.sources.docx.names import (
    ALTERNATIVE,
    CHOICE,
    LEVEL,
    NUMBERING_ID,
    PARAGRAPH_PROPERTIES,
    RUN_PROPERTIES,
    VAL,
    VANISH,
    W,
    switched_on,
)
from replycheck.sources.docx.styles import child_value, integer
from replycheck.sources.docx.symbols import BULLET, bullet

if TYPE_CHECKING:
    from lxml.etree import _Element

    from replycheck.sources.docx.styles import Styles

LEVELS = 9
_PLACE = re.compile("%([1-9])")
_ABSTRACT = W + "abstractNum"
_ABSTRACT_ID = W + "abstractNumId"
_LEVEL_DEFINITION = W + "lvl"
_OVERRIDE = W + "lvlOverride"


class Level:
    """One level of a numbering: how its labels are counted and written."""

    __slots__ = ("bullet", "legal", "properties", "restart", "start", "style", "suffix", "template")

    def __init__(self, element: _Element) -> None:
        self.start = integer(child_value(element, W + "start")) or 0
        self.style = _number_format(element)
        self.restart = integer(child_value(element, W + "lvlRestart"))
        self.suffix = child_value(element, W + "suff") or "tab"
        legal = element.find(W + "isLgl")
        self.properties = element.find(PARAGRAPH_PROPERTIES)
        self.legal = legal is not None and switched_on(legal.get(VAL))
        text = child_value(element, W + "lvlText") or ""
        properties = element.find(RUN_PROPERTIES)
        hidden = None if properties is None else properties.find(VANISH)
        if hidden is not None and switched_on(hidden.get(VAL)):
            text = ""
        self.bullet: str | None = None
        if self.style == "bullet":
            self.bullet = BULLET if element.find(W + "lvlPicBulletId") is not None else bullet(text, _font(properties))
        # Text and places in turn: "第%1条" is ["第", "1", "条"].
        self.template = _PLACE.split(text)


class Definition:
    """One numbering (`w:num`): its levels, and where it overrides their start."""

    __slots__ = ("abstract", "levels", "linked", "num_id", "overrides")

    def __init__(self, num_id: int, abstract: int, levels: list[Level | None], linked: dict[str, int]) -> None:
        self.num_id = num_id
        self.abstract = abstract
        self.levels = levels
        self.linked = linked
        """The level that each paragraph style linked with the numbering stands for."""
        self.overrides: dict[int, int] = {}

    def start(self, level: int) -> int:
        """The number with which a level begins, and begins again."""
        if level in self.overrides:
            return self.overrides[level]
        definition = self.levels[level]
        return 1 if definition is None else definition.start


class Numbering:
    """The numberings that a document defines."""

    def __init__(self, root: _Element | None, styles: Callable[[], Styles]) -> None:
        """Read the definitions under `root`; `styles` is called only where a list style stands between."""
        self._styles = styles
        self._abstracts: dict[int, _Element] = {}
        self._numberings: dict[int, _Element] = {}
        for child in () if root is None else root.iterchildren(_ABSTRACT, W + "num"):
            abstract = child.tag == _ABSTRACT
            identity = integer(child.get(_ABSTRACT_ID if abstract else NUMBERING_ID))
            if identity is not None:
                (self._abstracts if abstract else self._numberings)[identity] = child
        self._definitions: dict[int, Definition | None] = {}
        self._by_list_style: dict[str | None, _Element] | None = None

    def definition(self, num_id: int) -> Definition | None:
        """The numbering with this id; None where the document does not define it (0 means: none)."""
        if num_id not in self._definitions:
            self._definitions[num_id] = self._define(num_id)
        return self._definitions[num_id]

    def _define(self, num_id: int) -> Definition | None:
        element = self._numberings.get(num_id)
        identity = integer(child_value(element, _ABSTRACT_ID))
        if element is None or identity is None or num_id == 0:
            return None
        levels: list[Level | None] = [None] * LEVELS
        linked: dict[str, int] = {}
        source = self._levels_of(identity)
        for definition in () if source is None else source.iterchildren(_LEVEL_DEFINITION):
            _place(definition, integer(definition.get(LEVEL)), levels, linked)
        made = Definition(num_id, identity, levels, linked)
        for override in element.iterchildren(_OVERRIDE):
            level = integer(override.get(LEVEL))
            _place(override.find(_LEVEL_DEFINITION), level, levels, linked)
            start = integer(child_value(override, W + "startOverride"))
            if level is not None and start is not None:
                made.overrides[level] = start
        return made

    def _levels_of(self, abstract: int) -> _Element | None:
        """The abstract numbering that holds the levels: another one, where a list style stands between."""
        element = self._abstracts.get(abstract)
        for _ in range(LEVELS):
            style = child_value(element, W + "numStyleLink")
            if style is None:
                return element
            num_id = self._styles().numbering_of_list(style)
            following = None if num_id is None else self._numberings.get(num_id)
            identity = integer(child_value(following, _ABSTRACT_ID))
            element = self._abstracts.get(identity) if identity is not None else self._linked_with(style)
        return element

    def _linked_with(self, style: str) -> _Element | None:
        """The abstract numbering that says itself that the list style is made of it."""
        if self._by_list_style is None:
            links = ((child_value(element, W + "styleLink"), element) for element in self._abstracts.values())
            self._by_list_style = dict(links)
        return self._by_list_style.get(style)


def _number_format(level: _Element) -> str:
    element = level.find(W + "numFmt")
    if element is None:
        # Formats younger than the standard stand beside an older one to fall back on.
        element = level.find(f"{ALTERNATIVE}/{CHOICE}/{W}numFmt")
    if element is None:
        return "decimal"
    style = element.get(VAL) or "decimal"
    return element.get(W + "format") or "decimal" if style == "custom" else style


def _font(properties: _Element | None) -> str:
    fonts = None if properties is None else properties.find(W + "rFonts")
    return "" if fonts is None else fonts.get(W + "ascii") or fonts.get(W + "hAnsi") or ""


def _place(definition: _Element | None, level: int | None, levels: list[Level | None], linked: dict[str, int]) -> None:
    """Enter one level's definition where it belongs."""
    if definition is None or level is None or not 0 <= level < LEVELS:
        return
    levels[level] = Level(definition)
    style = child_value(definition, W + "pStyle")
    if style is not None:
        linked[style] = level
