from __future__ import annotations

from pathlib import Path

import pytest

from replycheck.cli import main
from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["lint", "missing.txt"], "错误：找不到“missing.txt”，请核对文件或文件夹名称。"),
        (["lint", "sound.txt", "missing.txt"], "错误：找不到“missing.txt”，请核对文件或文件夹名称。"),
        (["lint", "sound.txt/x"], "错误：找不到“sound.txt/x”，请核对文件或文件夹名称。"),
        (["lint", "sound.txt", "--format", "jsno"], "错误：--format 没有“jsno”这个选项值。您要的是不是“json”？"),
        (["lint", "sound.txt", "--lang", "fr"], "错误：--lang 没有“fr”这个选项值。可用的有：zh、en。"),
        (["lint", "sound.txt", "--stage", "fianl"], "错误：--stage 没有“fianl”这个选项值。您要的是不是“final”？"),
        (["lint", "sound.txt", "--fail-on", "eror"], "错误：--fail-on 没有“eror”这个选项值。您要的是不是“error”？"),
        (
            ["lint", "sound.txt", "--select", "unbalanced"],
            "错误：没有“unbalanced”这条规则。您要的是不是“unbalanced-pair”？",
        ),
        (
            ["lint", "sound.txt", "--ignore", "missing-sectoin"],
            "错误：没有“missing-sectoin”这条规则。您要的是不是“missing-section”？",
        ),
        (["lint", "sound.txt", "--select", "RC101:conact"], "错误：没有“conact”这个要素。您要的是不是“contact”？"),
        (
            ["lint", "sound.txt", "--checklist", "proposal-replay"],
            "错误：没有“proposal-replay”这个清单。您要的是不是“proposal-reply”？",
        ),
        (["lint", "sound.txt", "--checklist", "my.yaml"], "错误：找不到清单文件“my.yaml”。"),
        (["lint", "sound.txt", "--encoding", "utf9"], "错误：不认识编码“utf9”。您要的是不是“utf-8”？"),
        (["lint", "sound.txt", "--jobs", "many"], "错误：--jobs 的值应当是不小于0的整数。"),
        (["lint", "sound.txt", "--jobs", "-1"], "错误：--jobs 的值应当是不小于0的整数。"),
        (["lint", "sound.txt", "--jobs=-1"], "错误：--jobs 的值应当是不小于0的整数。"),
        (
            ["lint", "sound.txt", "--checklist", "proposal-reply", "-c", "notice"],
            "错误：--checklist 只能用一次，请只指定一个。",
        ),
        (
            ["lint", "sound.txt", "--select", "case-mismatc"],
            "错误：没有“case-mismatc”这条规则。您要的是不是“case-mismatch”？",
        ),
        (
            ["lint", "sound.txt", "--output", "nodir/x.txt"],
            "错误：无法写入“nodir/x.txt”：文件夹“nodir”不存在。",
        ),
        (["lint", "sound.txt", "--output", "/dev/full"], "错误：无法写入“/dev/full”：磁盘空间不足。"),
        (["lint", "sound.txt", "--frmat", "json"], "错误：没有“--frmat”这个选项。您要的是不是“--format”？"),
        (["lint", "sound.txt", "--format"], "错误：--format 后面应当有值（开关类选项则不带值）。"),
        (["lint"], "错误：缺少 PATH…，请指明要检查的文件或文件夹。"),
        (["lnt", "sound.txt"], "错误：没有“lnt”这个命令。您要的是不是“lint”？"),
        (["explain", "RC101", "--foo"], "错误：没有“--foo”这个选项。可用的有：--config、--isolated、--lang。"),
        (["explain", "RC101", "RC102"], "错误：命令有误：多写了 RC102"),
        (["checklist", "--lang", "zh"], "错误：没有“--lang”这个选项。"),
        (["inspect", "missing.txt"], "错误：找不到“missing.txt”，请核对文件或文件夹名称。"),
        (
            ["inspect", "sound.txt", "--format", "concise"],
            "错误：--format 没有“concise”这个选项值。可用的有：full、json。",
        ),
    ],
)
def test_one_clear_sentence_and_2(run: Run, sound: Path, arguments: list[str], sentence: str) -> None:
    assert sound.exists()
    assert run(*arguments) == (2, "", sentence + "\n")


def test_the_sentence_in_english(run: Run, sound: Path) -> None:
    done = run("lint", sound, "--format=jsno", "--lang", "en")
    assert done == (2, "", "error: --format cannot be 'jsno'. Did you mean 'json'?\n")


def test_nothing_is_written_where_a_path_is_missing(run: Run, sound: Path, here: Path) -> None:
    assert run("lint", sound, "missing", "--output", "report.txt").code == 2
    assert not (here / "report.txt").exists()


def test_faults_of_a_checklist_are_told_by_their_places(run: Run, sound: Path, here: Path) -> None:
    (here / "my.yaml").write_text(
        "id: my\nextends: proposal-reply\ntitle: {zh: 我的清单, en: Mine}\nsectons: {}\n", encoding="utf-8"
    )
    done = run("lint", sound, "--checklist", "my.yaml")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("my.yaml:4:1: ")
    assert "“sections”" in done.err.splitlines()[0]


