"""A field that has one of some values."""

from __future__ import annotations

from replycheck.checklist.model import Check
from replycheck.rules.checks.outcome import Outcome, failed, lacking, value
from replycheck.rules.context import Context


def outcome(check: Check, context: Context) -> Outcome:
    """Whether the field begins with one of the values; without any given, with a letter of the checklist's classes."""
    (field,) = check.fields
    text = value(field, context)
    if text is None:
        return lacking(field, context)
    values = check.values or tuple(one.letter for one in context.checklist.classes)
    return None if any(text.startswith(one) for one in values) else failed(field, context)
