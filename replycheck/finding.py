"""What a rule reports: plain data, no sentences. Reports choose the language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from replycheck.letter import Span

ERROR: Final = "error"
WARNING: Final = "warning"
INFO: Final = "info"

SEVERITIES: Final = (ERROR, WARNING, INFO)
"""From the gravest to the lightest."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Replaces what stands at `span` by `text`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a finding; `safe` when no meaning can be lost by them."""

    edits: tuple[Edit, ...]
    safe: bool = True


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, or missing, at one place of a letter.

    `key` names the sentence in `replycheck.messages` (a code, or a code and a variant: `RC201.impossible`), `values`
    fill it. What is missing stands in the gap between the sections `after` and `before` (their ids; None at the
    ends); `span` is then that of the section before the gap.
    """

    code: str
    severity: str
    span: Span
    key: str
    section: str | None = None
    values: Mapping[str, str] | None = None
    after: str | None = None
    before: str | None = None
    fix: Fix | None = None

    def order(self) -> tuple[int, int, str, str]:
        """Sorts findings by line, column, code and section."""
        return (self.span.line, self.span.column, self.code, self.section or "")


@dataclass(frozen=True, slots=True)
class Skipped:
    """A check that could not be made; `reason` is a message key (`skipped.no-case`)."""

    code: str
    section: str | None
    reason: str
