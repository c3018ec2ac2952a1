"""Goes through the paragraphs of a story in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from replycheck.errors import Unreadable
from replycheck.sources.docx.fields import Fields
from replycheck.sources.docx.inline import PAGE_BREAK, Inline, chosen, dropped
from replycheck.sources.docx.labels import Counter, Label, Labels
from replycheck.sources.docx.names import (
    ALTERNATIVE,
    DELETED,
    INSERTED,
    MOVED_FROM,
    MOVED_TO,
    PARAGRAPH,
    PARAGRAPH_PROPERTIES,
    PARAGRAPH_STYLE,
    RUN_PROPERTIES,
    SECTION,
    TABLE,
    W,
)
from replycheck.sources.docx.styles import child_value
from replycheck.sources.docx.tables import shown_cells

if TYPE_CHECKING:
    from lxml.etree import _Element

    from replycheck.sources.docx.document import Document, Part

_SILENT = frozenset({SECTION, W + "sdtPr", W + "sdtEndPr", W + "bookmarkStart", W + "bookmarkEnd", W + "proofErr"})
_FORMER_PROPERTIES = f"{W}pPrChange/{PARAGRAPH_PROPERTIES}"
_FOREIGN_CHUNK = W + "altChunk"
_SPECIAL_VANISH = W + "specVanish"


class Paragraph:
    """One paragraph as it is seen.

    `element` is its `w:p`; `elements` all that are shown as this one, when the marks between them are
    deleted or hidden; `lines` its text, one entry for each part up to a manual line break; `label` the
    automatic label that the first line begins with. For WordArt, whose text stands in an attribute,
    `element` is the anchor's. `runs` pairs the text with the properties of its runs, where they were asked
    for.
    """

    __slots__ = ("element", "elements", "label", "lines", "runs")

    def __init__(self, elements: tuple[_Element, ...], lines: list[str], label: str) -> None:
        self.element = elements[-1]
        self.elements = elements
        self.lines = lines
        self.label = label
        self.runs: tuple[tuple[str, _Element | None], ...] = ()


class Walk:
    """The paragraphs of one story of a part, appended to `paragraphs` in reading order."""

    def __init__(self, document: Document, part: Part, paragraphs: list[Paragraph], with_runs: bool = False) -> None:
        styles = document.styles_for(part)
        self._document = document
        self._part = part
        self._styles = styles
        self._with_runs = with_runs
        self._dropped = dropped(document.original)
        self._mark_gone = (INSERTED, MOVED_TO) if document.original else (DELETED, MOVED_FROM)
        self._hides = part.hides or (styles is not None and styles.sheet.hides)
        self._numbered = part.numbered or styles is not None
        self._pending: list[_Element] = []
        self._label: Label | None = None
        self._boxes: Walk | None = None
        self.paragraphs = paragraphs
        self.inline = Inline(document.original, styles, self._hides, Fields(document.lenient))
        self.inline.runs = [] if with_runs else None
        self._labels: Labels | None = None

    def blocks(self, parent: _Element) -> None:
        """Take the paragraphs and tables under `parent`, through whatever wraps them."""
        for child in parent:
            tag = child.tag
            if tag == PARAGRAPH:
                self._paragraph(child)
            elif tag == TABLE:
                self.end()
                for cell in shown_cells(child, self._dropped, self._document.original):
                    self.blocks(cell)
                    self.end()
            elif tag in _SILENT or tag in self._dropped or not isinstance(tag, str):
                continue
            elif tag == ALTERNATIVE:
                branch = chosen(child)
                if branch is not None:
                    self.blocks(branch)
            elif tag == _FOREIGN_CHUNK:
                raise Unreadable("outside-content", what="chunk")
            elif len(child):
                self.blocks(child)

    def end(self) -> None:
        """End a story or a cell: what waits for a following paragraph to be joined with stands alone."""
        if not self._pending:
            return
        if self.inline.pieces or self.inline.boxes:
            last = self._pending.pop()
            self._finish(last, last.find(PARAGRAPH_PROPERTIES))
        else:
            self._pending.clear()

    def unclosed(self) -> bool:
        """Whether text is lost in a field that never ends."""
        return self.inline.fields.unclosed() or (self._boxes is not None and self._boxes.unclosed())

    def _paragraph(self, element: _Element) -> None:
        properties = element.find(PARAGRAPH_PROPERTIES)
        inline = self.inline
        if self._hides:
            inline.enter(child_value(properties, PARAGRAPH_STYLE))
        inline.read(element)
        if (self._hides or self._part.changed) and self._joins_the_next(properties):
            self._pending.append(element)
            return
        self._finish(element, properties)

    def _joins_the_next(self, properties: _Element | None) -> bool:
        """Whether the mark at the paragraph's end is gone: deleted, moved away, or hidden."""
        mark = None if properties is None else properties.find(RUN_PROPERTIES)
        if mark is not None and any(mark.find(tag) is not None for tag in self._mark_gone):
            return True
        if not self._hides:
            return False
        if mark is not None and mark.find(_SPECIAL_VANISH) is not None:
            hidden = True
        else:
            # A mark without properties of its own still has those of the paragraph's style.
            hidden = self.inline.hidden(mark) if mark is not None else self.inline.style_hides
        if hidden and not self._pending and self.inline.pieces:
            # What is seen begins with this paragraph: the label is its own.
            self._label = self._label_of(properties)
        return hidden

    def _label_of(self, properties: _Element | None) -> Label | None:
        if not self._numbered:
            return None
        if self._labels is None:
            self._labels = Labels(self._document.numbering(), self._styles, Counter(), self._document.original)
        if self._document.original and self._part.changed and properties is not None:
            former = properties.find(_FORMER_PROPERTIES)
            properties = properties if former is None else former
        return self._labels.label(properties)

    def _finish(self, element: _Element, properties: _Element | None) -> None:
        inline = self.inline
        text = "".join(inline.pieces)
        if PAGE_BREAK in text:
            # A break before or after all text of a paragraph parts no line in two.
            text = text.strip(PAGE_BREAK).replace(PAGE_BREAK, "\n")
        label = self._label or self._label_of(properties)
        written = "" if label is None else label.text
        if label is not None:
            text = label.before(text)
        elements = (*self._pending, element) if self._pending else (element,)
        paragraph = Paragraph(elements, text.split("\n") if "\n" in text else [text], written)
        if inline.runs is not None:
            paragraph.runs = tuple(zip(inline.pieces, inline.runs, strict=True))
        self.paragraphs.append(paragraph)
        boxes = tuple(inline.boxes)
        inline.clear()
        self._pending.clear()
        self._label = None
        for box in boxes:
            self._box(box, element)

    def _box(self, box: _Element | str, anchor: _Element) -> None:
        """Take a text box after its anchor; boxes count their lists apart from the text around them."""
        if isinstance(box, str):
            self.paragraphs.append(Paragraph((anchor,), [box], ""))
            return
        if self._boxes is None:
            self._boxes = Walk(self._document, self._part, self.paragraphs, self._with_runs)
        self._boxes.blocks(box)
        self._boxes.end()
