"""What is said of a file that is no YAML, or has not the shape of a checklist."""

from pathlib import Path

import pytest

from replycheck.checklist.faults import ChecklistErrors
from replycheck.checklist.groups import GROUPS
from replycheck.checklist.load import load_checklists
from tests.checklist.conftest import Faults, Write

HEAD = "id: child\nextends: parent\ntitle: {zh: 清单, en: Child}\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "1:1: The file is empty."),
        ("- id: child\n", "1:1: A checklist consists of `key: value`."),
        ("id: a: b\n", "1:6: Not YAML: there can be no second `: ` here; put a value with a colon in quotes."),
        ("id: child\nsections:\n\ttitle:\n", "3:1: Not YAML: a tab cannot indent; use blanks."),
        ("id: child\ntitle: '标题\n", "2:8: Not YAML: the quote that opens here is never closed."),
        (
            "id: child\ntitle: '清单's'\n",
            "2:12: Not YAML: text behind the closing quote; a single quote in single quotes is written twice.",
        ),
        (
            'id: child\nvocabulary: {digit: "\\d"}\n',
            "2:23: Not YAML: unknown backslash in double quotes; put patterns in single quotes.",
        ),
        (
            "id: child\ndraft: [title\nabstract: true\n",
            "2:8: Not YAML: the bracket that opens here is never closed, or a comma is missing.",
        ),
        ("id: child\n---\nid: other\n", "2:1: A file holds one checklist; another begins here (---)."),
        (
            "id: &name child\nextends: *name\n",
            "2:10: A checklist cannot repeat a part of itself by `*`; write it out, "
            "and quote a value that begins with `*`.",
        ),
        ("id: child\n# 注\x07\n", "2:4: The file holds a character that cannot be shown."),
        ("id: @child\n", "1:5: Not YAML: a value cannot begin with this character; put it in quotes."),
        (f"id: {'[' * 3000}\n", "1:1: Nested too deep for a checklist."),
    ],
)
def test_what_is_no_yaml_is_told_where_it_stops_being_so(faults: Faults, text: str, said: str) -> None:
    assert faults(child=text) == [f"child.yaml:{said}"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("levle: required\n", "4:1: Unknown key `levle`."),
        ("abstrakt: true\n", "4:1: Unknown key `abstrakt`. Did you mean `abstract`?"),
        (
            "sections:\n  contact:\n    levle: required\n",
            "6:5: Unknown key `levle`. Did you mean `level`?",
        ),
        (
            "sections:\n  contact:\n    level:\n",
            "6:5: `level` has no value.",
        ),
        ("sections:\n  contact:\n    cues:\n", "6:5: `cues` has no value."),
        ("sections:\n  contact:\n    order: first\n", "6:12: `order` must be a whole number."),
        ("abstract: ja\n", "4:11: `abstract` must be true or false."),
        ("draft: title\n", "4:8: `draft` must be a list (one item a line, each behind `- `)."),
        ("sections:\n  - contact\n", "5:3: `sections` must be keys and values (key: value)."),
        (
            "sections:\n  contact:\n    cues: {person: 联系人}\n",
            "6:20: `person` must be a list (one item a line, each behind `- `).",
        ),
        ("vocabulary: {year: 2024}\n", "4:20: `year` must be text (quoted, if need be)."),
        (
            "sections:\n  contact:\n    level: Required\n",
            "6:12: `level` cannot be `Required`; it is one of: required, recommended, optional. "
            "Did you mean `required`?",
        ),
        (
            "sections:\n  contact:\n    zone: foot\n",
            "6:11: `zone` cannot be `foot`; it is one of: head, body, tail, any.",
        ),
        (
            "sections:\n  contact:\n    form: blok\n",
            "6:11: `form` cannot be `blok`; it is one of: organ, mark, title, addressee, opening, answer, "
            "sentence, block, date. Did you mean `block`?",
        ),
        (
            "sections:\n  contact:\n    basis:\n      - {document: 某规定, strength: 法律}\n",
            "7:35: `strength` cannot be `法律`; it is one of: law, standard, local, practice, house.",
        ),
        ("sections:\n  contact:\n    basis:\n      - {strength: law}\n", "7:9: `document` is missing."),
        ("sections:\n  contact:\n    hint: {zh: 写明联系人}\n", "6:5: `en` is missing."),
        ("sections:\n  contact:\n    count: -1\n", "6:12: `count` cannot be less than 0."),
        ("draft: [contact]\ndraft: [title]\n", "5:1: `draft` stands here twice; it was given on line 4."),
        (
            "sections:\n  Kontakt-1: {level: optional}\n",
            "5:3: `Kontakt-1` is no section's id: lower-case letters, digits and underscores, a letter first.",
        ),
        (
            "severities: {RC1: info}\n",
            "4:14: `RC1` is no rule: write its code, or the code for one section, e.g. RC103, RC101:contact.",
        ),
        (
            "severities: {RC103: fatal}\n",
            "4:21: `RC103` cannot be `fatal`; it is one of: error, warning, info.",
        ),
        (
            "vocabulary: {Year: '2024年'}\n",
            "4:14: `Year` is no name of the vocabulary: lower-case letters and underscores only.",
        ),
        ("recognised_by:\n  - {in: head, pattern: '', weight: 1}\n", "5:25: `pattern` is empty."),
        ("recognised_by:\n  - {in: head, pattern: 通知}\n", "5:5: `weight` is missing."),
        ("? [a, b]\n: c\n", "4:3: A key must be text."),
    ],
)
def test_what_has_another_shape_is_told_by_key_and_place(faults: Faults, text: str, said: str) -> None:
    assert faults(child=HEAD + text) == [f"child.yaml:{said}"]


