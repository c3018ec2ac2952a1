"""Letters on which general checkers of official documents miss what is missing, or cry wolf over what is there."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from replycheck.checklist.load import load_checklists
from replycheck.lint import LetterReport, LintOptions, lint
from replycheck.recognise import Lexicon
from replycheck.resources import shipped
from replycheck.sources.source import Source

REPLY = (Path(__file__).parents[1] / "examples" / "reply.txt").read_text(encoding="utf-8")
TITLE = "关于市政协四届五次会议第0213号提案的复函"
ADDRESSEE = "林晓岚、周建平委员："
CONTACT = "（联系人：何文静，联系电话：0571-28316540）"

Lint = Callable[[str], LetterReport]


@pytest.fixture(scope="module")
def check() -> Lint:
    lexicon = Lexicon(load_checklists([shipped("checklists")]))
    return lambda text: lint(Source("letter.txt", "text", tuple(text.split("\n"))), lexicon, LintOptions())


def faults(report: LetterReport) -> set[tuple[str, str]]:
    """What is wrong beyond recommendations: codes with their sections."""
    return {
        (finding.code, finding.section or "")
        for finding in report.findings
        if (finding.code, finding.severity) != ("RC101", "warning")
    }


def test_the_letter_itself_is_sound(check: Lint) -> None:
    assert faults(check(REPLY)) == set()


def test_a_split_title_is_one_title(check: Lint) -> None:
    assert faults(check(REPLY.replace(TITLE, "关于市政协四届五次会议第0213号提案的\n\n复　函"))) == set()


def test_look_alike_brackets_are_wrong_but_the_number_is_there(check: Lint) -> None:
    assert faults(check(REPLY.replace("〔2026〕", "﹝2026﹞"))) == {("RC203", "doc_number")}


def test_a_contact_may_stand_before_the_signer(check: Lint) -> None:
    moved = REPLY.replace(CONTACT, "").replace(
        "　　感谢您们", "　　联系人：何文静\n　　联系电话：0571-28316540\n　　感谢您们"
    )

    assert faults(check(moved)) == set()


def test_the_page_around_a_letter_is_no_part_of_it(check: Lint) -> None:
    page = f"首页>政务公开>提案办理\n{REPLY}\n扫一扫在手机打开当前页\n返回顶部\n"

    assert faults(check(page)) == set()


def test_half_width_brackets_of_a_heading_number_it_all_the_same(check: Lint) -> None:
    text = REPLY.replace("　　今年3月起", "　　(一)增加班次。按需排班。\n　　(二)延长时间。今年3月起")

    outline = check(text).letter
    assert outline is not None
    assert [point.label for point in outline.points[0].children] == ["(一)", "(二)"]


def test_a_long_list_of_addressees_is_an_addressee(check: Lint) -> None:
    names = "、".join(
        ("方有田", "廖国柱", "谢桂芳", "程立新", "柯昌明", "晏小满", "熊大树", "毛爱莲", "沈继业", "汤启元", "潘冬梅")
    )

    assert faults(check(REPLY.replace("林晓岚、周建平", names))) == set()


def test_two_organs_may_sign(check: Lint) -> None:
    assert (
        faults(
            check(
                REPLY.replace(
                    "云溪市交通运输局\n　　　　　　　　　　　　　　2026",
                    "云溪市交通运输局　云溪市公安局\n　　　　　　　　　　　　　　2026",
                )
            )
        )
        == set()
    )


def test_a_notice_is_told_apart(check: Lint) -> None:
    notice = (
        "云溪市交通运输局\n关于开展公交提质行动的通知\n各县（区）交通运输局：\n现将有关事项通知如下。\n"
        "云溪市交通运输局\n2026年4月28日\n"
    )

    assert [(finding.code, finding.key) for finding in check(notice).findings] == [("RC002", "RC002.notice")]


def test_a_report_to_the_standing_committee_needs_no_receipt(check: Lint) -> None:
    report = (
        "云溪市人民政府\n关于市人大常委会对公交发展情况审议意见研究处理情况的报告\n（2026年4月28日在市五届人大常委会第三次会议上）\n"
        "市人大常委会：\n市五届人大常委会第二次会议听取和审议了公交发展情况的报告，提出了审议意见。现将研究处理情况报告如下：\n"
        "一、关于加密线网的意见\n已新开线路12条。\n二、关于降低票价的意见\n换乘优惠已经执行。\n特此报告。\n"
    )

    assert faults(check(report)) == set()


def test_a_gutted_letter_lacks_its_answer(check: Lint) -> None:
    gutted = re.sub(r"　　一、.*?(?=　　感谢)", "", REPLY, flags=re.DOTALL)

    assert ("RC101", "points") in faults(check(gutted))


def test_six_empty_headings_are_told_one_by_one(check: Lint) -> None:
    headings = "".join(f"　　{number}、关于第{number}件事\n" for number in "一二三四五")
    text = re.sub(r"　　一、.*?(?=　　感谢)", headings + "　　六、其他\n　　已经办结。\n", REPLY, flags=re.DOTALL)

    found = [finding.span.line for finding in check(text).findings if finding.code == "RC404"]

    assert len(found) == 5


def test_an_unfilled_form_is_no_letter(check: Lint) -> None:
    form = (
        "××市××局\n关于市政协×届×次会议第××号提案的复函\n×××委员：\n"
        "您提出的《关于×××的提案》收悉。现答复如下：\n一、××××\n××××××。\n××市××局\n××××年×月×日\n"
    )

    assert [finding.code for finding in check(form).findings] == ["RC002"]
