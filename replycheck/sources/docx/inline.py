"""The text inside paragraphs: runs, and what wraps them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from replycheck.errors import Unreadable
from replycheck.sources.docx.fields import Fields
from replycheck.sources.docx.names import (
    ALTERNATIVE,
    BOX,
    CHOICE,
    DELETED,
    FALLBACK,
    ID,
    INSERTED,
    MATH,
    MOVED_FROM,
    MOVED_TO,
    PARAGRAPH_PROPERTIES,
    RUN,
    RUN_PROPERTIES,
    RUN_STYLE,
    TEXT,
    TYPE,
    VAL,
    VANISH,
    VML,
    XML_SPACE,
    W,
    switched_on,
)
from replycheck.sources.docx.styles import child_value
from replycheck.sources.docx.symbols import symbol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element

    from replycheck.sources.docx.styles import Styles

PAGE_BREAK = "\f"
"""Stands for a page or column break until the paragraph is parted into lines: XML cannot hold it."""

_AS_ACCEPTED = frozenset({DELETED, MOVED_FROM})
_AS_BEFORE = frozenset({INSERTED, MOVED_TO})
_SILENT = frozenset(
    {
        PARAGRAPH_PROPERTIES,
        W + "proofErr",
        W + "bookmarkStart",
        W + "bookmarkEnd",
        W + "sdtPr",
        W + "sdtEndPr",
    }
)
_RUBY = W + "ruby"
_FIELD_MARK = W + "fldChar"
_INSTRUCTION = W + "instrText"
_DELETED_TEXT = W + "delText"
_DELETED_INSTRUCTION = W + "delInstrText"
_DRAWN = frozenset({W + "drawing", W + "pict", W + "object"})
_NOTES = {W + "footnoteReference": "footnotes", W + "endnoteReference": "endnotes"}
_SUBDOCUMENT = W + "subDoc"
_TEXT_PATH = VML + "textpath"
_BLANKS = " \t\n\r"

# What Word of today understands; a choice that requires anything else is left for its fallback.
_UNDERSTOOD = frozenset(
    {"w14", "w15", "w16", "w16se", "w16cid", "wp14", "wps", "wpg", "wpc", "wpi", "a14", "v", "mv", "mo"}
)


def dropped(original: bool) -> frozenset[str]:
    """The elements whose content is not there: in the text as accepted, or as it was before the changes."""
    return _AS_BEFORE if original else _AS_ACCEPTED


def chosen(alternative: _Element) -> _Element | None:
    """The one branch of `mc:AlternateContent` that is shown."""
    first = None
    for choice in alternative.iterchildren(CHOICE):
        first = choice if first is None else first
        if all(prefix in _UNDERSTOOD for prefix in (choice.get("Requires") or "").split()):
            return choice
    fallback = alternative.find(FALLBACK)
    return first if fallback is None else fallback


class Inline:
    """Gathers the text of a paragraph, or of several whose marks are gone.

    `pieces` is the text so far, `boxes` the text boxes anchored in it (an element, or the text of WordArt),
    `notes` the notes referred to as (kind, id). `runs` is filled where a list is put there: the properties
    of each piece's run.
    """

    def __init__(self, original: bool, styles: Styles | None, hides: bool, fields: Fields) -> None:
        self.pieces: list[str] = []
        self.boxes: list[_Element | str] = []
        self.notes: list[tuple[str, str]] = []
        self.runs: list[_Element | None] | None = None
        self.fields = fields
        self.style_hides = False
        self._original = original
        self._dropped = dropped(original)
        self._styles = styles
        self._hides = hides

    def enter(self, style: str | None) -> None:
        """Enter a paragraph of this style; asked for only where hidden text may be."""
        styles = self._styles
        self.style_hides = styles is not None and styles.hides(styles.paragraph_style(style))

    def clear(self) -> None:
        """Forget what was gathered."""
        self.pieces.clear()
        self.boxes.clear()
        if self.runs is not None:
            self.runs.clear()

    def read(self, parent: _Element) -> None:
        """Take the runs in a paragraph, or in what wraps runs."""
        for child in parent:
            tag = child.tag
            if tag == RUN:
                self._run(child)
            elif tag in _SILENT or tag in self._dropped or not isinstance(tag, str):
                continue
            elif tag == ALTERNATIVE:
                branch = chosen(child)
                if branch is not None:
                    self.read(branch)
            elif tag.startswith(MATH):
                self._show("".join([text.text or "" for text in child.iter(MATH + "t")]), None)
            elif tag == _SUBDOCUMENT:
                raise Unreadable("outside-content", what="subdocument")
            elif len(child):
                # Links, smart tags, simple fields, content controls, insertions, and what is not known.
                self.read(child)

    def _run(self, run: _Element) -> None:
        properties: _Element | None = None
        hidden = self.style_hides
        for child in run:
            tag = child.tag
            if tag == TEXT:
                if not hidden:
                    self._show(_text(child), properties)
            elif tag == RUN_PROPERTIES:
                properties = child
                if self._hides:
                    hidden = self.hidden(child)
            elif tag == _FIELD_MARK:
                text = self.fields.mark(child)
                if text and not hidden:
                    self._show(text, properties)
            elif tag == _INSTRUCTION or (self._original and tag == _DELETED_INSTRUCTION):
                self.fields.instruct(child.text)
            elif not hidden:
                self._special(child, tag, properties)

    def _special(self, child: _Element, tag: str, properties: _Element | None) -> None:
        """Take what stands in runs beside text."""
        if tag in _WRITTEN:
            self._show(_WRITTEN[tag](child), properties)
        elif tag == _DELETED_TEXT and self._original:
            self._show(_text(child), properties)
        elif tag == _RUBY:
            for base in child.iterchildren(W + "rubyBase"):
                self.read(base)
        elif tag in _DRAWN:
            if not self.fields.hiding:
                self.boxes.extend(_boxes(child))
        elif tag in _NOTES:
            self.notes.append((_NOTES[tag], child.get(ID) or ""))
        elif tag == ALTERNATIVE:
            branch = chosen(child)
            if branch is not None:
                self._run(branch)

    def _show(self, text: str, properties: _Element | None) -> None:
        if not text:
            return
        if self.fields.hiding:
            self.fields.swallowed = True
            return
        self.pieces.append(text)
        if self.runs is not None:
            self.runs.append(properties)

    def hidden(self, properties: _Element) -> bool:
        """Whether a run, or a paragraph mark, with these properties is hidden text."""
        if self._original:
            before = properties.find(f"{W}rPrChange/{RUN_PROPERTIES}")
            properties = properties if before is None else before
        vanish = properties.find(VANISH)
        if vanish is not None:
            return switched_on(vanish.get(VAL))
        if self._styles is None:
            return False
        # Hidden is a switch: a character style that sets it within a style that sets it, too, undoes it.
        own = self._styles.hides(child_value(properties, RUN_STYLE))
        return own != self.style_hides


def _text(element: _Element) -> str:
    """The text of `w:t`, without the blanks at its ends that XML does not preserve."""
    text = element.text or ""
    if len(element):
        text = "".join([str(part) for part in element.itertext()])
    if text and (text[0] in _BLANKS or text[-1] in _BLANKS) and not _preserved(element):
        text = text.strip(_BLANKS)
    if "\n" in text or "\r" in text:
        text = text.replace("\r\n", " ").replace("\n", " ").replace("\r", " ")
    return text


def _preserved(element: _Element) -> bool:
    space = element.get(XML_SPACE)
    if space is None:
        space = next((up.get(XML_SPACE) for up in element.iterancestors() if up.get(XML_SPACE)), None)
    return space == "preserve"


def _symbol(element: _Element) -> str:
    try:
        code = int(element.get(W + "char") or "", 16)
    except ValueError:
        return ""
    return symbol(code, element.get(W + "font") or "")


def _boxes(drawn: _Element) -> Iterator[_Element | str]:
    """The text boxes in a drawing, each once, and the text of WordArt, which stands in an attribute."""
    for child in drawn:
        if child.tag == BOX:
            yield child
        elif child.tag == ALTERNATIVE:
            branch = chosen(child)
            if branch is not None:
                yield from _boxes(branch)
        elif child.tag == _TEXT_PATH:
            text = child.get("string")
            if text:
                yield text
        elif len(child):
            yield from _boxes(child)


def _break(element: _Element) -> str:
    return "\n" if element.get(TYPE) in (None, "textWrapping") else PAGE_BREAK


_WRITTEN: dict[str, Callable[[_Element], str]] = {
    W + "tab": lambda _: "\t",
    W + "ptab": lambda _: "\t",
    W + "cr": lambda _: "\n",
    W + "br": _break,
    W + "noBreakHyphen": lambda _: "-",
    W + "sym": _symbol,
}
