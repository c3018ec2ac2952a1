"""A letter as it was rendered: paragraphs, each knowing what it is and which sections its words belong to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from replycheck.recognise.outline import label_of
from replycheck.scaffold.marks import BEGIN, MARK
from replycheck.sections import (
    ADDRESSEE,
    ATTACHMENT,
    CC,
    CONTACT,
    DATE,
    DOC_NUMBER,
    LETTERHEAD,
    PUBLICITY,
    RESULT_CLASS,
    SIGNER,
    TITLE,
)

BODY: Final = "body"
HEADINGS: Final = ("heading1", "heading2", "heading3", "heading4")
NOTE: Final = "note"
"""A remark in brackets under the title (when a report was given) or under the date (附注)."""

_OWN_LINES: Final = frozenset(
    {LETTERHEAD, DOC_NUMBER, RESULT_CLASS, PUBLICITY, TITLE, ADDRESSEE, SIGNER, DATE, CONTACT, ATTACHMENT, CC}
)
"""Sections that stand on lines of their own, and look like nothing else."""
_HEADING_OF: Final = {"chinese": 0, "chinese_in_brackets": 1, "arabic": 2, "arabic_in_brackets": 3}
_LONGEST_HEADING: Final = 60


class Piece(NamedTuple):
    """Words of one section; those of no section (a remark under the title) have the empty id."""

    section: str
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its words by section, and its style (a section's id, a heading's level, `body`, `note`)."""

    style: str
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """What stands there."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Draft:
    """A rendered letter."""

    paragraphs: tuple[Paragraph, ...]

    def lines(self) -> tuple[str, ...]:
        """The paragraphs as plain texts."""
        return tuple(paragraph.text for paragraph in self.paragraphs)

    def sections(self) -> tuple[str, ...]:
        """The ids of the sections that hold anything, in the order in which they begin."""
        found: dict[str, None] = {}
        for paragraph in self.paragraphs:
            found.update(dict.fromkeys(piece.section for piece in paragraph.pieces if piece.section))
        return tuple(found)

    def section(self, identifier: str) -> str:
        """The text of one section, its paragraphs by lines; empty where there is none."""
        rows = (
            "".join(piece.text for piece in paragraph.pieces if piece.section == identifier)
            for paragraph in self.paragraphs
        )
        return "\n".join(row for row in rows if row)

    def without(self, identifier: str) -> Draft:
        """The same letter less one section; its words go, and the paragraphs that held nothing else."""
        kept = []
        for paragraph in self.paragraphs:
            pieces = tuple(piece for piece in paragraph.pieces if piece.section != identifier)
            if any(piece.text.strip() for piece in pieces):
                kept.append(Paragraph(paragraph.style, pieces))
        return Draft(tuple(kept))


def read_marked(text: str) -> Draft:
    """Makes a letter of what templates printed: lines with the marks of sections in them.

    A line is a paragraph; empty ones and blanks at either end are the template's own layout and go. A section inside
    another is the inner one's.
    """
    paragraphs = []
    open_sections: list[str] = []
    for line in text.split("\n"):
        pieces = _joined(_pieces(line, open_sections))
        if pieces:
            paragraphs.append(Paragraph(_style(pieces), pieces))
    return Draft(tuple(paragraphs))


def _pieces(line: str, open_sections: list[str]) -> Iterator[Piece]:
    """The words of a line by section; `open_sections` says which are open, and is kept up to date."""
    position = 0
    for mark in MARK.finditer(line):
        yield Piece(open_sections[-1] if open_sections else "", line[position : mark.start()])
        position = mark.end()
        if mark[1] == BEGIN:
            open_sections.append(mark[2])
        else:
            open_sections.pop()
    yield Piece(open_sections[-1] if open_sections else "", line[position:])


def _joined(found: Iterator[Piece]) -> tuple[Piece, ...]:
    """Pieces of one section next to each other as one, without the blanks of the template's layout."""
    pieces: list[Piece] = []
    for piece in found:
        text = piece.text.replace("\t", " ")
        if not pieces:
            text = text.lstrip(" ")
        if not text:
            continue
        if pieces and pieces[-1].section == piece.section:
            pieces[-1] = Piece(piece.section, pieces[-1].text + text)
        else:
            pieces.append(Piece(piece.section, text))
    while pieces and not pieces[-1].text.rstrip(" "):
        pieces.pop()
    if pieces:
        pieces[-1] = Piece(pieces[-1].section, pieces[-1].text.rstrip(" "))
    return tuple(pieces)


def _style(pieces: tuple[Piece, ...]) -> str:
    section, text = pieces[0].section, "".join(piece.text for piece in pieces)
    if section in _OWN_LINES:
        return section
    if not section and text.startswith("（"):
        return NOTE
    return style_of(text)


def style_of(text: str) -> str:
    """The style of a paragraph of the body: a heading's level where it is a numbered heading, else `body`."""
    label = label_of(text)
    level = _HEADING_OF.get(label.lastgroup or "") if label else None
    if level is None or len(text) > _LONGEST_HEADING or text.endswith(("。", "：", "；")):
        return BODY
    return HEADINGS[level]
