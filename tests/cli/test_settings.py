"""Settings: found, read, strict, and in force for the letters they are meant for."""

import json
from pathlib import Path

import pytest

from replycheck.checklist.faults import ChecklistErrors
from replycheck.settings.find import nearest_file
from replycheck.settings.read import read_settings
from tests.cli.conftest import Run

LETTER = (Path(__file__).parents[2] / "examples" / "reply.txt").read_text("utf-8")
MINE = """\
id: my-reply
extends: proposal-reply
title: {zh: 本单位提案复函, en: ours}
sections:
  cc: {level: required, basis: [{document: 本单位的决定, strength: house}]}
"""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A repository with letters in two folders and a folder of checklists."""
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "reply.txt").write_text(LETTER, encoding="utf-8")
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "my.yaml").write_text(MINE, encoding="utf-8")
    (tmp_path / ".git").mkdir()
    return tmp_path


def settle(folder: Path, text: str, name: str = "replycheck.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def checked(run: Run, *arguments: str) -> dict[str, dict[str, object]]:
    done = run("lint", "--format", "json", *arguments)
    return {Path(letter["path"]).parent.name: letter for letter in json.loads(done.out)["letters"]}


def test_the_nearest_file_is_meant(office: Path) -> None:
    assert nearest_file(office / "a" / "reply.txt") is None
    top = settle(office, "stage: draft\n")
    assert nearest_file(office / "a" / "reply.txt") == top
    project = settle(office / "a", "[tool.replycheck]\nstage = 'final'\n", "pyproject.toml")
    assert nearest_file(office / "a" / "reply.txt") == project
    settle(office / "b", "[tool.other]\n", "pyproject.toml")
    assert nearest_file(office / "b") == top


def test_the_search_ends_at_the_root_of_the_repository(office: Path) -> None:
    settle(office, "stage: draft\n")
    (office / "a" / ".git").mkdir()
    assert nearest_file(office / "a" / "reply.txt") is None


def test_overrides_hold_for_their_paths_and_the_last_wins(run: Run, office: Path) -> None:
    settle(
        office,
        "checklists: own\nseverities: {RC101:publicity: info}\noverrides:\n"
        "  - {paths: '*.txt', checklist: suggestion-reply}\n"
        "  - {paths: 'a/**', region: chongqing}\n"
        "  - {paths: 'b/**', checklist: my-reply, ignore: RC101:cc}\n",
    )
    letters = checked(run, str(office / "a"), str(office / "b"))
    assert (letters["a"]["checklist"], letters["a"]["checklist_by"]) == ("suggestion-reply", "settings")
    assert (letters["b"]["checklist"], letters["b"]["checklist_by"]) == ("my-reply", "settings")
    found = letters["b"]["findings"]
    assert isinstance(found, list)
    assert [(each["code"], each["section"], each["severity"]) for each in found] == [("RC101", "publicity", "info")]


def test_hints_say_what_the_settings_know_of_the_office(run: Run, office: Path) -> None:
    settle(office, "office: {contact_person: 何雨桐, contact_phone: 0571-28316671, signing_official: 徐望舒局长}\n")
    letter = office / "a" / "reply.txt"
    without = LETTER.replace("此复函已经郑立群局长审签。", "").replace("联系人：何文静，", "")
    letter.write_text(without, encoding="utf-8")
    found = checked(run, str(office / "a"), "--select", "RC101:signing_official,RC105")["a"]["findings"]
    assert isinstance(found, list)
    assert [(each["code"], each["hint"]) for each in found] == [
        ("RC101", "请写明审签本函的领导，如“此复函已经×××局长审签。”设置里写的是：徐望舒局长。"),
        ("RC105", "请写上联系人姓名，如“联系人：张三”。设置里写的是：何雨桐，0571-28316671。"),
    ]


def test_a_region_chooses_among_the_checklists_of_a_kind(run: Run, office: Path) -> None:
    settle(office, "region: chongqing\n")
    letter = checked(run, str(office / "a"))["a"]
    assert (letter["checklist"], letter["checklist_by"]) == ("chongqing-proposal-reply", "detection")


def test_what_is_typed_stands_above_what_is_set(run: Run, office: Path) -> None:
    settle(office, "checklist: suggestion-reply\nselect: RC5\n")
    letter = checked(run, "--checklist", "proposal-reply", "--select", "RC101", str(office / "a"))["a"]
    assert (letter["checklist"], letter["checklist_by"]) == ("proposal-reply", "option")
    isolated = checked(run, "--isolated", str(office / "a"))["a"]
    assert (isolated["checklist"], isolated["checklist_by"]) == ("proposal-reply", "detection")


def test_fail_on_and_exclude_hold_for_the_run(run: Run, office: Path) -> None:
    settle(office, "fail-on: warning\nexclude: ['b/*']\n")
    assert run("lint", str(office / "a")).code == 1
    assert run("lint", "--isolated", str(office / "a")).code == 0
    assert set(checked(run, str(office))) == {"a"}
    assert set(checked(run, str(office / "b" / "reply.txt"))) == {"b"}


def test_include_adds_other_files_of_folders(run: Run, office: Path) -> None:
    letter = (office / "a" / "reply.txt").read_bytes()
    (office / "a" / "reply.md").write_bytes(letter)
    (office / "a" / "notes.rst").write_bytes(letter)

    def names() -> list[str]:
        found = run("lint", str(office / "a"), "-f", "json").json()["letters"]
        return [Path(each["path"]).name for each in found]

    assert names() == ["reply.txt"]
    settle(office, "include: ['*.md']\n")
    assert names() == ["reply.md", "reply.txt"]


def test_settings_build_on_others(office: Path) -> None:
    settle(office, "stage: draft\nlang: en\n", "shared.yaml")
    settings = read_settings(settle(office, "extends: shared.yaml\nstage: final\n"))
    assert {key: given.value for key, given in settings.at().items()} == {"stage": "final", "lang": "en"}
    assert settings.at()["lang"].origin.endswith("shared.yaml:2")


def test_the_origin_of_each_value_is_shown(run: Run, office: Path) -> None:
    settle(office, "region: chongqing\nseverities:\n  RC501: info\noffice:\n  organ: 云溪市民政局\n")
    done = run("config", "show", str(office / "a" / "reply.txt"), "--lang", "en")
    rows = [row.split() for row in done.out.splitlines()[2:]]
    assert [(row[0], row[1], row[2].rpartition(":")[2]) for row in rows] == [
        ("office.organ", "云溪市民政局", "5"),
        ("region", "chongqing", "1"),
        ("severities.RC501", "info", "3"),
    ]


def faults(path: Path) -> list[str]:
    with pytest.raises(ChecklistErrors) as caught:
        read_settings(path)
    return [f"{one.place.line}:{one.place.column}: {one.message('en')}" for one in caught.value.faults]


def test_all_faults_of_a_file_are_told_at_once(office: Path) -> None:
    text = "regoin: x\nstage: drft\nselect: [RC5, RC9x]\nextends: no.yaml\nchecklists: no\nfail-on:\n"
    assert faults(settle(office, text)) == [
        "1:1: Unknown key `regoin`. Did you mean `region`?",
        "2:8: `stage` cannot be `drft`; it is one of: draft, final. Did you mean `draft`?",
        "3:15: There is no rule `RC9x`. Did you mean `RC901`?",
        "4:10: There is no settings file `no.yaml` to extend.",
        "5:13: There is no folder `no`.",
        "6:1: `fail-on` has no value.",
    ]


def test_a_toml_table_is_read_as_strictly(office: Path) -> None:
    text = (
        '[project]\nname = "x"\nstage = "drft"\n\n[tool.replycheck]\nregoin = "x"\nstage = "drft"  # final?\n'
        "select = [\n  'RC5',  # ]\n  'RC9x',\n]\n"
        'office = {organ = 3, "postcode" = "310000"}\nexclude = [1, \'a\']\nextends = "no.yaml"\n\n'
        '[tool.replycheck.severities]\nRC999 = "info"\nRC501 = "low"\n\n'
        "[[tool.replycheck.overrides]]\npaths = ['a']\n\n"
        "[[tool.replycheck.overrides]]\npaths = ['b']\nstage = \"drft\"\nseverities.RC998 = 'info'\n"
    )
    assert faults(settle(office, text, "pyproject.toml")) == [
        "6:1: Unknown key `regoin`. Did you mean `region`?",
        "7:9: `stage` cannot be `drft`; it is one of: draft, final. Did you mean `draft`?",
        "10:3: There is no rule `RC9x`. Did you mean `RC901`?",
        "12:19: `organ` must be text (quoted, if need be).",
        "13:12: `exclude` must be text (quoted, if need be).",
        "14:11: There is no settings file `no.yaml` to extend.",
        "17:1: There is no rule `RC999`. Did you mean `RC901`?",
        "18:9: `RC501` cannot be `low`; it is one of: error, warning, info.",
        "25:9: `stage` cannot be `drft`; it is one of: draft, final. Did you mean `draft`?",
        "26:12: There is no rule `RC998`. Did you mean `RC901`?",
    ]


def test_faults_of_toml_stand_where_those_of_yaml_do(office: Path) -> None:
    """The value's first character, its key where the key is at fault, and the item that moves up for one taken out."""
    yaml = "select: [3, 'RC9x']\nseverities: {'RC999': 'info'}\nfail-on: 'eror'\noverrides:\n  - {stage: 'draft'}\n"
    toml = (
        "[tool.replycheck]\n"
        "select= [3, 'RC9x']\nseverities= {'RC999'= 'info'}\nfail-on= 'eror'\noverrides=\\\n  [{stage= 'draft'}]\n"
    ).replace("\\\n  ", " ")
    of_yaml = faults(settle(office, yaml))
    of_toml = faults(settle(office, toml, "pyproject.toml"))

    def moved(fault: str) -> str:
        line, rest = fault.split(":", 1)
        return f"{int(line) + 1}:{rest}"

    assert of_toml[:-1] == [moved(fault) for fault in of_yaml[:-1]]
    assert (of_yaml[-1], of_toml[-1]) == ("5:5: `paths` is missing.", "5:13: `paths` is missing.")


