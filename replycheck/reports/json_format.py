"""Findings as JSON: one document, or one object a line. Names and shape are fixed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from replycheck import __version__

if TYPE_CHECKING:
    from replycheck.finding import Finding, Fix
    from replycheck.letter import Span
    from replycheck.lint import LetterReport
    from replycheck.reports import Style
    from replycheck.reports.described import Describer
    from replycheck.reports.summary import Summary


class JsonLinesReport:
    """One object a letter, one letter a line."""

    separator = "\n"

    def __init__(self, style: Style, describer: Describer) -> None:  # noqa: ARG002 (nothing here is for people)
        self._describer = describer
        self._encode = json.JSONEncoder(ensure_ascii=False).encode

    def head(self) -> str:
        """Nothing stands before the first letter."""
        return ""

    def letter(self, report: LetterReport) -> str:
        """The letter as an object."""
        return self._encode(
            {
                "path": report.path,
                "kind": report.kind,
                "checklist": report.checklist.id if report.checklist else None,
                "checklist_by": report.chosen_by if report.checklist else None,
                "findings": [self._finding(finding, report) for finding in report.findings],
                "skipped": [
                    {
                        "code": skip.code,
                        "section": skip.section,
                        "reason": self._describer.skip_reason(skip.reason),
                    }
                    for skip in report.skipped
                ],
            }
        )

    def foot(self, summary: Summary) -> str:
        """Ends the last line."""
        return "\n" if summary.letters else ""

    def _finding(self, finding: Finding, report: LetterReport) -> dict[str, Any]:
        words = self._describer.describe(finding, report)
        return {
            "code": finding.code,
            "name": words.name,
            "section": finding.section,
            "severity": finding.severity,
            "message": words.message,
            "hint": words.hint,
            "basis": words.basis,
            **_place(finding.span),
            "after": finding.after,
            "before": finding.before,
            "fix": _fix(finding.fix) if finding.fix else None,
        }


class JsonReport(JsonLinesReport):
    """One document: the version, every letter, the summary. Written as letters come."""

    separator = ",\n"

    def head(self) -> str:
        """Begins the document."""
        return f'{{"version": {json.dumps(__version__)}, "letters": [\n'

    def foot(self, summary: Summary) -> str:
        """Ends the document."""
        return f'\n], "summary": {json.dumps(summary.as_mapping())}}}\n'


def _place(span: Span) -> dict[str, int]:
    return {
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }


def _fix(fix: Fix) -> dict[str, Any]:
    return {"safe": fix.safe, "edits": [{**_place(edit.span), "text": edit.text} for edit in fix.edits]}
