"""The commands that show, compare, try and start checklists, and that explain rules."""

import json
from pathlib import Path

import pytest

from replycheck import codes
from replycheck.checklist.load import load_checklists
from replycheck.resources import shipped
from tests.cli.conftest import Run

GOOD = """\
id: my-letter
extends: hotline-reply
title: {zh: 信箱答复, en: Mailbox}
"""


def test_list_names_every_checklist_that_can_be_used(run: Run) -> None:
    listed = [row.split()[0] for row in run("checklist", "list").out.splitlines()[2:]]
    folders = [shipped("checklists"), shipped("checklists") / "regions"]
    assert sorted(listed) == sorted(each.id for each in load_checklists(folders) if not each.abstract)


def test_show_gives_the_origin_of_each_line(run: Run) -> None:
    text = run("checklist", "show", "chongqing-suggestion-reply", "--format", "yaml").out
    rows = {row.strip() for row in text.splitlines()}
    assert any(row.startswith("level: required  # chongqing-suggestion-reply:") for row in rows)
    assert any("# base:" in row for row in rows)
    assert all("  # " in row or row.endswith(":") for row in rows)


def test_what_show_says_is_what_the_files_say(run: Run) -> None:
    text = run("checklist", "show", "proposal-reply", "--format", "yaml").out
    for row in text.splitlines():
        if row.startswith("    order:"):
            said, _, origin = row.strip().partition("  # ")
            name, _, number = origin.partition(":")
            line = (shipped("checklists") / f"{name}.yaml").read_text("utf-8").split("\n")[int(number) - 1]
            assert line.strip() == said


def test_show_as_a_table_names_levels_and_bases(run: Run) -> None:
    text = run("checklist", "show", "disclosure-reply", "--lang", "en").out
    (remedy,) = [row for row in text.splitlines() if row.startswith("remedy ")]
    assert "required" in remedy
    assert "since 2024-01-01" in remedy
    assert "disclosure-reply:" in remedy


def test_diff_tells_what_an_overlay_changes(run: Run) -> None:
    done = run("checklist", "diff", "suggestion-reply", "chongqing-suggestion-reply")
    assert done.code == 1
    assert "+ sections.receipt_request.level: required  # chongqing-suggestion-reply:" in done.out
    assert run("checklist", "diff", "notice", "notice") == (0, "", "")


def test_validate_tells_faults_with_their_frames(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(GOOD, encoding="utf-8")
    assert run("checklist", "validate", str(path), "--lang", "en") == (0, "No fault in 1 file(s).\n", "")
    path.write_text(GOOD + "sections:\n  contcat: {level: optional}\n", encoding="utf-8")
    done = run("checklist", "validate", str(path), "--lang", "en")
    assert done.code == 1
    assert f"{path}:5:3: " in done.out
    assert "Did you mean `contact`?" in done.out
    assert "^^^^^^^" in done.out


def test_validate_takes_a_folder_for_the_checklists_in_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "other.yml").write_text(GOOD.replace("my-letter", "other-letter"), encoding="utf-8")
    assert run("checklist", "validate", str(tmp_path), "--lang", "en") == (0, "No fault in 2 file(s).\n", "")


def test_test_runs_what_is_named(run: Run, tmp_path: Path) -> None:
    assert run("checklist", "test", "notice", "--lang", "en").code == 0
    path = tmp_path / "mine.yaml"
    path.write_text(GOOD, encoding="utf-8")
    done = run("checklist", "test", str(path), "--lang", "en")
    assert done.code == 1
    assert "my-letter: no example tries “addressee”" in done.out