def test_what_is_no_toml_is_told_at_its_place(office: Path) -> None:
    assert faults(settle(office, "[tool.replycheck]\nstage = \n", "pyproject.toml")) == [
        "2:9: Not TOML: Invalid value."
    ]
    assert faults(settle(office, "[tool.replycheck]\nselect = ['RC5'", "pyproject.toml")) == [
        "2:16: Not TOML: Unclosed array."
    ]


def test_every_value_of_a_toml_table_has_its_origin(office: Path) -> None:
    text = (
        '[tool.replycheck]\nstage = """\\\n  draft"""\nexclude = [\n  "a\\"]",\n  \'b\',\n]\n'
        "office.organ = '某局'\n\n[tool.replycheck.severities]\n\"RC501\" = 'info'\n\n"
        "[[tool.replycheck.overrides]]\npaths = 'a/**'\nstage = 'final'\n"
    )
    settings = read_settings(settle(office, text, "pyproject.toml"))
    lines = {key: (given.value, int(given.origin.rpartition(":")[2])) for key, given in settings.at("a/x").items()}
    assert lines == {
        "stage": ("draft", 2),
        "exclude": (['a"]', "b"], 4),
        "office.organ": ("某局", 8),
        "severities.RC501": ("info", 11),
    }
    assert settings.at(str(office / "a" / "x"))["stage"].origin.endswith("pyproject.toml:15")


