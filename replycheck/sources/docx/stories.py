"""The stories of a document: the body, then headers, footers and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from replycheck.errors import Unreadable
from replycheck.sources.docx.names import BODY as BODY_ELEMENT
from replycheck.sources.docx.names import ID, R_ID, SECTION, TYPE, VAL, W, switched_on
from replycheck.sources.docx.walk import Paragraph, Walk
from replycheck.sources.source import BODY, FOOTER, FOOTNOTE, HEADER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from replycheck.sources.docx.document import Document

_REFERENCES = ((W + "headerReference", HEADER), (W + "footerReference", FOOTER))
_NOTE_ELEMENTS = {"footnotes": W + "footnote", "endnotes": W + "endnote"}
_NOTE_KINDS = (None, "normal")
_FORMER_SECTION = W + "sectPrChange"


def stories(document: Document) -> Iterator[tuple[str, list[Paragraph]]]:
    """Every story as its kind (body, header, footer, footnote) and its paragraphs in reading order.

    The body comes first and once, as the contract of lines wants it; headers and footers that are not shown
    and those without any text are left out.
    """
    body, notes = read_body(document)
    yield BODY, body
    for kind, name in _headers_and_footers(document):
        part = document.part(name)
        if part is not None:
            walk = Walk(document, part, [])
            walk.blocks(part.root)
            walk.end()
            if _has_text(walk.paragraphs):
                yield kind, walk.paragraphs
    if notes:
        yield from _notes(document, notes)


def read_body(document: Document, with_runs: bool = False) -> tuple[list[Paragraph], list[tuple[str, str]]]:
    """The paragraphs of the body and the notes that they refer to, as (kind, id), in reading order.

    A story's paragraphs are counted from 1 in this order by the origins of its lines.
    """
    body = document.main.root.find(BODY_ELEMENT)
    if body is None:
        raise Unreadable("no-document")
    walk = Walk(document, document.main, [], with_runs)
    walk.blocks(body)
    walk.end()
    if walk.unclosed() and not document.lenient:
        document.lenient = True
        return read_body(document, with_runs)
    return walk.paragraphs, walk.inline.notes


def sections(document: Document) -> Iterator[_Element]:
    """The properties (`w:sectPr`) of the body's sections, in order."""
    for section in document.main.root.iter(SECTION):
        parent = section.getparent()
        if parent is None or parent.tag != _FORMER_SECTION:
            yield section


def _headers_and_footers(document: Document) -> Iterator[tuple[str, str]]:
    """The kind and part of each header and footer that is shown, headers first."""
    found: dict[tuple[str, str], None] = {}
    for section in sections(document):
        for tag, kind in _REFERENCES:
            for reference in section.iterchildren(tag):
                if not _shown(document, section, reference.get(TYPE)):
                    continue
                relation = document.package.relations(document.main.name).get(reference.get(R_ID) or "")
                if relation is not None:
                    found[kind, relation.target] = None
    for wanted in (HEADER, FOOTER):
        yield from (story for story in found if story[0] == wanted)


def _shown(document: Document, section: _Element, kind: str | None) -> bool:
    """Whether a header of this kind is in use: those of first and even pages are kept when switched off."""
    if kind == "first":
        return _is_on(section.find(W + "titlePg"))
    if kind == "even":
        settings = document.part(document.package.related("settings", "word/settings.xml"))
        return settings is not None and _is_on(settings.root.find(W + "evenAndOddHeaders"))
    return True


def _is_on(switch: _Element | None) -> bool:
    return switch is not None and switched_on(switch.get(VAL))


def _notes(document: Document, wanted: list[tuple[str, str]]) -> Iterator[tuple[str, list[Paragraph]]]:
    """Footnotes and endnotes in the order in which the text refers to them, each a story of its own."""
    known: dict[tuple[str, str], _Element] = {}
    walks: dict[str, Walk] = {}
    for kind in dict.fromkeys(kind for kind, _ in wanted):
        part = document.part(document.package.related(kind, f"word/{kind}.xml"))
        if part is None:
            continue
        walks[kind] = Walk(document, part, [])
        for element in part.root.iterchildren(_NOTE_ELEMENTS[kind]):
            if element.get(TYPE) in _NOTE_KINDS:
                known[kind, element.get(ID) or ""] = element
    for kind, identity in dict.fromkeys(wanted):
        note = known.get((kind, identity))
        if note is None:
            continue
        walk = walks[kind]
        walk.paragraphs = []
        walk.blocks(note)
        walk.end()
        if _has_text(walk.paragraphs):
            yield FOOTNOTE, walk.paragraphs


def _has_text(paragraphs: list[Paragraph]) -> bool:
    return any(line for paragraph in paragraphs for line in paragraph.lines)
