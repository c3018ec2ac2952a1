"""What differs from place to place stands in checklists: no cue, kind or region in the program itself."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import replycheck
from replycheck.checklist.load import load_checklists
from replycheck.resources import shipped
from replycheck.sections import SECTIONS

PACKAGE = Path(replycheck.__file__).parent
CHECKLISTS = load_checklists([shipped("checklists"), shipped("checklists") / "regions"])
_SHORTEST = 3
"""Words up to this length are words, and no cues by themselves."""
SPOKEN = ("messages",)
"""Folders of sentences for people, which name examples."""


def strings() -> Iterator[tuple[str, str]]:
    """Every text in the program that is no docstring, with its file."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if path.parent.name in SPOKEN:
            continue
        tree = ast.parse(path.read_text("utf-8"))
        loose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in loose:
                yield path.relative_to(PACKAGE).as_posix(), node.value


STRINGS = list(strings())


def test_no_kind_is_named_in_the_program() -> None:
    ids = {checklist.id for checklist in CHECKLISTS if not checklist.abstract} - {"notice"}
    assert [(path, text) for path, text in STRINGS if text in ids] == []


def test_no_region_is_named_in_the_program() -> None:
    regions = {checklist.region for checklist in CHECKLISTS if checklist.region}
    assert len(regions) >= 6
    named = [(path, text) for path, text in STRINGS if any(re.search(rf"\b{region}\b", text) for region in regions)]
    assert named == []


def test_no_cue_stands_in_the_program() -> None:
    cues = {
        pattern
        for checklist in CHECKLISTS
        for requirement in checklist.sections.values()
        for patterns in requirement.cues.values()
        for pattern in patterns
        if len(pattern) > _SHORTEST
    }
    cues |= {
        sign.pattern for checklist in CHECKLISTS for sign in checklist.recognised_by if len(sign.pattern) > _SHORTEST
    }
    assert [(path, text) for path, text in STRINGS if text in cues] == []


def test_sections_are_named_in_one_place() -> None:
    # Words that are also used for other things: forms of sections, cues, families of rules, fields of a case.
    others = {"title", "addressee", "points", "date", "opening", "contact", "thanks", "publicity"}
    # The fields of a case have names of their own, some of them the same.
    cases = ("sections.py", "scaffold/", "cases")
    named = [(path, text) for path, text in STRINGS if text in set(SECTIONS) - others and not path.startswith(cases)]
    assert named == []
