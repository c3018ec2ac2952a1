from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from replycheck.checklist.load import load_checklists
from replycheck.checklist.model import Checklist
from replycheck.finding import Finding
from replycheck.lint import LetterReport, LintOptions, lint
from replycheck.recognise import Lexicon
from replycheck.resources import shipped
from replycheck.scaffold.checking import load_example
from replycheck.scaffold.docx import to_docx
from replycheck.scaffold.draft import Draft
from replycheck.scaffold.render import Skeletons
from replycheck.scaffold.text import to_text
from replycheck.sources import read
from replycheck.sources.source import ReadOptions

SKELETONS = Skeletons()
KINDS = tuple(kind for kind in SKELETONS.kinds() if "/" not in kind)
REGIONAL = tuple(
    sorted(
        each.id for each in load_checklists((shipped("checklists"), shipped("checklists") / "regions")) if each.region
    )
)
"""The checklists of regions: written by a template of their own, or by that of their kind."""


@cache
def checklists() -> dict[str, Checklist]:
    folders = (shipped("checklists"), shipped("checklists") / "regions")
    return {checklist.id: checklist for checklist in load_checklists(folders)}


def kind_of(identifier: str) -> str:
    """The kind that a checklist is of: its own id, or that of the kind that a region's checklist extends."""
    return checklists()[identifier].kind


@cache
def lexicon() -> Lexicon:
    return Lexicon(tuple(checklists().values()))


def fresh(kind: str) -> Draft:
    """The letter that nobody has filled in."""
    return SKELETONS.render(SKELETONS.find(kind, kind_of(kind)), {})


def filled(kind: str) -> Draft:
    """The letter filled in with the example answers."""
    template = SKELETONS.find(kind, kind_of(kind))
    example = load_example(SKELETONS, kind) or load_example(SKELETONS, kind_of(kind))
    assert example is not None
    return SKELETONS.render(template, SKELETONS.read(template, example))


Check = Callable[..., LetterReport]


@pytest.fixture
def check(tmp_path: Path) -> Check:
    """Writes a letter as .txt or .docx, reads it back and lints it: by a checklist, or by the kind it is taken for."""

    def checked(draft: Draft, suffix: str, checklist: str | None = None) -> LetterReport:
        path = tmp_path / f"letter{suffix}"
        path.write_bytes(to_docx(draft) if suffix == ".docx" else to_text(draft).encode())
        source = read(str(path), path.read_bytes(), ReadOptions())
        return lint(source, lexicon(), LintOptions(checklists()[checklist] if checklist else None))

    return checked


def told(findings: tuple[Finding, ...]) -> list[tuple[str, str | None, str]]:
    """Findings as code, section and severity."""
    return [(finding.code, finding.section, finding.severity) for finding in findings]
