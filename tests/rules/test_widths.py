"""RC502: half-width marks in Chinese text, once a line, an edit a mark."""

import pytest

from replycheck.lint import LintOptions, lint
from replycheck.recognise import Lexicon
from replycheck.selection import selection
from replycheck.sources.source import Source
from tests.rules.conftest import SOUND, Check, Said

LAST = "继续争取资金，修复生长衰弱的古树，并向社会公布结果。"
CONTACT = "（联系人：沈月，联系电话：0839-3262101，邮政编码：628100）"


def test_each_mark_has_an_edit_of_its_own(check_letter: Check) -> None:
    found = check_letter((LAST, "继续争取资金,修复古树(含名木);结果公布:请监督。"))
    fix = found.one("RC502").fix
    assert fix is not None
    assert fix.safe
    assert [(edit.span, edit.text) for edit in fix.edits] == [
        ((17, 7, 17, 8), "，"),
        ((17, 12, 17, 13), "（"),
        ((17, 16, 17, 17), "）"),
        ((17, 17, 17, 18), "；"),
        ((17, 22, 17, 23), "："),
    ]


@pytest.mark.parametrize(
    ("text", "column"),
    [("承办人:沈月", 4), ("联系电话:45672139", 5), ("邮政编码:628100", 5), ("电子邮箱: lin@example.cn", 5)],
)
def test_a_label_in_the_tail_whatever_follows_it(check_letter: Check, text: str, column: int) -> None:
    found = check_letter((CONTACT, f"联系人：沈月　　联系电话：0839-3262101\n{text}"))
    assert found.say(found.one("RC502")) == Said(
        "RC502", "warning", 26, column, "这一行有1处半角标点，如“:”", "中文之间请用全角标点，如“：”。"
    )
    assert found.fixed(found.one("RC502")) == text.replace(":", "：")


def test_a_label_in_the_head(check_letter: Check) -> None:
    found = check_letter(("36号\n", "36号　　签发人:高明远\n"))
    assert found.say(found.one("RC502"))[2:5] == (3, 18, "这一行有1处半角标点，如“:”")
    assert found.fixed(found.one("RC502")) == "青林函〔2024〕36号　　签发人：高明远"


def test_two_labels_on_one_line_of_the_head_are_one_finding(check_letter: Check) -> None:
    found = check_letter(("36号\n", "36号　类别:B　签发人:高明远\n"))
    assert found.messages("RC502") == ["这一行有2处半角标点，如“:”"]
    assert found.fixed(found.one("RC502")) == "青林函〔2024〕36号　类别：B　签发人：高明远"


def test_a_sites_table_above_the_letter_is_not_looked_at(check_text: Check) -> None:
    table = "索引号:lin-0057 公开方式:主动公开\n发布日期:2024-06-12\n"
    assert check_text(table + SOUND).all("RC502") == []


def test_a_label_in_brackets_is_told_at_its_opening_bracket(check_letter: Check) -> None:
    found = check_letter(("（一）开展普查", "(一)开展普查"))
    assert found.say(found.one("RC502"))[2:5] == (14, 1, "这一行有2处半角标点，如“(”")
    assert found.fixed(found.one("RC502")).startswith("（一）开展普查。")


def test_straight_quotation_marks(check_letter: Check) -> None:
    found = check_letter((LAST, '推进"输水管道"改造。'))
    assert found.say(found.one("RC502")) == Said(
        "RC502", "warning", 17, 3, "这一行有2处半角标点，如半角引号", "中文之间请用全角标点，引号写作“”。"
    )
    assert found.fixed(found.one("RC502")) == "推进“输水管道”改造。"
    fix = found.one("RC502").fix
    assert fix is not None
    assert not fix.safe


def test_straight_quotation_marks_beside_other_marks_are_left_alone(check_letter: Check) -> None:
    found = check_letter((LAST, '推进"输水管道"改造,明年完成。'))
    assert found.say(found.one("RC502"))[3:5] == (3, "这一行有3处半角标点，如半角引号")
    assert found.fixed(found.one("RC502")) == '推进"输水管道"改造，明年完成。'


@pytest.mark.parametrize("text", ['管径12"的管道。', '见"Annex A"。', "每天9:30至17:00开放。"])
def test_straight_marks_around_no_chinese(check_letter: Check, text: str) -> None:
    assert check_letter((LAST, text)).all("RC502") == []


def test_an_addressee_before_its_text_is_no_reason_to_leave_the_line_out(check_letter: Check) -> None:
    found = check_letter(
        ("民进青川市委员会：\n\n你们在", "沈一舟委员:您在"), ("收悉。经研究，现答复如下：", "收悉。经研究,现答复如下:")
    )
    assert found.messages("RC502") == ["这一行有3处半角标点，如“:”"]


def test_the_addressees_colon_is_told_though_the_other_rule_is_left_out(lexicon: Lexicon) -> None:
    text = SOUND.replace("委员会：", "委员会:").replace("经研究，现", "经研究,现")
    source = Source("letter.txt", "text", tuple(text.split("\n")))

    def codes(*ignored: str) -> list[str]:
        found = lint(source, lexicon, LintOptions(selection=selection((), ignored, ())))
        return [finding.code for finding in found.findings if finding.span.line == 7]

    assert codes() == ["RC502"]
    assert codes("RC502") == ["RC206"]
