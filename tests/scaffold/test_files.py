"""Letters on disk: their names, their safe arrival, their answers."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from replycheck.scaffold import letters
from replycheck.scaffold.faults import WriteFault
from replycheck.scaffold.letters import Letter, make_letter, put_letter
from replycheck.scaffold.naming import MAX_BYTES, distinct, file_name
from replycheck.scaffold.record import read_record, record_path
from replycheck.scaffold.writing import put
from tests.scaffold.conftest import SKELETONS


def letter(**answers: object) -> Letter:
    return make_letter(SKELETONS, "proposal-reply", "proposal-reply.j2", answers={"number": "0166", **answers})


@pytest.mark.parametrize(
    ("proposer", "name"),
    [
        ("沈怀谦", "0166-沈怀谦.docx"),
        ("民盟/民建", "0166-民盟／民建.docx"),
        ('a<b>:"c"\\d|e?*', "0166-a＜b＞：＂c＂＼d｜e？＊.docx"),
        ("../../etc/passwd", "0166-..／..／etc／passwd.docx"),
        ("两\n行\x00\u202e", "0166-两 行.docx"),
        ("", "0166.docx"),
        ("句号. ", "0166-句号.docx"),
    ],
)
def test_names_hold_what_every_file_system_takes(proposer: str, name: str) -> None:
    assert file_name("{number}-{proposer}.docx", {"number": "0166", "proposer": proposer}) == name


@pytest.mark.parametrize("name", ["CON", "nul", "com1", "LPT9", "Aux.old"])
def test_names_that_windows_keeps_are_changed(name: str) -> None:
    assert file_name("{proposer}.docx", {"proposer": name}) == f"_{name}.docx"


def test_long_names_are_cut_between_characters() -> None:
    name = file_name("{subject}.docx", {"subject": "长" * 300})

    assert name.endswith("长.docx")
    assert len(name.encode()) <= MAX_BYTES


def test_folders_are_those_of_the_pattern_only() -> None:
    assert file_name("out/{session}/{number}.txt", {"session": "a/b", "number": "1"}) == "out/a／b/1.txt"


def test_equal_names_are_numbered() -> None:
    assert distinct(["A.docx", "a.docx", "b.docx", "A.docx"]) == ["A.docx", "a-2.docx", "b.docx", "A-3.docx"]


def test_a_field_that_there_is_not() -> None:
    with pytest.raises(WriteFault) as caught:
        file_name("{nummer}.docx", {})

    assert caught.value.values["name"] == "nummer"


def test_a_file_is_never_written_over_unless_asked(tmp_path: Path) -> None:
    path = tmp_path / "0166.txt"
    path.write_text("书记员写的", encoding="utf-8")

    with pytest.raises(WriteFault) as caught:
        put_letter(path, letter())

    assert caught.value.key == "scaffold.write.exists"
    assert path.read_text(encoding="utf-8") == "书记员写的"
    assert put_letter(path, letter(), letters.FORCE) == letters.WRITTEN


def test_a_letter_with_the_same_answers_is_left_as_the_clerk_has_it(tmp_path: Path) -> None:
    path = tmp_path / "0166.txt"
    put_letter(path, letter())
    path.write_text("书记员写的", encoding="utf-8")

    assert put_letter(path, letter()) == letters.UNCHANGED
    assert path.read_text(encoding="utf-8") == "书记员写的"
    with pytest.raises(WriteFault):
        put_letter(path, letter(organ="某局"))


@pytest.mark.parametrize("over", [False, True])
def test_an_interruption_leaves_no_half_of_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, over: bool) -> None:
    path = tmp_path / "0166.txt"
    if over:
        path.write_text("前一份", encoding="utf-8")

    def interrupted(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        put(path, b"half", over=over)

    assert [file.name for file in tmp_path.iterdir()] == (["0166.txt"] if over else [])
    assert not over or path.read_text(encoding="utf-8") == "前一份"


def test_what_a_killed_run_left_is_in_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / ".0166.txt.part").write_bytes(b"half")

    put(tmp_path / "0166.txt", b"whole", over=False)

    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("0166.txt", b"whole")]


def test_a_run_killed_between_answers_and_letter_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "0166.docx"
    put_letter(path, letter())
    path.unlink()

    assert put_letter(path, letter()) == letters.WRITTEN


@pytest.mark.skipif(os.name == "nt", reason="permissions are other there")
def test_a_letter_is_as_readable_as_any_new_file(tmp_path: Path) -> None:
    put(tmp_path / "a.txt", b"", over=False)
    (tmp_path / "b.txt").write_bytes(b"")

    assert (tmp_path / "a.txt").stat().st_mode == (tmp_path / "b.txt").stat().st_mode


def test_answers_are_read_back_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "0166.txt"
    tricky = {
        "organ": "某局: # 'x' \"y\" \\ 𠮷",
        "points": [{"text": "- a", "answer": "第一段\n第二段"}],
        "cc": ["甲", "乙"],
    }
    made = letter(**tricky)
    put_letter(path, made)

    assert read_record(path) == made.record


@pytest.mark.parametrize("damage", ["", "schema: 2\n", "[1]", "schema: 1\n", "{", "schema: 1\nanswers: 3\n"])
def test_damaged_answers_are_told_not_guessed(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "0166.txt"
    record_path(path).write_text(damage, encoding="utf-8")

    with pytest.raises(WriteFault) as caught:
        read_record(path)

    assert caught.value.key == "scaffold.write.answers"
