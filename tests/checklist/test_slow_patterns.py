"""Patterns that could keep a run busy for ever are refused; those that letters need are not."""

import re

import pytest

from replycheck.checklist.safety import examine
from tests.checklist.conftest import Faults

HEAD = "id: child\nextends: parent\ntitle: {zh: 清单, en: Child}\nsections:\n  contact:\n    cues:\n"


@pytest.mark.parametrize("pattern", ["(?:一+)+人", "(?:联 系)*人", "(?:一|二*)*人", "(?:[^。]*。)*$", "(?=(?:一*)+人)"])
def test_an_unbounded_repeat_inside_an_unbounded_repeat(faults: Faults, pattern: str) -> None:
    assert faults(child=f"{HEAD}      person: ['{pattern}']\n") == [
        "child.yaml:7:16: The pattern may be extremely slow: an unbounded repeat inside an unbounded repeat "
        "(a blank is a repeat too). Bound one of them, e.g. {1,20}."
    ]


@pytest.mark.parametrize(
    ("pattern", "probe"),
    [
        ("(?:一|一一){1,60}人", "一"),
        ("一*一*一*人", "一"),
        (r"\s*\s*\s*人", " "),
        (r"\d{0,80}\d{0,80}\d{0,80}号", "1"),
        (r"\n\s*附件\s*\n", r"\n"),
        ("(?:甲|甲甲){1,99}乙", "甲"),
        ("(?:甲乙|甲乙甲乙){1,99}丙", "甲乙甲乙"),
        ("(?:电话|传真)*.*号.*码.*人", "号"),
    ],
)
def test_what_takes_too_long_on_a_probe(pattern: str, probe: str) -> None:
    danger = examine(pattern).danger
    assert danger is not None
    assert danger.key == "slow-pattern"
    assert danger.values["probe"] == probe


@pytest.mark.parametrize(
    "pattern",
    [
        r"联\s*系\s*人",
        "[^。]{0,40}审签",
        "(?:[、，]某局){1,4}",
        r"(?P<word>研究|讨论)(?P=word)",
        "(?:一{1,20}、)+",
        r"^第\d+号$",
    ],
)
def test_what_letters_need_is_quick_enough(pattern: str) -> None:
    found = examine(pattern)
    assert found.danger is None
    assert isinstance(found.compiled, re.Pattern)
