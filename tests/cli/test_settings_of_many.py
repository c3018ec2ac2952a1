"""Every letter goes by the settings nearest to it: a tree of offices, each with settings of its own.

replycheck.yaml          the city's: Chongqing's checklists, English
city.txt
water/replycheck.yaml    the water bureau's: a checklist of its own
water/reply.txt
water/old/reply.txt      left out by the water bureau
parks/pyproject.toml     the parks' office: no class of rules but one
parks/reply.txt
parks/plain/reply.txt
"""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import LETTER, Run

OWN = """\
id: water-reply
extends: proposal-reply
title: {zh: 水务局提案复函, en: A reply of the water bureau}
sections:
  river:
    title: {zh: 河道, en: river}
    form: sentence
    zone: any
    level: required
    basis: [{document: 本单位的决定, strength: house}]
    missing: {zh: 没有写是哪条河, en: no river is named}
    hint: {zh: 写明河名, en: name the river}
    cues: {sentence: ['梅溪河']}
"""


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


@pytest.fixture
def city(here: Path) -> Path:
    write(
        here,
        {
            ".git/HEAD": "",
            "replycheck.yaml": "region: chongqing\nlang: en\nfail-on: never\n",
            "city.txt": LETTER,
            "water/replycheck.yaml": "checklists: own\nchecklist: water-reply\nexclude: ['old/**']\nstage: draft\n",
            "water/own/water.yaml": OWN,
            "water/reply.txt": LETTER,
            "water/old/reply.txt": LETTER,
            "parks/pyproject.toml": "[tool.replycheck]\nselect = ['RC5']\nfail-on = 'info'\nlang = 'zh'\n",
            "parks/reply.txt": LETTER.replace("“一河一策”", "“一河一策"),
            "parks/plain/reply.txt": LETTER,
        },
    )
    return here


def checked(run: Run, *arguments: str) -> dict[str, dict[str, Any]]:
    letters = json.loads(run("lint", "--format", "json", *arguments).out)["letters"]
    return {letter["path"]: letter for letter in letters}


def found(letter: dict[str, Any]) -> list[tuple[str, str | None, str]]:
    return [(each["code"], each["section"], each["message"]) for each in letter["findings"]]


@pytest.mark.usefixtures("city")
def test_the_nearest_settings_hold_for_each_letter(run: Run) -> None:
    letters = checked(run, ".")

    assert {path: (letter["checklist"], letter["checklist_by"]) for path, letter in letters.items()} == {
        "./city.txt": ("chongqing-proposal-reply", "detection"),
        "./parks/plain/reply.txt": ("proposal-reply", "detection"),
        "./parks/reply.txt": ("proposal-reply", "detection"),
        "./water/reply.txt": ("water-reply", "settings"),
    }
    assert found(letters["./parks/reply.txt"]) == [("RC501", None, "the quotation mark “ lacks its closing ”")]
    assert ("RC101", "river", "no river is named") in found(letters["./water/reply.txt"])
    assert found(letters["./parks/plain/reply.txt"]) == []


@pytest.mark.usefixtures("city")
def test_a_letter_is_checked_alike_whatever_else_is_named(run: Run) -> None:
    together = checked(run, ".", "--lang", "zh")
    for path, letter in together.items():
        assert checked(run, path, "--lang", "zh")[path] == letter


@pytest.mark.usefixtures("city")
def test_what_a_run_decides_once_is_decided_by_the_first_path(run: Run) -> None:
    assert (run("lint", "parks", "city.txt").code, run("lint", "city.txt", "parks").code) == (1, 0)
    assert run("lint", "parks", "city.txt").out.splitlines()[-1].startswith("共检查3份文书")
    assert run("lint", "city.txt", "parks").out.splitlines()[-1].startswith("3 letters checked")


def test_a_letter_is_left_out_by_the_settings_of_any_folder_it_was_found_through(run: Run, city: Path) -> None:
    write(city, {"water/old/replycheck.yaml": "stage: draft\n"})

    assert "./water/old/reply.txt" not in checked(run, ".")
    assert set(checked(run, "water")) == {"water/reply.txt"}
    # Who names a folder, or a letter, means it.
    assert set(checked(run, "water/old")) == {"water/old/reply.txt"}
    assert set(checked(run, "water/old/reply.txt")) == {"water/old/reply.txt"}


def test_other_files_are_letters_where_the_nearest_settings_say_so(run: Run, city: Path) -> None:
    write(city, {"water/reply.md": LETTER, "parks/reply.md": LETTER, "reply.md": LETTER})
    with (city / "water/replycheck.yaml").open("a", encoding="utf-8") as settings:
        settings.write("include: '*.md'\n")

    assert {path for path in checked(run, ".") if path.endswith(".md")} == {"./water/reply.md"}