def test_a_checklist_has_an_id_and_a_title(faults: Faults) -> None:
    assert faults(child="extends: parent\n") == [
        "child.yaml:1:1: `id` is missing.",
        "child.yaml:1:1: `title` is missing.",
    ]


def test_an_id_has_no_blanks(faults: Faults) -> None:
    said = "child.yaml:1:5: `my list` is no id: letters, digits and hyphens only, no blanks."
    assert faults(child=HEAD.replace("id: child", "id: my list")) == [said]


def test_an_id_may_be_chinese(write: Write) -> None:
    folder = write(child=HEAD.replace("id: child", "id: 某市提案复函"))
    assert [checklist.id for checklist in load_checklists([folder])] == ["parent", "某市提案复函"]


def test_another_encoding_is_told_where_it_shows(write: Write) -> None:
    folder = write()
    (folder / "child.yaml").write_bytes("id: child\n# 清单\n".encode("gb18030"))
    with pytest.raises(ChecklistErrors) as caught:
        load_checklists([folder])
    (fault,) = caught.value.faults
    assert (fault.place.line, fault.place.column) == (2, 3)
    assert fault.message("zh") == "文件不是 UTF-8 编码，请另存为 UTF-8。"


def test_a_byte_order_mark_and_other_line_ends_do_no_harm(write: Write) -> None:
    folder = write()
    (folder / "child.yaml").write_bytes(b"\xef\xbb\xbf" + HEAD.replace("\n", "\r\n").encode())
    assert [checklist.id for checklist in load_checklists([folder])] == ["parent", "child"]


def test_a_folder_or_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ChecklistErrors) as caught:
        load_checklists([tmp_path / "no-folder"], [tmp_path / "no-file.yaml"])
    assert [fault.key for fault in caught.value.faults] == ["unreadable", "unreadable"]


def test_a_huge_file_is_not_read_as_a_checklist(faults: Faults) -> None:
    text = HEAD + "# " + "长" * 400_000
    assert faults(child=text) == ["child.yaml:1:1: The file has more than 1000000 bytes; it is no checklist."]


def test_all_faults_of_all_files_are_told_at_once(faults: Faults) -> None:
    child = HEAD + (
        "abstrakt: true\n"
        "draft: [contakt]\n"
        "sections:\n"
        "  contact:\n"
        "    levle: required\n"
        "  title:\n"
        "    level: required\n"
        "    cues:\n"
        "      endings: ['复函']\n"
        "      ending: ['(复函', '{orgn}复函']\n"
    )
    assert faults(child=child, other="id: other\ntitle: 'x\n") == [
        "child.yaml:4:1: Unknown key `abstrakt`. Did you mean `abstract`?",
        "child.yaml:5:9: The checklist has no section `contakt`. Did you mean `contact`?",
        "child.yaml:8:5: Unknown key `levle`. Did you mean `level`?",
        "child.yaml:10:12: The section `title` is required, but names no `basis`; give one, or make it recommended.",
        "child.yaml:12:7: A section of the form `title` does not read the cues `endings`, "
        f"only: {', '.join(GROUPS['title'])}. Did you mean `ending`?",
        "child.yaml:13:16: The pattern is wrong: missing ), unterminated subpattern at position 0.",
        "child.yaml:13:24: `{orgn}` is not in the vocabulary. Did you mean `organ`?",
        "other.yaml:2:8: Not YAML: the quote that opens here is never closed.",
    ]
