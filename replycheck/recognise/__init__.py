"""Recognition: from lines to a letter. Pure: no files, no clock, no messages."""

from __future__ import annotations

from replycheck.letter import Letter, Section, Span
from replycheck.recognise import clauses, kind, outline
from replycheck.recognise.contact import find_contact
from replycheck.recognise.fields import fields_of
from replycheck.recognise.frame import Frame, Match, find_frame
from replycheck.recognise.head import find_letterhead, find_row, find_title, organ_cue
from replycheck.recognise.lexicon import Lexicon
from replycheck.recognise.page import Page, Row, read_page
from replycheck.recognise.tail import NO_SIGNATURE, Signature, find_block, find_signature, page_end
from replycheck.sections import (
    ADDRESSEE,
    ATTACHMENT,
    CC,
    CLOSING,
    CONTACT,
    DATE,
    DOC_NUMBER,
    LETTERHEAD,
    OPENING,
    POINTS,
    PUBLICITY,
    RECEIPT_REQUEST,
    RESULT_CLASS,
    SIGNER,
    SIGNING_OFFICIAL,
    THANKS,
    TITLE,
)
from replycheck.sources.source import Source

__all__ = ["Lexicon", "recognise"]

_TAIL_REACH = 10
"""How many rows above the signature the blocks of the tail are looked for."""
_PAGE_ROW = 120
"""Rows up to this length are looked at for what a page is about; longer ones are paragraphs of an answer."""
_BELOW_SIGNATURE = 12
"""How many rows below the signature still belong to the letter."""


def recognise(source: Source, lexicon: Lexicon) -> Letter:
    """The letter in `source`: its kind, its sections, its outline."""
    return _Recogniser(source, lexicon).letter()


