"""Dates as letters write them, sound or damaged."""

from __future__ import annotations

import datetime
import re
from typing import Final, NamedTuple

from replycheck.patterns import regex
from replycheck.recognise.numerals import number

PRESCRIBED: Final = "prescribed"
PADDED: Final = "padded"
CHINESE: Final = "chinese"
SEPARATED: Final = "separated"
DAMAGED: Final = "damaged"
IMPOSSIBLE: Final = "impossible"
BLANK: Final = "blank"

_CHINESE_DIGIT: Final = "〇○零一二三四五六七八九OＯo0壹贰叁肆伍陆柒捌玖"
_BLANKS: Final = r"[\s\u3000]*"


class Date(NamedTuple):
    """A date: its text, how it is written (`form`), and the day it names (None when damaged or impossible)."""

    text: str
    form: str
    day: datetime.date | None

    @property
    def iso(self) -> str | None:
        """YYYY-MM-DD, or None."""
        return self.day.isoformat() if self.day else None


_FULL = regex(
    rf"(?P<year>\d{{4}}){_BLANKS}年{_BLANKS}(?P<month>\d{{1,2}}){_BLANKS}月{_BLANKS}(?P<date>\d{{1,2}}){_BLANKS}[日号]"
)
_IN_CHARACTERS = regex(
    rf"(?P<year>[{_CHINESE_DIGIT}]{{4}}){_BLANKS}年{_BLANKS}(?P<month>[一二三四五六七八九十元正〇○零壹贰叁肆伍陆柒捌玖拾]{{1,3}})"
    rf"{_BLANKS}月{_BLANKS}(?P<date>[一二三四五六七八九十廿卅〇○零壹贰叁肆伍陆柒捌玖拾]{{1,4}}){_BLANKS}[日号]"
)
_SEPARATED = regex(
    r"(?P<year>(?:19|20)\d\d)\s*(?P<mark>[-./．·－—])\s*(?P<month>\d{1,2})\s*(?P=mark)\s*(?P<date>\d{1,2})日?(?!\d)"
)
_BLANK = regex(
    rf"(?:(?:19|20)\d{{0,2}}|[×xX〇_＿*]{{2,4}})?{_BLANKS}年{_BLANKS}(?:\d{{1,2}}|[×xX_＿*]{{1,2}})?{_BLANKS}月"
    rf"{_BLANKS}(?:\d{{1,2}}|[×xX_＿*]{{1,2}})?{_BLANKS}日"
)
# A place that a skeleton left for it.
_UNFILLED = re.compile("〔请填写：[^〔〕]{0,20}日期[^〔〕]{0,20}〕")
# What is left of a date when 年, 月, 日 or digits were lost in copying.
_REMAINS = regex(
    r"(?:19|20)\d\d(?:年\d{2,4}(?!\d)日?|年\d{1,2}月\d{0,2}(?!\d)|年\d{1,2}日|\d{1,2}月\d{1,2}日?|\d{3,4}日|\d{2,4}(?!\d))"
    r"|\d{2}年\d{1,2}月\d{1,2}日"
    rf"|[{_CHINESE_DIGIT}]{{4}}年[一二三四五六七八九十]{{1,2}}月(?![一二三四五六七八九十])"
)


# What any date begins with, and what it ends with: one character settles nearly all that is looked at.
_FIRST = regex(rf"[\d{_CHINESE_DIGIT}×xX_＿*年〔\s\u3000]")
_LAST = regex(r"[日号月〕\d]")


def parse(text: str) -> Date | None:
    """The date that `text` begins with, None where there is none."""
    if not _FIRST.match(text):
        return None
    for pattern in (_FULL, _IN_CHARACTERS, _SEPARATED):
        match = pattern.match(text)
        if match:
            return _read(match)
    match = _BLANK.match(text) or _UNFILLED.match(text)
    if match:
        return Date(match[0], BLANK, None)
    match = _REMAINS.match(text)
    return Date(match[0], DAMAGED, None) if match else None


def _read(match: re.Match[str]) -> Date:
    text = match[0]
    year, month, date = (number("".join(match[part].split()).replace("正", "一")) for part in ("year", "month", "date"))
    try:
        day = datetime.date(year or 0, month or 0, date or 0)
    except ValueError:
        return Date(text, IMPOSSIBLE, None)
    if match.re is _IN_CHARACTERS:
        return Date(text, CHINESE, day)
    if match.re is _SEPARATED:
        return Date(text, SEPARATED, day)
    if text.endswith("号"):
        return Date(text, SEPARATED, day)
    padded = match["month"].startswith("0") or match["date"].startswith("0")
    return Date(text, PADDED if padded else PRESCRIBED, day)


def whole(text: str) -> Date | None:
    """The date that `text` consists of, blanks at its end apart."""
    date = parse(text)
    return date if date and not text[len(date.text) :].strip() else None


def at_end(text: str) -> tuple[int, Date] | None:
    """The date that `text` ends with, and the offset at which it begins."""
    if not _LAST.match(text.rstrip()[-1:]):
        return None
    for match in _START.finditer(text):
        date = whole(text[match.start() :])
        if date:
            return match.start(), date
    return None


_START = regex(rf"(?<![\d年月])(?:(?:19|20)\d\d|[{_CHINESE_DIGIT}]{{4}}{_BLANKS}年)")
