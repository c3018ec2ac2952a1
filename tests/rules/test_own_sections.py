"""Sections that a checklist has of its own, and what a complete section says."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from replycheck.checklist.model import Basis, Checklist, Complete, Condition, Requirement, Words
from replycheck.finding import Finding
from replycheck.lint import LintOptions, lint
from replycheck.recognise import Lexicon
from replycheck.sources.source import Source
from tests.rules.conftest import SOUND

SAID = Words("不完整", "incomplete")
OWN = Requirement(
    id="survey",
    title=Words("普查", "survey"),
    form="sentence",
    zone="any",
    level="recommended",
    cues={"trigger": ("普查",), "sentence": ("开展普查[^。]{0,40}",)},
)


def found(lexicon: Lexicon, checklist: Checklist, text: str = SOUND, **changes: Any) -> list[Finding]:
    """What is found of a section of its own, or another that is `changes` says to replace."""
    sections: Mapping[str, Requirement] = {**checklist.sections, **changes}
    held = replace(checklist, id="held", kind="another", sections=sections)
    report = lint(Source("letter.txt", "text", tuple(text.split("\n"))), lexicon, LintOptions(held))
    return [finding for finding in report.findings if finding.section in changes]


def test_it_is_found_where_the_letter_is_held_to_its_checklist(lexicon: Lexicon, checklist: Checklist) -> None:
    assert found(lexicon, checklist, survey=OWN) == []
    (finding,) = found(lexicon, checklist, SOUND.replace("普查", "排查"), survey=OWN)
    assert (finding.code, finding.severity) == ("RC101", "warning")


def test_it_is_missed_together_with_the_answer_only_once(lexicon: Lexicon, checklist: Checklist) -> None:
    text = SOUND[: SOUND.index("一、")] + SOUND[SOUND.index("感谢你们") :]
    assert found(lexicon, checklist, text, survey=OWN) == []


@pytest.mark.parametrize(("pattern", "codes"), [("普查", []), ("航测", ["RC105"])])
def test_a_complete_section_says_what_it_should(
    lexicon: Lexicon, checklist: Checklist, pattern: str, codes: list[str]
) -> None:
    own = replace(OWN, patterns=(Complete(pattern, SAID),))
    assert [finding.code for finding in found(lexicon, checklist, survey=own)] == codes


@pytest.mark.parametrize(("title", "asked"), [("提案", True), ("建议", False)])
def test_it_is_asked_for_when_its_conditions_hold(
    lexicon: Lexicon, checklist: Checklist, title: str, *, asked: bool
) -> None:
    own = replace(OWN, cues={"trigger": ("航测",), "sentence": ("航测",)}, when=(Condition("title", title),))
    assert len(found(lexicon, checklist, survey=own)) == asked


def test_a_redefined_section_is_there_but_not_in_the_form_asked_for(lexicon: Lexicon, checklist: Checklist) -> None:
    thanks = replace(checklist.sections["thanks"], level="recommended", redefined=True, cues={"begin": ("谨致谢忱",)})
    (finding,) = found(lexicon, checklist, thanks=thanks)
    assert (finding.code, finding.key, finding.severity) == ("RC105", "RC105.form", "warning")
    assert found(lexicon, checklist, SOUND.replace("感谢你们", "谨致谢忱，感谢你们"), thanks=thanks) == []


@pytest.mark.parametrize(
    ("basis", "severity"),
    [
        ((Basis("某法", "", "law"),), "error"),
        ((Basis("某法", "", "law", "2025-01-01"), Basis("惯例", "", "practice")), "warning"),
        ((Basis("某法", "", "law", "", "2024-01-01"), Basis("本单位", "", "house")), "error"),
        ((Basis("某法", "", "law", "2025-01-01"),), None),
    ],
)
def test_what_is_not_in_force_on_the_day_of_the_letter_does_not_bind(
    lexicon: Lexicon, checklist: Checklist, basis: tuple[Basis, ...], severity: str | None
) -> None:
    cc = replace(checklist.sections["cc"], level="required", basis=basis)
    assert [finding.severity for finding in found(lexicon, checklist, cc=cc)] == ([severity] if severity else [])


def test_a_checklist_says_what_its_absence_is_called(lexicon: Lexicon, checklist: Checklist) -> None:
    from replycheck.reports.described import Describer

    cc = replace(checklist.sections["cc"], level="recommended", missing=Words("没有抄送提案委", "no copy"))
    held = replace(checklist, sections={**checklist.sections, "cc": cc})
    report = lint(Source("letter.txt", "text", tuple(SOUND.split("\n"))), lexicon, LintOptions(held))
    (finding,) = [finding for finding in report.findings if finding.section == "cc"]
    assert Describer("zh", [held]).describe(finding, report).message == "没有抄送提案委"
