"""What stands in a letter is never told as missing, however it is written: it may be wrong, and is told so."""

from collections.abc import Callable

import pytest

from replycheck.checklist.load import load_checklists
from replycheck.lint import LintOptions, lint
from replycheck.recognise import Lexicon
from replycheck.resources import shipped
from replycheck.sources.source import Source

LETTER = """\
足川区水利局

足水函〔2024〕36号

（此件主动公开）

关于区政协三届四次会议第127号提案的复函

民革足川区支部：

你们提出的《关于推进农村饮水提质增效的建议》（第127号）收悉。经研究，现答复如下：

一、农村供水现状

全区现有集中供水工程186处，普及率达到91.6%。

二、下一步工作打算

（一）扩大管网。今年年底前完成输水管道改造9.7公里。

（二）加强监测。每季度公布水质。

感谢你们对水利工作的关心和支持。

此复函已经蒲明华局长审签。对以上答复你们有什么意见，请填写在回执上寄给我们。

联系人：唐小雪
联系电话：43786219

足川区水利局
2024年6月12日

抄送：区政协提案委员会，区政府督查室。
"""
TITLE = "关于区政协三届四次会议第127号提案的复函"

Errors = Callable[[str], list[tuple[str, str | None]]]


@pytest.fixture(scope="module")
def errors() -> Errors:
    lexicon = Lexicon(load_checklists([shipped("checklists")]))

    def found(text: str) -> list[tuple[str, str | None]]:
        report = lint(Source("letter.txt", "text", tuple(text.split("\n"))), lexicon, LintOptions())
        return [(finding.code, finding.section) for finding in report.findings if finding.severity != "info"]

    return found


def test_the_letter_itself_is_clean(errors: Errors) -> None:
    assert errors(LETTER) == []


@pytest.mark.parametrize(
    "title",
    [
        TITLE + "。",
        TITLE + "！",
        "关于区政协三届四次会议第127号提案",
        "关于区政协三届四次会议第127号提案办理情况",
        "关于区政协三届四次会议第127号提案的办理情况说明",
    ],
)
def test_a_title_without_its_kind_or_with_a_stop_is_a_title_to_mend(errors: Errors, title: str) -> None:
    assert errors(LETTER.replace(TITLE, title)) == [("RC207", "title")]


@pytest.mark.parametrize("end", ["，", "。", "；", ""])
def test_an_addressee_with_another_mark_is_an_addressee_to_mend(errors: Errors, end: str) -> None:
    assert errors(LETTER.replace("民革足川区支部：", f"民革足川区支部{end}")) == [("RC206", "addressee")]


@pytest.mark.parametrize("row", ["李建国委员：您好！", "李建国委员等：", "李建国、王岚委员：您好"])
def test_a_greeting_behind_the_addressee_does_no_harm(errors: Errors, row: str) -> None:
    assert errors(LETTER.replace("民革足川区支部：", row)) == []


@pytest.mark.parametrize(
    "date", ["2024年6月12日。", "2024年6月12日（印章）", "2024年6月12日印发", "2024年6月12日星期三"]
)
def test_what_follows_a_date_does_not_hide_it(errors: Errors, date: str) -> None:
    assert errors(LETTER.replace("2024年6月12日", date)) == []


def test_a_date_with_a_short_year_is_a_date_to_mend(errors: Errors) -> None:
    assert ("RC201", "date") in errors(LETTER.replace("2024年6月12日", "24年6月12日"))


@pytest.mark.parametrize("number", ["足水函〔2024〕36", "足水函2024〕36号", "〔2024〕36号"])
def test_a_number_that_lost_a_part_is_a_number_to_mend(errors: Errors, number: str) -> None:
    assert {("RC203", "doc_number")} == set(errors(LETTER.replace("足水函〔2024〕36号", number)))


@pytest.mark.parametrize("mark", ["（此件不公开）", "（此件属主动公开）", "（此件依申请公开）"])
def test_publicity_has_many_forms(errors: Errors, mark: str) -> None:
    assert errors(LETTER.replace("（此件主动公开）", mark)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "此复函已报蒲明华局长审核签发。",
        "本答复已经蒲明华局长同意。",
        "此复函已送蒲明华局长审阅。",
        "此复函已经蒲明华局长签字。",
        "蒲明华局长已审签此复函。",
    ],
)
def test_an_official_signs_in_many_words(errors: Errors, sentence: str) -> None:
    assert errors(LETTER.replace("此复函已经蒲明华局长审签。", sentence)) == []


@pytest.mark.parametrize(
    "contact",
    [
        "联系方式：唐小雪 023-43786219",
        "如有疑问，请与我局唐小雪联系，电话023-43786219。",
        "承办人：唐小雪，电话：43786219",
    ],
)
def test_a_contact_names_person_and_telephone_in_many_ways(errors: Errors, contact: str) -> None:
    assert errors(LETTER.replace("联系人：唐小雪\n联系电话：43786219", contact)) == []


def test_a_receipt_is_asked_for_in_other_words(errors: Errors) -> None:
    asked = "对以上答复你们有什么意见，请填写在回执上寄给我们。"

    assert errors(LETTER.replace(asked, "请对办理工作进行评价，并扫描二维码反馈。")) == []


@pytest.mark.parametrize("heading", [0, 1])
def test_a_heading_without_an_answer_is_told_between_blank_lines_too(errors: Errors, heading: int) -> None:
    paragraphs = (
        "全区现有集中供水工程186处，普及率达到91.6%。\n\n",
        "（一）扩大管网。今年年底前完成输水管道改造9.7公里。\n\n（二）加强监测。每季度公布水质。\n\n",
    )

    assert errors(LETTER.replace(paragraphs[heading], "")) == [("RC404", "points")]


def test_a_page_break_in_front_hides_no_heading(errors: Errors) -> None:
    assert errors(LETTER.replace("二、下一步", "\f二、下一步")) == []
