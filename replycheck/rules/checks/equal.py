"""Fields that must be the same."""

from __future__ import annotations

from replycheck.checklist.model import Check
from replycheck.rules.checks.outcome import Outcome, failed, lacking, value
from replycheck.rules.context import Context


def outcome(check: Check, context: Context) -> Outcome:
    """Whether the fields are the same, leading zeros apart; told at the first that differs from the first."""
    first: str | None = None
    for field in check.fields:
        text = value(field, context)
        if text is None:
            return lacking(field, context)
        plain = text.lstrip("0") or text
        if first is None:
            first = plain
        elif plain != first:
            return failed(field, context)
    return None
