"""Checklists that are wrong, each in another way; and one that is wrong in all of them at once."""

import pytest

from tests.checklist.conftest import Faults

HEAD = "id: child\nextends: parent\ntitle: {zh: 清单, en: Child}\n"
SAID = "    message: {zh: 不符, en: fails}\n    hint: {zh: 请改, en: mend}\n"
CHECK = f"checks:\n  one:\n    title: {{zh: 互查, en: check}}\n    level: recommended\n{SAID}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "severities: {RC110: info}\n",
            "4:14: There is no rule `RC110`. Did you mean `RC107`?",
        ),
        (
            "sections:\n  remedy:\n    title: {zh: 救济, en: remedy}\n    form: block\n    zone: tail\n",
            "7:11: The section `remedy` is the checklist's own: its form can only be `sentence`.",
        ),
        (
            "sections:\n  contact:\n    fields:\n      person: {type: text, patterns: ['(?P<value>甲)']}\n",
            "7:7: The section `contact` gives a field `person` already; take another name.",
        ),
        (
            "sections:\n  contact:\n    fields:\n      fax: {type: choice, patterns: ['(?P<value>甲)']}\n",
            "7:7: The field `fax` is a choice: give `choices`, and no `patterns`.",
        ),
        (
            "sections:\n  contact:\n    fields:\n      fax: {type: text, patterns: [传真]}\n",
            "7:36: The pattern of the field `fax` has no group named value: (?P<value>…).",
        ),
        (
            CHECK + "    require: {in: contcat, pattern: 甲}\n",
            "10:19: There is no place `contcat`: write a section's id, or one of: head, page. Did you mean `contact`?",
        ),
        (
            CHECK,
            "5:3: The check `one` takes one operator, and one only: equal, within, not_before, among, require, forbid.",
        ),
        (
            CHECK + "    forbid: {in: page, pattern: 甲}\n    require: {in: page, pattern: 乙}\n",
            "5:3: The check `one` takes one operator, and one only: equal, within, not_before, among, require, forbid.",
        ),
        (
            CHECK + "    equal: [title.numbr, title.session]\n",
            "10:13: The section `title` has no field `numbr`, only: number, session. Did you mean `number`?",
        ),
        (
            CHECK + "    equal: [title.number]\n",
            "10:12: `equal` takes two at least.",
        ),
        (
            CHECK + "    not_before: {field: title, than: title.number}\n",
            "10:25: `title` is no field: write section and field with a dot between, e.g. date.iso.",
        ),
        (
            CHECK + "    within: {from: title.number, to: title.number, working_days: 5}\n",
            "10:52: Working days need a `calendar`; the checklist could extend calendar-cn.",
        ),
        (
            CHECK + "    within: {from: title.number, to: title.number}\n",
            "10:5: Give either `days` or `working_days`.",
        ),
        (
            CHECK + "    among: {field: title.number}\n",
            "10:5: There are no `values`, and no `classes` to take them from.",
        ),
        (
            CHECK + "    forbid: {in: page, pattern: 甲}\n    when: [{class: planed}]\n"
            "classes: {B: {meaning: planned, title: {zh: 正在解决, en: planned}}}\n",
            "11:20: No class means `planed`, only: planned. Did you mean `planned`?",
        ),
        (
            CHECK + "    forbid: {in: page, pattern: 甲}\n    unless: [{in: page}]\n",
            "11:14: A condition has `in` and `pattern`, or `class` alone.",
        ),
        (
            CHECK.replace("recommended", "required") + "    forbid: {in: page, pattern: 甲}\n",
            "5:3: The check `one` is an error where it fails (required): give a basis of strength law, local or house, "
            "or make it recommended.",
        ),
        (
            "checks:\n  one:\n    forbid: {in: page, pattern: 甲}\n",
            "5:3: The check `one` lacks: title, level, message, hint.",
        ),
        (
            CHECK + "    forbid: {in: page, pattern: '(?:甲+)+'}\n",
            "10:33: The pattern may be extremely slow: an unbounded repeat inside an unbounded repeat (a blank is a "
            "repeat too). Bound one of them, e.g. {1,20}.",
        ),
        (
            "calendar:\n  '2024': {off: [2024-02-30]}\n",
            "5:18: There is no day `2024-02-30`.",
        ),
        (
            "calendar:\n  '2024': {on: [2025-02-03]}\n",
            "5:17: This day is not in 2024.",
        ),
        (
            "sections:\n  contact:\n    basis: [{document: 某规定, strength: law, effective_from: 2024.1.1}]\n",
            "6:60: `2024.1.1` is no day: write it like 2024-01-01.",
        ),
        (
            "sections:\n  contact:\n"
            "    basis: [{document: 某规定, strength: law, effective_from: 2024-01-01, until: 2023-01-01}]\n",
            "6:79: It ends before it begins (2024-01-01).",
        ),
        (
            "classes: {AB: {meaning: solved, title: {zh: 已解决, en: solved}}}\n",
            "4:11: `AB` is no class: write one character, e.g. A.",
        ),
        (
            "examples:\n  - good: 甲甲\n    bad: [{replace: 甲, expect: []}]\n",
            "6:21: `甲` stands 2 times in the good letter; it should stand there once.",
        ),
        (
            "examples:\n  - good: 甲\n    bad: [{replace: 甲, expect: [{code: RC107, check: two, severity: info}]}]\n",
            "6:54: The checklist has no check `two`.",
        ),
    ],
)
def test_what_a_checklist_gets_wrong_is_told_with_its_place(faults: Faults, text: str, said: str) -> None:
    assert faults(child=HEAD + text) == [f"child.yaml:{said}"]


def test_all_faults_of_a_file_are_told_in_one_run(faults: Faults) -> None:
    text = (
        f"{HEAD}levle: x\nseverities: {{RC110: info}}\n"
        "calendar:\n  '2024': {off: [2024-02-30]}\n"
        "sections:\n  contact:\n    level: must\n    parts: [{field: fax, title: {zh: 传真, en: fax}}]\n"
        "  remedy:\n    title: {zh: 救济, en: remedy}\n    form: block\n    zone: tail\n"
        f"{CHECK}    equal: [title.numbr, title.session]\n"
        "examples:\n  - good: 甲甲\n    bad: [{replace: 甲, expect: []}]\n"
    )
    found = faults(child=text)
    assert [one.split(": ")[0] for one in found] == [
        "child.yaml:4:1",
        "child.yaml:5:14",
        "child.yaml:7:18",
        "child.yaml:10:12",
        "child.yaml:11:21",
        "child.yaml:14:11",
        "child.yaml:22:13",
        "child.yaml:25:21",
    ]
