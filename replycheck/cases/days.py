"""Days and terms, as registers write them."""

from __future__ import annotations

import calendar
import datetime
import unicodedata
from typing import Final, NamedTuple

from replycheck import working_days
from replycheck.patterns import regex
from replycheck.recognise import dates
from replycheck.recognise.numerals import NUMERAL, number

WORKING_DAY: Final = "working day"
MONTH: Final = "month"
DAY: Final = "day"

_UNITS: Final = {
    "工作日": (WORKING_DAY, 1),
    "个月": (MONTH, 1),
    "月": (MONTH, 1),
    "年": (MONTH, 12),
    "周": (DAY, 7),
    "星期": (DAY, 7),
}
"""What a term is counted in, and how much of it; every other unit is a day."""
_HALF_A_YEAR: Final = 6
_COMPACT: Final = regex(r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)")
_MONTH: Final = regex(r"(?P<year>(?:19|20)\d\d)(?:年|[-./])(?P<month>\d{1,2})月?(?:底|末|份)?")
_UNFINISHED: Final = regex(r"年\s*\d{1,2}\s*月\s*\d{1,2}$")
_CLOCK: Final = regex(r"[T ]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?$")
_BESIDE: Final = regex(r"\([^()]*\)|[。.,;]+$|\s*(?:星期|周)[一二三四五六日天]$")
"""What may stand beside a day and says nothing more: a remark in brackets, a stop, the day of the week."""
_UNTIL: Final = regex(r"(?:之?前|以前|为?止|截止)(?:办[结复]|答复|完成)?$")
_SERIAL: Final = regex(r"[34]\d{4}(?:\.\d+)?")
_EPOCH: Final = datetime.date(1899, 12, 30)
"""The day 0 of Excel's dates, with its leap day of 1900 that never was."""
_COUNT: Final = rf"\d{{1,3}}|[{NUMERAL}]{{1,4}}"
_TERM: Final = regex(
    rf"(?:[自从于在]?(?:交办|收到|接到|立案|受理|期限|时限)[^\d{NUMERAL}]{{0,8}})?(?:(?:{_COUNT})\s*[-~至到—]\s*)?(?P<count>{_COUNT}|半)\s*"
    r"(?:个?(?P<unit>工作日|自然日|日历日|天|日|周|星期)|(?P<months>个月|月(?=以?内|之内)|年))"
    r"(?:以内|之内|内)?(?:办[结复]|答复|完成)?(?:完毕)?"
)


class Term(NamedTuple):
    """A time that runs from the day a case was handed over, as it was written: so many of one unit."""

    number: int
    unit: str
    written: str

    def last_day(self, begin: datetime.date, holidays: working_days.Calendar) -> datetime.date:
        """The last day of the term that follows `begin`.

        Months end on the same day of the month, or its last; what ends on a day that nobody works ends on the next
        that somebody does.
        """
        if self.unit == WORKING_DAY:
            return working_days.after(begin, self.number, holidays)
        end = _months_later(begin, self.number) if self.unit == MONTH else begin + datetime.timedelta(self.number)
        return end if working_days.works(end, holidays) else working_days.after(end, 1, holidays)


class ImpossibleDate(ValueError):
    """A date that is written as one, and that no calendar has."""


def day(text: str) -> datetime.date | None:
    """The day that `text` names in any form in use (2024-02-10, 2024年2月10日, 20240210, an Excel serial).

    None where it names none. Raises ImpossibleDate for one that no calendar has.
    """
    plain = _plain(text)
    if _SERIAL.fullmatch(plain):
        return _EPOCH + datetime.timedelta(days=int(float(plain)))
    compact = _COMPACT.fullmatch(plain)
    if compact:
        return _day(compact["year"], compact["month"], compact["day"])
    date = dates.whole(plain + "日" if _UNFINISHED.search(plain) else plain)
    if date is None:
        return None
    if date.form == dates.IMPOSSIBLE:
        raise ImpossibleDate(text)
    return date.day


def due(text: str) -> datetime.date | Term | None:
    """When a case is due: a day, the last of a month (2024年6月底), or a term such as 3个月 or 20个工作日.

    None where `text` says none of them. Raises ImpossibleDate as `day` does.
    """
    plain = _UNTIL.sub("", _plain(text))
    found = day(plain)
    if found:
        return found
    month = _MONTH.fullmatch(plain)
    if month:
        first = _day(month["year"], month["month"], "1")
        return first.replace(day=calendar.monthrange(first.year, first.month)[1])
    return _term(plain, text)


def _term(plain: str, written: str) -> Term | None:
    term = _TERM.fullmatch(plain)
    if term is None:
        return None
    if term["count"] == "半":
        return Term(_HALF_A_YEAR, MONTH, written.strip()) if term["months"] == "年" else None
    count = number(term["count"].replace("两", "二"))
    unit, times = _UNITS.get(term["unit"] or term["months"], (DAY, 1))
    return Term(count * times, unit, written.strip()) if count else None


def _plain(text: str) -> str:
    """A cell with its full-width digits and marks made ordinary, without what says nothing more than the day."""
    plain = _CLOCK.sub("", unicodedata.normalize("NFKC", text).strip())
    while (shorter := _BESIDE.sub("", plain).strip()) != plain:
        plain = shorter
    return plain


def _day(year: str, month: str, day_of_month: str) -> datetime.date:
    try:
        return datetime.date(int(year), int(month), int(day_of_month))
    except ValueError:
        raise ImpossibleDate from None


def _months_later(begin: datetime.date, count: int) -> datetime.date:
    year, month = divmod(begin.year * 12 + begin.month - 1 + count, 12)
    return datetime.date(year, month + 1, min(begin.day, calendar.monthrange(year, month + 1)[1]))
