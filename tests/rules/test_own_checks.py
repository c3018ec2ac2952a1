"""The checks that a checklist makes of its own."""

import datetime
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from replycheck import working_days
from replycheck.checklist.load import load_checklists
from replycheck.checklist.model import STAGES, Basis, Check, Condition, Field, ResultClass, Words
from replycheck.finding import Finding, Skipped
from replycheck.recognise import Lexicon, recognise
from replycheck.resources import shipped
from replycheck.rules import checks
from replycheck.rules.context import Context
from replycheck.sources.source import Source
from replycheck.stages import DRAFT
from tests.rules.conftest import SOUND

CALENDAR = {"2024": (("2024-06-10",), ("2024-06-15",))}
SAID = Words("不符", "fails")


def check_of(operator: str, **arguments: Any) -> Check:
    values: dict[str, Any] = {"level": "recommended", "basis": (), **arguments}
    return Check("tried", SAID, operator, message=SAID, hint=SAID, **values)


def run(
    lexicon: Lexicon, check: Check, text: str = SOUND, stage: str = "final", **changes: Any
) -> tuple[list[Finding], list[Skipped]]:
    shipped_one = next(one for one in lexicon.checklists if one.id == "proposal-reply")
    opening = replace(
        shipped_one.sections["opening"],
        fields=(Field("received", "date", (r"(?P<value>\d{4}年\d{1,2}月\d{1,2}日)收到",)),),
    )
    sections = {**shipped_one.sections, "opening": opening}
    held = replace(shipped_one, sections=sections, checks={check.id: check}, calendar=CALENDAR, **changes)
    letter = recognise(Source("letter.txt", "text", tuple(text.split("\n"))), lexicon, held)
    return checks.run(Context(letter, held, lexicon, stage))


def with_received(day: str) -> str:
    return SOUND.replace("你们在市政协", f"我局于{day}收到交办通知，你们在市政协")


def test_fields_that_are_the_same_are_fine(lexicon: Lexicon) -> None:
    same = check_of("equal", fields=("title.number", "opening.number"))
    assert run(lexicon, same) == ([], [])
    (finding,), skipped = run(lexicon, same, SOUND.replace("（第0127号）", "（第0172号）"))
    assert (finding.code, finding.section, finding.severity) == ("RC107", "opening", "warning")
    assert skipped == []


def test_leading_zeros_make_no_difference(lexicon: Lexicon) -> None:
    same = check_of("equal", fields=("title.number", "opening.number"))
    assert run(lexicon, same, SOUND.replace("（第0127号）", "（第127号）")) == ([], [])


@pytest.mark.parametrize(("day", "fails"), [("2024年6月2日", False), ("2024年6月1日", True)])
def test_a_limit_of_days(lexicon: Lexicon, day: str, *, fails: bool) -> None:
    limit = check_of("within", fields=("opening.received", "date.iso"), days=10)
    findings, skipped = run(lexicon, limit, with_received(day))
    assert (len(findings), skipped) == (int(fails), [])


@pytest.mark.parametrize(
    ("begin", "end", "days"),
    [
        ("2024-06-07", "2024-06-10", 0),
        ("2024-06-07", "2024-06-11", 1),
        ("2024-06-14", "2024-06-17", 2),
        ("2024-06-12", "2024-06-12", 0),
    ],
)
def test_working_days_follow_the_calendar(begin: str, end: str, days: int) -> None:
    first, last = datetime.date.fromisoformat(begin), datetime.date.fromisoformat(end)
    assert working_days.count(first, last, CALENDAR) == days


def test_years_that_the_calendar_lacks_are_skipped(lexicon: Lexicon) -> None:
    limit = check_of("within", fields=("opening.received", "date.iso"), days=10, working=True)
    findings, (skipped,) = run(lexicon, limit, with_received("2023年6月2日"))
    assert (findings, skipped.reason) == ([], "skipped.no-calendar")


