from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest

from replycheck import __version__
from replycheck.reports import FORMATS
from tests.cli.conftest import FAULTY, LETTER, Done, Run

PAIR = ("--select", "RC501")
LINE = "faulty.txt:12:6: RC501 "

ENCODINGS = ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"]


def findings(done: Done) -> list[object]:
    return [letter["findings"] for letter in done.json()["letters"]]


def test_a_sound_letter_ends_with_0(run: Run, sound: Path) -> None:
    assert run("lint", sound, *PAIR, "--format", "concise") == Done(0, "", "")


def test_a_finding_ends_with_1_and_is_one_line(run: Run, faulty: Path) -> None:
    done = run("lint", faulty, *PAIR, "--format", "concise")
    assert (done.code, done.err) == (1, "")
    assert done.out.startswith(LINE)
    assert done.out.count("\n") == 1


@pytest.mark.parametrize(("level", "code"), [("error", 1), ("warning", 1), ("info", 1), ("never", 0)])
def test_fail_on_decides_the_exit_code_only(run: Run, faulty: Path, level: str, code: int) -> None:
    done = run("lint", faulty, *PAIR, "--format", "concise", "--fail-on", level)
    assert done.code == code
    assert done.out.startswith(LINE)


def test_json_whole(run: Run, faulty: Path) -> None:
    document = run("lint", faulty, *PAIR, "--format", "json", "--lang", "en").json()
    finding = document["letters"][0]["findings"][0]
    words = {name: finding.pop(name) for name in ("message", "hint", "basis")}
    assert all(isinstance(words[name], str) and words[name] for name in ("message", "hint"))
    assert all(isinstance(basis, str) for basis in words["basis"])
    skipped = document["letters"][0].pop("skipped")
    document["summary"].pop("skipped")
    assert all(set(skip) == {"code", "section", "reason"} for skip in skipped)
    assert document == {
        "version": __version__,
        "letters": [
            {
                "path": "faulty.txt",
                "kind": "proposal-reply",
                "checklist": "proposal-reply",
                "checklist_by": "detection",
                "findings": [
                    {
                        "code": "RC501",
                        "name": "unbalanced-pair",
                        "section": None,
                        "severity": "error",
                        "line": 12,
                        "column": 6,
                        "end_line": 12,
                        "end_column": 7,
                        "after": None,
                        "before": None,
                        "fix": None,
                    }
                ],
            }
        ],
        "summary": {"letters": 1, "findings": 1, "error": 1, "warning": 0, "info": 0, "suppressed": 0},
    }


def test_jsonl_is_one_object_a_line(run: Run, sound: Path, faulty: Path) -> None:
    import json

    done = run("lint", faulty, sound, *PAIR, "--format", "jsonl")
    lines = done.out.splitlines()
    assert [json.loads(line)["path"] for line in lines] == ["faulty.txt", "sound.txt"]
    whole = run("lint", faulty, sound, *PAIR, "--format", "json").json()
    assert [json.loads(line) for line in lines] == whole["letters"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encoding_and_line_ends_change_nothing(run: Run, here: Path, encoding: str, end: str) -> None:
    (here / "plain.txt").write_bytes(FAULTY.encode())
    (here / "other.txt").write_bytes(FAULTY.replace("\n", end).encode(encoding))
    plain, other = findings(run("lint", "plain.txt", "other.txt", "--format", "json"))
    assert plain
    assert plain == other


def test_an_encoding_named_is_used(run: Run, here: Path) -> None:
    (here / "a.txt").write_bytes(FAULTY.encode("utf-8"))
    done = run("lint", "a.txt", "--encoding", "ascii", "--format", "json")
    assert done.json()["letters"][0]["findings"][0]["code"] == "RC001"


@pytest.mark.parametrize(("name", "path"), [((), "-"), (("--stdin-filename", "草稿.txt"), "草稿.txt")])
def test_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch, name: tuple[str, ...], path: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(FAULTY.encode("gb18030"))))
    done = run("lint", "-", *name, *PAIR, "--format", "json")
    assert done.code == 1
    assert done.json()["letters"][0]["path"] == path


