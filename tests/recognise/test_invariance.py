"""What must not matter: the width of punctuation, kinds of blanks, blank lines, the page around, where a title is
wrapped, the encoding. Neither sections nor findings change, but for the rules on just these things."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from replycheck.checklist.load import load_checklists
from replycheck.lint import LintOptions, lint
from replycheck.recognise import Lexicon
from replycheck.resources import shipped
from replycheck.sources import read
from replycheck.sources.source import ReadOptions

LETTERS = Path(__file__).parents[1] / "letters" / "letters"
WHOLE = ("proposal-101", "proposal-116", "suggestion-112", "letter-102", "disclosure-b01", "petition-b01", "report-b01")
HALF = str.maketrans("，：；（）！？", ",:;()!?")
ABOUT_WIDTH = {"RC206", "RC502"}
BEFORE = (
    "您当前的位置：首页>政务公开>建议提案办理\n发布时间：2025-03-02 来源：本站 浏览次数：128\n",
    "无障碍浏览 长者模式\n今天是：\n",
    "索引号 | 01526418-2/2025-00006 | 发布机构 | 某局 |\n字体：大 中 小\n",
)
AFTER = (
    "扫一扫在手机打开当前页\n打印  关闭\n",
    "上一篇：关于市政协二届三次会议第9号提案的复函\n下一篇：关于市政协二届三次会议第11号提案的复函\n",
    "主办：某市人民政府办公室  ICP备12345678号\n返回顶部\n",
)
BLANKS = ("", " ", "　　", "\u00a0\u00a0", "    ", "\t")
ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "utf-16")

Change = Callable[[str], str]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(load_checklists([shipped("checklists")]))


def said(text: str, encoding: str, lexicon: Lexicon) -> tuple[object, ...]:
    """Kind, sections, outline and findings, without blanks and widths."""
    report = lint(read("letter.txt", text.encode(encoding), ReadOptions()), lexicon, LintOptions())
    assert report.letter is not None

    def plain(words: str) -> str:
        return "".join(words.split()).translate(HALF)

    return (
        report.letter.kind,
        {name: plain(section.text) for name, section in report.letter.sections.items() if name != "points"},
        [plain(point.title) for point in report.letter.all_points()],
        sorted((finding.code, finding.section or "") for finding in report.findings if finding.code not in ABOUT_WIDTH),
    )


@st.composite
def harmless(draw: st.DrawFn, text: str) -> tuple[str, str]:
    """The text with changes that must not matter, and an encoding."""
    lines = text.rstrip("\n").split("\n")
    indents = draw(st.lists(st.sampled_from(BLANKS), min_size=len(lines), max_size=len(lines)))
    gaps = draw(st.lists(st.integers(0, 2), min_size=len(lines), max_size=len(lines)))
    changed = "\n".join(
        indent + line.strip() + "\n" * gap if line.strip() else ""
        for indent, line, gap in zip(indents, lines, gaps, strict=True)
    )
    if draw(st.booleans()):
        changed = changed.translate(HALF)
    before, after = draw(st.sampled_from(("", *BEFORE))), draw(st.sampled_from(("", *AFTER)))
    return before + changed + "\n" + after, draw(st.sampled_from(ENCODINGS))


@pytest.mark.parametrize("name", WHOLE)
def test_what_must_not_matter_does_not(name: str, lexicon: Lexicon) -> None:
    text = (LETTERS / f"{name}.txt").read_text(encoding="utf-8")
    expected = said(text, "utf-8", lexicon)

    @settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(harmless(text))
    def check(changed: tuple[str, str]) -> None:
        assert said(*changed, lexicon) == expected

    check()


@pytest.mark.parametrize("at", range(8, 24, 3))
def test_where_a_title_is_wrapped_does_not_matter(at: int, lexicon: Lexicon) -> None:
    text = (Path(__file__).parents[2] / "examples" / "reply.txt").read_text(encoding="utf-8")
    title = re.search(r"^关于.*复函$", text, re.MULTILINE)
    assert title is not None
    wrapped = text.replace(title[0], title[0][:at] + "\n" + title[0][at:])

    assert said(wrapped, "utf-8", lexicon) == said(text, "utf-8", lexicon)
