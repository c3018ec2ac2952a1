"""Puts a letter together: frame first, then head and tail around it, then the answer between."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from replycheck.checklist.model import Checklist
from replycheck.letter import Doubt, Letter, Point, Section, Span
from replycheck.recognise import attachments, outline
from replycheck.recognise.fields import fields_of
from replycheck.recognise.frame import Frame, find_frame
from replycheck.recognise.head import find_head, head_end, unsure_addressee
from replycheck.recognise.kind import find_kind
from replycheck.recognise.lexicon import Lexicon
from replycheck.recognise.own import find_own, with_own_fields
from replycheck.recognise.page import Match, Page, Row, read_page
from replycheck.recognise.tail import Tail, find_tail
from replycheck.sections import (
    ADDRESSEE,
    ATTACHMENT,
    CONTACT,
    LETTERHEAD,
    OPENING,
    POINTS,
    SIGNER,
    SIGNING_OFFICIAL,
    TITLE,
)
from replycheck.sources.source import Source

_PAGE_ROW: Final = 120
"""Rows up to this length are looked at for what a page is about; longer ones are paragraphs of an answer."""
_UNIFORM: Final = ("iso", "session", "value")
"""The fields that have one form, however the letter writes them; all others are given as they stand there."""


def recognise(source: Source, lexicon: Lexicon, held_to: Checklist | None = None) -> Letter:
    """The letter in `source`: its kind, its sections, its outline.

    Sections of a checklist's own are looked for where the letter is of its kind, or is `held_to` that checklist.
    """
    page = read_page(source.body(), lexicon)
    rows = page.rows
    frame = find_frame(page, lexicon)
    matches = {
        section: match
        for section, match in ((ADDRESSEE, frame.addressee), (OPENING, frame.opening))
        if match is not None
    }
    matches |= find_head(rows, frame, lexicon)
    frame = _below_title(frame, matches.get(TITLE))
    tail = find_tail(rows, frame, SIGNING_OFFICIAL in matches, lexicon)
    matches |= {section: match for section, match in tail.matches.items() if section not in matches}
    _settle_letterhead(matches, rows)
    first_row, end = _answer(rows, frame, tail)
    if end > first_row:
        first = frame.begin[1] if first_row == frame.begin[0] else 0
        matches[POINTS] = Match(first_row, first, end - 1, len(rows[end - 1].text), "between")
    sections = _sections(matches, source, page, lexicon)
    kind, evidence = find_kind(_texts(page, sections, frame), lexicon)
    last_row = max((match.last_row for match in matches.values()), default=end - 1)
    for section, match in find_own(rows, kind, held_to, (frame.begin[0], end, last_row + 1), lexicon).items():
        sections[section] = _section(section, match, source, page, lexicon)
    sections = with_own_fields(sections, kind, held_to, page.lines, lexicon)
    spans = [found.span for found in sections.values()]
    return Letter(
        source=source,
        lines=page.lines,
        kind=kind,
        sections=sections,
        points=_outline(source, rows, frame, first_row, end),
        repeated={
            section: tuple(_section(section, match, source, page, lexicon) for match in again)
            for section, again in tail.repeated.items()
        },
        evidence=evidence,
        doubts=_doubts(rows, frame, tail, lexicon),
        first_line=min((span.line for span in spans), default=1),
        last_line=max((span.end_line for span in spans), default=len(page.lines)),
        answer=sections[POINTS].span if POINTS in sections else None,
    )


def _below_title(frame: Frame, title: Match | None) -> Frame:
    """The frame of a text that neither addresses anyone nor opens: it begins below its title."""
    if frame.addressee or frame.opening or title is None or frame.begin[0] > title.last_row:
        return frame
    return frame._replace(begin=(title.last_row + 1, 0))


def _settle_letterhead(matches: dict[str, Match], rows: tuple[Row, ...]) -> None:
    """Takes an organ's bare name above the opening for the letterhead where the same organ signs the letter."""
    addressee, signer = matches.get(ADDRESSEE), matches.get(SIGNER)
    if not addressee or not signer or addressee.cue != "bare":
        return
    if rows[addressee.row].text == rows[signer.row].text[signer.first : signer.last]:
        matches.setdefault(LETTERHEAD, matches.pop(ADDRESSEE))


