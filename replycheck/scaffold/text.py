"""A letter as plain text or Markdown."""

from __future__ import annotations

from typing import Final

from replycheck.scaffold.draft import BODY, HEADINGS, NOTE, Draft, Paragraph
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

_LINE: Final = 28
"""Characters on a line, as GB/T 9704-2012 has it (5.2.3)."""
_DATE_FROM_RIGHT: Final = 4
_WIDE: Final = "\u3000"
_INDENT: Final = _WIDE * 2
_INDENTED: Final = frozenset({BODY, *HEADINGS, ATTACHMENT, CONTACT, PUBLICITY})
_APART: Final = frozenset({TITLE, ADDRESSEE, SIGNER, ATTACHMENT, CC})
"""What stands apart from the lines above it."""


def to_text(draft: Draft) -> str:
    """The letter as a .txt: paragraphs indented by two characters, signer and date at the right."""
    rows: list[str] = []
    before = ""
    right = _right_edges(draft)
    for index, paragraph in enumerate(draft.paragraphs):
        style = paragraph.style
        if rows and (style in _APART or before in _APART - {SIGNER}) and style != before:
            rows.append("")
        rows.append(_row(paragraph, right.get(index, 0)))
        before = style
    return "\n".join(rows) + "\n"


def to_markdown(draft: Draft) -> str:
    """The letter as a .md: title and headings as such, one block a paragraph."""
    blocks = []
    for paragraph in draft.paragraphs:
        level = 1 if paragraph.style == TITLE else 0
        if paragraph.style in HEADINGS:
            level = HEADINGS.index(paragraph.style) + 2
        blocks.append(f"{'#' * level} {paragraph.text}" if level else paragraph.text)
    return "\n\n".join(blocks) + "\n"


def _row(paragraph: Paragraph, right: int) -> str:
    text = paragraph.text
    if paragraph.style in _INDENTED:
        return _INDENT + text
    if paragraph.style in (LETTERHEAD, DOC_NUMBER, TITLE, NOTE):
        return _WIDE * max(0, (_LINE - _width(text)) // 2) + text
    if paragraph.style == RESULT_CLASS:
        return _WIDE * max(0, _LINE - _width(text)) + text
    if paragraph.style in (SIGNER, DATE):
        return _WIDE * right + text
    return text


def _right_edges(draft: Draft) -> dict[int, int]:
    """How far signer and date are set in: the date ends four characters from the edge, the signer is centred on it."""
    signed = [entry for entry in enumerate(draft.paragraphs) if entry[1].style in (SIGNER, DATE)]
    dates = [paragraph for _, paragraph in signed if paragraph.style == DATE]
    width = _width(dates[-1].text) if dates else 8
    widest = max((_width(paragraph.text) for _, paragraph in signed), default=0)
    # A name that would reach over the edge pushes the date to the left.
    centre = min(_LINE - _DATE_FROM_RIGHT - width / 2, _LINE - widest / 2)
    return {index: max(0, round(centre - _width(paragraph.text) / 2)) for index, paragraph in signed}


def _width(text: str) -> int:
    """The width of a text in Chinese characters; two letters or digits take the room of one."""
    return sum(1 if character > "\u2e80" or character in "“”—…·" else 0.5 for character in text).__ceil__()
