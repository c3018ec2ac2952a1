"""What was asked: in an opening, in headings that quote, in a proposal's text."""

import pytest

from replycheck.matching.demands import Asked, in_headings, in_letter, in_opening, in_proposal
from replycheck.recognise import Lexicon
from tests.matching.conftest import Write

ANSWER = "今年市财政安排300万元。\n"
OPENING = "某市水务局关于第0042号提案的复函\n周望舒委员：\n{opening}\n"


@pytest.mark.parametrize(
    "opening",
    [
        "贵委关于治水的提案收悉。提案中关于增加保洁经费、充实保洁队伍、加强日常考核等建议，我局认真采纳。现答复如下：",
        "您提出的增加保洁经费、充实保洁队伍、加强日常考核等三个方面的建议收悉。现答复如下：",
        "您的提案收悉，提出的建议：一是增加保洁经费；二是充实保洁队伍；三是加强日常考核。现答复如下：",
        "您的提案收悉，提出的建议：一是增加保洁经费；二是充实保洁队伍；三是加强日常考核，我们逐条研究。现答复如下：",
        "您提出的关于增加保洁经费、充实保洁队伍、加强日常考核三个方面的建议收悉。现答复如下：",
        "您提出的“增加保洁经费”“充实保洁队伍”“加强日常考核”等建议收悉。现答复如下：",
        "您的提案收悉。您在提案中提出了增加保洁经费、充实保洁队伍、加强日常考核等建议。现答复如下：",
        "您提出的提案（关于“增加保洁经费”的建议、关于“充实保洁队伍”的建议、关于“加强日常考核”的建议）收悉。现答复如下：",
    ],
)
def test_an_opening_that_counts_points_names_them(write: Write, lexicon: Lexicon, opening: str) -> None:
    asked = in_opening(write(ANSWER, OPENING.format(opening=opening)), lexicon)

    assert asked == Asked(("增加保洁经费", "充实保洁队伍", "加强日常考核"), "opening")


@pytest.mark.parametrize(
    "opening",
    [
        "您提出的《关于加强供水、供电、供气等工作的建议》收悉。现答复如下：",
        "您提出的关于加强供水、供电、供气等保障工作的建议收悉。现答复如下：",
        "您提出的关于完善道路、桥梁等问题的建议收悉。现答复如下：",
        "您提出的关于促进农业、林业、渔业三个方面发展的建议收悉。现答复如下：",
        "您提出的关于规范养犬管理、提升文明程度的建议收悉。现答复如下：",
        "您的三个方面的建议收悉。现答复如下：",
        "您提出的关于支持民营企业、个体工商户、小微企业等建议收悉。现答复如下：",
        "您提出的关于规范幼儿园收费、小学课后服务收费、中学住宿收费等问题的提案收悉。现答复如下：",
        "您的提案收悉。我局围绕加强组织领导、完善工作机制、强化督促检查等方面办理。现答复如下：",
    ],
)
def test_an_opening_that_only_names_its_matter_asks_nothing(write: Write, lexicon: Lexicon, opening: str) -> None:
    assert in_opening(write(ANSWER, OPENING.format(opening=opening)), lexicon) == Asked()


def test_headings_that_quote_opinions_name_them(write: Write, lexicon: Lexicon) -> None:
    letter = write(
        "（一）关于“经费不足,队伍不稳”的问题和“进一步加大投入”的建议。今年安排300万元。\n"
        "（二）关于“考核流于形式”的问题。每季度通报。\n"
    )

    assert in_headings(letter, lexicon) == Asked(("经费不足,队伍不稳；进一步加大投入", "考核流于形式"), "headings")
    assert in_letter(letter, lexicon).source == "headings"


LISTED = ("增加保洁经费，列入预算", "充实保洁队伍", "加强日常考核")


@pytest.mark.parametrize(
    "text",
    [
        "河道脏乱。\n建议：\n1.增加保洁经费，列入预算\n2.充实保洁队伍\n3.加强日常考核",
        "一、存在问题\n（一）经费少。\n（二）人手缺。\n二、对策建议\n（一）增加保洁经费，列入预算\n（二）充实保洁队伍\n（三）加强日常考核",
        "河道脏乱。为此，提出以下建议：\n一是增加保洁经费，列入预算；二是充实保洁队伍；三是加强日常考核。",
        "河道脏乱。\n建议一：增加保洁经费，列入预算\n建议二：充实保洁队伍\n建议三：加强日常考核",
        "河道脏乱。\n建议：\n1.增加保洁经费，列入预算\n2.充实保洁队伍\n3.加强日常考核\n以上建议，请予研究。\n提案人：王芳",
        "河道脏乱。\n为此，提出以下建议：\n增加保洁经费，列入预算。\n充实保洁队伍。\n加强日常考核。\n2024年1月5日",
        "建议：一、增加保洁经费，列入预算\n建议：\n一、增加保洁经费，列入预算\n二、充实保洁队伍\n三、加强日常考核",
    ],
)
def test_a_proposals_suggestions_are_found_by_heading_and_numbering(lexicon: Lexicon, text: str) -> None:
    assert in_proposal(text.split("\n"), lexicon) == Asked(LISTED, "proposal")


def test_a_short_heading_takes_its_first_sentence_along(lexicon: Lexicon) -> None:
    lines = ["建议：", "（一）增加经费。", "将河道保洁经费列入年度预算。", "（二）充实队伍。", "每公里至少一名保洁员。"]

    assert in_proposal(lines, lexicon).points == (
        "增加经费。将河道保洁经费列入年度预算",
        "充实队伍。每公里至少一名保洁员",
    )


def test_suggestions_in_running_text_are_found_by_their_verb(lexicon: Lexicon) -> None:
    lines = ["河道脏乱，群众反映强烈。建议增加保洁经费，列入预算。同时，建议充实保洁队伍。"]

    assert in_proposal(lines, lexicon).points == ("建议增加保洁经费，列入预算", "同时，建议充实保洁队伍")


def test_a_text_without_suggestions_asks_nothing(lexicon: Lexicon) -> None:
    assert in_proposal(["河道脏乱，群众反映强烈。"], lexicon) == Asked()
