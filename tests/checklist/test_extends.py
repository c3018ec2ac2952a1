"""A checklist says what differs from those it extends, and inherits everything else."""

from pathlib import Path

from replycheck.checklist.load import load_checklists
from replycheck.checklist.model import Checklist, Condition, Requirement
from tests.checklist.conftest import Write

HOUSE = "{document: 本单位的决定, strength: house}"


def child(folder: Path, identifier: str = "child") -> Checklist:
    return {checklist.id: checklist for checklist in load_checklists([folder])}[identifier]


def contact(write: Write, text: str) -> Requirement:
    head = "id: child\nextends: parent\ntitle: {zh: 清单, en: Child}\nsections:\n  contact:\n"
    return child(write(child=head + text)).sections["contact"]


def test_what_is_not_said_is_inherited(write: Write) -> None:
    own = child(write(child="id: child\nextends: parent\ntitle: {zh: 清单, en: Child}\n"))
    parent = child(write(), "parent")
    assert own.sections == parent.sections
    assert own.vocabulary == parent.vocabulary
    assert own.extends == ("parent",)


def test_level_basis_and_hint_are_given_anew(write: Write) -> None:
    section = contact(write, f"    level: required\n    basis: [{HOUSE}]\n    hint: {{zh: 写明电话, en: phone}}\n")
    assert section.level == "required"
    assert section.basis[0].document == "本单位的决定"
    assert section.hint is not None
    assert section.hint.zh == "写明电话"
    assert section.title.zh == "联系方式"


def test_cues_are_added(write: Write) -> None:
    section = contact(write, "    cues: {person: ['经办人', '联 系 人'], phone: ['电话']}\n")
    assert section.cues == {"person": ("联 系 人", "经办人"), "phone": ("电话",)}


def test_cues_are_replaced_where_that_is_said(write: Write) -> None:
    section = contact(write, "    redefines: true\n    cues: {phone: ['电话']}\n")
    assert section.cues == {"phone": ("电话",)}


def test_an_order_may_be_taken_away(write: Write) -> None:
    head = "id: child\nextends: parent\ntitle: {zh: 清单, en: Child}\n"
    folder = write(child=head + "sections:\n  title: {order: null}\n")
    assert child(folder, "parent").sections["title"].order == 30
    assert child(folder).sections["title"].order is None


def test_of_several_parents_the_later_one_wins(write: Write) -> None:
    level = "id: {0}\nextends: parent\ntitle: {{zh: 清单, en: c}}\nsections:\n  contact: {{level: {1}}}\n"
    folder = write(
        one=level.format("one", "recommended"),
        two=level.format("two", "optional"),
        child="id: child\nextends: [two, one]\ntitle: {zh: 清单, en: c}\n",
    )
    assert child(folder).sections["contact"].level == "recommended"


def test_what_a_parent_leaves_alone_undoes_nothing_of_another(write: Write) -> None:
    """Both extend one base: the later parent's inherited level is not its own word."""
    folder = write(
        one=f"id: one\nextends: parent\ntitle: {{zh: 一, en: c}}\nsections:\n"
        f"  contact: {{level: required, basis: [{HOUSE}]}}\n",
        two="id: two\nextends: parent\ntitle: {zh: 二, en: c}\nsections:\n  contact: {cues: {phone: ['电话']}}\n",
        child="id: child\nextends: [one, two]\ntitle: {zh: 清单, en: c}\n",
    )
    section = child(folder).sections["contact"]
    assert section.level == "required"
    assert section.cues == {"person": ("联 系 人",), "phone": ("电话",)}


def test_signs_of_a_kind_are_its_own_those_of_a_reply_are_shared(write: Write) -> None:
    base = "id: base\ntitle: {zh: 共用, en: b}\n"
    signs = "recognised_by: [{in: page, pattern: 甲, weight: 5}]\nreplies_by: [{in: signs, pattern: 乙, weight: 1}]\n"
    folder = write(base=base + signs, child="id: child\nextends: base\ntitle: {zh: 清单, en: c}\n")
    own = child(folder)
    assert own.recognised_by == ()
    assert [sign.pattern for sign in own.replies_by] == ["乙"]


def test_what_others_extend_comes_first(write: Write) -> None:
    title = "title: {zh: 清单, en: c}\n"
    folder = write(
        a=f"id: a\nextends: c\n{title}", b=f"id: b\nextends: parent\n{title}", c=f"id: c\nextends: b\n{title}"
    )
    assert [checklist.id for checklist in load_checklists([folder])] == ["parent", "b", "c", "a"]


def test_a_single_file_may_extend_what_is_in_a_folder_and_is_read_once(write: Write, tmp_path: Path) -> None:
    folder = write()
    extra = tmp_path / "own" / "mine.yaml"
    extra.parent.mkdir()
    extra.write_text("id: mine\nextends: parent\ntitle: {zh: 我的, en: mine}\n", encoding="utf-8")
    loaded = load_checklists([folder], [extra, extra, folder / "parent.yaml"])
    assert [checklist.id for checklist in loaded] == ["parent", "mine"]
    assert loaded[1].origin == str(extra)


def test_conditions_and_parts_are_read(write: Write) -> None:
    section = contact(
        write,
        "    unless: [{in: title, pattern: 报告}]\n    parts: [{field: phone, title: {zh: 电话, en: telephone}}]\n",
    )
    assert section.unless == (Condition("title", "报告"),)
    assert section.parts[0].field == "phone"
