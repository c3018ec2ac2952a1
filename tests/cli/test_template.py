from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_templates_that_come_with_the_program_are_sound(run: Run, lang: str) -> None:
    done = run("template", "check", "--lang", lang)

    assert (done.code, done.err) == (0, "")
    assert done.out.count("✓") == 9


def test_list_tells_whose_a_template_is(run: Run, tmp_path: Path) -> None:
    (tmp_path / "notice.j2").write_text('{% extends "shipped/notice.j2" %}', encoding="utf-8")

    done = run("template", "list", "--templates", str(tmp_path))

    assert any(line.split()[:2] == ["notice", "本单位"] for line in done.out.splitlines())
    assert any(line.split()[:2] == ["hotline-reply", "随程序"] for line in done.out.splitlines())


def test_show_tells_sections_questions_and_looks(run: Run) -> None:
    done = run("template", "show", "proposal-reply")

    assert done.code == 0
    for said in (
        "signing_official",
        "必须",
        "审签领导",
        "contact_phone",
        "此复函已经〔请填写：审签领导姓名和职务〕审签。",
    ):
        assert said in done.out


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ("{% block closing %}{{ orgn }}{% endblock %}", "notice.j2:2"),
        ("{% block remarks %}x{% endblock %}", "remarks"),
        ("{% block signer %}{% endblock %}", "signer"),
        ("{% block closing %}特此通知{% endblock %}{% block date %}二〇二四年{% endblock %}", "RC"),
        ("{% block closing %}{% include '../x.j2' %}{% endblock %}", "../x.j2"),
        ("{% block closing %}{% for %}{% endblock %}", "notice.j2:2"),
    ],
)
def test_check_tells_what_no_longer_fits(run: Run, tmp_path: Path, own: str, said: str) -> None:
    (tmp_path / "notice.j2").write_text(f'{{% extends "shipped/notice.j2" %}}\n{own}', encoding="utf-8")

    done = run("template", "check", "notice", "--templates", str(tmp_path))

    assert done.code == 1
    assert done.out.startswith("✗ notice\n")
    assert said in done.out


def test_a_template_or_an_action_that_there_is_not(run: Run) -> None:
    assert "proposal-reply" in run("template", "show", "proposal").err
    assert "check" in run("template", "chek").err
    assert run("template", "show").code == 2
    assert "no-folder" in run("template", "list", "--templates", "no-folder").err