def _answer(rows: tuple[Row, ...], frame: Frame, tail: Tail) -> tuple[int, int]:
    """The index of the answer's first row and of the row behind its last; equal where there is none."""
    row, offset = frame.begin
    if row < len(rows) and offset and offset >= len(rows[row].text.rstrip()):
        row += 1
    return row, max(row, tail.begin)


def _outline(source: Source, rows: tuple[Row, ...], frame: Frame, first: int, end: int) -> tuple[Point, ...]:
    if end <= first:
        return ()
    found: list[outline.Heading] = []
    rest = range(first, end)
    if first == frame.begin[0] and frame.begin[1]:
        found = outline.flattened(first, rows[first].text, frame.begin[1])
        rest = range(first + 1, end)
    found += outline.headings((index, rows[index]) for index in rest)
    return outline.tree(found, rows, end - 1, source.lines)


def _sections(matches: Mapping[str, Match], source: Source, page: Page, lexicon: Lexicon) -> dict[str, Section]:
    sections = {section: _section(section, match, source, page, lexicon) for section, match in matches.items()}
    if ATTACHMENT in sections:
        # What follows the letter is part of what is known of them.
        listed = attachments.fields(page.rows, matches[ATTACHMENT], lexicon)
        sections[ATTACHMENT] = replace(sections[ATTACHMENT], fields=listed)
    return sections


def _section(section: str, match: Match, source: Source, page: Page, lexicon: Lexicon) -> Section:
    begin = page.rows[match.row].span(match.first)
    end = page.rows[match.last_row].span(0, match.last)
    span = Span(begin.line, begin.column, end.end_line, end.end_column)
    text = _at(source.lines, span, "\n" if section == POINTS else "")
    fields = {} if section == POINTS else _fields(section, span, source, page, lexicon)
    # A checklist that a letter is held to need not be among those that it is recognised by.
    known = lexicon.sections.get(section)
    return Section(section, text, span, fields, match.cue, known.zone if known else "any")


def _fields(section: str, span: Span, source: Source, page: Page, lexicon: Lexicon) -> dict[str, str | None]:
    """The fields of a section, found in its normalised text, given as they stand in the letter."""
    joint = "\n" if section == CONTACT else ""
    normal = _at(page.lines, span, joint)
    found = fields_of(section, normal, lexicon)
    if page.lines is source.lines:
        return found
    raw = _at(source.lines, span, joint)
    return {
        field: _as_it_stands(value, normal, raw) if value and field not in _UNIFORM else value
        for field, value in found.items()
    }


def _texts(page: Page, sections: Mapping[str, Section], frame: Frame) -> dict[str, str]:
    """What the signs of a kind are looked for in, by place."""
    texts = {name: _at(page.lines, found.span, "") for name, found in sections.items() if name != POINTS}
    texts["head"] = "\n".join(row.text for row in page.rows[: head_end(page.rows, frame)])
    texts["page"] = "\n".join(row.text for row in page.rows if len(row.text) <= _PAGE_ROW)
    texts["signs"] = " ".join((*(f"{name}:{found.cue}" for name, found in sections.items()), *frame.signs))
    return texts


def _doubts(rows: tuple[Row, ...], frame: Frame, tail: Tail, lexicon: Lexicon) -> tuple[Doubt, ...]:
    doubts = []
    row = unsure_addressee(rows, frame, lexicon)
    if row is not None:
        doubts.append(Doubt(ADDRESSEE, rows[row].text, rows[row].span()))
    doubts += [Doubt(section, rows[row].text, rows[row].span()) for section, row in tail.unsure]
    return tuple(doubts)


def _at(lines: tuple[str, ...], span: Span, joint: str) -> str:
    """What stands at `span`, its lines stripped and joined by `joint`."""
    if span.line == span.end_line:
        return lines[span.line - 1][span.column - 1 : span.end_column - 1].strip()
    part = list(lines[span.line - 1 : span.end_line])
    part[-1] = part[-1][: span.end_column - 1]
    part[0] = part[0][span.column - 1 :]
    return joint.join(filter(None, (line.strip() for line in part)))


def _as_it_stands(value: str, normal: str, raw: str) -> str:
    """The characters of `raw` that `value`, found in `normal`, stands for; blanks left out."""
    normal, raw = "".join(normal.split()), "".join(raw.split())
    parts = []
    for part in value.split("、"):
        first = normal.find(part)
        parts.append(raw[first : first + len(part)] if first >= 0 else part)
    return "、".join(parts)
