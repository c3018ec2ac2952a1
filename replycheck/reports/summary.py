"""What a run comes to: counts only, so that it is as small for ten thousand letters as for one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from replycheck.finding import SEVERITIES

if TYPE_CHECKING:
    from replycheck.lint import LetterReport


class Summary:
    """Counts letters, findings by severity, what was set aside, and the checks that were not made by reason."""

    def __init__(self) -> None:
        self.letters = 0
        self.suppressed = 0
        self.severities: Counter[str] = Counter()
        self.skipped: Counter[tuple[str, str]] = Counter()

    def add(self, report: LetterReport) -> None:
        """Counts one letter in."""
        self.letters += 1
        self.suppressed += report.suppressed
        for finding in report.findings:
            self.severities[finding.severity] += 1
        for skip in report.skipped:
            self.skipped[skip.code, skip.reason] += 1

    def merge(self, other: Summary) -> None:
        """Counts in what was counted elsewhere."""
        self.letters += other.letters
        self.suppressed += other.suppressed
        self.severities.update(other.severities)
        self.skipped.update(other.skipped)

    @property
    def findings(self) -> int:
        """How many findings there are, of all severities."""
        return self.severities.total()

    def reaches(self, severity: str) -> bool:
        """Whether anything is as grave as `severity`, or graver."""
        return any(self.severities[grave] for grave in SEVERITIES[: SEVERITIES.index(severity) + 1])

    def as_mapping(self) -> Mapping[str, int]:
        """The counts as machine formats give them."""
        return {
            "letters": self.letters,
            "findings": self.findings,
            **{severity: self.severities[severity] for severity in SEVERITIES},
            "suppressed": self.suppressed,
            "skipped": self.skipped.total(),
        }
