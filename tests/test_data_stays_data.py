"""What differs from place to place stands in checklists: no cue, kind or region in the program itself."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import replycheck
from replycheck.checklist.read import read_lineage
from replycheck.checklist.resolve import resolve
from replycheck.checklist.sources import read_files
from replycheck.resources import shipped
from replycheck.sections import SECTIONS

PACKAGE = Path(replycheck.__file__).parent
LINEAGE = read_lineage(read_files([shipped("checklists"), shipped("checklists") / "regions"], []))
CHECKLISTS = [resolve(LINEAGE.line(file.id)) for file in LINEAGE.files]
CHINESE = re.compile("[\u3400-\u9fff]")
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
    """Nor any other pattern of a checklist, alone or inside a longer text."""
    patterns = {pattern for file in LINEAGE.files for pattern in file.raw.patterns().values()}
    cues = {pattern for pattern in patterns if len(pattern) > _SHORTEST and CHINESE.search(pattern)}
    assert len(cues) > 350
    texts = [(path, text) for path, text in STRINGS if CHINESE.search(text)]
    assert [(path, text, cue) for path, text in texts for cue in cues if cue in text] == []


def test_sections_are_named_in_one_place() -> None:
    # Words that are also used for other things: forms of sections, cues, families of rules, fields of a case.
    others = {"title", "addressee", "points", "date", "opening", "contact", "thanks", "publicity"}
    # The fields of a case have names of their own, some of them the same.
    cases = ("sections.py", "scaffold/", "cases")
    named = [(path, text) for path, text in STRINGS if text in set(SECTIONS) - others and not path.startswith(cases)]
    assert named == []
