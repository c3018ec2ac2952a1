"""A written letter brought up to date: the clerk's text kept, in its own file format and with its own looks."""

from __future__ import annotations

import io
from copy import deepcopy
from typing import TYPE_CHECKING, Final, NamedTuple

from replycheck.scaffold.draft import BODY, Draft, style_of
from replycheck.scaffold.faults import WriteFault
from replycheck.scaffold.formats import DOCX, MARKDOWN, write_text
from replycheck.scaffold.merge import MARK, Line, merge

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_BYTES: Final = 50_000_000
_OPAQUE: Final = "\ue003"
"""Stands for what is no paragraph (a table): kept where it is, compared with nothing."""


class Updated(NamedTuple):
    """The new content of a letter's file, and how many conflicts are marked in it."""

    data: bytes
    conflicts: int


def update(data: bytes, suffix: str, old: Draft, new: Draft) -> Updated:
    """What a clerk made of the letter `old`, with what is different in `new` put in.

    `suffix` names the file's format. Raises WriteFault for a file that cannot be read.
    """
    if suffix == DOCX:
        return _update_docx(data, old, new)
    return _update_text(data, old, new, markdown=suffix == MARKDOWN)


def _update_text(data: bytes, old: Draft, new: Draft, *, markdown: bool) -> Updated:
    from replycheck.errors import Unreadable
    from replycheck.sources.encoding import decode

    try:
        text, encoding = decode(data)
    except Unreadable as error:
        raise WriteFault("unreadable", reason=error.reason) from None
    end = "\r\n" if "\r\n" in text else "\n"
    before, after = (write_text(draft, markdown=markdown).splitlines() for draft in (old, new))
    merged = merge(before, text.splitlines(), after)
    lines = [line.text for line in merged.lines]
    return Updated("".join(line + end for line in lines).encode(encoding, "xmlcharrefreplace"), merged.conflicts)


def _update_docx(data: bytes, old: Draft, new: Draft) -> Updated:
    from docx import Document
    from docx.oxml.ns import qn

    from replycheck.scaffold.docx import elements

    if len(data) > MAX_BYTES:
        raise WriteFault("unreadable", reason="oversized")
    try:
        document = Document(io.BytesIO(data))
    except Exception as error:
        # Whatever python-docx stumbles over: the file is no sound .docx.
        raise WriteFault("unreadable", reason="broken-archive") from error
    body = document.element.body
    written = [child for child in body if child.tag != qn("w:sectPr")]
    mine = [_text(child) if child.tag == qn("w:p") else _OPAQUE for child in written]
    offered = elements(new.paragraphs)
    merged = merge(old.lines(), mine, new.lines())
    section = body.find(qn("w:sectPr"))
    kept = [_element(line, written, offered) for line in merged.lines]
    for child in written:
        body.remove(child)
    for element in kept:
        section.addprevious(element) if section is not None else body.append(element)
    stream = io.BytesIO()
    document.save(stream)
    return Updated(stream.getvalue(), merged.conflicts)


def _element(line: Line, written: list[_Element], offered: list[_Element]) -> _Element:
    from replycheck.scaffold.docx import paragraph_element

    match line.origin:
        case "mine":
            return written[line.number]
        case "theirs":
            return offered[line.number]
        case "mixed":
            return _reworded(written[line.number], line.text)
    return paragraph_element(BODY if line.origin == MARK else style_of(line.text), line.text)


def _text(paragraph: _Element) -> str:
    """What a paragraph says, tracked deletions and line breaks left out."""
    from docx.oxml.ns import qn

    parts = []
    for node in paragraph.iter(qn("w:t"), qn("w:tab")):
        if any(parent.tag in (qn("w:pPr"), qn("w:tabs")) for parent in node.iterancestors()):
            continue
        parts.append("\t" if node.tag == qn("w:tab") else node.text or "")
    return "".join(parts)


def _reworded(paragraph: _Element, text: str) -> _Element:
    """A paragraph with another text, looking as it did."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement("w:p")
    properties = paragraph.find(qn("w:pPr"))
    if properties is not None:
        made.append(deepcopy(properties))
    run = OxmlElement("w:r")
    first = next((each.find(qn("w:rPr")) for each in paragraph.iter(qn("w:r"))), None)
    if first is not None:
        run.append(deepcopy(first))
    held = OxmlElement("w:t")
    held.text = text
    held.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.append(held)
    made.append(run)
    return made
