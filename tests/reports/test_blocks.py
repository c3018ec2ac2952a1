"""What stands together in the report for people, and in which order."""

from dataclasses import replace

from replycheck.checklist.model import Words
from replycheck.finding import Finding
from replycheck.letter import START, Span
from replycheck.reports import Style
from tests.reports.build import CHECKLIST, GAP, QUOTE, SECTIONS, letter, render, report, requirement

SIGNER_GAP = replace(GAP, section="signer", after="addressee", before="date", span=SECTIONS["addressee"].span)
WITH_CC = replace(
    CHECKLIST,
    sections={**CHECKLIST.sections, "cc": requirement("cc", "抄送", "copies", hint=Words("写抄送机关", "list them"))},
)


def half(line: int) -> Finding:
    values = {"mark": ",", "right": "，", "count": "1"}
    return Finding("RC502", "warning", Span(line, 2, line, 3), "RC502", values=values)


def test_what_is_missing_in_one_place_is_told_together() -> None:
    cc = replace(GAP, section="cc", severity="warning", key="RC101.recommended")
    assert render("full", report(cc, GAP, checklist=WITH_CC)) == (
        """\
复函.txt  政协提案复函，按清单 proposal-reply 检查

错误 RC101 缺少联系方式 [missing-section]
警告 RC101 没有抄送 [missing-section]
    ╭─ 复函.txt:6:7
  6 │ 梅川市水务局
    ├──▶ 此处缺少：联系方式
    │ 建议：请写明联系人和联系电话。
    │ 依据：《某省提案办理办法》第十二条（地方规定）
    │       本单位要求
    ├──▶ 此处缺少：抄送
    │ 建议：请写抄送机关。
    │ 依据：《党政机关公文处理工作条例》（2012）第九条（法规）
  7 │ 2024年5月10日

共检查1份文书，发现2处问题：错误1处，警告1处，提示0处；已屏蔽0处，未能检查0项。
"""
    )


def test_findings_come_in_the_order_of_the_letter() -> None:
    first = replace(GAP, section="title", span=SECTIONS["addressee"].span, after=None, before="addressee")
    in_addressee = Finding("RC206", "info", Span(2, 1, 2, 2), "RC206.halfwidth", "addressee")
    # The gap behind the addressee begins at its span, but is shown at its end.
    text = render("full", report(first, SIGNER_GAP, in_addressee, QUOTE))
    told = [line.split()[1] + " " + line.split()[2] for line in text.splitlines() if line.startswith(("错误", "提示"))]
    assert told == ["RC101 缺少标题", "RC206 主送机关后面用了半角冒号", "RC101 缺少署名", f"RC501 {_quote()}"]


def _quote() -> str:
    return next(line.split()[2] for line in render("full", report(QUOTE)).splitlines() if "RC501" in line)


def test_halfwidth_marks_are_shown_once_a_letter() -> None:
    lines = ["甲,乙。"] * 7
    text = render("full", report(half(1), QUOTE, half(3), half(4), of=letter(lines)))
    assert [line for line in text.splitlines() if "RC502" in line] == [
        "警告 RC502 这一行有1处半角标点，如“,” [halfwidth-punctuation]"
    ]
    assert "    │ 另有2行同样：第3、4行\n" in text
    assert "警告2处" not in text, "what is folded still counts"
    assert "警告3处" in text


def test_of_very_many_lines_only_the_first_are_named() -> None:
    lines = ["甲,乙。"] * 40
    text = render("full", report(*map(half, range(1, 41)), of=letter(lines)), style=Style("en"))
    named = ", ".join(map(str, range(2, 22)))
    assert f"    │ same on 39 more: lines {named} …\n" in text


def test_a_rules_name_is_not_broken_at_the_edge() -> None:
    gone = Finding("RC101", "error", START, "RC101", "contact")
    wide = render("full", report(gone), style=Style(width=60))
    assert "错误 RC101 缺少联系方式 [missing-section]\n" in wide
    narrow = render("full", report(gone), style=Style(width=40))
    assert "错误 RC101 缺少联系方式\n  [missing-section]\n" in narrow
