"""Reads .docx as Word and WPS show it: the lines that a person sees, each knowing its paragraph."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from replycheck.sources.source import Origin, Source

if TYPE_CHECKING:
    from replycheck.sources.layout import Layout
    from replycheck.sources.source import ReadOptions


def read_docx(path: str, data: bytes, options: ReadOptions) -> Source:
    """The lines of a .docx: `data` is the file's content, `path` only names it in the result.

    The body comes first, then headers, footers and notes. An origin's paragraph counts from 1 within its
    kind of story, in the order of the lines; automatic labels are part of the lines. Raises Unreadable for
    what is no Word document, is broken, encrypted or out of bounds.
    """
    from replycheck.sources.docx.document import Document
    from replycheck.sources.docx.stories import stories

    lines: list[str] = []
    origins: list[Origin] = []
    counts: dict[str, int] = {}
    for kind, paragraphs in stories(Document(data, options.original)):
        number = counts.get(kind, 0)
        for paragraph in paragraphs:
            number += 1
            lines += paragraph.lines
            origins += [Origin(kind, number)] * len(paragraph.lines)
        counts[kind] = number
    return Source(path, "docx", tuple(lines), None, tuple(origins), partial(_layout, data, options.original))


def _layout(data: bytes, original: bool) -> Layout:
    """Read the document once more, for its layout: no rule but the layout's has need of it."""
    from replycheck.sources.docx.layout import read_layout

    return read_layout(data, original)
