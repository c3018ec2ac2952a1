"""A date that is not before another."""

from __future__ import annotations

from replycheck.checklist.model import Check
from replycheck.rules.checks.outcome import Outcome, day, failed, lacking
from replycheck.rules.context import Context


def outcome(check: Check, context: Context) -> Outcome:
    """Whether the first field's day is on or after the second's; told at the first."""
    later, earlier = (day(field, context) for field in check.fields)
    if later is None or earlier is None:
        return lacking(check.fields[0] if later is None else check.fields[1], context)
    return failed(check.fields[0], context) if later < earlier else None