@pytest.mark.usefixtures("city")
def test_one_file_that_is_named_holds_for_all_and_none_does_in_isolation(run: Run) -> None:
    named = checked(run, ".", "--config", "water/replycheck.yaml")
    isolated = checked(run, ".", "--isolated")

    assert {letter["checklist"] for letter in named.values()} == {"water-reply"}
    assert set(named) == set(isolated) - {"./water/old/reply.txt"}
    assert {letter["checklist"] for letter in isolated.values()} == {"proposal-reply"}


def test_standard_input_goes_by_its_name(run: Run, city: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def checklist(*arguments: str) -> object:
        with (city / "city.txt").open() as stream:
            monkeypatch.setattr("sys.stdin", stream)
            return json.loads(run("lint", "--format", "jsonl", "-", *arguments).out)["checklist"]

    assert checklist() == "chongqing-proposal-reply"
    assert checklist("--stdin-filename", "water/new.txt") == "water-reply"


def test_the_faults_of_all_settings_are_told_at_once(run: Run, city: Path) -> None:
    write(city, {"water/replycheck.yaml": "stage: drft\n", "parks/pyproject.toml": "[tool.replycheck]\nlanguage = 1\n"})

    done = run("lint", ".", "--lang", "zh")

    assert (done.code, done.out) == (2, "")
    assert [line.replace(f"{city}/", "") for line in done.err.splitlines() if line.startswith(str(city))] == [
        "parks/pyproject.toml:2:1: 不认识的键“language”。是不是“lang”？",
        "water/replycheck.yaml:1:8: “stage”不能是“drft”，只能是：draft、final。是不是“draft”？",
    ]


def test_many_letters_over_processes_go_by_their_settings_too(run: Run, city: Path) -> None:
    for number in range(140):
        write(city, {f"water/{number}.txt": LETTER, f"parks/{number}.txt": LETTER})

    letters = checked(run, ".", "--jobs", "2")

    assert len(letters) == 284
    assert {letter["checklist"] for path, letter in letters.items() if "water" in path} == {"water-reply"}
    assert {letter["checklist"] for path, letter in letters.items() if "parks" in path} == {"proposal-reply"}


def test_inspect_shows_letters_as_they_are_checked(run: Run, city: Path) -> None:
    write(city, {"water/reply.txt": LETTER.replace("河道保洁经费", "梅溪河保洁经费")})

    shown = {letter["path"]: letter for letter in run("inspect", ".", "--format", "json").json()}
    assert {path: letter["checklist"] for path, letter in shown.items()} == {
        path: letter["checklist"] for path, letter in checked(run, ".").items()
    }
    assert shown["./water/reply.txt"]["sections"]["river"] is None
    assert "river" not in shown["./city.txt"]["sections"]

    out = run("inspect", "water/reply.txt").out
    assert out.startswith("water/reply.txt  政协提案复函，清单 water-reply  utf-8\n")
    assert "、河道" in out
    assert run("inspect", "city.txt").out.startswith("city.txt  Reply to a CPPCC proposal, chongqing-proposal-reply")
    isolated = run("inspect", "city.txt", "--isolated").out
    assert isolated.startswith("city.txt  政协提案复函，清单 proposal-reply  utf-8\n")
    named = run("inspect", "city.txt", "--config", "water/replycheck.yaml").out
    assert named.startswith("city.txt  政协提案复函，清单 water-reply  utf-8\n")


def test_points_go_by_the_settings_too(run: Run, city: Path) -> None:
    write(city, {"case.yaml": "number: '0042'\npoints: [健全保洁机制]\n"})

    assert run("points", "city.txt", "--case", "case.yaml").out.splitlines()[-1] == (
        "1 answered, 0 unclear, 0 not found"
    )
    assert {each["path"] for each in run("points", ".", "--case", "case.yaml", "-f", "json").json()} == set(
        checked(run, ".")
    )
    isolated = run("points", "city.txt", "--case", "case.yaml", "--isolated").out
    assert isolated.splitlines()[-1] == "已回应1项，看不准0项，未见回应0项"


@pytest.mark.parametrize("command", ["lint", "inspect", "points"])
def test_settings_that_cannot_be_followed_end_every_command(run: Run, city: Path, command: str) -> None:
    write(city, {"parks/pyproject.toml": "[tool.replycheck]\nchecklist = 'no-such-reply'\n"})

    assert run(command, ".", "--lang", "en") == (
        2,
        "",
        f"error: {city}/parks/pyproject.toml:2: no such checklist: no-such-reply. Did you mean 'disclosure-reply'?\n",
    )
