"""Points held against letters: where each is answered, and what is not."""

import time

import pytest

from replycheck.matching.answer import ANSWERED, NOT_FOUND, UNCLEAR
from replycheck.matching.hold import hold
from replycheck.recognise import Lexicon
from tests.matching.conftest import Write

POINTS = ("增加河道保洁经费", "充实保洁员队伍", "查处向河道倾倒垃圾的行为")
ANSWER = """\
一、加大资金投入
今年市财政安排河道保洁经费300万元，比去年增长两成。
二、落实管护人员
各镇街聘请保洁员40名，实行分段包干，每人负责两公里。
三、严格执法监管
对倾倒垃圾的立案查处12起，罚款8.6万元。
"""


def test_every_point_is_answered_at_its_place(write: Write, lexicon: Lexicon) -> None:
    answers = hold(POINTS, write(ANSWER), lexicon)

    assert [(answer.verdict, answer.span and answer.span.line) for answer in answers] == [
        (ANSWERED, 4),
        (ANSWERED, 6),
        (ANSWERED, 8),
    ]
    assert answers[2].excerpt == "三、严格执法监管对倾倒垃圾的立案查处12起，罚款8.6万元。"
    assert all(0 <= answer.score <= 1 for answer in answers)


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_point_whose_answer_is_taken_out_is_not_found(write: Write, lexicon: Lexicon, number: int) -> None:
    lines = ANSWER.splitlines(keepends=True)
    del lines[2 * number : 2 * number + 2]

    answers = hold(POINTS, write("".join(lines)), lexicon)

    assert [answer.verdict == NOT_FOUND for answer in answers] == [index == number for index in range(3)]


def test_a_heading_that_names_the_point_answers_it_with_all_below(write: Write, lexicon: Lexicon) -> None:
    letter = write(
        "一、关于增加河道保洁经费\n（一）今年安排300万元。\n（二）明年计划350万元。\n"
        "二、关于充实保洁员队伍\n聘请40名，分段包干。\n"
    )

    (money, people) = hold(POINTS[:2], letter, lexicon)

    assert (money.verdict, money.span and money.span[::2]) == (ANSWERED, (4, 6))
    assert (people.verdict, people.span and people.span[::2]) == (ANSWERED, (7, 8))
    assert money.excerpt == "一、关于增加河道保洁经费（一）今年安排300万元。（二）明年计划350万元。"


def test_a_heading_without_an_answer_does_not_count(write: Write, lexicon: Lexicon) -> None:
    letter = write("一、关于增加河道保洁经费\n二、关于充实保洁员队伍\n各镇街聘请保洁员40名，实行分段包干。\n")

    (money, people) = hold(POINTS[:2], letter, lexicon)

    assert (money.verdict, people.verdict) == (NOT_FOUND, ANSWERED)


def test_a_heading_that_repeats_the_point_is_enough_with_little_below_it(write: Write, lexicon: Lexicon) -> None:
    letter = write(
        "一、关于充实保洁员队伍\n各镇街聘请保洁员40名，实行分段包干。\n二、关于增加河道保洁经费\n正会同有关方面研究。\n"
    )

    (money, _) = hold(POINTS[:2], letter, lexicon)

    assert (money.verdict, money.span and money.span[::2]) == (ANSWERED, (6, 7))


def test_what_is_said_in_passing_below_the_heading_of_another_point_asks_to_look(
    write: Write, lexicon: Lexicon
) -> None:
    letter = write(
        "一、关于充实保洁员队伍\n各镇街聘请保洁员40名，实行分段包干。\n今年市财政增加河道保洁经费300万元。\n"
        "二、关于查处向河道倾倒垃圾的行为\n对倾倒垃圾的立案查处12起，罚款8.6万元。\n"
    )

    (money, people, dumping) = hold(POINTS, letter, lexicon)

    assert (money.verdict, money.score, money.span and money.span.line) == (UNCLEAR, 0.4, 6)
    assert (people.verdict, dumping.verdict) == (ANSWERED, ANSWERED)


def test_other_words_for_the_same_are_understood(write: Write, lexicon: Lexicon) -> None:
    letter = write("1.今年投入财政资金300万元。\n2.各镇街聘用管护员40名。\n3.对乱扔乱倒的立案12起，罚款8.6万元。\n")

    assert [answer.verdict for answer in hold(POINTS, letter, lexicon)] != [NOT_FOUND] * 3


def test_a_letter_without_an_answer_answers_nothing(write: Write, lexicon: Lexicon) -> None:
    assert hold(POINTS[:1], write(""), lexicon) == ((POINTS[0], NOT_FOUND, 0.0, None, ""),)


def test_nothing_asked_gives_nothing(write: Write, lexicon: Lexicon) -> None:
    assert hold((), write(ANSWER), lexicon) == ()


def test_a_long_letter_takes_no_long_time(write: Write, lexicon: Lexicon) -> None:
    paragraphs = [
        f"（{number}）第{number}段河道由镇街负责，投入经费{number}万元，聘请保洁员{number}名。\n"
        for number in range(500)
    ]
    letter = write("".join(paragraphs))
    points = [f"建议第{number}段河道增加保洁经费和人员" for number in range(30)]
    begin = time.perf_counter()

    answers = hold(points, letter, lexicon)

    assert len(answers) == len(points)
    # Half a second is asked for; a machine that runs the tests beside other work is given more.
    assert time.perf_counter() - begin < 3