def test_settings_that_extend_each_other_are_told(office: Path) -> None:
    settle(office, "extends: replycheck.yaml\n", "other.yaml")
    assert faults(settle(office, "extends: other.yaml\n")) == [
        "1:10: The settings extend each other: `replycheck.yaml`."
    ]


def test_a_checklist_or_region_that_there_is_not_ends_the_run(run: Run, office: Path) -> None:
    settle(office, "checklist: nothing\n")
    assert run("lint", str(office / "a")).code == 2
    settle(office, "region: nowhere\n")
    assert run("lint", str(office / "a")).code == 2
    assert run("lint", "--config", "nothing.yaml", str(office / "a")).code == 2


def test_the_schema_describes_every_key(run: Run) -> None:
    schema = json.loads(run("config", "schema").out)
    assert {"checklists", "region", "stage", "lang", "severities", "select", "ignore", "fail-on", "exclude"} <= set(
        schema["properties"]
    )
    assert {"office", "extends", "overrides"} <= set(schema["properties"])
    assert all("description" in key for key in schema["properties"].values())


def test_many_letters_over_processes_follow_the_settings_too(run: Run, office: Path) -> None:
    for number in range(130):
        (office / "b" / f"reply{number}.txt").write_text(LETTER, encoding="utf-8")
    settle(office, "overrides: [{paths: 'b/**', checklist: suggestion-reply}]\n")
    done = run("lint", "--format", "jsonl", "--jobs", "2", str(office))
    chosen = {json.loads(line)["checklist"] for line in done.out.splitlines() if "/b/" in line}
    assert chosen == {"suggestion-reply"}


def test_skeletons_know_the_office(run: Run, office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settle(office, "office: {organ: 云溪市民政局, contact_phone: 0571-28316671, signing_official: 徐望舒局长}\n")
    monkeypatch.chdir(office)
    assert run("new", "proposal-reply", "--no-input", "-o", "reply.txt").code == 0
    text = (office / "reply.txt").read_text("utf-8")
    assert text.count("云溪市民政局") >= 2
    assert "0571-28316671" in text
    assert "徐望舒局长" in text