def test_a_report_goes_to_a_file_whole(run: Run, faulty: Path, here: Path) -> None:
    done = run("lint", faulty, *PAIR, "--format", "concise", "--output", "结果.txt")
    assert done == Done(1, "", "")
    assert (here / "结果.txt").read_text(encoding="utf-8").startswith(LINE)
    assert sorted(path.name for path in here.iterdir()) == ["faulty.txt", "结果.txt"]


def test_a_device_is_written_to_not_replaced(run: Run, faulty: Path) -> None:
    assert run("lint", faulty, "--output", "/dev/null", "--fail-on", "never") == Done(0, "", "")
    assert Path("/dev/null").is_char_device()


def test_a_letter_is_never_written_over(run: Run, faulty: Path) -> None:
    done = run("lint", ".", "--output", faulty)
    assert (done.code, done.out) == (2, "")
    assert "faulty.txt" in done.err
    assert faulty.read_text(encoding="utf-8") == FAULTY


def test_an_output_that_cannot_be_written_is_told(run: Run, faulty: Path) -> None:
    done = run("lint", faulty, "--output", "missing/out.txt")
    assert (done.code, done.out) == (2, "")
    assert "missing/out.txt" in done.err


@pytest.mark.usefixtures("faulty")
def test_letters_that_cannot_be_read_are_findings_and_the_others_are_checked(run: Run) -> None:
    Path("empty.txt").write_bytes(b"\n \n")
    Path("scan.pdf").write_bytes(b"%PDF-1.4")
    Path("torn.docx").write_bytes(b"PK\x03\x04torn")
    done = run("lint", ".", *PAIR, "--format", "json")
    assert done.code == 1
    letters = {letter["path"]: letter for letter in done.json()["letters"]}
    assert {path: [f["code"] for f in letter["findings"]] for path, letter in letters.items()} == {
        "./empty.txt": ["RC001"],
        "./faulty.txt": ["RC501"],
        "./scan.pdf": ["RC001"],
        "./torn.docx": ["RC001"],
    }
    finding = letters["./scan.pdf"]["findings"][0]
    assert (letters["./scan.pdf"]["kind"], letters["./scan.pdf"]["checklist"]) == (None, None)
    assert finding["message"] == "这是 PDF 文件，暂不能直接读取"
    assert "另存为 .docx" in finding["hint"]


def test_what_is_of_no_kind_has_that_one_finding(run: Run, here: Path) -> None:
    (here / "list.txt").write_text("苹果三斤\n“梨五斤\n", encoding="utf-8")
    done = run("lint", "list.txt", "--format", "json")
    letter = done.json()["letters"][0]
    assert [finding["code"] for finding in letter["findings"]] == ["RC002"]
    assert (done.code, letter["kind"], letter["checklist"]) == (1, None, None)


def test_a_checklist_named_is_used_whatever_the_kind(run: Run, here: Path) -> None:
    (here / "list.txt").write_text("苹果三斤\n“梨五斤\n", encoding="utf-8")
    letter = run("lint", "list.txt", "--checklist", "proposal-reply", *PAIR, "--format", "json").json()["letters"][0]
    assert [finding["code"] for finding in letter["findings"]] == ["RC501"]
    assert (letter["kind"], letter["checklist"]) == (None, "proposal-reply")


NOTICE = "梅川市水务局关于做好防汛工作的通知\n\n各科室：\n\n请做好防汛工作。\n\n梅川市水务局\n2024年5月10日\n"


