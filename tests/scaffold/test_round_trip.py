"""Templates and checklists never drift apart: what a template writes, its checklist finds complete."""

from __future__ import annotations

import pytest

from replycheck.checklist.model import OPTIONAL, REQUIRED
from replycheck.finding import ERROR, WARNING
from replycheck.scaffold.checking import missing
from tests.scaffold.conftest import KINDS, REGIONAL, SKELETONS, Check, checklists, filled, fresh, kind_of, told

pytestmark = pytest.mark.parametrize("kind", [*KINDS, *REGIONAL])
SUFFIXES = (".txt", ".docx")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_fresh_letter_has_places_to_fill_in_and_nothing_else_wrong(kind: str, suffix: str, check: Check) -> None:
    report = check(fresh(kind), suffix, kind)

    assert {finding.code for finding in report.findings} == {"RC104"}


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_letter_filled_in_is_clean(kind: str, suffix: str, check: Check) -> None:
    assert told(check(filled(kind), suffix, kind).findings) == []


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_section_dropped_is_the_only_thing_missing(kind: str, suffix: str, check: Check) -> None:
    draft, sections = filled(kind), checklists()[kind].sections

    for section in draft.sections():
        level = sections[section].level
        expected = [] if level == OPTIONAL else [("RC101", section, ERROR if level == REQUIRED else WARNING)]
        assert told(check(draft.without(section), suffix, kind).findings) == expected, section


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_fresh_letter_is_recognised_as_its_kind(kind: str, suffix: str, check: Check) -> None:
    report = check(fresh(kind), suffix)

    assert report.kind == kind_of(kind)
    expected = "RC002" if kind == "notice" else "RC104"
    assert {finding.code for finding in report.findings} == {expected}


def test_every_section_written_is_found_again(kind: str, check: Check) -> None:
    for draft in (fresh(kind), filled(kind)):
        letter = check(draft, ".txt", kind).letter
        assert letter is not None
        # What a notice announces is no opening of an answer.
        unseen = {"opening"} if kind == "notice" else set()
        assert set(draft.sections()) - set(letter.sections) == unseen


def test_a_fresh_letter_has_every_section_that_is_asked_for(kind: str) -> None:
    assert list(missing(fresh(kind), checklists()[kind], "zh")) == []


def test_blocks_are_sections_and_every_one_is_printed(kind: str) -> None:
    template = SKELETONS.find(kind, kind_of(kind))

    assert set(SKELETONS.blocks(template)) <= set(checklists()[kind].sections)
    assert SKELETONS.lost_blocks(template) == ()
