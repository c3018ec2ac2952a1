"""A letter as a .docx."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Final

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml.etree import _Element

from replycheck.scaffold.docx_styles import LOOKS, empty_letter
from replycheck.scaffold.draft import BODY, Draft, Paragraph
from replycheck.scaffold.titles import title_lines
from replycheck.sections import DATE, LETTERHEAD, SIGNER, TITLE

_TYPE_AREA: Final = 442
"""The width of the type area in points."""
_LARGEST, _SMALLEST = 36, 22
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_CHARACTER: Final = 315
"""The width of a character of size three, set closer, in twentieths of a point."""
_DATE_RIGHT: Final = 4


class DocxWriter:
    """Writes letters; the empty document is parsed once and copied."""

    def __init__(self) -> None:
        self._empty = empty_letter()

    def write(self, draft: Draft) -> bytes:
        """The bytes of the .docx that holds the letter."""
        document = Document(io.BytesIO(self._empty))
        body = document.element.body
        for child in list(body):
            if child.tag == qn("w:p"):
                body.remove(child)
        section = body.find(qn("w:sectPr"))
        for element in elements(draft.paragraphs):
            section.addprevious(element)
        document.core_properties.title = draft.section(TITLE).replace("\n", "")
        stream = io.BytesIO()
        document.save(stream)
        return stream.getvalue()


def to_docx(draft: Draft) -> bytes:
    """The letter as the bytes of a .docx."""
    return DocxWriter().write(draft)


def elements(paragraphs: Iterable[Paragraph]) -> list[_Element]:
    """The paragraphs as elements of a document's body."""
    found = list(paragraphs)
    signed = [paragraph for paragraph in found if paragraph.style in (SIGNER, DATE)]
    made = []
    for paragraph in found:
        element = paragraph_element(paragraph.style, paragraph.text)
        if paragraph in signed:
            _set_in(element, paragraph, signed)
        if paragraph is (signed[0] if signed else None):
            _space_above(element)
        made.append(element)
    return made


def paragraph_element(style: str, text: str) -> _Element:
    """One paragraph of a style, as an element."""
    element = OxmlElement("w:p")
    properties = OxmlElement("w:pPr")
    named = OxmlElement("w:pStyle")
    named.set(qn("w:val"), LOOKS.get(style, LOOKS[BODY]).id)
    properties.append(named)
    element.append(properties)
    lines = title_lines(text) if style == TITLE else (text,)
    for number, line in enumerate(lines):
        if number:
            element.append(_run_with(OxmlElement("w:br")))
        element.append(_run(line, _letterhead_size(text) if style == LETTERHEAD else None))
    return element


def _run(text: str, size: int | None) -> _Element:
    held = OxmlElement("w:t")
    held.text = text
    held.set(_SPACE, "preserve")
    run = _run_with(held)
    if size:
        properties = run[0]
        for name in ("w:sz", "w:szCs"):
            value = OxmlElement(name)
            value.set(qn("w:val"), str(size * 2))
            properties.append(value)
    return run


def _run_with(held: _Element) -> _Element:
    """A run whose quotation marks and dashes are Chinese: without the hint they are drawn in the Latin font."""
    run = OxmlElement("w:r")
    properties = OxmlElement("w:rPr")
    fonts = OxmlElement("w:rFonts")
    fonts.set(qn("w:hint"), "eastAsia")
    properties.append(fonts)
    run.append(properties)
    run.append(held)
    return run


def _letterhead_size(text: str) -> int:
    """The size at which an organ's name still stands on one line."""
    return max(_SMALLEST, min(_LARGEST, _TYPE_AREA // max(len(text), 1)))


def _set_in(element: _Element, paragraph: Paragraph, signed: list[Paragraph]) -> None:
    """Centres the signer on its date, which ends four characters from the edge; a long name pushes the date left."""
    dates = [each for each in signed if each.style == DATE]
    date = _width(dates[-1].text) if dates else 0
    widest = max(_width(each.text) for each in signed)
    centre = max(_DATE_RIGHT + date / 2, widest / 2)
    right = max(0, round((centre - _width(paragraph.text) / 2) * _CHARACTER))
    indent = OxmlElement("w:ind")
    indent.set(qn("w:rightChars"), "0")
    indent.set(qn("w:right"), str(right))
    element[0].append(indent)


def _space_above(element: _Element) -> None:
    """Leaves room above the signature, for the seal."""
    spacing = OxmlElement("w:spacing")
    spacing.set(qn("w:before"), "1158")
    element[0].insert(1, spacing)


def _width(text: str) -> float:
    return sum(0.5 if character.isascii() else 1.0 for character in text)
