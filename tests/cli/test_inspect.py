from __future__ import annotations

import json
from pathlib import Path

from replycheck.sections import SECTIONS
from tests.cli.conftest import LETTER, Run


def test_one_letter_is_one_object(run: Run, sound: Path) -> None:
    done = run("inspect", sound, "--format", "json")
    told = done.json()
    assert done.code == 0
    assert (told["path"], told["kind"], told["checklist"], told["encoding"]) == (
        "sound.txt",
        "proposal-reply",
        "proposal-reply",
        "utf-8",
    )
    assert set(SECTIONS) <= set(told["sections"])
    assert told["sections"]["cc"] is None
    date = dict(told["sections"]["date"])
    assert isinstance(date.pop("cue"), str)
    assert date == {
        "text": "2024年5月10日",
        "line": 19,
        "column": 1,
        "end_line": 19,
        "end_column": 11,
        "fields": {"iso": "2024-05-10"},
    }
    assert told["points"] == [
        {"label": "一、", "title": "关于健全保洁机制", "line": 11, "end_line": 12, "children": []},
        {"label": "二、", "title": "关于加大资金投入", "line": 13, "end_line": 14, "children": []},
    ]
    assert all(set(sign) == {"kind", "place", "text", "weight"} for sign in told["evidence"])
    assert told["doubts"] == []
    assert "lines" not in told


def test_lines_as_they_were_read(run: Run, sound: Path) -> None:
    told = run("inspect", sound, "--format", "json", "--lines").json()
    assert told["lines"][0] == {"line": 1, "text": "梅川市水务局文件", "story": "body"}
    assert [line["text"] for line in told["lines"]] == LETTER.splitlines()


def test_several_paths_or_a_folder_are_a_list(run: Run, sound: Path, faulty: Path) -> None:
    told = run("inspect", sound, faulty, "--format", "json").json()
    assert [entry["path"] for entry in told] == ["sound.txt", "faulty.txt"]
    faulty.unlink()
    assert [entry["path"] for entry in run("inspect", ".", "--format", "json").json()] == ["./sound.txt"]


def test_a_letter_that_cannot_be_read(run: Run, sound: Path) -> None:
    Path("empty.txt").write_bytes(b"")
    alone = run("inspect", "empty.txt", "--format", "json")
    assert (alone.code, alone.out) == (2, "")
    assert alone.err.startswith("错误：empty.txt：文件是空的。")
    among = run("inspect", "empty.txt", sound, "--format", "json")
    entry, other = json.loads(among.out)
    assert among.code == 1
    assert entry == {
        "path": "empty.txt",
        "kind": None,
        "checklist": None,
        "sections": {},
        "points": [],
        "error": "文件是空的",
    }
    assert other["kind"] == "proposal-reply"
    assert run("inspect", "empty.txt", sound).code == 1


def test_the_table_and_the_tree(run: Run, sound: Path) -> None:
    out = run("inspect", sound, "--lines").out
    assert out.startswith("sound.txt  政协提案复函，清单 proposal-reply  utf-8\n识别依据：")
    lines = out.splitlines()
    assert any(line.startswith("  成文日期") and "19:1–11" in line and "2024年5月10日" in line for line in lines)
    assert any(line.endswith("日期：2024-05-10") for line in lines)
    assert "  ├─ 一、关于健全保洁机制  第11—12行" in lines
    assert "  └─ 二、关于加大资金投入  第13—14行" in lines
    assert "  1 │ 梅川市水务局文件" in lines


def test_the_table_in_english(run: Run, sound: Path) -> None:
    out = run("inspect", sound, "--lang", "en").out
    assert "Sections\n" in out
    assert "not found: " in out
    assert "lines 11–12" in out


def test_one_sentence_may_be_two_sections(run: Run, here: Path) -> None:
    """What was decided and the article it rests on are often one sentence: both are listed, at the same place."""
    (here / "disclosure.txt").write_text(
        "梅川市水务局政府信息公开申请答复书\n"
        "沈青禾：\n"
        "本机关于2024年5月6日收到你提交的政府信息公开申请，现答复如下：\n"
        "根据《中华人民共和国政府信息公开条例》第十六条第一款的规定，本机关决定不予公开。\n"
        "如不服本答复，可以自收到本答复书之日起60日内向梅川市人民政府申请行政复议。\n"
        "梅川市水务局\n"
        "2024年5月20日\n",
        encoding="utf-8",
    )

    done = run("inspect", "disclosure.txt")

    assert (done.code, done.err) == (0, "")
    places = {line.split()[0]: line.split()[1] for line in done.out.splitlines() if line.startswith("  答复")}
    assert places["答复结论"] == places["答复依据"] == "4:1–41"
