"""A sound letter with parts to replace, and what the rules find in it, as sentences with their places."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple

import pytest

from replycheck.checklist.load import load_checklists
from replycheck.checklist.model import OPTIONAL, REQUIRED, Checklist, Condition, Part, Requirement, Words
from replycheck.finding import Finding
from replycheck.letter import Letter
from replycheck.messages import finding_text
from replycheck.recognise import Lexicon, recognise
from replycheck.resources import shipped
from replycheck.rules import check
from replycheck.rules.context import Context
from replycheck.sources.source import Source
from replycheck.stages import FINAL

SOUND = """\
青川市林业局

青林函〔2024〕36号

关于市政协三届四次会议第0127号提案的复函

民进青川市委员会：

你们在市政协三届四次会议上提出的《关于保护古树名木的提案》（第0127号）收悉。经研究，现答复如下：

一、古树名木保护现状
全市现有古树名木186株，均已挂牌建档。
二、主要做法
（一）开展普查。逐株核对位置和树龄，建立电子档案。
（二）落实管护。与村（社区）签订管护协议，明确责任人。
三、下一步打算
继续争取资金，修复生长衰弱的古树，并向社会公布结果。

感谢你们对林业工作的关心和支持。
此复函已经高明远局长审签。对以上答复有什么意见，请填写在回执上寄给我们。

青川市林业局
2024年6月12日

（联系人：沈月，联系电话：0839-3262101，邮政编码：628100）
"""
"""Nothing is wrong with this letter."""

REQUIRED_HERE = (
    "doc_number",
    "title",
    "addressee",
    "opening",
    "points",
    "signing_official",
    "receipt_request",
    "signer",
    "date",
    "contact",
)
"""What the letter above is held to."""


class Said(NamedTuple):
    """A finding as a reader sees it."""

    code: str
    severity: str
    line: int
    column: int
    message: str
    hint: str


class Checked:
    """A letter's text, what was recognised in it, and what the rules say of it."""

    def __init__(self, text: str, context: Context) -> None:
        self.text = text
        self.letter = context.letter
        self.findings, self.skipped = check(context)
        self._sections = context.checklist.sections

    def all(self, code: str) -> list[Finding]:
        """The findings of one rule."""
        return [finding for finding in self.findings if finding.code == code]

    def one(self, code: str) -> Finding:
        """The only finding of a rule."""
        (finding,) = self.all(code)
        return finding

    def say(self, finding: Finding, language: str = "zh") -> Said:
        """A finding in words."""
        requirement = self._sections.get(finding.section or "")
        title = requirement.title if requirement else Words("", "")
        values = {**(finding.values or {}), "section": title.in_language(language)}
        text = finding_text(finding.key, language, values)
        return Said(finding.code, finding.severity, finding.span.line, finding.span.column, *text)

    def messages(self, code: str | None = None) -> list[str]:
        """All messages, or those of one rule."""
        found = self.findings if code is None else self.all(code)
        return [self.say(finding).message for finding in found]

    def at(self, finding: Finding) -> str:
        """What stands at the place of a finding."""
        return Letter.text(self.letter, finding.span)

    def fixed(self, finding: Finding) -> str:
        """The line of a finding after its fix."""
        assert finding.fix is not None
        line = self.text.split("\n")[finding.span.line - 1]
        for edit in sorted(finding.fix.edits, key=lambda edit: edit.span, reverse=True):
            assert edit.span.line == edit.span.end_line == finding.span.line
            line = line[: edit.span.column - 1] + edit.text + line[edit.span.end_column - 1 :]
        return line


Check = Callable[..., Checked]


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return Lexicon(load_checklists([shipped("checklists")]))


@pytest.fixture(scope="session")
def checklist(lexicon: Lexicon) -> Checklist:
    """The checklist of proposal replies, with levels that no change of the shipped one touches."""
    shipped_one = next(one for one in lexicon.checklists if one.id == "proposal-reply")
    sections = {name: _plain(requirement) for name, requirement in shipped_one.sections.items()}
    return replace(shipped_one, sections=sections, severities={}, draft=())


def _plain(requirement: Requirement) -> Requirement:
    return replace(requirement, level=REQUIRED if requirement.id in REQUIRED_HERE else OPTIONAL, parts=(), unless=())


@pytest.fixture
def check_text(lexicon: Lexicon, checklist: Checklist) -> Check:
    """Checks a whole text."""

    def checked(
        text: str,
        *,
        stage: str = FINAL,
        levels: dict[str, str] | None = None,
        parts: dict[str, Iterable[str]] | None = None,
        unless: dict[str, Condition] | None = None,
        change: Callable[[Letter], Letter] | None = None,
        own_checklist: bool = False,
    ) -> Checked:
        sections = dict(checklist.sections)
        for name, level in (levels or {}).items():
            sections[name] = replace(sections[name], level=level)
        for name, fields in (parts or {}).items():
            sections[name] = replace(sections[name], parts=tuple(Part(field, Words(field, field)) for field in fields))
        for name, condition in (unless or {}).items():
            sections[name] = replace(sections[name], unless=(condition,))
        letter = recognise(Source("letter.txt", "text", tuple(text.split("\n"))), lexicon)
        if change:
            letter = change(letter)
        held_to = replace(checklist, sections=sections)
        if own_checklist:
            held_to = next(one for one in lexicon.checklists if one.id == letter.kind)
        return Checked(text, Context(letter, held_to, lexicon, stage))

    return checked


@pytest.fixture
def check_letter(check_text: Check) -> Check:
    """Checks the sound letter with some of its parts replaced, each as (what stands there, what shall stand there)."""

    def checked(*replacements: tuple[str, str], **options: object) -> Checked:
        text = SOUND
        for old, new in replacements:
            assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the letter"
            text = text.replace(old, new)
        return check_text(text, **options)

    return checked