def test_new_writes_a_file_that_validates(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    assert run("checklist", "new", "mine", "--extends", "proposal-reply", "-o", str(path)).code == 0
    assert run("checklist", "validate", str(path)).code == 0
    assert run("checklist", "new", "mine", "-o", str(path)).code == 2
    assert run("checklist", "new", "notice").code == 2
    assert run("checklist", "new", "other", "--extends", "nothing").code == 2


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which an office works: settings, a checklist of its own and one that builds on it."""
    own = tmp_path / "own"
    own.mkdir()
    (tmp_path / "replycheck.yaml").write_text("checklists: own\ntemplates: own\n", encoding="utf-8")
    (own / "shared.yaml").write_text(
        "id: office-shared\nextends: hotline-reply\nabstract: true\ntitle: {zh: 本局共用, en: shared}\n"
        "template: office.j2\nsections:\n  contact:\n    level: required\n"
        "    basis: [{document: 本局办文规定, article: 第六条, strength: house}]\n",
        encoding="utf-8",
    )
    (own / "reply.yaml").write_text(
        "id: office-reply\nextends: office-shared\ntitle: {zh: 本局答复, en: Our replies}\n", encoding="utf-8"
    )
    (own / "office.j2").write_text('{% extends "hotline-reply.j2" %}\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("office")
def test_the_checklists_that_settings_name_are_known_to_every_command(run: Run) -> None:
    assert "office-reply" in run("checklist", "list").out
    assert "(office-reply)" in run("checklist", "show", "office-reply").out
    assert (
        "+ sections.contact.level: required  # office-shared:8\n"
        in run("checklist", "diff", "hotline-reply", "office-reply").out
    )
    assert run("checklist", "validate", "own/reply.yaml", "--lang", "en") == (0, "No fault in 1 file(s).\n", "")
    assert "office-reply: no example tries “contact”" in run("checklist", "test", "office-reply", "--lang", "en").out
    assert "\nextends: office-reply\n" in run("checklist", "new", "mine", "--extends", "office-reply").out
    assert "（本单位要求）" in run("explain", "RC101:contact").out
    assert run("checklist", "docs", "--output", "pages").code == 0
    assert "## 本局答复" in Path("pages/hotline-reply.md").read_text("utf-8")


@pytest.mark.usefixtures("office")
def test_settings_can_be_left_aside_where_checklists_are_shown(run: Run) -> None:
    assert "office-reply" not in run("checklist", "list", "--isolated").out
    assert run("checklist", "show", "office-reply", "--isolated").code == 2
    Path("empty.yaml").write_text("stage: draft\n", encoding="utf-8")
    assert run("checklist", "show", "office-reply", "--config", "empty.yaml").code == 2


@pytest.mark.usefixtures("office")
def test_a_checklist_of_the_settings_may_be_named_by_its_file(run: Run) -> None:
    Path("letter.txt").write_text("张三：\n\n您反映的问题已经解决。\n", encoding="utf-8")
    done = run("lint", "letter.txt", "--checklist", "own/reply.yaml", "--format", "json").json()
    assert done["letters"][0]["checklist"] == "office-reply"


@pytest.mark.usefixtures("office")
def test_new_writes_by_the_template_that_a_checklist_names(run: Run) -> None:
    assert run("new", "office-reply", "--no-input", "-o", "reply.txt").code == 0
    assert "〔请填写" in Path("reply.txt").read_text("utf-8")


def test_schema_is_json(run: Run) -> None:
    assert "sections" in json.loads(run("checklist", "schema").out)["properties"]


def test_docs_writes_a_page_a_kind(run: Run, tmp_path: Path) -> None:
    assert run("checklist", "docs", "--output", str(tmp_path / "docs")).code == 0
    pages = {path.name for path in (tmp_path / "docs").iterdir()}
    assert {"proposal-reply.md", "petition-reply.md", "rules.md"} <= pages
    assert not {name for name in pages if name.startswith(("base", "calendar", "chongqing"))}


@pytest.mark.parametrize("code", codes.RULES)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_rule_can_be_explained(run: Run, code: str, lang: str) -> None:
    done = run("explain", code, "--lang", lang)
    assert done.code == 0
    assert done.out.startswith(f"{code} {codes.RULES[code].name}\n")
    assert f"--ignore {code}" in done.out


def test_a_section_and_a_check_are_explained_by_checklist(run: Run) -> None:
    section = run("explain", "missing-section:remedy", "--lang", "en").out
    assert "(disclosure-reply): required" in section
    check = run("explain", "RC107:review_first").out
    assert "第二十三条" in check
    assert run("explain", "RC999").code == 2
    assert run("explain", "RC101:nothing").code == 2


def test_a_section_is_explained_by_an_example_of_it_and_by_those_that_ask_for_it(run: Run) -> None:
    assert (
        run("explain", "RC105:remedy").out
        == """\
RC105 missing-field

要素写了，但缺少应有的内容，如联系方式没有电话、救济途径没有期限。
级别：错误（清单可以改变）
依据：《党政机关公文处理工作条例》（2012）第九条（法规）
有问题：如不服本处理意见，可以向云溪市人民政府请求复查。
应当写：如不服本处理意见，可以自收到本意见书之日起30日内向云溪市人民政府请求复查。

政府信息公开申请答复书 (disclosure-reply)：必备；依据：《中华人民共和国行政复议法实施条例》（2007）第十七条（法规）；\
《中华人民共和国行政复议法》（2023）第二十条，2024-01-01起（法规）；\
《中华人民共和国行政诉讼法》（2017）第四十六条（法规）
  写明申请行政复议的机关和期限（60日），不予公开的须先申请行政复议
信访事项处理意见书 (petition-reply)：建议（视情形）；依据：《信访工作条例》（2022）第三十五条、第三十六条（法规）
  写“如不服本处理意见，可以自收到之日起30日内向……请求复查”
上海市信访事项处理意见书 (shanghai-petition-reply)：必备（视情形）；依据：\
《上海市信访条例》（2018）第三十八条（地方规定）；\
《信访工作条例》（2022）第三十五条（法规）
  写明请求复查的机关、期限（30日）和应当提交的材料

不报告这条规则：replycheck lint --ignore RC105:remedy …；也可以在清单的 severities 里降低级别。
"""
    )


def test_a_check_can_be_left_out_by_its_name(run: Run, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text(
        "云溪市水利局政府信息公开申请答复书\n\n沈知远：\n\n"
        "本机关于2024年4月8日收到您提交的政府信息公开申请。经审查，现答复如下：\n\n"
        "该信息属于过程性信息，根据《中华人民共和国政府信息公开条例》第十六条，本机关决定不予公开。"
        "如不服，可以在60日内申请行政复议，或者在6个月内提起行政诉讼。\n\n云溪市水利局\n2024年4月26日\n",
        encoding="utf-8",
    )
    assert "RC107" in run("lint", "--format", "concise", str(letter)).out
    assert "RC107" not in run("lint", "--format", "concise", "--ignore", "RC107:review_first", str(letter)).out
    chosen = run("lint", "--format", "concise", "--select", "RC107:review_first", str(letter)).out
    assert [line.split(": ")[1].split()[0] for line in chosen.splitlines()[:1]] == ["RC107"]


def test_a_group_alone_shows_its_commands(run: Run) -> None:
    assert "validate" in run("checklist").out
    assert run("checklist", "lits").code == 2