@pytest.mark.parametrize(
    ("language", "pattern", "folder"),
    [
        (
            "zh",
            "own/my.yaml:6:16: 句式不对：左括号没有配对的右括号（第1个字符）。",
            "own/no.yaml:1:1: 文件不能读取：这是文件夹，不是文件。",
        ),
        (
            "en",
            "own/my.yaml:6:16: The pattern is wrong: missing ), unterminated subpattern at position 0.",
            "own/no.yaml:1:1: The file cannot be read: Is a directory.",
        ),
    ],
)
def test_what_others_find_wrong_is_told_in_the_language_spoken(
    run: Run, sound: Path, here: Path, language: str, pattern: str, folder: str
) -> None:
    (here / "own" / "no.yaml").mkdir(parents=True)
    (here / "own" / "my.yaml").write_text(
        "id: my\nextends: proposal-reply\ntitle: {zh: 我的清单, en: Mine}\nsections:\n"
        "  thanks: {cues: {\n    sentence: ['(感谢']}}\n",
        encoding="utf-8",
    )
    (here / "replycheck.yaml").write_text("checklists: own\n", encoding="utf-8")
    told = run("lint", sound, "--lang", language).err
    assert [line.replace(f"{here}/", "") for line in told.splitlines() if ".yaml:" in line] == [pattern, folder]


@pytest.mark.parametrize(
    ("truth", "sentence"),
    [
        ("{\n", "错误：标注文件“set/truth/a.json”不是有效的 JSON：错在第2行第1列。\n"),
        ("[]", "错误：标注文件“set/truth/a.json”不符合格式：应当是 UTF-8 编码的 JSON 对象，至少写明 kind。\n"),
        ("{}", "错误：标注文件“set/truth/a.json”不符合格式：应当是 UTF-8 编码的 JSON 对象，至少写明 kind。\n"),
    ],
)
def test_a_truth_that_is_none_says_where_or_what_is_wanted(run: Run, here: Path, truth: str, sentence: str) -> None:
    for name, text in (("letters/a.txt", "复函"), ("truth/a.json", truth)):
        (here / "set" / name).parent.mkdir(parents=True, exist_ok=True)
        (here / "set" / name).write_text(text, encoding="utf-8")
    assert run("evaluate", "set") == (2, "", sentence)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("zh", "错误：读不了提案 提案.docx（这是图片，无法读取其中的文字）\n"),
        ("en", "error: cannot read the proposal 提案.docx (this is a picture: its text cannot be read)\n"),
    ],
)
def test_a_proposal_that_cannot_be_read_says_why(
    run: Run, sound: Path, here: Path, language: str, sentence: str
) -> None:
    (here / "提案.docx").write_bytes(b"\xff\xd8\xff")
    assert run("points", sound, "--proposal", "提案.docx", "--lang", language) == (2, "", sentence)


def test_a_checklist_of_ones_own_is_used(run: Run, sound: Path, here: Path) -> None:
    (here / "my.yaml").write_text(
        "id: my\nextends: proposal-reply\ntitle: {zh: 我的清单, en: Mine}\n", encoding="utf-8"
    )
    letter = run("lint", sound, "--checklist", "my.yaml", "--format", "json").json()["letters"][0]
    assert (letter["kind"], letter["checklist"]) == ("proposal-reply", "my")


def test_a_folder_without_letters_ends_with_3(run: Run, here: Path) -> None:
    (here / "notes.md").write_text("# 记录", encoding="utf-8")
    done = run("lint", ".")
    assert done == (3, "", "所列路径中没有可检查的文书（.txt、.docx 等），未做任何检查。\n")
    assert run("lint", ".", "--format", "json").json()["letters"] == []
    assert run("inspect", ".").code == 2


def test_a_folder_left_out_by_gitignore_says_so(run: Run, here: Path) -> None:
    (here / ".git").mkdir()
    (here / ".git/HEAD").write_text("", encoding="utf-8")
    (here / ".gitignore").write_text("sub/\n", encoding="utf-8")
    (here / "sub").mkdir()
    (here / "sub/1.txt").write_text("甲", encoding="utf-8")
    sentence = "所列文件夹中的文书都已被 .gitignore 排除，未做任何检查；如需检查，请直接写出文件名。\n"
    assert run("lint", "sub") == (3, "", sentence)
    assert run("inspect", "sub") == (2, "", sentence)
    assert run("points", "sub") == (2, "", sentence)


def test_a_fault_of_the_program_is_told_in_a_sentence(run: Run, sound: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("replycheck.batch.lint", lambda *_: 1 / 0)
    done = run("lint", sound)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("错误：程序内部出错（ZeroDivisionError: division by zero），未能完成检查。sound.txt\n")
    monkeypatch.setenv("REPLYCHECK_TRACEBACK", "1")
    with pytest.raises(ZeroDivisionError):
        main(["lint", str(sound)])


def test_an_interruption_ends_with_130(run: Run, sound: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("replycheck.batch.lint", interrupt)
    assert run("lint", sound).code == 130


def test_without_anything_help_is_shown_and_that_is_a_failure(run: Run) -> None:
    done = run()
    assert done.code == 2
    assert done.out == run("--help").out
