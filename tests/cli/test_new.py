from __future__ import annotations

import builtins
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from replycheck.cli.ask import Dialogue
from replycheck.messages import scaffold_texts
from replycheck.scaffold.render import Skeletons
from tests.cli.conftest import Run

REGISTER = """\
- number: 0166
  session: 市五届五次会议
  title: 关于社区消防的建议
  proposers: [沈怀谦]
  points: [建议加大投入, 建议完善设施]
- number: "0167"
  title: 关于公交的建议
  proposers: [民盟/民建]
- {number: "0168", kind: notice, title: 另一种}
"""


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A register of three cases, in the folder that the program runs in."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "register.yaml"
    path.write_text(REGISTER, encoding="utf-8")
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.suffix in (".docx", ".txt", ".md"))


def test_a_letter_goes_to_the_screen_unless_a_file_is_named(run: Run) -> None:
    done = run("new", "proposal-reply", "--set", "organ=某市某局", "--set", "number=0166")

    assert done.code == 0
    assert "某市某局关于〔请填写：届次〕第0166号提案的复函" in done.out


def test_what_the_settings_say_of_the_office_is_filled_in(run: Run, register: Path) -> None:
    (register.parent / "replycheck.yaml").write_text(
        "office:\n  organ: 云溪市水利局\n  contact_person: 唐小雪\n  signing_official: 蒲明华局长\n", encoding="utf-8"
    )

    done = run("new", "proposal-reply", "--set", "number=0166")

    assert "云溪市水利局关于〔请填写：届次〕第0166号提案的复函" in done.out
    assert "此复函已经蒲明华局长审签。" in done.out
    assert "联系人：唐小雪；" in done.out
    assert "云溪市水利局" not in run("new", "proposal-reply", "--set", "number=0166", "--isolated").out


def test_the_settings_name_the_templates_of_the_office(run: Run, register: Path) -> None:
    own = register.parent / "own"
    own.mkdir()
    (own / "proposal-reply.j2").write_text(
        '{% extends "base.j2" %}\n{% block title %}本局自己的标题{% endblock %}\n', encoding="utf-8"
    )
    (register.parent / "replycheck.yaml").write_text("templates: own\n", encoding="utf-8")

    assert "本局自己的标题" in run("new", "proposal-reply").out


@pytest.mark.parametrize("suffix", [".txt", ".md", ".docx"])
def test_a_letter_from_the_register_has_its_answers_beside_it(run: Run, register: Path, suffix: str) -> None:
    done = run("new", "proposal-reply", "--cases", str(register), "--number", "166", "-o", f"a{suffix}")

    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"已写入 a{suffix}，")
    assert (register.parent / f"a{suffix}.answers.yaml").is_file()


def test_a_region_has_a_template_of_its_own(run: Run, register: Path) -> None:
    register.write_text('{number: "0071", kind: suggestion-reply, proposers: [沈怀谦]}', encoding="utf-8")

    done = run("new", "chongqing-suggestion-reply", "--cases", str(register), "-o", "{number}.txt")

    assert (done.code, names(register.parent)) == (0, ["0071.txt"])
    assert "抄送：〔请填写：市人大常委会人代工委；市政府部门同时抄送市政府办公厅〕。" in (
        (register.parent / "0071.txt").read_text(encoding="utf-8")
    )


def test_the_words_of_a_register_become_marks(run: Run, here: Path) -> None:
    (here / "case.yaml").write_text("number: '0042'\ntitle: 治水\nclass: 列入计划\npublicity: 是\n", encoding="utf-8")

    skeleton = run("new", "proposal-reply", "--case", "case.yaml").out

    assert "类别：B" in skeleton
    assert "主动公开" in skeleton


def test_every_case_of_the_register_gets_a_letter(run: Run, register: Path) -> None:
    done = run("new", "proposal-reply", "--cases", str(register), "-o", "out/{number}-{proposer}.docx")

    assert done.code == 0
    assert names(register.parent / "out") == ["0166-沈怀谦.docx", "0167-民盟／民建.docx"]
    again = run("new", "proposal-reply", "--cases", str(register), "-o", "out/{number}-{proposer}.docx")
    assert again.out == "共 2 份：写入 0，更新 0，未变 2，有冲突 0。\n"


def test_one_letter_in_the_way_and_nothing_is_written(run: Run, register: Path) -> None:
    (register.parent / "0167.txt").write_text("已有", encoding="utf-8")

    done = run("new", "proposal-reply", "--cases", str(register), "-o", "{number}.txt")

    assert done.code == 2
    assert "0167.txt" in done.err
    assert names(register.parent) == ["0167.txt"]
    assert run("new", "proposal-reply", "--cases", str(register), "-o", "{number}.txt", "--force").code == 0


def test_an_update_keeps_what_was_written(run: Run, register: Path) -> None:
    run("new", "proposal-reply", "--cases", str(register), "-o", "{number}.txt", "--set", "organ=某局")
    path = register.parent / "0166.txt"
    path.write_text(path.read_text("utf-8").replace("〔请填写：对该事项的答复〕", "已经办结", 1), encoding="utf-8")
    register.write_text(REGISTER.replace("建议完善设施", "建议完善设施, 建议加强宣传"), encoding="utf-8")

    done = run("new", "--update", "0166.txt", "--cases", str(register))

    assert (done.code, done.out) == (0, "已更新 0166.txt。\n")
    text = path.read_text(encoding="utf-8")
    assert "已经办结。" in text
    assert "三、关于加强宣传的建议" in text
    assert "某局" in text
    by_pattern = run("new", "proposal-reply", "--cases", str(register), "-o", "{number}.txt", "--update")
    assert by_pattern.out == "共 2 份：写入 0，更新 0，未变 2，有冲突 0。\n"


