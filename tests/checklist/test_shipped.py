"""The checklists that come with the program."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from replycheck.checklist import model, raw, raw_shared
from replycheck.checklist.groups import FIELDS, GROUPS, PAGE, WORDING
from replycheck.checklist.load import load_checklists
from replycheck.checklist.pattern import translate
from replycheck.checklist.schema import checklist_schema
from replycheck.resources import shipped
from replycheck.sections import SECTIONS

ALL = {checklist.id: checklist for checklist in load_checklists([shipped("checklists")])}
KINDS = {identifier: checklist for identifier, checklist in ALL.items() if not checklist.abstract}


def with_level(identifier: str, level: str) -> set[str]:
    """The sections of that level, those apart that are asked for under a condition only."""
    sections = KINDS[identifier].sections.values()
    return {section.id for section in sections if section.level == level and not section.when}


def test_there_is_one_for_every_kind() -> None:
    assert set(KINDS) == {
        "proposal-reply",
        "suggestion-reply",
        "deliberation-report",
        "disclosure-reply",
        "petition-reply",
        "hotline-reply",
        "official-letter",
        "notice",
    }


def test_only_a_notice_answers_nothing() -> None:
    assert [identifier for identifier, checklist in KINDS.items() if not checklist.answers] == ["notice"]


@pytest.mark.parametrize("identifier", sorted(KINDS))
def test_every_kind_has_every_section_with_a_title_and_a_hint(identifier: str) -> None:
    sections = KINDS[identifier].sections
    assert set(SECTIONS) <= set(sections)
    assert all(section.title.zh and section.title.en and section.hint for section in sections.values())


@pytest.mark.parametrize("identifier", sorted(KINDS))
def test_what_is_required_rests_on_law_local_rules_or_the_office(identifier: str) -> None:
    for section in KINDS[identifier].sections.values():
        strengths = {basis.strength for basis in section.basis}
        if section.level == model.REQUIRED:
            assert strengths & set(model.BINDING), section.id
        if section.level == model.RECOMMENDED:
            assert strengths, section.id


def test_a_proposal_reply_requires_what_its_users_asked_for() -> None:
    assert with_level("proposal-reply", "required") == {
        "addressee",
        "opening",
        "points",
        "signing_official",
        "contact",
        "receipt_request",
        "signer",
        "date",
        "title",
        "doc_number",
    }
    assert "thanks" in with_level("proposal-reply", "recommended")


def test_a_hotline_reply_requires_little() -> None:
    assert with_level("hotline-reply", "required") == {"addressee", "points"}
    assert with_level("hotline-reply", "recommended") == {"opening", "signer", "date"}


def test_a_notice_requires_the_elements_of_any_document() -> None:
    assert with_level("notice", "required") == {"title", "addressee", "signer", "date", "doc_number"}


@pytest.mark.parametrize(
    ("head", "read_out"),
    [
        ("(2021年5月24日在市五届人大常委会第二十六次会议上)", True),
        ("（二〇二一年五月二十四日在某市第五届人民代表大会常务委员会第二十六次会议上）", True),
        ("（2021 年 5 月 24 日 在区人大常委会会议 上 ）", True),
        ("日期:2021年07月07日 来源:某市人大", False),
        ("（2021年5月24日印发）", False),
    ],
)
def test_a_report_read_out_at_a_session_needs_no_signer_date_or_number(head: str, *, read_out: bool) -> None:
    report = KINDS["deliberation-report"]
    for identifier in ("signer", "date", "doc_number"):
        (condition,) = report.sections[identifier].unless
        assert condition.place == "head"
        pattern = translate(condition.pattern, report.vocabulary)
        assert (re.search(pattern, head) is not None) is read_out


def test_a_contact_is_complete_with_a_person_and_a_telephone() -> None:
    for checklist in KINDS.values():
        assert [part.field for part in checklist.sections["contact"].parts] == ["person", "phone"]


def test_a_draft_lacks_what_comes_with_the_signature() -> None:
    assert all(checklist.draft == ("doc_number", "date") for checklist in KINDS.values())


def test_only_the_base_and_kinds_are_loaded_and_the_base_first() -> None:
    assert {identifier for identifier, checklist in ALL.items() if checklist.abstract} == {
        "base",
        "calendar-cn",
        "document",
        "handling",
        "matching",
    }
    assert next(iter(ALL)) == "base"
    assert all(checklist.kind == identifier for identifier, checklist in KINDS.items())


def test_every_region_tells_what_differs_and_why() -> None:
    regional = [
        each for each in load_checklists([shipped("checklists"), shipped("checklists") / "regions"]) if each.region
    ]
    assert len(regional) == 9
    assert [each.id for each in regional if each.note is None] == []


def test_the_shape_knows_the_same_words_as_the_model() -> None:
    assert get_args(raw_shared.Level) == model.LEVELS
    assert get_args(raw_shared.Zone) == model.ZONES
    assert get_args(raw_shared.Form) == model.FORMS
    assert get_args(raw_shared.Strength) == model.STRENGTHS
    assert set(GROUPS) == set(model.FORMS)
    assert set(FIELDS) <= set(SECTIONS)


def test_every_group_that_recognition_and_rules_read_is_known() -> None:
    package = Path(raw.__file__).parents[1]
    read = {
        (match["section"], match["group"])
        for folder in ("recognise", "rules")
        for path in (package / folder).glob("*.py")
        for match in re.finditer(r'cue\((?P<section>[A-Z_]+|"[a-z]+"), "(?P<group>[a-z_]+)"\)', path.read_text("utf-8"))
    }
    assert read
    for section, group in read:
        if section == '"page"':
            assert group in PAGE
        elif section == '"wording"':
            assert group in WORDING
        else:
            assert group in GROUPS[ALL["base"].sections[section.strip('"').lower()].form], (section, group)


def described(schema: dict[str, object]) -> Iterator[tuple[str, object]]:
    """All keys of a schema, with their descriptions."""
    for name, part in schema.items():
        if name == "properties" and isinstance(part, dict):
            yield from ((key, value.get("description")) for key, value in part.items())
        if isinstance(part, dict):
            yield from described(part)


def test_the_schema_describes_every_key() -> None:
    schema = checklist_schema()
    keys = dict(described(schema))
    assert {"id", "extends", "sections", "level", "basis", "in", "weight", "redefines"} <= set(keys)
    assert [key for key, description in keys.items() if not description] == []
    assert schema["additionalProperties"] is False
