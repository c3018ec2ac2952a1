"""Days and terms, in every form that registers write them in."""

import datetime

import pytest

from replycheck.cases.days import DAY, MONTH, WORKING_DAY, ImpossibleDate, Term, day, due
from replycheck.working_days import Calendar

HOLIDAYS: Calendar = {"2024": (("2024-02-12", "2024-05-01", "2024-05-02", "2024-05-03"), ("2024-02-18",))}


@pytest.mark.parametrize(
    "text",
    [
        "2024-02-10",
        "2024-2-10",
        "2024/2/10",
        "2024.02.10",
        "2024.2.10.",
        "2024年2月10日",
        "2024年02月10日",
        "2024年2月10",
        "2024年2月10号",
        "２０２４年２月１０日",
        "2024年2月10日（星期六）",
        "2024年2月10日 周六",
        "二〇二四年二月十日",
        "20240210",
        "2024-02-10 00:00:00",
        "2024-02-10T08:30",
        "45332",
        "45332.0",
        " 2024-02-10 ",
    ],
)
def test_a_day_is_read_in_every_form(text: str) -> None:
    assert day(text) == datetime.date(2024, 2, 10)


@pytest.mark.parametrize("text", ["2022-02-30", "2023年2月29日", "20231301", "２０２３年２月２９日"])
def test_a_day_that_no_calendar_has_is_told(text: str) -> None:
    with pytest.raises(ImpossibleDate):
        day(text)


@pytest.mark.parametrize("text", ["尽快", "下周", "2024", "第12号", "6月5日", "24.3.5"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert day(text) is None


@pytest.mark.parametrize(
    "text", ["2024年6月30日前", "2024-06-30之前", "2024年6月30日止", "2024年6月底前", "2024年6月底", "2024年6月"]
)
def test_a_case_is_due_on_a_day_or_with_a_month(text: str) -> None:
    assert due(text) == datetime.date(2024, 6, 30)


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("3个月", 3, MONTH),
        ("三个月内", 3, MONTH),
        ("自交办之日起3个月内办结", 3, MONTH),
        ("3个月（含）", 3, MONTH),
        ("2-3个月", 3, MONTH),
        ("半年", 6, MONTH),
        ("20个工作日", 20, WORKING_DAY),
        ("15工作日", 15, WORKING_DAY),
        ("30天", 30, DAY),
        ("两周", 14, DAY),
    ],
)
def test_a_case_is_due_at_the_end_of_a_term(text: str, number: int, unit: str) -> None:
    assert due(text) == Term(number, unit, text)


@pytest.mark.parametrize("text", ["6月5日前", "尽快", "上半年", "2024年", "3月"])
def test_what_is_neither_a_day_nor_a_term_is_none(text: str) -> None:
    assert due(text) is None


@pytest.mark.parametrize(
    ("begin", "months", "end"),
    [((2024, 1, 31), 1, (2024, 2, 29)), ((2023, 11, 30), 3, (2024, 2, 29)), ((2024, 10, 15), 3, (2025, 1, 15))],
)
def test_a_term_of_months_ends_with_a_month_that_is_shorter(
    begin: tuple[int, int, int], months: int, end: tuple[int, int, int]
) -> None:
    assert Term(months, MONTH, "").last_day(datetime.date(*begin), HOLIDAYS) == datetime.date(*end)


@pytest.mark.parametrize(
    ("begin", "days", "end"),
    [
        ((2024, 2, 9), 1, (2024, 2, 13)),
        ((2024, 2, 9), 5, (2024, 2, 18)),
        ((2024, 4, 29), 2, (2024, 5, 6)),
        ((2023, 12, 29), 1, (2024, 1, 1)),
    ],
)
def test_working_days_leave_out_weekends_and_the_holidays_that_are_known(
    begin: tuple[int, int, int], days: int, end: tuple[int, int, int]
) -> None:
    assert Term(days, WORKING_DAY, "").last_day(datetime.date(*begin), HOLIDAYS) == datetime.date(*end)


def test_a_term_that_ends_on_a_holiday_ends_on_the_next_working_day() -> None:
    received = datetime.date(2024, 2, 1)

    assert Term(3, MONTH, "").last_day(received, HOLIDAYS) == datetime.date(2024, 5, 6)
    assert Term(90, DAY, "").last_day(received, HOLIDAYS) == datetime.date(2024, 5, 6)
