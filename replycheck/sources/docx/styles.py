"""What a paragraph gets from its style and the styles that this one is based on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from replycheck.sources.docx.names import (
    LEVEL,
    NUMBERING_ID,
    NUMBERING_PROPERTIES,
    PARAGRAPH_PROPERTIES,
    RUN_PROPERTIES,
    VAL,
    VANISH,
    W,
    switched_on,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

    from replycheck.sources.docx.stylesheet import StyleSheet

_STYLE_ID = W + "styleId"
_BASED_ON = W + "basedOn"


def integer(text: str | None) -> int | None:
    """The whole number in an attribute; None for none and for what is no number."""
    try:
        return int(text) if text is not None else None
    except ValueError:
        return None


def child_value(parent: _Element | None, tag: str) -> str | None:
    """The `w:val` of the child `tag`."""
    child = None if parent is None else parent.find(tag)
    return None if child is None else child.get(VAL)


MAX_CHAIN = 64
"""Styles that may be based on one another; Word's own go a handful deep."""


class StyleNumbering(NamedTuple):
    """One style's own part in a numbering."""

    style: str
    num_id: int | None
    level: int | None


class Styles:
    """The styles of a document; every look-up is done once for each style."""

    def __init__(self, sheet: StyleSheet) -> None:
        self.sheet = sheet
        self._chains: dict[str, tuple[_Element, ...]] = {}
        self._numberings: dict[str | None, tuple[StyleNumbering, ...]] = {}
        self._hiding: dict[str, bool] = {}

    def chain(self, style: str | None) -> tuple[_Element, ...]:
        """The style and the styles it is based on, nearest first; a circle ends where it closes."""
        if style is None:
            return ()
        chain = self._chains.get(style)
        if chain is None:
            found: list[_Element] = []
            following: str | None = style
            while following is not None and len(found) < MAX_CHAIN:
                element = self.sheet.element(following)
                if element is None or element in found:
                    break
                found.append(element)
                following = child_value(element, _BASED_ON)
            chain = self._chains[style] = tuple(found)
        return chain

    def paragraph_style(self, style: str | None) -> str | None:
        """The style a paragraph has: its own, or the default one where it names none or an unknown one."""
        return style if style in self.sheet else self.sheet.default_paragraph

    def numberings(self, style: str | None) -> tuple[StyleNumbering, ...]:
        """What the styles of a paragraph say of its numbering, nearest first."""
        known = self._numberings.get(style)
        if known is None:
            known = self._numberings[style] = tuple(
                _numbering(element) for element in self.chain(self.paragraph_style(style))
            )
        return known

    def numbering_of_list(self, style: str) -> int | None:
        """The numbering that a list style stands for."""
        return next((step.num_id for step in self.numberings(style) if step.num_id is not None), None)

    def hides(self, style: str | None) -> bool:
        """Whether the style makes text hidden."""
        if style is None:
            return False
        hiding = self._hiding.get(style)
        if hiding is None:
            hiding = self._hiding[style] = _hiding(self.chain(style))
        return hiding


def _numbering(style: _Element) -> StyleNumbering:
    properties = style.find(PARAGRAPH_PROPERTIES)
    numbering = None if properties is None else properties.find(NUMBERING_PROPERTIES)
    return StyleNumbering(
        style.get(_STYLE_ID, ""),
        integer(child_value(numbering, NUMBERING_ID)),
        integer(child_value(numbering, LEVEL)),
    )


def _hiding(chain: tuple[_Element, ...]) -> bool:
    for style in chain:
        properties = style.find(RUN_PROPERTIES)
        vanish = None if properties is None else properties.find(VANISH)
        if vanish is not None:
            return switched_on(vanish.get(VAL))
    return False
