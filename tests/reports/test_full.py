from __future__ import annotations

import re

import pytest

from replycheck.errors import Unreadable
from replycheck.finding import Finding, Skipped
from replycheck.letter import START, Span
from replycheck.lint import LetterReport, unreadable
from replycheck.messages import finding_text
from replycheck.reports import Style
from replycheck.reports.cells import width
from replycheck.sources.source import Origin
from tests.reports.build import GAP, LINES, QUOTE, letter, render, report

QUOTE_ZH = finding_text("RC501.open", "zh", {"mark": "“", "other": "”"})
GAP_EN = finding_text("RC101", "en", {"section": "contact"})


def test_the_whole_report() -> None:
    assert render("full", report(QUOTE, GAP)) == (
        f"""\
复函.txt  政协提案复函，按清单 proposal-reply 检查

错误 RC501 {QUOTE_ZH.message} [unbalanced-pair]
    ╭─ 复函.txt:4:6
  4 │ 我局已建立“一河一策台账，落实保洁人员。
    │           ^
    │ 建议：{QUOTE_ZH.hint}
    │ 依据：GB/T 15834—2011《标点符号用法》（国家标准）
    │       《党政机关公文处理工作条例》（2012）第十一条（法规）

错误 RC101 缺少联系方式 [missing-section]
    ╭─ 复函.txt:6:7
  6 │ 梅川市水务局
    ├──▶ 此处缺少：联系方式
  7 │ 2024年5月10日
    │ 建议：请写明联系人和联系电话。
    │ 依据：《某省提案办理办法》第十二条（地方规定）
    │       本单位要求

共检查1份文书，发现2处问题：错误2处，警告0处，提示0处；已屏蔽0处，未能检查0项。
"""
    )


def test_the_whole_report_in_english() -> None:
    assert render("full", report(GAP), style=Style("en")) == (
        f"""\
复函.txt  Reply to a proposal, checked by proposal-reply

error RC101 {GAP_EN.message} [missing-section]
    ╭─ 复函.txt:6:7
  6 │ 梅川市水务局
    ├──▶ missing here: contact
  7 │ 2024年5月10日
    │ hint: Give the contact person and telephone.
    │ basis: 《某省提案办理办法》, art. 12 (local rule)
    │        asked for by the office

1 letter checked, 1 finding: 1 error, 0 warnings, 0 info; 0 suppressed, 0 checks skipped.
"""
    )


def picture(text: str) -> list[str]:
    """The lines between the place and the notes."""
    lines = text.splitlines()
    first = next(index for index, line in enumerate(lines) if "╭─" in line) + 1
    last = next(index for index, line in enumerate(lines) if "建议：" in line)
    return lines[first:last]


@pytest.mark.parametrize(
    ("after", "before", "shown"),
    [
        ("signer", "date", ["  6 │ 梅川市水务局", "    ├──▶ 此处缺少：联系方式", "  7 │ 2024年5月10日"]),
        ("date", None, ["  7 │ 2024年5月10日", "    ├──▶ 此处缺少：联系方式"]),
        (None, "addressee", ["    ├──▶ 此处缺少：联系方式", "  2 │ 周望舒委员："]),
        (None, None, ["    ├──▶ 此处缺少：联系方式"]),
        # The other side stands further up: showing it would make no gap.
        ("date", "signer", ["  7 │ 2024年5月10日", "    ├──▶ 此处缺少：联系方式"]),
    ],
)
def test_gaps(after: str | None, before: str | None, shown: list[str]) -> None:
    gap = Finding("RC101", "error", START, "RC101", "contact", None, after, before)
    assert picture(render("full", report(gap))) == shown


@pytest.mark.parametrize(
    ("line", "start", "end", "below"),
    [
        ("我局“一河", 3, 4, "    │     ^"),
        ("我局一河一策", 3, 5, "    │     ^^^^"),
        ("e\u0301\u200b甲乙", 4, 5, "    │  ^^"),
        ("a\tb甲乙", 5, 6, "    │      ^^"),
        ("𠮷甲😀乙", 4, 5, "    │       ^^"),
        ("句末没有句号", 7, 7, "    │             ^"),
    ],
)
def test_the_caret_stands_right_under_the_place(line: str, start: int, end: int, below: str) -> None:
    found = Finding("RC504", "warning", Span(1, start, 1, end), "RC504", values={"text": "甲"})
    assert picture(render("full", report(found, of=letter([line]))))[1] == below


