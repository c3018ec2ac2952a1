"""A limit of days, or of working days, from one date to another."""

from __future__ import annotations

from replycheck import working_days
from replycheck.checklist.model import Check
from replycheck.rules.checks.outcome import Lacking, Outcome, day, failed, lacking, section_of
from replycheck.rules.context import Context


def outcome(check: Check, context: Context) -> Outcome:
    """Whether the second date is at most so many days after the first, whose own day does not count."""
    begin, end = (day(field, context) for field in check.fields)
    if begin is None or end is None:
        return lacking(check.fields[0] if begin is None else check.fields[1], context)
    calendar = context.checklist.calendar
    if not check.working:
        taken = (end - begin).days
    elif working_days.lacking(begin, end, calendar):
        return Lacking(section_of(check.fields[1]), "skipped.no-calendar")
    else:
        taken = working_days.count(begin, end, calendar)
    return failed(check.fields[1], context) if taken > check.days else None