def test_what_is_not_there_is_skipped(lexicon: Lexicon) -> None:
    limit = check_of("not_before", fields=("date.iso", "opening.received"))
    findings, (skipped,) = run(lexicon, limit)
    assert (findings, skipped.section, skipped.reason) == ([], "opening", "skipped.no-field")


@pytest.mark.parametrize(("day", "fails"), [("2024年6月12日", False), ("2024年6月13日", True)])
def test_a_date_that_is_not_before_another(lexicon: Lexicon, day: str, *, fails: bool) -> None:
    order = check_of("not_before", fields=("date.iso", "opening.received"))
    findings, _ = run(lexicon, order, with_received(day))
    assert [finding.section for finding in findings] == ["date"] * fails


@pytest.mark.parametrize(("operator", "pattern", "fails"), [("require", "普查", False), ("require", "复查", True)])
def test_what_a_place_must_say(lexicon: Lexicon, operator: str, pattern: str, *, fails: bool) -> None:
    findings, _ = run(lexicon, check_of(operator, place="points", pattern=pattern))
    assert [finding.section for finding in findings] == ["points"] * fails


def test_what_a_place_must_not_say_is_told_where_it_stands(lexicon: Lexicon) -> None:
    (finding,), _ = run(lexicon, check_of("forbid", place="points", pattern="生长衰弱"))
    assert finding.span[:2] == (
        SOUND.split("\n").index(next(row for row in SOUND.split("\n") if "衰弱" in row)) + 1,
        10,
    )


CLASSES = (ResultClass("A", "solved", SAID), ResultClass("B", "planned", SAID))


@pytest.mark.parametrize(("mark", "fails"), [("A", False), ("B", True), ("C", False)])
def test_a_class_means_what_the_checklist_says(lexicon: Lexicon, mark: str, *, fails: bool) -> None:
    planned = check_of("require", place="points", pattern="年底前", when=(Condition("", "", "planned"),))
    findings, _ = run(lexicon, planned, f"类别：{mark}\n{SOUND}", classes=CLASSES)
    assert len(findings) == fails


@pytest.mark.parametrize(("mark", "fails"), [("A", False), ("D", True)])
def test_a_mark_is_one_of_the_classes(lexicon: Lexicon, mark: str, *, fails: bool) -> None:
    known = check_of("among", fields=("result_class.value",))
    findings, _ = run(lexicon, known, f"类别：{mark}\n{SOUND}", classes=CLASSES)
    assert len(findings) == fails


def test_conditions_decide_whether_a_check_is_made(lexicon: Lexicon) -> None:
    forbidden: Mapping[str, Any] = {"place": "page", "pattern": "古树"}
    assert run(lexicon, check_of("forbid", **forbidden))[0]
    assert not run(lexicon, check_of("forbid", **forbidden, when=(Condition("title", "建议"),)))[0]
    assert not run(lexicon, check_of("forbid", **forbidden, unless=(Condition("title", "提案"),)))[0]
    assert not run(lexicon, check_of("forbid", **forbidden, stages=("final",)), stage=DRAFT)[0]
    assert run(lexicon, check_of("forbid", **forbidden, stages=STAGES), stage=DRAFT)[0]


@pytest.mark.parametrize(
    ("since", "until", "made"),
    [("2024-06-12", "", True), ("2024-06-13", "", False), ("", "2024-06-12", True), ("", "2024-06-11", False)],
)
def test_a_check_is_made_while_its_basis_is_in_force(lexicon: Lexicon, since: str, until: str, *, made: bool) -> None:
    basis = (Basis("某规定", "", "law", since, until),)
    findings, skipped = run(lexicon, check_of("forbid", place="page", pattern="古树", basis=basis))
    assert (bool(findings), skipped) == (made, [])


def test_levels_give_severities(lexicon: Lexicon) -> None:
    for level, severity in (("required", "error"), ("recommended", "warning"), ("optional", "info")):
        (finding,), _ = run(lexicon, check_of("forbid", place="page", pattern="古树", level=level))
        assert finding.severity == severity


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return Lexicon(load_checklists([shipped("checklists")]))
