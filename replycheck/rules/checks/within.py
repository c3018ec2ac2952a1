"""A limit of days, or of working days, from one date to another."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from replycheck.checklist.model import Check, Year
from replycheck.rules.checks.outcome import Lacking, Outcome, day, failed, lacking, section_of
from replycheck.rules.context import Context

_SATURDAY = 5


def outcome(check: Check, context: Context) -> Outcome:
    """Whether the second date is at most so many days after the first, whose own day does not count."""
    begin, end = (day(field, context) for field in check.fields)
    if begin is None or end is None:
        return lacking(check.fields[0] if begin is None else check.fields[1], context)
    if not check.working:
        taken: int | None = (end - begin).days
    else:
        taken = working_days(begin, end, context.checklist.calendar)
    if taken is None:
        return Lacking(section_of(check.fields[1]), "skipped.no-calendar")
    return failed(check.fields[1], context) if taken > check.days else None


def working_days(begin: datetime.date, end: datetime.date, calendar: Mapping[str, Year]) -> int | None:
    """How many working days follow `begin` up to `end`; None where the calendar lacks one of the years."""
    if any(str(year) not in calendar for year in range(begin.year, end.year + 1)):
        return None
    worked = 0
    for offset in range(1, (end - begin).days + 1):
        date = begin + datetime.timedelta(days=offset)
        off, on = calendar[str(date.year)]
        text = date.isoformat()
        worked += text in on or (date.weekday() < _SATURDAY and text not in off)
    return worked