class _Recogniser:
    """The steps of recognition over one page; each finds its sections around those found before."""

    def __init__(self, source: Source, lexicon: Lexicon) -> None:
        self.source = source
        self.lexicon = lexicon
        self.page: Page = read_page(source.body(), lexicon)
        self.rows: tuple[Row, ...] = self.page.rows
        self.found: dict[str, Match] = {}
        self.frame: Frame = find_frame(self.page, lexicon)
        self.signature: Signature = NO_SIGNATURE

    def letter(self) -> Letter:
        self._head()
        self._tail()
        first, last = self._answer()
        points = self._outline(first, last)
        sections = {section: self._section(section, match) for section, match in self.found.items()}
        return self._letter(sections, points)

    # The head: from the top of the page to the opening.

    def _head_end(self) -> int:
        starts = [match.row for match in (self.frame.addressee, self.frame.opening) if match]
        return min(starts, default=self.frame.begin[0] or len(self.rows))

    def _head(self) -> None:
        frame, end = self.frame, self._head_end()
        self._add(ADDRESSEE, frame.addressee)
        self._add(OPENING, frame.opening)
        title = find_title(self.rows, end, self.lexicon)
        anchor = title.row if title else end
        letterhead = find_letterhead(self.rows, anchor, self.lexicon)
        if title and letterhead and letterhead.row < title.row - 1:
            above = self.rows[title.row - 1].text
            if organ_cue(above, LETTERHEAD, self.lexicon):
                title = title._replace(row=title.row - 1, first=0)
        self._add(TITLE, title)
        self._add(LETTERHEAD, letterhead)
        inside = range(title.row, title.last_row + 1) if title else range(0)
        for section, groups in (
            (DOC_NUMBER, ("number", "blank")),
            (RESULT_CLASS, ("labelled", "beside", "bare")),
            (PUBLICITY, ("mark",)),
            (SIGNING_OFFICIAL, ("labelled",)),
        ):
            self._add(section, self._mark(section, groups, end, inside))

    def _mark(self, section: str, groups: tuple[str, ...], end: int, inside: range) -> Match | None:
        breadcrumb = self.lexicon.cue("page", "breadcrumb")
        for group in groups:
            cue = self.lexicon.cue(section, group)
            for index in range(end - 1, -1, -1):
                text = self.rows[index].text
                if index in inside or len(text) > 300 or breadcrumb.search(text):
                    continue
                match = cue.search(text)
                if match:
                    return Match(index, match.start(), index, match.end(), group)
        return None

    # The tail: from the last words of the answer to the end of the letter.

    def _tail(self) -> None:
        opening, rows, lexicon = self.frame.opening, self.rows, self.lexicon
        begin = self.frame.begin
        below = begin[0] + 1
        end = page_end(rows, below, lexicon)
        self.signature = find_signature(rows, begin[0], end, lexicon)
        signed = self.signature.first_row
        limit = end if signed is None else min(end, (self.signature.last_row or signed) + _BELOW_SIGNATURE)
        above = max(below, (limit if signed is None else signed) - _TAIL_REACH)
        self.limit = limit
        self.begin = begin
        self._add(SIGNER, self.signature.signer)
        self._add(DATE, self.signature.date)
        self._add(CONTACT, find_contact(rows, above, limit, lexicon))
        self._add(ATTACHMENT, find_block(rows, ATTACHMENT, above, limit, lexicon))
        self._add(CC, find_block(rows, CC, above, limit, lexicon))
        start = begin if above <= below else (above, 0)
        self._add(CLOSING, clauses.find_closing(rows, start, limit, lexicon))
        self._add(RECEIPT_REQUEST, clauses.find_sentence(rows, RECEIPT_REQUEST, start, limit, lexicon))
        if SIGNING_OFFICIAL not in self.found:
            self._add(
                SIGNING_OFFICIAL,
                clauses.find_sentence(rows, SIGNING_OFFICIAL, start, limit, lexicon)
                or clauses.find_labelled_official(rows, above, limit, lexicon),
            )
        thanks = clauses.find_thanks(rows, begin, limit, lexicon)
        if thanks is None and opening:
            top = self.frame.addressee.last_row + 1 if self.frame.addressee else opening.row
            thanks = clauses.find_thanks(rows, (min(top, opening.row), 0), opening.last_row + 1, lexicon)
        self._add(THANKS, thanks)
        if PUBLICITY not in self.found:
            self._add(PUBLICITY, find_row(rows, PUBLICITY, "mark", range(above, limit), lexicon))

    # The answer: what lies between.

    def _answer(self) -> tuple[int, int]:
        """The first row of the answer and the row behind its last one; sets the section."""
        first_row, first = self.begin
        if first >= len(self.rows[first_row].text) if first_row < len(self.rows) else True:
            first_row, first = first_row + 1, 0
        end = self._tail_begin(first_row)
        if end > first_row:
            last = end - 1
            self._add(POINTS, Match(first_row, first, last, len(self.rows[last].text), "between"))
        return first_row, end

    def _tail_begin(self, first_row: int) -> int:
        """The row at which the tail begins: everything from there on is a section of its own."""
        covered = set()
        for section in (SIGNER, DATE, CONTACT, ATTACHMENT, CC, CLOSING, RECEIPT_REQUEST, SIGNING_OFFICIAL, THANKS, PUBLICITY):
            match = self.found.get(section)
            if match and match.first == 0:
                covered.update(range(match.row, match.last_row + 1))
        signed = self.signature.first_row
        end = self.limit if signed is None else signed
        while end > first_row and (end - 1 in covered or self._is_chrome(end - 1)):
            end -= 1
        return end

    def _is_chrome(self, index: int) -> bool:
        text = self.rows[index].text
        return len(text) < 60 and self.lexicon.cue("page", "chrome").search(text) is not None

    def _outline(self, first: int, end: int) -> tuple[outline.Point, ...]:
        if end <= first or not self.rows:
            return ()
        begin = self.begin[1] if first == self.begin[0] else 0
        found: list[outline.Heading] = []
        rest = range(first, end)
        if begin:
            found = outline.flattened(first, self.rows[first].text, begin)
            rest = range(first + 1, end)
        found += outline.headings((index, self.rows[index]) for index in rest)
        return outline.tree(found, self.rows, end - 1, self.source.lines)

    # What was found, as a letter.

    def _add(self, section: str, match: Match | None, offset: int = 0) -> None:
        if match:
            self.found[section] = match._replace(row=match.row + offset, last_row=match.last_row + offset)

    def _section(self, section: str, match: Match) -> Section:
        rows = self.rows
        begin, end = rows[match.row].span(match.first), rows[match.last_row].span(0, match.last)
        span = Span(begin.line, begin.column, end.end_line, end.end_column)
        text = _at(self.source.lines, span, "\n" if section == POINTS else "")
        fields = {} if section == POINTS else self._fields(section, span)
        zone = self.lexicon.sections[section].zone if section in self.lexicon.sections else "any"
        return Section(section, text, span, fields, match.cue, zone)

    def _fields(self, section: str, span: Span) -> dict[str, str | None]:
        """The fields of a section, found in its normalised text, given as they stand in the letter."""
        joint = "\n" if section == CONTACT else ""
        normal = _at(self.page.lines, span, joint)
        found = fields_of(section, normal, self.lexicon)
        if self.page.lines is self.source.lines:
            return found
        raw = _at(self.source.lines, span, joint)
        return {field: value and _as_it_stands(value, normal, raw) for field, value in found.items()}

    def _letter(self, sections: dict[str, Section], points: tuple[outline.Point, ...]) -> Letter:
        head = "\n".join(row.text for row in self.rows[: self._head_end()])
        texts = {section: _at(self.page.lines, found.span, "") for section, found in sections.items()}
        texts["head"] = head
        texts["signs"] = " ".join((*(f"{name}:{found.cue}" for name, found in sections.items()), *self.frame.signs))
        texts["page"] = "\n".join(row.text for row in self.rows if len(row.text) <= _PAGE_ROW)
        identifier, evidence = kind.find_kind(texts, self.lexicon)
        lines = [found.span for found in sections.values()]
        return Letter(
            source=self.source,
            lines=self.page.lines,
            kind=identifier,
            sections=sections,
            points=points,
            evidence=evidence,
            first_line=min((span.line for span in lines), default=1),
            last_line=max((span.end_line for span in lines), default=len(self.page.lines)),
            answer=sections[POINTS].span if POINTS in sections else None,
        )


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
