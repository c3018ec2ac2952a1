"""One line a finding, `path:line:column: CODE message`: what editors and grep read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from replycheck.reports.cells import printable

if TYPE_CHECKING:
    from replycheck.lint import LetterReport
    from replycheck.reports import Style
    from replycheck.reports.described import Describer
    from replycheck.reports.summary import Summary


class ConciseReport:
    """Findings as lines; nothing else."""

    separator = ""

    def __init__(self, style: Style, describer: Describer) -> None:  # noqa: ARG002 (nothing here is for people)
        self._describer = describer

    def head(self) -> str:
        """Nothing stands before the first letter."""
        return ""

    def letter(self, report: LetterReport) -> str:
        """The letter's findings, a line each."""
        describe = self._describer.describe
        path = printable(report.path)
        return "".join(
            f"{path}:{finding.span.line}:{finding.span.column}: {finding.code} "
            f"{printable(describe(finding, report).message)}\n"
            for finding in report.findings
        )

    def foot(self, summary: Summary) -> str:  # noqa: ARG002
        """Nothing stands behind the last letter."""
        return ""
