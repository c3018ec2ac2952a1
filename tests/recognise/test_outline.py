"""The outline: numbered headings as a tree (GB/T 9704-2012, 7.3.3, and the habits beside it)."""

from collections.abc import Callable

from replycheck.letter import Letter, Point

Read = Callable[[str], Letter]


def letter(*answer: str) -> str:
    return "\n".join(("王小明委员：", "您的提案收悉，现答复如下：", *answer, "云溪市水利局", "2024年6月12日"))


def shape(points: tuple[Point, ...]) -> list[object]:
    return [[point.label + point.title, *shape(point.children)] for point in points]


def test_levels_nest_by_their_style(read: Read) -> None:
    found = read(letter("一、现状", "（一）水源", "1.水库", "（1）坝体", "①加固", "2.河道", "（二）管网", "二、打算"))

    assert shape(found.points) == [
        ["一、现状", ["（一）水源", ["1.水库", ["（1）坝体", ["①加固"]]], ["2.河道"]], ["（二）管网"]],
        ["二、打算"],
    ]


def test_half_width_brackets_and_points_count_as_well(read: Read) -> None:
    assert shape(read(letter("一、现状", "(一)水源", "(二)管网", "二、打算")).points) == [
        ["一、现状", ["(一)水源"], ["(二)管网"]],
        ["二、打算"],
    ]


def test_arabic_numbers_are_the_top_where_nothing_stands_above_them(read: Read) -> None:
    assert shape(read(letter("1、完成选址。", "2、落实资金。")).points) == [["1、完成选址"], ["2、落实资金"]]


def test_a_title_ends_with_its_first_sentence_and_a_long_one_with_its_first_clause(read: Read) -> None:
    found = read(
        letter(
            "一、小区自治。小区停车由业主委员会管理。",
            "二、对于您提出的在实验小学南侧新建人行天桥的意见，经市政设计单位现场勘察暂不具备条件。请理解。",
        )
    )

    assert [point.title for point in found.points] == [
        "小区自治",
        "对于您提出的在实验小学南侧新建人行天桥的意见",
    ]


def test_numbers_inside_a_paragraph_are_no_headings(read: Read) -> None:
    assert read(letter("标准如下：1、保洁员每月500元。2、运费每年8000元。一是落实资金，二是加强考核。")).points == ()


def test_a_flattened_page_has_its_headings_in_mid_line(read: Read) -> None:
    text = (
        "梁慧珠代表: 您提出的建议已收悉,现答复如下: 一、清淤。清淤长度2.4公里,今年10月动工。"
        "二、截污。新敷设截污管3.1公里,待财政评审后尽快招标。三、清理违建。由城管部门统一组织。"
    )

    assert [point.title for point in read(text).points] == ["清淤", "截污", "清理违建"]


def test_a_point_covers_the_lines_up_to_the_next_of_its_level(read: Read) -> None:
    found = read(letter("一、现状", "全市186处。", "（一）水源", "充足。", "二、打算", "年底前完成。"))

    assert [(point.title, point.span.line, point.end_line) for point in found.all_points()] == [
        ("现状", 3, 6),
        ("水源", 5, 6),
        ("打算", 7, 8),
    ]


def test_a_heading_with_nothing_below_is_told_apart(read: Read) -> None:
    found = read(letter("一、现状", "二、打算", "年底前完成。"))

    assert [point.answered for point in found.points] == [False, True]


def test_headings_of_a_wrapped_paragraph_stand_and_end_on_their_own_lines(read: Read) -> None:
    answer = (
        "　　一、完成了摸底。全市供水管网2140公里，其中超期使用的310公里，漏损率百分之十二，居民反映集中的有十九处。"
        "二、关于您提出的加快老城区供水管网改造的问题。今年列支1840万元，先行改造主干管网，九月底已经全部通水。"
        "三、明确了下步安排。剩下的四十八公里分两年改造，二次供水设施一并改造，须先征得业主同意。"
    )
    lines = [answer[at : at + 24] for at in range(0, len(answer), 24)]

    found = read(letter(*lines)).points

    assert [(point.label + point.title, point.span.line, point.span.end_line, point.end_line) for point in found] == [
        ("一、完成了摸底", 3, 3, 5),
        ("二、关于您提出的加快老城区供水管网改造的问题", 5, 6, 7),
        ("三、明确了下步安排", 7, 7, 9),
    ]


def test_a_point_ends_with_the_last_row_above_the_next_even_on_its_line(read: Read) -> None:
    """Lines of a page that lost its line ends hold several headings, and a point ends in the midst of one."""
    flattened = (
        "（一）扩大供水管网。年底前完成主干管网四十八公里，覆盖东河、西坪两镇。 （二）加强水质监测。"
        "每季度公布一次结果，出厂水、末梢水同步检测。 （三）完善应急供水。配备送水车六辆，旱季每日两次送水到村到户。 "
        "二、下一步打算 继续争取资金，争取早日动工。"
    )

    found = read(letter("一、供水现状", flattened))

    assert [(point.label, point.span.line, point.end_line) for point in found.all_points()] == [
        ("一、", 3, 4),
        ("（一）", 4, 4),
        ("（二）", 4, 4),
        ("（三）", 4, 4),
        ("二、", 4, 4),
    ]


def test_a_title_ends_where_the_next_heading_of_its_line_begins(read: Read) -> None:
    text = "梁慧珠代表: 您提出的建议已收悉,现答复如下: 一、清淤二点四公里；二、新敷设截污管；三、清理违建。"

    assert [point.title for point in read(text).points] == ["清淤二点四公里；", "新敷设截污管；", "清理违建"]
