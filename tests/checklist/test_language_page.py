"""The page on the language: every key is on it, and what it shows can be used."""

import re
from collections.abc import Iterator
from pathlib import Path

from replycheck.checklist.document import Document, parse
from replycheck.checklist.read import read_lineage
from replycheck.checklist.resolve import resolve
from replycheck.checklist.schema import checklist_schema, schema_of
from replycheck.checklist.shape import validated
from replycheck.checklist.sources import RawFile, read_files
from replycheck.resources import shipped
from replycheck.settings.raw import RawSettings

PAGE = (Path(__file__).parents[2] / "docs" / "checklists.md").read_text("utf-8")
CHECKLIST, SETTINGS = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)


def keys(schema: object) -> Iterator[str]:
    if isinstance(schema, dict):
        properties = schema.get("properties")
        if isinstance(properties, dict):
            yield from properties
        for part in schema.values():
            yield from keys(part)


def shown(text: str) -> set[str]:
    return set(re.findall(r"(?:^|[\s{\[,-])([a-z_-]+):", text, re.MULTILINE))


def test_every_key_of_a_checklist_has_an_example() -> None:
    # `days` is named beside `working_days`, of which only one can be given.
    assert set(keys(checklist_schema())) - shown(CHECKLIST) <= {"days"}
    assert "或者 days" in CHECKLIST


def test_every_key_of_the_settings_has_an_example() -> None:
    assert set(keys(schema_of(RawSettings, "settings"))) - shown(SETTINGS) == set()


def test_the_checklist_shown_has_no_faults() -> None:
    text = CHECKLIST.replace("      ……\n", "      全文：甲乙丙。\n").replace("replace: ……", "replace: 甲乙丙")
    lineage = read_lineage([*read_files([shipped("checklists")], []), RawFile("my-reply.yaml", text.encode())])
    checklist = resolve(lineage.line("my-reply"))
    assert checklist.region == "somewhere"
    assert set(checklist.checks) >= {"same_number", "in_time", "after_receipt", "class_known", "no_nickname"}


def test_the_settings_shown_have_the_right_shape() -> None:
    document = parse("replycheck.yaml", SETTINGS.encode())
    assert isinstance(document, Document)
    _, faults, _ = validated(document, RawSettings, {})
    assert faults == ()


def test_the_schema_beside_the_checklists_is_current() -> None:
    """Written anew by `replycheck checklist schema`."""
    import json

    kept = json.loads((shipped("checklists") / "schema.json").read_text("utf-8"))
    assert kept == checklist_schema()


def test_every_shipped_file_points_to_the_schema() -> None:
    for path in shipped("checklists").rglob("*.yaml"):
        first = path.read_text("utf-8").split("\n")[0]
        target = first.removeprefix("# yaml-language-server: $schema=")
        assert (path.parent / target).is_file(), path.name
