"""What was recognised in a letter, as plain data for JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from replycheck.sections import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from replycheck.checklist.model import Checklist
    from replycheck.letter import Letter, Point, Section, Span
    from replycheck.sources.source import Source


def inspection(letter: Letter, checklist: Checklist | None, *, lines: bool = False) -> dict[str, Any]:
    """Everything recognised in `letter`; `checklist` is what it is held against: its own sections have keys too.

    A section that was not found is None. `lines` adds the lines as they were read.
    """
    names = dict.fromkeys((*SECTIONS, *(checklist.sections if checklist else ()), *letter.sections))
    told: dict[str, Any] = {
        "path": letter.path,
        "kind": letter.kind,
        "checklist": checklist.id if checklist else None,
        "sections": {name: _section(letter.sections[name]) if name in letter.sections else None for name in names},
        "points": _points(letter.points),
        "evidence": [entry._asdict() for entry in letter.evidence],
        "doubts": [{"section": doubt.section, "text": doubt.text, **_place(doubt.span)} for doubt in letter.doubts],
        "format": letter.source.format,
        "encoding": letter.source.encoding,
    }
    if lines:
        told["lines"] = _lines(letter.source)
    return told


def failure(path: str, reason: str) -> dict[str, Any]:
    """The entry of a letter that could not be read, with the same keys where a program would look."""
    return {"path": path, "kind": None, "checklist": None, "sections": {}, "points": [], "error": reason}


def _section(section: Section) -> dict[str, Any]:
    return {
        "text": section.text,
        **_place(section.span),
        "fields": dict(section.fields),
        "cue": section.cue,
    }


def _place(span: Span) -> dict[str, int]:
    return span._asdict()


def _points(points: Sequence[Point]) -> list[dict[str, Any]]:
    return [
        {
            "label": point.label,
            "title": point.title,
            "line": point.span.line,
            "end_line": point.end_line,
            "children": _points(point.children),
        }
        for point in points
    ]


def _lines(source: Source) -> list[dict[str, Any]]:
    origins = source.origins
    told = []
    for number, text in enumerate(source.lines, 1):
        entry: dict[str, Any] = {"line": number, "text": text, "story": "body"}
        if origins:
            origin = origins[number - 1]
            entry["story"] = origin.story
            if origin.paragraph:
                entry["paragraph"] = origin.paragraph
            if origin.page:
                entry["page"] = origin.page
        told.append(entry)
    return told
