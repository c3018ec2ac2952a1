"""A part of a file that is wrong hides nothing of what else is wrong, in it or beside it; and nothing is told twice."""

import pytest

from tests.checklist.conftest import Faults

HEAD = "id: child\nextends: parent\ntitle: {zh: 清单, en: Child}\n"
SAID = "message: {zh: 不符, en: fails}, hint: {zh: 请改, en: mend}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "sections:\n  contact:\n    levle: required\n    when: [{in: titel, pattern: 提案}]\n"
            "    cues: {phnoe: ['(电话']}\n",
            [
                "6:5: Unknown key `levle`. Did you mean `level`?",
                "7:17: There is no place `titel`: write a section's id, or one of: head, page. Did you mean `title`?",
                "8:12: A section of the form `block` does not read the cues `phnoe`, only: begin, more, enclosed, "
                "person, phone, postcode, address, email, unit, remains, offered, inquiry, office, plain, not. "
                "Did you mean `phone`?",
                "8:20: The pattern is wrong: missing ), unterminated subpattern at position 0.",
            ],
        ),
        (
            "sections:\n  contact:\n    patterns:\n      - pattern: '传真('\n        incomplete: {zh: 没有传真}\n",
            [
                "7:18: The pattern is wrong: missing ), unterminated subpattern at position 2.",
                "8:9: `en` is missing.",
            ],
        ),
        (
            "sections:\n  contact:\n    level: required\n    basis: [{document: 惯例, strength: practise}]\n"
            "    parts: [{field: phon, title: {zh: 电话, en: phone}}]\n",
            [
                "7:38: `strength` cannot be `practise`; it is one of: law, standard, local, practice, house. "
                "Did you mean `practice`?",
                "8:21: The section `contact` has no field `phon`, only: person, phone, postcode, address, email. "
                "Did you mean `phone`?",
            ],
        ),
        (
            "sections:\n  contact:\n    fields:\n      fax: {type: txt, patterns: ['传真']}\n"
            "      telex: {type: text, patterns: ['电传']}\n    parts: [{field: fax, title: {zh: 传真, en: fax}}]\n",
            [
                "7:19: `type` cannot be `txt`; it is one of: text, date, number, choice. Did you mean `text`?",
                "8:38: The pattern of the field `telex` has no group named value: (?P<value>…).",
            ],
        ),
        (
            "recognised_by:\n  - {in: titel, pattern: 提案, weight: '9'}\n  - {pattern: 提案, weight: 9}\n",
            [
                "5:10: There is no place `titel`: write a section's id, or one of: head, page, signs. "
                "Did you mean `title`?",
                "5:38: `weight` must be a whole number.",
                "6:5: `in` is missing.",
            ],
        ),
        (
            f"checks:\n  one: {{title: {{zh: 一, en: one}}, level: error, {SAID},\n"
            "    equal: [title.numbr, title.session]}\n"
            f"  two: {{title: {{zh: 二}}, level: optional, {SAID}, require: {{in: titel, pattern: '('}}}}\n",
            [
                "5:41: `level` cannot be `error`; it is one of: required, recommended, optional.",
                "6:13: The section `title` has no field `numbr`, only: number, session. Did you mean `number`?",
                "7:9: `en` is missing.",
                "7:112: There is no place `titel`: write a section's id, or one of: head, page. Did you mean `title`?",
                "7:128: The pattern is wrong: missing ), unterminated subpattern at position 0.",
            ],
        ),
        (
            f"checks:\n  one: {{title: {{zh: 一, en: one}}, level: optional, {SAID},\n"
            "    within: {from: title.numbr, to: title.number, days: -3}}\n",
            [
                "6:20: The section `title` has no field `numbr`, only: number, session. Did you mean `number`?",
                "6:57: `days` cannot be less than 0.",
            ],
        ),
        (
            f"checks:\n  one: {{titel: {{zh: 一, en: one}}, level: optional, {SAID},\n"
            "    forbid: {in: page}, when: [{class: solvd}]}\n"
            "classes:\n  A: {meaning: solved, title: {zh: 已经解决, en: solved}}\n",
            [
                "5:9: Unknown key `titel`. Did you mean `title`?",
                "6:5: `pattern` is missing.",
                "6:40: No class means `solvd`, only: solved. Did you mean `solved`?",
            ],
        ),
        (
            f"checks:\n  one: {{title: {{zh: 一, en: one}}, level: optional, {SAID},\n"
            "    forbid: {in: page, pattern: 甲}, when: [{class: solved}]}\n"
            "classes:\n  A: {mening: solved, title: 已经解决}\n",
            [
                "8:3: `meaning` is missing.",
                "8:7: Unknown key `mening`. Did you mean `meaning`?",
                "8:30: `title` must be keys and values (key: value).",
            ],
        ),
        (
            "examples:\n  - good: 甲\n    bad:\n"
            "      - {replace: 乙, expect: [{code: RC101, section: contakt, severity: err}]}\n"
            "  - bad: [{replace: 甲, expect: []}]\n",
            [
                "7:19: `乙` stands 0 times in the good letter; it should stand there once.",
                "7:54: The checklist has no section `contakt`. Did you mean `contact`?",
                "7:73: `severity` cannot be `err`; it is one of: error, warning, info. Did you mean `error`?",
                "8:5: `good` is missing.",
            ],
        ),
        (
            "vocabulary: {one: '{two}甲', two: '{one}乙', year: 2024}\n"
            "severities: {RC101:contakt: info, RC503: warn}\n",
            [
                "4:14: `one` refers to itself.",
                "4:29: `two` refers to itself.",
                "4:50: `year` must be text (quoted, if need be).",
                "5:14: The checklist has no section `contakt`. Did you mean `contact`?",
                "5:42: `RC503` cannot be `warn`; it is one of: error, warning, info. Did you mean `warning`?",
            ],
        ),
        (
            "calendar:\n  2027: {off: [2027-01-01..2026-12-31, 2027/1/2]}\n  '27': {on: [2027-02-14]}\n"
            "region: [某地]\nanswers: maybe\n",
            [
                "5:16: There is no day `2027-01-01..2026-12-31`.",
                "5:40: `2027/1/2` is no day: write it like 2024-01-01, or 2024-02-10..2024-02-17.",
                "6:3: `27` is no year: four digits.",
                "7:9: `region` must be text (quoted, if need be).",
                "8:10: `answers` must be true or false.",
            ],
        ),
    ],
)
def test_all_that_is_wrong_is_told_once(faults: Faults, text: str, said: list[str]) -> None:
    assert faults(child=HEAD + text) == [f"child.yaml:{one}" for one in said]
