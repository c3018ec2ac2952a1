"""The styles of a document as XML, each parsed when it is asked for.

Templates carry hundreds of styles and letters use a handful: parsing them all takes several times as long
as the letter itself. So the part is cut into styles by its bytes, and parsed as a whole only where it is
written in a way that cannot be cut safely, or when all of it is wanted.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from replycheck.sources.docx.names import TYPE, WORD, W, switched_on
from replycheck.sources.docx.package import parsed

if TYPE_CHECKING:
    from lxml.etree import _Element

_STYLE = W + "style"
_STYLE_ID = W + "styleId"
_DEFAULT = W + "default"
_ROOT = re.compile(rb"<w:styles\b[^>]*[^/]>")
_CLOSING = b"</w:style>"
_HEAD = re.compile(rb'<w:style ([^>]*?)w:styleId="([^"&]*)"([^>]*)>')
_IS_DEFAULT = re.compile(rb'w:default="(?:1|true|on)"')


class StyleSheet:
    """The part with the styles; `data` may be empty where the document has none."""

    def __init__(self, data: bytes, name: str) -> None:
        self._data = data
        self._name = name
        self._root: _Element | None = None
        self._elements: dict[str, _Element] = {}
        self._slices: dict[str, bytes] = {}
        self._frame = b""
        self.default_paragraph: str | None = None
        self.numbers = b"numPr" in data
        """Whether any style may number paragraphs."""
        self.hides = b"anish" in data
        """Whether any style may hide text."""
        if data and not self._cut():
            self._parse_all()

    def element(self, style: str) -> _Element | None:
        """The `w:style` with this id."""
        known = self._elements.get(style)
        if known is None and style in self._slices:
            wrapped = self._frame + self._slices[style] + b"</w:styles>"
            known = self._elements[style] = parsed(wrapped, self._name)[0]
        return known

    def __contains__(self, style: object) -> bool:
        return style in self._slices or style in self._elements

    def root(self) -> _Element | None:
        """All styles and defaults; None where the document has none."""
        if self._root is None and self._data:
            self._root = parsed(self._data, self._name)
        return self._root

    def _cut(self) -> bool:
        """Cut the part into styles; False where its form leaves doubt about where they begin and end."""
        data = self._data
        root = _ROOT.search(data[:16_384])
        if root is None or WORD.encode() not in root[0] or (b"!" in data and b"<!" in data):
            return False
        heads = list(_HEAD.finditer(data))
        if len(heads) != data.count(b":styleId="):
            return False
        self._frame = root[0]
        for head in heads:
            identity = head[2].decode("utf-8", "replace")
            end = head.end() if head[0].endswith(b"/>") else data.find(_CLOSING, head.end()) + len(_CLOSING)
            self._slices.setdefault(identity, data[head.start() : end])
            attributes = head[1] + head[3]
            if b'w:type="paragraph"' in attributes and _IS_DEFAULT.search(attributes):
                self.default_paragraph = identity
        return True

    def _parse_all(self) -> None:
        root = self.root()
        for style in () if root is None else root.iterchildren(_STYLE):
            identity = style.get(_STYLE_ID)
            if identity is None:
                continue
            self._elements.setdefault(identity, style)
            if style.get(TYPE) == "paragraph" and switched_on(style.get(_DEFAULT, "0")):
                self.default_paragraph = identity
