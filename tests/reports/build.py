"""Reports to be rendered, put together without reading or checking anything."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from replycheck.checklist.model import Basis, Checklist, Part, Requirement, Words
from replycheck.finding import Finding
from replycheck.letter import Letter, Section, Span
from replycheck.lint import LetterReport
from replycheck.reports import Style, make_report
from replycheck.reports.described import Describer
from replycheck.reports.summary import Summary
from replycheck.sources.source import Origin, Source

LINES: Final = (
    "关于市政协三届二次会议第0042号提案的复函",
    "周望舒委员：",
    "您提出的提案收悉。现答复如下：",
    "我局已建立“一河一策台账，落实保洁人员。",
    "",
    "梅川市水务局",
    "2024年5月10日",
)


def section(name: str, line: int, start: int = 1, end: int | None = None) -> Section:
    text = LINES[line - 1]
    last = len(text) + 1 if end is None else end
    return Section(name, text[start - 1 : last - 1], Span(line, start, line, last), {}, "cue", "head")


def requirement(name: str, zh: str, en: str, **more: object) -> Requirement:
    return Requirement(name, Words(zh, en), "block", "tail", **more)  # type: ignore[arg-type]


CHECKLIST: Final = Checklist(
    id="proposal-reply",
    title=Words("政协提案复函", "Reply to a proposal"),
    origin="proposal-reply.yaml",
    sections={
        each.id: each
        for each in (
            requirement("title", "标题", "title"),
            requirement(
                "contact",
                "联系方式",
                "contact",
                basis=(Basis("《某省提案办理办法》", "第十二条", "local"), Basis("", "", "house")),
                hint=Words("写明联系人和联系电话", "give the contact person and telephone"),
                parts=(Part("fax", Words("传真", "fax number")),),
            ),
            requirement("signer", "署名", "signer"),
            requirement("date", "成文日期", "date"),
        )
    },
)
NOTICE: Final = Checklist(id="notice", title=Words("通知", "Notice"), origin="notice.yaml", answers=False)
SECTIONS: Final = {
    each.id: each for each in (section("title", 1), section("addressee", 2), section("signer", 6), section("date", 7))
}

QUOTE: Final = Finding("RC501", "error", Span(4, 6, 4, 7), "RC501.open", values={"mark": "“", "other": "”"})
GAP: Final = Finding("RC101", "error", SECTIONS["signer"].span, "RC101", "contact", None, "signer", "date")


def letter(
    lines: Sequence[str] = LINES, origins: tuple[Origin, ...] | None = None, kind: str | None = "proposal-reply"
) -> Letter:
    source = Source("复函.txt", "text", tuple(lines), "utf-8", origins)
    return Letter(source, tuple(lines), kind, SECTIONS)


def report(*findings: Finding, of: Letter | None = None, checklist: Checklist | None = CHECKLIST) -> LetterReport:
    return LetterReport("复函.txt", of or letter(), checklist, findings)


def render(name: str, *reports: LetterReport, style: Style | None = None) -> str:
    """The whole report, as a run puts it together."""
    chosen = style or Style()
    made = make_report(name, chosen, Describer(chosen.language, (CHECKLIST, NOTICE)))
    summary = Summary()
    texts = []
    for each in reports:
        summary.add(each)
        texts.append(made.letter(each))
    return made.head() + made.separator.join(filter(None, texts)) + made.foot(summary)
