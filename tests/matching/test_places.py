"""The places at which an answer may stand, whatever a letter's outline."""

import pytest

from replycheck.letter import Letter
from replycheck.matching.places import find_places
from replycheck.recognise import Lexicon
from tests.matching.conftest import Write


def outlined(letter: Letter, lexicon: Lexicon) -> list[tuple[str, str]]:
    """Every place as the titles above it and its text."""
    return [
        (" / ".join(heading.title for heading in place.headings), "".join(part.text for part in place.sentences))
        for place in find_places(letter, lexicon)
    ]


def test_headings_of_every_level_stand_above_their_places(write: Write, lexicon: Lexicon) -> None:
    letter = write(
        "一、健全机制\n（一）落实责任。逐级明确河长。\n1.加强考核\n每季度通报。\n二、加大投入\n今年安排300万元。\n"
    )

    assert outlined(letter, lexicon) == [
        ("健全机制 / 落实责任", "逐级明确河长。"),
        ("健全机制 / 落实责任 / 加强考核", "每季度通报。"),
        ("加大投入", "今年安排300万元。"),
    ]


def test_items_of_a_paragraph_are_places(write: Write, lexicon: Lexicon) -> None:
    letter = write("我局做了以下工作：一是落实责任。逐级明确河长。二是加大投入，今年安排300万元。\n")

    assert outlined(letter, lexicon) == [
        ("", "我局做了以下工作："),
        ("", "落实责任。逐级明确河长。"),
        ("", "加大投入，今年安排300万元。"),
    ]


@pytest.mark.parametrize("marks", ["第一，|第二，", "首先，|其次，", "（1）|（2）", "①|②"])
def test_items_are_marked_in_many_ways(write: Write, lexicon: Lexicon, marks: str) -> None:
    first, second = marks.split("|")
    letter = write(f"{first}安排资金300万元。{second}聘请保洁员40名。\n")

    assert [text for _, text in outlined(letter, lexicon)] == ["安排资金300万元。", "聘请保洁员40名。"]


def test_a_mark_that_names_the_matter_belongs_to_the_item(write: Write, lexicon: Lexicon) -> None:
    letter = write("资金方面，今年安排300万元。人员方面，聘请保洁员40名。\n")

    assert [text for _, text in outlined(letter, lexicon)] == [
        "资金方面，今年安排300万元。",
        "人员方面，聘请保洁员40名。",
    ]


def test_a_clock_is_no_item(write: Write, lexicon: Lexicon) -> None:
    letter = write("保洁员每天7:00、14:00两次上岗，发现垃圾随时清理。\n")

    assert [text for _, text in outlined(letter, lexicon)] == ["保洁员每天7:00、14:00两次上岗，发现垃圾随时清理。"]


def test_a_short_line_without_a_stop_is_a_heading(write: Write, lexicon: Lexicon) -> None:
    letter = write(
        "关于保洁经费\n今年市财政安排300万元用于河道保洁。\n关于保洁队伍\n各镇街聘请保洁员共40名，实行分段包干。\n"
    )

    assert outlined(letter, lexicon) == [
        ("关于保洁经费", "今年市财政安排300万元用于河道保洁。"),
        ("关于保洁队伍", "各镇街聘请保洁员共40名，实行分段包干。"),
    ]


def test_the_sentence_that_names_the_matter_is_a_heading(write: Write, lexicon: Lexicon) -> None:
    letter = write("关于“经费不足，队伍不稳”的问题。今年市财政安排300万元。\n关于保洁队伍。各镇街聘请保洁员40名。\n")

    assert outlined(letter, lexicon) == [
        ("关于“经费不足，队伍不稳”的问题", "今年市财政安排300万元。"),
        ("关于保洁队伍", "各镇街聘请保洁员40名。"),
    ]


def test_a_heading_with_nothing_below_it_is_no_place(write: Write, lexicon: Lexicon) -> None:
    assert outlined(write("一、关于经费的问题\n二、关于队伍的问题\n聘请保洁员40名。\n"), lexicon) == [
        ("关于队伍的问题", "聘请保洁员40名。")
    ]


def test_what_only_says_again_what_was_asked_is_no_place(write: Write, lexicon: Lexicon) -> None:
    letter = write("您提出的增加经费、充实队伍、加强考核等建议，具有很强的针对性。\n今年市财政安排300万元。\n")

    assert [text for _, text in outlined(letter, lexicon)] == ["今年市财政安排300万元。"]


def test_a_letter_without_an_answer_has_no_places(write: Write, lexicon: Lexicon) -> None:
    assert find_places(write(""), lexicon) == ()


def test_a_paragraph_that_is_wrapped_is_one_place(write: Write, lexicon: Lexicon) -> None:
    letter = write(
        "　　一、关于保洁经费的问题\n"
        "　　今年市财政安排专项资金三百万元用于全市河道日常保\n"
        "洁，比去年增长两成，其中中心城区一百二十万元，其余由各\n"
        "县区按照河道长度和保洁难度分配，年底前全部拨付到位，并\n"
        "接受审计部门的监督检查，结果向社会公布。\n"
        "　　二、关于保洁队伍的问题\n"
        "　　全市共聘请河道保洁员四十名，实行分段包干，每人负责\n"
        "两公里左右，每天巡查不少于两次，发现垃圾及时清理，考核\n"
        "结果与报酬挂钩。\n"
    )

    (money, people) = find_places(letter, lexicon)

    assert (money.sentences[0].span.line, money.sentences[-1].span.end_line) == (5, 8)
    assert "用于全市河道日常保洁，比去年增长两成" in money.sentences[0].text
    assert (people.sentences[0].span.line, people.sentences[-1].span.end_line) == (10, 12)
