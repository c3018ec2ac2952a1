"""The file formats that letters are written in, by suffix."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final

from replycheck.scaffold.draft import Draft
from replycheck.scaffold.faults import WriteFault
from replycheck.scaffold.text import to_markdown, to_text

TEXT: Final = ".txt"
MARKDOWN: Final = ".md"
DOCX: Final = ".docx"
SUFFIXES: Final = (DOCX, TEXT, MARKDOWN)


def format_of(path: str) -> str:
    """The format of a file's name, one of SUFFIXES. Raises WriteFault for any other."""
    suffix = PurePath(path).suffix.lower()
    if suffix not in SUFFIXES:
        raise WriteFault("format", name=suffix or path, known=list(SUFFIXES))
    return suffix


def write_text(draft: Draft, *, markdown: bool) -> str:
    """The letter as text or Markdown."""
    return to_markdown(draft) if markdown else to_text(draft)


def write(draft: Draft, suffix: str) -> bytes:
    """The content of the letter's file, in the format that `suffix` names."""
    if suffix == DOCX:
        # Loaded here: text needs no Word.
        from replycheck.scaffold.docx import to_docx

        return to_docx(draft)
    return write_text(draft, markdown=suffix == MARKDOWN).encode()