def test_a_notice_is_named_and_checked_on_request_only(run: Run, here: Path) -> None:
    (here / "notice.txt").write_text(NOTICE, encoding="utf-8")
    letter = run("lint", "notice.txt", "--format", "json").json()["letters"][0]
    assert [finding["code"] for finding in letter["findings"]] == ["RC002"]
    assert letter["kind"] == "notice"
    assert "通知" in letter["findings"][0]["message"]
    asked = run("lint", "notice.txt", "--checklist", "notice", "--format", "json").json()["letters"][0]
    assert "RC002" not in [finding["code"] for finding in asked["findings"]]
    assert asked["checklist"] == "notice"


@pytest.mark.parametrize(
    ("terms", "kept"),
    [
        (("--select", "RC501"), True),
        (("--select", "unbalanced-pair"), True),
        (("--select", "rc5"), True),
        (("--select", "RC1,RC501"), True),
        (("--select", "RC101:contact"), False),
        (("--ignore", "RC5"), False),
        (("--ignore", "RC5", "--select", "RC501"), True),
        (("--select", "RC5", "--ignore", "RC501"), False),
        (("--select", "RC501", "--ignore", "RC501"), False),
        (("--ignore", "RC501:contact"), True),
    ],
)
def test_select_and_ignore(run: Run, faulty: Path, terms: tuple[str, ...], kept: bool) -> None:
    done = run("lint", faulty, "--format", "concise", *terms)
    assert ("RC501" in done.out) is kept


def test_what_could_not_be_read_is_told_whatever_is_selected(run: Run, here: Path) -> None:
    (here / "empty.txt").write_bytes(b"")
    assert run("lint", "empty.txt", "--select", "RC5").code == 1
    assert run("lint", "empty.txt", "--ignore", "RC0").code == 1
    assert run("lint", "empty.txt", "--ignore", "RC001").code == 0


def test_full_is_the_default_and_quiet_keeps_to_findings(run: Run, sound: Path, faulty: Path) -> None:
    assert run("lint", sound, *PAIR).out.startswith("sound.txt  政协提案复函，按清单 proposal-reply 检查  未发现问题\n")
    assert run("lint", sound, *PAIR, "--quiet").out == ""
    assert run("lint", sound, faulty, *PAIR, "--quiet").out.startswith("faulty.txt")


@pytest.mark.parametrize("jobs", ["2", "0"])
@pytest.mark.parametrize("chunk", [1, 3, 32])
def test_several_processes_give_the_same_report(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch, jobs: str, chunk: int
) -> None:
    monkeypatch.setattr("replycheck.batch._CHUNK", chunk)
    monkeypatch.setattr("replycheck.batch._POOL_PAYS", 64)
    for number in range(70):
        (here / f"{number:03}.txt").write_text(FAULTY if number % 3 else LETTER, encoding="utf-8")
    one = run("lint", ".", "--format", "json", "--jobs", "1")
    assert run("lint", ".", "--format", "json", "--jobs", jobs) == one
    assert [letter["path"] for letter in one.json()["letters"]] == [f"./{number:03}.txt" for number in range(70)]


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_can_be_had_of_no_letter_and_of_one(run: Run, faulty: Path, name: str) -> None:
    assert run("lint", faulty, "--format", name).code == 1
    Path("empty").mkdir()
    assert run("lint", "empty", "--format", name).code == 3


def test_the_program_as_a_process() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "replycheck", "lint", "-", *PAIR, "--format", "concise", "--stdin-filename", "草稿"],
        input=FAULTY.encode(),
        capture_output=True,
        check=False,
        env={"PATH": "", "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONPATH": ":".join(sys.path)},
    )
    assert done.returncode == 1, done.stderr
    assert done.stdout.decode("utf-8").startswith("草稿:12:6: RC501 ")


def test_a_reader_that_goes_away_is_no_error(here: Path) -> None:
    for number in range(300):
        (here / f"{number}.txt").write_text(FAULTY, encoding="utf-8")
    command = f"{sys.executable} -m replycheck lint . --format full | head -1"
    done = subprocess.run(command, shell=True, capture_output=True, check=False, env={"PYTHONPATH": ":".join(sys.path)})
    assert done.stderr == b""