@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize("column", [1, 40, 199, 390])
def test_a_long_line_is_cut_to_the_width_around_the_place(columns: int, column: int) -> None:
    line = "".join(chr(0x4E00 + number) for number in range(400))
    found = Finding("RC503", "warning", Span(1, column, 1, column + 2), "RC503", values={"word": "甲"})
    text = render("full", report(found, of=letter([line])), style=Style(width=columns))
    shown, caret = picture(text)
    assert width(shown) <= columns
    assert shown.count("…") == (column > 30) + (column < 370)
    offset = width(caret[: caret.index("^")])
    cells = [character for character in shown for _ in range(width(character))]
    assert cells[offset] == line[column - 1]
    assert caret.endswith("^^^^")


def test_a_sentence_that_fits_is_shown_from_its_beginning() -> None:
    line = "前面一句很长" * 10 + "。这一句“不长，正好放得下。" + "后面一句也很长" * 10
    start = line.index("“") + 1
    found = Finding("RC503", "warning", Span(1, start, 1, start + 1), "RC503", values={"word": "甲"})
    shown = picture(render("full", report(found, of=letter([line])), style=Style(width=60)))[0]
    assert shown.startswith("  1 │ …这一句“不长，正好放得下。后面")


def test_nothing_in_a_letter_commands_the_terminal() -> None:
    line = "甲\x1b[31m乙\u202e丙\x07丁"
    found = Finding("RC503", "warning", Span(1, 1, 1, 2), "RC503", values={"word": "\x1b[0m"})
    text = render("full", LetterReport("a\x1b.txt", letter([line]), None, (found,)))
    assert not re.search("[\x00-\x09\x0b-\x1f\u202e]", text)


def test_paragraph_page_and_story_of_formats_that_have_them() -> None:
    origins = (Origin(), Origin("body", 2), Origin("body", 3, 2), Origin("header", 12), *[Origin()] * 3)
    of = letter(LINES, origins)

    def place(line: int) -> str:
        found = QUOTE.__class__("RC503", "info", Span(line, 1, line, 2), "RC503", values={"word": "甲"})
        return next(row for row in render("full", report(found, of=of)).splitlines() if "╭─" in row)

    assert place(2) == "    ╭─ 复函.txt:2:1  第2段"
    assert place(3) == "    ╭─ 复函.txt:3:1  第2页，第3段"
    assert place(4) == "    ╭─ 复函.txt:4:1  页眉，第12段"


def test_a_letter_that_could_not_be_read() -> None:
    text = render("full", unreadable("扫描件.pdf", Unreadable("pdf")))
    assert text.startswith(
        "扫描件.pdf  无法读取\n\n"
        "错误 RC001 这是 PDF 文件，暂不能直接读取 [unreadable-file]\n"
        "    ╭─ 扫描件.pdf:1:1\n"
        "    │ 建议：请检查定稿前的 .docx 文稿；"
    )


def test_what_was_not_checked_is_told_once_by_reason() -> None:
    skipped = (Skipped("RC306", None, "skipped.no-case"), Skipped("RC305", None, "skipped.no-case"))
    one = report()._replace(skipped=skipped)
    assert render("full", one, one).splitlines()[-2:] == [
        "未检查RC305、RC306：没有给出案件信息。",
        "共检查2份文书，发现0处问题：错误0处，警告0处，提示0处；已屏蔽0处，未能检查4项。",
    ]


def test_quiet_says_nothing_of_sound_letters() -> None:
    assert render("full", report(), style=Style(quiet=True)) == ""
    assert render("full", report()).startswith("复函.txt  政协提案复函，按清单 proposal-reply 检查  未发现问题\n")


def test_colours_change_nothing_but_colours() -> None:
    coloured = render("full", report(QUOTE, GAP), style=Style(colour=True, width=80))
    assert "\x1b[1;31m错误\x1b[0m" in coloured
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == render("full", report(QUOTE, GAP), style=Style(width=80))


def test_notes_are_wrapped_on_a_terminal_only() -> None:
    narrow = render("full", report(QUOTE), style=Style(width=40))
    assert all(width(line) <= 40 for line in narrow.splitlines() if line.startswith("    │"))
