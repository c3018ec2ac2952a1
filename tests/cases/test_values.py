"""From what stands in a cell to what it means."""

import datetime

import pytest

from replycheck.cases import values
from replycheck.cases.model import bare_number, bare_session


@pytest.mark.parametrize(
    "text",
    [
        "2024-02-10",
        "2024-2-10",
        "2024/2/10",
        "2024.02.10",
        "2024年2月10日",
        "2024年02月10日",
        "2024年2月10",
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
    assert values.day(text) == datetime.date(2024, 2, 10)


@pytest.mark.parametrize("text", ["2022-02-30", "2023年2月29日", "20231301"])
def test_a_day_that_no_calendar_has_is_told(text: str) -> None:
    with pytest.raises(values.ImpossibleDate):
        values.day(text)


@pytest.mark.parametrize("text", ["尽快", "下周", "2024", "第12号"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert values.day(text) is None


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("3个月", datetime.date(2024, 5, 10)),
        ("三个月内", datetime.date(2024, 5, 10)),
        ("20个工作日", datetime.date(2024, 3, 8)),
        ("30天", datetime.date(2024, 3, 11)),
        ("两周", datetime.date(2024, 2, 24)),
    ],
)
def test_a_term_runs_from_the_day_a_case_was_received(text: str, end: datetime.date) -> None:
    due = values.due(text)

    assert due is not None
    assert values.end_of_term(datetime.date(2024, 2, 10), due.number, due.unit) == end


@pytest.mark.parametrize(
    ("begin", "months", "end"),
    [((2024, 1, 31), 1, (2024, 2, 29)), ((2023, 11, 30), 3, (2024, 2, 29)), ((2024, 10, 15), 3, (2025, 1, 15))],
)
def test_a_term_of_months_ends_with_a_month_that_is_shorter(
    begin: tuple[int, int, int], months: int, end: tuple[int, int, int]
) -> None:
    assert values.end_of_term(datetime.date(*begin), months, "月") == datetime.date(*end)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("杨秀琴、李国栋", ["杨秀琴", "李国栋"]),
        ("杨秀琴，李国栋;王芳", ["杨秀琴", "李国栋", "王芳"]),
        ("杨秀琴\n李国栋", ["杨秀琴", "李国栋"]),
        ("杨秀琴等3人", ["杨秀琴"]),
        ("杨秀琴、李国栋等12名委员", ["杨秀琴", "李国栋"]),
        ("民进青川市委员会", ["民进青川市委员会"]),
    ],
)
def test_names_are_parted_however_they_are_joined(text: str, names: list[str]) -> None:
    assert values.names(text) == names


@pytest.mark.parametrize(
    ("name", "bare"), [("杨秀琴委员", "杨秀琴"), ("王 芳 代表", "王芳"), ("杨秀琴政协委员", "杨秀琴"), ("委员", "委员")]
)
def test_a_proposer_is_named_without_the_office(name: str, bare: str) -> None:
    assert values.bare_name(name) == bare


@pytest.mark.parametrize(
    "text",
    [
        "增设站点；延长时间；降低票价",
        "1.增设站点；2.延长时间；3.降低票价",
        "1、增设站点\n2、延长时间\n3、降低票价",
        "一、增设站点。二、延长时间。三、降低票价。",
        "（1）增设站点 （2）延长时间 （3）降低票价",
        "①增设站点②延长时间③降低票价",
        "增设站点\n延长时间\n\n降低票价",
    ],
)
def test_points_in_one_cell_are_parted(text: str) -> None:
    assert values.points(text) == ["增设站点", "延长时间", "降低票价"]


def test_numbers_inside_a_point_part_nothing() -> None:
    assert values.points("将补助由1.5万元提高到2.0万元，覆盖65岁以上老人") == [
        "将补助由1.5万元提高到2.0万元，覆盖65岁以上老人"
    ]


@pytest.mark.parametrize(
    ("text", "letter"), [("A", "A"), ("B类", "B"), ("办理结果：Ｃ", "C"), ("a", "A"), ("甲类", "甲"), ("已解决", None)]
)
def test_a_result_class_is_a_letter(text: str, letter: str | None) -> None:
    assert values.result_class(text) == letter


@pytest.mark.parametrize(
    ("number", "bare"),
    [("0166", "166"), ("第0166号", "166"), (" 166 ", "166"), ("dh0271", "DH271"), ("12-3", "12-3"), ("000", "0")],
)
def test_numbers_are_compared_without_leading_zeros(number: str, bare: str) -> None:
    assert bare_number(number) == bare


@pytest.mark.parametrize(
    "session", ["五届五次会议", "市五届五次会议", "市政协五届五次会议", "政协第五届委员会第五次会议", "第5届第5次会议"]
)
def test_sessions_are_compared_without_the_names_of_levels(session: str) -> None:
    assert bare_session(session) == "五届五次会议"
