"""Whether dates are sound and in the prescribed form: RC201, RC202.

The letter's own date must be; in the text a date of another form is only pointed out.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import suppress
from typing import Final

from replycheck.finding import INFO, Edit, Finding, Fix
from replycheck.letter import Span
from replycheck.patterns import regex
from replycheck.recognise import dates
from replycheck.rules.context import Context, Passage, finding
from replycheck.rules.placeholders import is_blank
from replycheck.sections import DATE

_FORMS: Final = (dates.PADDED, dates.CHINESE, dates.SEPARATED)
_LEAP_YEAR: Final = 2024
_DAY: Final = regex(r"月[ \u3000]?(?P<day>\d{1,2})[ \u3000]?日")
_BEFORE_DAY: Final = regex(r"(?:(?P<year>(?:19|20)\d\d)[ \u3000]?年[ \u3000]?)?(?<!\d)(?P<month>\d{1,2})[ \u3000]?$")
_REACH: Final = 12
_DIGITS: Final = regex(r"(?:19|20)\d{4,6}")
_YEAR: Final = 4
_PADDED: Final = 2
_SEPARATED: Final = regex(r"20\d\d(?<![A-Za-z\d.\-/:]20..)(?P<mark>[-./．])[01]?\d(?P=mark)[0-3]?\d(?![A-Za-z\d.\-/])")
_CHINESE: Final = regex(
    r"二[〇○零][〇○零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
)


def check(context: Context) -> Iterator[Finding]:
    """Yields what is wrong with the letter's date and with those in its text."""
    section = context.letter.sections.get(DATE)
    if section:
        yield from _own_date(context, section.span)
    own = section.span if section else None
    for found in (*_days(context.body), *_other_forms(context.body)):
        if own is None or not (own[:2] <= found.span[:2] < own[2:]):
            yield found


def prescribed(day: datetime.date) -> str:
    """A day as letters write it: Arabic numerals, no leading zeros."""
    return f"{day.year}年{day.month}月{day.day}日"


def _own_date(context: Context, span: Span) -> Iterator[Finding]:
    text = context.letter.text(span)
    date = dates.parse(text)
    if date is None or date.form == dates.DAMAGED:
        if not is_blank(context, text):
            yield _damaged(span, text.strip())
    elif date.form == dates.IMPOSSIBLE:
        yield finding("RC201", span, "impossible", section=DATE, text=text.strip())
    elif date.form in _FORMS and date.day:
        yield _form(date, span, date.day, DATE)


def _damaged(span: Span, text: str) -> Finding:
    """A date of which something was lost; only its 年, 月 and 日, if it can be read in one way."""
    days = _readings(text)
    if not days:
        return finding("RC201", span, section=DATE, text=text)
    if len(days) > 1:
        return finding("RC201", span, "bare", section=DATE, text=text)
    return finding("RC201", span, "digits", section=DATE, text=text, right=prescribed(days[0]))


def _readings(digits: str) -> list[datetime.date]:
    """The days that a run of digits may stand for, month and day both with leading zeros or both without."""
    if not _DIGITS.fullmatch(digits):
        return []
    year, rest = int(digits[:_YEAR]), digits[_YEAR:]
    found = []
    for length in (1, 2):
        month, day = rest[:length], rest[length:]
        padded = len(month) == len(day) == _PADDED
        if len(day) not in (1, _PADDED) or (not padded and "0" in (month[0], day[0])):
            continue
        with suppress(ValueError):
            found.append(datetime.date(year, int(month), int(day)))
    return found


def _form(date: dates.Date, span: Span, day: datetime.date, section: str | None) -> Finding:
    right = prescribed(day)
    return finding(
        "RC202",
        span,
        date.form,
        section=section,
        severity=None if section else INFO,
        fix=Fix((Edit(span, right),)),
        text=date.text,
        right=right,
    )


def _days(passage: Passage) -> Iterator[Finding]:
    """Days that no calendar has, and leading zeros, in dates with month and day."""
    text = passage.text
    for match in _DAY.finditer(text):
        start = max(0, match.start() - _REACH)
        before = _BEFORE_DAY.search(text[start : match.start()])
        if before is None:
            continue
        begin, end = start + before.start(), match.end()
        year, month, day = before["year"], before["month"], match["day"]
        try:
            datetime.date(int(year or _LEAP_YEAR), int(month), int(day))
        except ValueError:
            yield finding("RC201", passage.span(begin, end), "impossible", text=text[begin:end])
            continue
        if "0" in (month[0], day[0]):
            right = f"{year}年{int(month)}月{int(day)}日" if year else f"{int(month)}月{int(day)}日"
            span = passage.span(begin, end)
            yield finding(
                "RC202",
                span,
                dates.PADDED,
                severity=INFO,
                fix=Fix((Edit(span, right),)),
                text=text[begin:end],
                right=right,
            )


def _other_forms(passage: Passage) -> Iterator[Finding]:
    text = passage.text
    patterns = [_SEPARATED]
    if "二〇" in text or "二○" in text or "二零" in text:
        patterns.append(_CHINESE)
    for pattern in patterns:
        for match in pattern.finditer(text):
            date = dates.parse(match[0].replace("．", "."))
            if date and date.day:
                yield _form(date, passage.span(match.start(), match.end()), date.day, None)
