from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from replycheck.scaffold.merge import CONFLICT, END, MIDDLE, merge, merge_text

BASE = [
    "某局关于第0166号提案的复函",
    "一、关于加大投入力度的建议",
    "〔请填写：对该事项的答复〕。",
    "二、关于完善体系的建议",
    "〔请填写：对该事项的答复〕。",
    "〔请填写：成文日期〕",
]


def merged(base: list[str], mine: list[str], theirs: list[str]) -> list[str]:
    return [line.text for line in merge(base, mine, theirs).lines]


def test_what_only_one_side_changed_is_taken() -> None:
    mine = [*BASE[:2], "已安排资金1260万元。", "年底前完成。", *BASE[3:]]
    theirs = [BASE[0].replace("0166", "0167"), *BASE[1:]]

    assert merged(BASE, mine, theirs) == [theirs[0], BASE[1], "已安排资金1260万元。", "年底前完成。", *BASE[3:]]


def test_an_answer_stays_below_its_point_when_points_are_added_and_reworded() -> None:
    mine = [*BASE[:2], "已安排资金1260万元。", *BASE[3:]]
    theirs = [
        BASE[0],
        "一、关于新的事项的建议",
        BASE[2],
        "二、关于加大经费投入力度的建议",
        BASE[2],
        "三、关于完善体系的建议",
        BASE[2],
        BASE[5],
    ]

    assert merged(BASE, mine, theirs) == [*theirs[:4], "已安排资金1260万元。", *theirs[5:]]


def test_both_may_change_one_line_at_different_places() -> None:
    base = "〔请填写：发文机关名称〕关于第〔请填写：案号〕号提案的复函"

    assert merge_text(
        base, base.replace("〔请填写：案号〕", "0166"), base.replace("〔请填写：发文机关名称〕", "某局")
    ) == ("某局关于第0166号提案的复函")


def test_what_the_clerk_wrote_stands_before_a_place_that_is_still_open() -> None:
    assert merge_text("〔请填写：答复〕。", "已经办结。", "〔请填写：办理结果〕。") == "已经办结。"


def test_what_both_changed_differently_is_marked() -> None:
    result = merge(["甲", "2024年5月10日"], ["甲", "2024年5月11日"], ["甲", "2024年6月12日"])

    assert [line.text for line in result.lines] == ["甲", CONFLICT, "2024年5月11日", MIDDLE, "2024年6月12日", END]
    assert result.conflicts == 1


def test_a_conflict_is_a_place_to_fill_in() -> None:
    assert "〔请填写：" in CONFLICT


TEXTS = st.lists(st.sampled_from(["甲", "乙", "丙", "丁", "一、戊", "〔请填写：己〕。", ""]), max_size=8)


@given(TEXTS, TEXTS)
def test_a_side_that_changed_nothing_adds_nothing(base: list[str], other: list[str]) -> None:
    assert merged(base, base, other) == other
    assert merged(base, other, base) == other
    assert merged(base, other, other) == other


@given(TEXTS, TEXTS, TEXTS)
def test_nothing_the_clerk_added_is_lost(base: list[str], mine: list[str], theirs: list[str]) -> None:
    own = [f"书记员写的{index}" for index in range(3)]
    mine = [*mine[:2], own[0], *mine[2:4], own[1], *mine[4:], own[2]]

    result = merged(base, mine, theirs)

    assert [line for line in result if line in own] == own