def test_a_conflict_ends_with_1(run: Run, register: Path) -> None:
    run("new", "proposal-reply", "-o", "a.txt", "--set", "date=2024-05-10")
    path = register.parent / "a.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("5月10日", "5月11日"), encoding="utf-8")

    done = run("new", "--update", "a.txt", "--set", "date=2024-06-12")

    assert done.code == 1
    assert "<<<<<<<" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("proposal-repl",), "proposal-reply"),
        (("proposal-reply", "notice"), "只指明一个清单"),
        (("proposal-reply", "--set", "organ"), "没有等号"),
        (("proposal-reply", "--set", "orgn=某局"), "organ"),
        (("proposal-reply", "--set", "date=明天"), "不是日期"),
        (("proposal-reply", "--set", "organ=某局", "-o", "a.pdf"), "格式"),
        (("proposal-reply", "--set", "organ=某局", "-o", "{nr}.docx"), "{number}"),
        (("proposal-reply", "--cases", "register.yaml", "--number", "99"), "0166"),
        (("proposal-reply", "--cases", "none.yaml"), "none.yaml"),
        (("proposal-reply", "--cases", "register.yaml", "-o", "a.docx"), "{number}-{proposer}.docx"),
        (("proposal-reply", "--cases", "register.yaml", "-o", "-"), "-o"),
        (("suggestion-reply", "--case", "register.yaml"), "--cases"),
        (("petition-reply", "--case", "a", "--cases", "b"), "只能用一个"),
    ],
)
def test_what_is_wrong_is_told_in_one_sentence(run: Run, register: Path, arguments: tuple[str, ...], said: str) -> None:
    done = run("new", *arguments)

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("错误：")
    assert said in done.err
    assert names(register.parent) == []


def test_a_fault_in_one_case_names_the_case(run: Run, register: Path) -> None:
    register.write_text(REGISTER.replace("title: 关于公交的建议", "publicity: 秘密"), encoding="utf-8")

    done = run("new", "proposal-reply", "--cases", str(register))

    assert (done.code, done.err) == (
        2,
        "错误：案件 0167：“publicity”不能是“秘密”。可用的有：主动公开、依申请公开、不予公开。\n",
    )
    assert names(register.parent) == []


def dialogue(*lines: str) -> tuple[Dialogue, list[str]]:
    """A dialogue with someone who types these lines, and what is said to them."""
    typed, said = iter(lines), []

    def read(prompt: str) -> str:
        said.append(prompt)
        return next(typed)

    return Dialogue("zh", read, said.append), said


def test_the_dialogue_asks_again_until_it_has_an_answer() -> None:
    skeletons = Skeletons()
    asked = [question for question in skeletons.questions("proposal-reply.j2") if question.name in ("date", "points")]
    talk, said = dialogue("建议加大投入", "建议完善设施", "", "明天", "2024年2月30日", "2024-5-10")

    answers = talk.ask("政协提案复函", asked, {})

    assert answers["date"] == "2024年5月10日"
    assert answers["points"] == [{"text": "建议加大投入"}, {"text": "建议完善设施"}]
    assert sum("不是日期" in line for line in said) == 2


def test_what_is_known_is_offered_and_may_be_refused() -> None:
    skeletons = Skeletons()
    wanted = ("organ", "contact_person", "publicity")
    asked = [question for question in skeletons.questions("proposal-reply.j2") if question.name in wanted]
    talk, said = dialogue("", "-", "2")

    answers = talk.ask("政协提案复函", asked, {"organ": "某市某局", "contact_person": "陆文清"})

    assert answers == {"organ": "某市某局", "contact_person": "", "publicity": "依申请公开"}
    assert any("[某市某局]" in line for line in said)
    assert any("1 主动公开" in line for line in said)


def terminal(monkeypatch: pytest.MonkeyPatch, lines: Iterator[str]) -> None:
    def read(_: str) -> str:
        try:
            return next(lines)
        except StopIteration:
            raise KeyboardInterrupt from None

    monkeypatch.setattr(builtins, "input", read)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)


@pytest.mark.usefixtures("register")
def test_a_dialogue_broken_off_writes_nothing(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal(monkeypatch, iter(["某市某局", "市五届五次会议"]))

    done = run("new", "proposal-reply", "-o", "a.docx")

    assert done.code == 130
    assert "没有写入任何文件" in done.err
    assert names(tmp_path) == []


def test_both_languages_say_the_same_things() -> None:
    import string

    def fields(text: str) -> set[str | None]:
        return {field for _, field, _, _ in string.Formatter().parse(text) if field is not None}

    assert set(scaffold_texts.ZH) == set(scaffold_texts.EN)
    for key, text in scaffold_texts.ZH.items():
        assert fields(text) == fields(scaffold_texts.EN[key]), key
