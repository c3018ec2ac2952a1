"""A fault is shown in its lines, with a caret that stands right under Chinese text."""

from pathlib import Path

import pytest

from replycheck.checklist.faults import ChecklistErrors, Place, cells, frame
from replycheck.checklist.load import load_checklists
from replycheck.messages.checklist_texts import EN, ZH
from tests.checklist.conftest import Write


def test_a_fault_as_it_is_printed(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write(child="id: child\ntitle: {zh: 清单, en: Child}\nextends: parent\n\ndraft: [title, 联系, contact]\n")
    monkeypatch.chdir(folder)
    with pytest.raises(ChecklistErrors) as caught:
        load_checklists([Path()])
    assert caught.value.text("zh") == (
        "child.yaml:5:16: 清单里没有要素“联系”。\n"
        "4 |\n"
        "5 | draft: [title, 联系, contact]\n"
        "  |                ^^^^\n"
        "\n"
        "共有1处错误。"
    )
    assert str(caught.value).startswith("child.yaml:5:16: The checklist has no section `联系`.\n4 |\n5 | draft")


@pytest.mark.parametrize(
    ("line", "column", "width", "caret"),
    [
        ("ab: cd", 5, 2, "    ^^"),
        ("zh: 标题, en: t", 9, 2, " " * 10 + "^^"),
        ("标：题", 3, 1, "    ^^"),
        ("e\u0301: x", 5, 1, "   ^"),
        ("a:\tb", 4, 1, "   ^"),
        ("a: b", 9, 1, "    ^"),
    ],
)
def test_wide_characters_take_two_cells_and_combining_ones_none(line: str, column: int, width: int, caret: str) -> None:
    shown = frame([line], Place(1, column, width)).splitlines()
    assert shown[1] == f"  | {caret}"


def test_a_long_line_is_cut_around_the_place() -> None:
    line = "长" * 200 + "错" + "长" * 200
    above, mark = frame([line], Place(1, 201, 1)).splitlines()
    assert "错" in above
    assert cells(above) < 110
    assert cells(above[: above.index("错")]) == mark.index("^")


def test_both_languages_say_the_same_things() -> None:
    assert ZH.keys() == EN.keys()
    for key, text in ZH.items():
        names = {part.partition("}")[0] for part in text.replace("{{", "").split("{")[1:]}
        assert all(f"{{{name}}}" in EN[key] for name in names), key
