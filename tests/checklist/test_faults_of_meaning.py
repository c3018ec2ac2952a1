"""What is said of a checklist that has the right shape, and makes no sense."""

from pathlib import Path

import pytest

from replycheck.checklist.groups import GROUPS, PAGE
from tests.checklist.conftest import Faults

HEAD = "id: child\nextends: parent\ntitle: {zh: 清单, en: Child}\n"
SECTION = "sections:\n  contact:\n"


def test_two_checklists_of_one_id(faults: Faults, tmp_path: Path) -> None:
    said = f"two.yaml:1:5: The id `child` is taken already, by {tmp_path}/one.yaml."
    assert faults(one=HEAD, two=HEAD) == [said]


def test_extends_of_something_unknown(faults: Faults) -> None:
    child = HEAD.replace("extends: parent", "extends: [parrent, base]")
    assert faults(child=child) == [
        "child.yaml:2:11: There is no checklist `parrent` to extend. Did you mean `parent`?",
        "child.yaml:2:20: There is no checklist `base` to extend.",
    ]


def test_nothing_is_missed_of_a_parent_that_cannot_be_read(faults: Faults) -> None:
    child = HEAD.replace("parent", "other") + SECTION + "    level: recommended\n"
    assert faults(child=child, other="id: other\nid\n") == [
        "other.yaml:2:1: Not YAML: the key is not followed by `: `."
    ]


def test_checklists_that_extend_each_other(faults: Faults) -> None:
    one = HEAD.replace("child", "one").replace("parent", "two")
    two = HEAD.replace("child", "two").replace("parent", "one")
    assert faults(one=one, two=two) == ["one.yaml:2:10: The checklists extend each other: one → two → one."]


def test_a_checklist_that_extends_itself(faults: Faults) -> None:
    said = "child.yaml:2:10: The checklists extend each other: child → child."
    assert faults(child=HEAD.replace("parent", "child")) == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "sections:\n  contackt: {level: recommended}\n",
            "5:3: The section `contackt` is new here and lacks: title, form, zone. Did you mean `contact`?",
        ),
        (
            "sections:\n  head: {level: recommended}\n",
            "5:3: `head` cannot be a section's id: it stands for a place of a letter.",
        ),
        (
            SECTION + "    cues: {phones: ['电话']}\n",
            f"6:12: A section of the form `block` does not read the cues `phones`, only: {', '.join(GROUPS['block'])}. "
            "Did you mean `phone`?",
        ),
        (
            SECTION + "    level: required\n",
            "6:12: The section `contact` is required, but names no `basis`; give one, or make it recommended.",
        ),
        (
            SECTION + "    level: required\n    basis:\n      - {document: 惯例, strength: practice}\n",
            "6:12: The section `contact` is required, but rests only on: practice. Give a basis of strength law, "
            "local or house, or make it recommended.",
        ),
        (SECTION + "    redefines: true\n", "6:5: `redefines` goes with new `cues`."),
        (
            "sections:\n  points: {title: {zh: 答复, en: a}, form: sentence, zone: body, redefines: true, "
            "cues: {row: ['答复']}}\n",
            "5:64: `redefines` replaces nothing: no checklist extended has cues for the section `points`.",
        ),
        (
            SECTION + "    form: sentence\n",
            "6:11: The section `contact` has the form `block`; to change it, say `redefines: true`.",
        ),
        (
            SECTION + "    parts: [{field: fone, title: {zh: 电话, en: telephone}}]\n",
            "6:21: The section `contact` has no field `fone`, "
            "only: person, phone, postcode, address, email. Did you mean `phone`?",
        ),
        (
            "sections:\n  cc: {title: {zh: 抄送, en: cc}, form: block, zone: tail, "
            "parts: [{field: person, title: {zh: 人, en: p}}]}\n",
            "5:74: The section `cc` has no fields; `person` cannot be asked of it.",
        ),
        (
            SECTION + "    unless: [{in: haed, pattern: '会议'}]\n",
            "6:19: There is no place `haed`: write a section's id, or one of: head, page. Did you mean `head`?",
        ),
        (
            "recognised_by: [{in: subject, pattern: '提案', weight: 5}]\n",
            "4:22: There is no place `subject`: write a section's id, or one of: head, page, signs.",
        ),
        ("draft: [contacts]\n", "4:9: The checklist has no section `contacts`. Did you mean `contact`?"),
        (
            "severities: {'RC101:contacts': info}\n",
            "4:14: The checklist has no section `contacts`. Did you mean `contact`?",
        ),
        (
            "page: {crumbs: ['首页']}\n",
            f"4:8: `page` has no group `crumbs`, only: {', '.join(PAGE)}. Did you mean `breadcrumb`?",
        ),
        (
            "vocabulary: {organ: '某局'}\n",
            "4:14: `organ` means something else in {folder}/parent.yaml; all checklists share one vocabulary: "
            "rename it.",
        ),
        (
            "vocabulary:\n  one: '{two}'\n  two: '一{one}'\n",
            "5:3: `one` refers to itself.",
        ),
        (
            SECTION + "    cues: {person: ['{organ} ?{oragn}']}\n",
            "6:31: `{oragn}` is not in the vocabulary. Did you mean `organ`?",
        ),
        (
            SECTION + "    cues: {person: ['联系(人']}\n",
            "6:21: The pattern is wrong: missing ), unterminated subpattern at position 2.",
        ),
        (
            SECTION + "    cues: {person: ['(联系人|经办人)\\1']}\n",
            "6:21: A pattern cannot refer back to a group by its number; name the group: (?P<name>…) … (?P=name).",
        ),
        (
            SECTION + "    cues: {person: ['(?i)tel']}\n",
            "6:21: A pattern cannot set flags such as (?i) for its whole group; limit them: (?i:…).",
        ),
        (
            SECTION + "    cues: {person: ['(?P<who>联系人)', '(?P<who>经办人)']}\n",
            "6:38: The group name `who` stands twice among the patterns of one group of cues.",
        ),
    ],
)
def test_what_makes_no_sense(faults: Faults, tmp_path: Path, text: str, said: str) -> None:
    assert faults(child=HEAD + text)[:1] == [f"child.yaml:{said.replace('{folder}', str(tmp_path))}"]


def test_a_circular_vocabulary_is_told_at_every_word_of_it_and_nowhere_else(faults: Faults) -> None:
    child = HEAD + "vocabulary:\n  one: '{two}'\n  two: '一{one}'\n" + SECTION + "    cues: {person: ['{one}人']}\n"
    assert faults(child=child) == [
        "child.yaml:5:3: `one` refers to itself.",
        "child.yaml:6:3: `two` refers to itself.",
    ]
