"""One opened .docx: its parts, and its styles and numberings, read only when a part needs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from replycheck.errors import Unreadable
from replycheck.sources.docx.names import (
    DELETED,
    INSERTED,
    MOVED_FROM,
    MOVED_TO,
    NUMBERING_PROPERTIES,
    PARAGRAPH_STYLE,
    RUN_STYLE,
    VANISH,
    W,
)
from replycheck.sources.docx.numbering import Numbering
from replycheck.sources.docx.package import Package, parsed
from replycheck.sources.docx.styles import Styles
from replycheck.sources.docx.stylesheet import StyleSheet

if TYPE_CHECKING:
    from lxml.etree import _Element

_STYLED = frozenset({PARAGRAPH_STYLE, RUN_STYLE})
_HIDING = frozenset({VANISH, W + "specVanish"})
_CHANGES = frozenset({INSERTED, DELETED, MOVED_TO, MOVED_FROM, W + "pPrChange", W + "rPrChange"})
_TELLING = (*_STYLED, *_HIDING, *_CHANGES, NUMBERING_PROPERTIES)


class Part:
    """One part that holds paragraphs, and what of the rarer things it has at all.

    Knowing that saves searching every paragraph for them.
    """

    __slots__ = ("changed", "hides", "name", "numbered", "root", "styled")

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        self.root: _Element = parsed(data, name)
        present = {element.tag for element in self.root.iter(*_TELLING)}
        self.styled = not present.isdisjoint(_STYLED)
        self.numbered = NUMBERING_PROPERTIES in present
        self.hides = not present.isdisjoint(_HIDING)
        self.changed = not present.isdisjoint(_CHANGES)


class Document:
    """A .docx opened for reading; `original` reads tracked changes as before them.

    `lenient` shows all text that is no instruction of a field, for documents with fields that never end.
    """

    def __init__(self, data: bytes, original: bool = False) -> None:
        self.package = Package(data)
        self.original = original
        self.lenient = False
        self._parts: dict[str, Part] = {}
        self._styles: Styles | None = None
        self._numbering: Numbering | None = None
        main = self.part(self.package.main)
        if main is None:
            raise Unreadable("no-document")
        self.main: Part = main

    def part(self, name: str) -> Part | None:
        """The part `name`; None where the package lacks it."""
        if name not in self._parts:
            data = self.package.part(name)
            if data is None:
                return None
            self._parts[name] = Part(name, data)
        return self._parts[name]

    def styles_for(self, part: Part) -> Styles | None:
        """The styles, where they bear on the text of this part; None where they do not."""
        if not part.styled and self._styles is None:
            # The default style stands first: in a part that names none, it is all that could matter.
            head = self.package.head(self._styles_name(), b"</w:style>")
            if b"numPr" not in head and b"anish" not in head:
                return None
        styles = self.all_styles()
        return styles if styles.sheet.numbers or styles.sheet.hides else None

    def all_styles(self) -> Styles:
        """Every style; none where the document has no part for them."""
        if self._styles is None:
            name = self._styles_name()
            self._styles = Styles(StyleSheet(self.package.part(name) or b"", name))
        return self._styles

    def numbering(self) -> Numbering:
        """The numberings; none where the document has no part for them."""
        if self._numbering is None:
            root = self.package.tree(self.package.related("numbering", "word/numbering.xml"))
            self._numbering = Numbering(root, self.all_styles)
        return self._numbering

    def _styles_name(self) -> str:
        return self.package.related("styles", "word/styles.xml")
