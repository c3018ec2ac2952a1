"""Working days, by the holidays that are announced year by year."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Final

from replycheck.checklist.model import Year

Calendar = Mapping[str, Year]
"""For each year the days that are off though the week says otherwise, and those that are worked."""

_SATURDAY: Final = 5
_DAY: Final = datetime.timedelta(days=1)


def works(date: datetime.date, calendar: Calendar) -> bool:
    """Whether a day is worked; in a year that the calendar lacks, by the week alone."""
    off, on = calendar.get(str(date.year), ((), ()))
    text = date.isoformat()
    return text in on or (date.weekday() < _SATURDAY and text not in off)


def count(begin: datetime.date, end: datetime.date, calendar: Calendar) -> int:
    """How many working days follow `begin` up to `end`."""
    days = (begin + _DAY * offset for offset in range(1, (end - begin).days + 1))
    return sum(works(date, calendar) for date in days)


def after(begin: datetime.date, number: int, calendar: Calendar) -> datetime.date:
    """The day that is so many working days after `begin`."""
    end = begin
    while number:
        end += _DAY
        number -= works(end, calendar)
    return end


def lacking(begin: datetime.date, end: datetime.date, calendar: Calendar) -> list[str]:
    """The years from one day to another that the calendar lacks."""
    return [str(year) for year in range(begin.year, end.year + 1) if str(year) not in calendar]
