"""From what stands in a cell to what it means."""

import pytest

from replycheck.cases import values
from replycheck.cases.model import bare_number, bare_session


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("杨秀琴、李国栋", ["杨秀琴", "李国栋"]),
        ("杨秀琴，李国栋;王芳", ["杨秀琴", "李国栋", "王芳"]),
        ("杨秀琴\n李国栋", ["杨秀琴", "李国栋"]),
        ("杨秀琴等3人", ["杨秀琴"]),
        ("杨秀琴、李国栋等12名委员", ["杨秀琴", "李国栋"]),
        ("杨秀琴\n李国栋（等 3 人）", ["杨秀琴", "李国栋"]),
        ("杨秀琴（女，民盟）、李国栋", ["杨秀琴", "李国栋"]),
        ("第一提案人：杨秀琴；联名：李国栋、张三", ["杨秀琴", "李国栋", "张三"]),
        ("张三　李四 王五", ["张三", "李四", "王五"]),
        ("张 三、李 四", ["张三", "李四"]),
        ("市财政局/市教委", ["市财政局", "市教委"]),
        ("市财政局（会办）等3个单位", ["市财政局"]),
        ("无", []),
        ("——", []),
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
        "1.增设站点2.延长时间3.降低票价",
        "1)增设站点 2)延长时间 3)降低票价",
        "主要建议：一是增设站点，二是延长时间，三是降低票价。",
        "建议一：增设站点。建议二：延长时间。建议三：降低票价。",
        "第一，增设站点；第二，延长时间；第三，降低票价。",
        "• 增设站点\n• 延长时间\n• 降低票价",
    ],
)
def test_points_in_one_cell_are_parted(text: str) -> None:
    assert values.points(text) == ["增设站点", "延长时间", "降低票价"]


def test_what_is_numbered_inside_a_point_parts_nothing() -> None:
    assert values.points("1.增设站点；先城区(1)东门(2)西门，后郊区；2.延长时间") == [
        "增设站点；先城区(1)东门(2)西门，后郊区",
        "延长时间",
    ]


def test_numbers_inside_a_point_part_nothing() -> None:
    assert values.points("将补助由1.5万元提高到2.0万元，覆盖65岁以上老人") == [
        "将补助由1.5万元提高到2.0万元，覆盖65岁以上老人"
    ]


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("A", "A"),
        ("B类", "B"),
        ("办理结果：Ｃ", "C"),
        ("a", "A"),
        ("「B」", "B"),
        ("甲类", "甲"),
        ("B（列入计划）", "B"),
        ("已解决", "已解决"),
        ("solved", "solved"),
    ],
)
def test_a_result_class_is_a_letter_or_what_is_said_in_its_place(text: str, known: str) -> None:
    assert values.result_class(text) == known


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("第0123号", "0123"),
        ("第０１２３号", "0123"),
        ("第0166号提案", "0166"),
        ("六届三次会议第0123号", "0123"),
        ("B类第40号", "40"),
        ("0123号（A）", "0123"),
        ("No.12", "12"),
        ("166.0", "166"),
        ("DH0271", "DH0271"),
    ],
)
def test_a_number_is_read_from_what_stands_beside_it(text: str, number: str) -> None:
    assert values.case_number(text) == number


@pytest.mark.parametrize(
    ("number", "bare"),
    [("0166", "166"), ("第0166号", "166"), (" 166 ", "166"), ("dh0271", "DH271"), ("12-3", "12-3"), ("000", "0")],
)
def test_numbers_are_compared_without_leading_zeros(number: str, bare: str) -> None:
    assert bare_number(number) == bare


@pytest.mark.parametrize(
    "session",
    [
        "五届五次会议",
        "市五届五次会议",
        "市政协五届五次会议",
        "政协第五届委员会第五次会议",
        "第5届第5次会议",
        "五届五次",
        "５届５次",
    ],
)
def test_sessions_are_compared_without_the_names_of_levels(session: str) -> None:
    assert bare_session(session) == "五届五次会议"


@pytest.mark.parametrize("session", ["2024年", "本届", "第三批"])
def test_what_is_no_session_is_not_compared(session: str) -> None:
    assert bare_session(session) is None
