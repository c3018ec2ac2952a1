"""From what stands in a cell to what it means: numbers, names, dates, points."""

from __future__ import annotations

import datetime
from typing import Final, NamedTuple

from replycheck.patterns import regex
from replycheck.recognise import dates
from replycheck.recognise.numerals import NUMERAL, number

_NAMES: Final = regex(
    r"[、，,；;\n]+|(?<=[\u3400-\u9fff])[ \u3000\t]{1,}(?=[\u3400-\u9fff]{3})|等(?=[\u3400-\u9fff]{0,3}\d*[人名位]|$)"
)
_COUNT_OF_NAMES: Final = regex(r"^[\d一二三四五六七八九十]*[人名位](?:委员|代表)?$")
_TITLES: Final = regex(r"(?:政协委员|人大代表|委员|代表)$")
_COMPACT: Final = regex(r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)")
_UNFINISHED: Final = regex(r"年\s*\d{1,2}\s*月\s*\d{1,2}$")
_CLOCK: Final = regex(r"[T ]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?$")
_SERIAL: Final = regex(r"[34]\d{4}(?:\.\d+)?")
_EPOCH: Final = datetime.date(1899, 12, 30)
"""The day 0 of Excel's dates, with its leap day of 1900 that never was."""
_TERM: Final = regex(
    rf"(?P<count>\d{{1,3}}|[{NUMERAL}]{{1,4}})\s*(?:个)?\s*(?P<unit>工作日|自然日|日历日|月|天|日|周|星期)(?:内|之内)?"
)
_SPLIT: Final = regex(
    rf"\n+|[；;]\s*|(?:(?<=[。；;\s])|^)\s*(?:[（(]?(?:[{NUMERAL}]{{1,3}}|\d{{1,2}})[）)]\s*|[{NUMERAL}]{{1,3}}[、．]\s*"
    r"|\d{1,2}(?:[、．]|\.(?!\d))\s*)|[①②③④⑤⑥⑦⑧⑨⑩⑪⑫]\s*"
)
_EDGES: Final = " \t\u3000\xa0。；;，,"
_CLASS: Final = regex(r"[A-DＡ-Ｄa-d甲乙丙丁]\d?")


class Due(NamedTuple):
    """When a case is due: a day, or a term that runs from the day it was handed over."""

    day: datetime.date | None
    number: int = 0
    unit: str = ""


class ImpossibleDate(ValueError):
    """A date that is written as one, and that no calendar has."""


def case_number(text: str) -> str:
    """A number without 第 and 号: zeros count."""
    return "".join(text.split()).removeprefix("第").removesuffix("号")


def result_class(text: str) -> str | None:
    """The class letter in `text` (A类, B, 办理结果：C), None where there is none."""
    match = _CLASS.search(text)
    return match[0].upper().translate(str.maketrans("ＡＢＣＤ", "ABCD")) if match else None


def names(text: str) -> list[str]:
    """The names in a cell, however they are parted; what says how many there are is no name."""
    parts = (part.strip(_EDGES) for part in _NAMES.split(text))
    return [part for part in parts if part and not _COUNT_OF_NAMES.match(part)]


def bare_name(name: str) -> str:
    """A proposer's name without 委员 or 代表 behind it, and without blanks inside."""
    joined = "".join(name.split())
    return _TITLES.sub("", joined) or joined


def points(text: str) -> list[str]:
    """The points in a cell: parted by line ends, semicolons or their numbering."""
    parts = (part.strip(_EDGES) for part in _SPLIT.split(text) if part)
    return [part for part in parts if part]


def day(text: str) -> datetime.date | None:
    """The day that `text` names in any form in use (2024-02-10, 2024年2月10日, 20240210, an Excel serial).

    None where it names none. Raises ImpossibleDate for one that no calendar has.
    """
    text = _CLOCK.sub("", text.strip())
    if _SERIAL.fullmatch(text):
        return _EPOCH + datetime.timedelta(days=int(float(text)))
    compact = _COMPACT.fullmatch(text)
    if compact:
        try:
            return datetime.date(int(compact["year"]), int(compact["month"]), int(compact["day"]))
        except ValueError:
            raise ImpossibleDate(text) from None
    date = dates.whole(text + "日" if _UNFINISHED.search(text) else text)
    if date is None:
        return None
    if date.form == dates.IMPOSSIBLE:
        raise ImpossibleDate(text)
    return date.day


def due(text: str) -> Due | None:
    """When a case is due: a day, or a term such as 3个月 or 20个工作日. None where `text` says neither.

    Raises ImpossibleDate as `day` does.
    """
    found = day(text)
    if found:
        return Due(found)
    term = _TERM.search(text)
    count = number(term["count"].replace("两", "二")) if term else None
    return Due(None, count, term["unit"]) if term and count else None


def end_of_term(begin: datetime.date, count: int, unit: str) -> datetime.date:
    """The last day of a term: months end on the same day of the month, or its last; working days leave weekends out."""
    if unit == "月":
        months = begin.year * 12 + begin.month - 1 + count
        year, month = divmod(months, 12)
        last = (datetime.date(year + (month == 11), (month + 1) % 12 + 1, 1) - datetime.timedelta(days=1)).day
        return datetime.date(year, month + 1, min(begin.day, last))
    if unit == "工作日":
        end = begin
        while count:
            end += datetime.timedelta(days=1)
            count -= end.weekday() < 5
        return end
    return begin + datetime.timedelta(days=count * (7 if unit in ("周", "星期") else 1))
