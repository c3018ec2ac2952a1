from __future__ import annotations

from dataclasses import replace

import pytest

from replycheck.checklist.model import Words
from replycheck.errors import Unreadable
from replycheck.finding import Finding
from replycheck.letter import START
from replycheck.lint import unreadable
from replycheck.messages.docx_reasons import REASONS
from replycheck.reports.described import Describer
from tests.reports.build import CHECKLIST, GAP, NOTICE, report

ZH = Describer("zh", (CHECKLIST, NOTICE))
EN = Describer("en", (CHECKLIST, NOTICE))


def test_titles_stand_in_place_of_ids() -> None:
    lacking = Finding("RC105", "error", START, "RC105", "contact", {"part": "fax"})
    assert ZH.describe(lacking, report(lacking)).message == "联系方式缺少“传真”这一项"
    notice = Finding("RC002", "error", START, "RC002.notice", values={"kind": "notice"})
    assert "通知" in ZH.describe(notice, report(notice, checklist=None)).message


def test_the_basis_of_what_is_missing_is_the_checklists() -> None:
    assert ZH.describe(GAP, report(GAP)).basis == ("《某省提案办理办法》第十二条（地方规定）", "本单位要求")
    assert EN.describe(GAP, report(GAP)).basis == (
        "《某省提案办理办法》, art. 12 (local rule)",
        "asked for by the office",
    )


@pytest.mark.parametrize(
    ("hint", "zh", "en"),
    [
        (Words("写明日期", "give the date"), "请写明日期。", "Give the date."),
        (Words("写“特此函复。”", "close with 特此函复。"), "请写“特此函复。”", "Close with 特此函复。"),
        (Words("写“15号”", "write 15号"), "请写“15号”。", "Write 15号."),
    ],
)
def test_a_checklists_hint_is_a_sentence(hint: Words, zh: str, en: str) -> None:
    sections = {"contact": replace(CHECKLIST.sections["contact"], hint=hint)}
    told = report(GAP, checklist=replace(CHECKLIST, id="other", sections=sections))
    assert Describer("zh", ()).describe(GAP, told).hint == zh
    assert Describer("en", ()).describe(GAP, told).hint == en


def test_a_section_that_no_checklist_knows_is_called_by_its_id() -> None:
    assert ZH.section("remedy", CHECKLIST) == "remedy"
    assert ZH.section("contact", None) == "联系方式"


def test_a_finding_is_described_anew_for_another_checklist() -> None:
    first = ZH.describe(GAP, report(GAP))
    assert ZH.describe(GAP, report(GAP)) is first
    assert ZH.describe(GAP, report(GAP, checklist=NOTICE)) is not first


@pytest.mark.parametrize("describer", [ZH, EN])
@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_of_a_docx_has_its_words(describer: Describer, reason: str) -> None:
    error = Unreadable(reason, part="word/document.xml", size=200, limit=100, what="xlsx")
    told = unreadable("a.docx", error)
    words = describer.describe(told.findings[0], told)
    assert words.message
    assert words.hint
    assert "{" not in words.message + words.hint
