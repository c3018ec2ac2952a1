"""The JSON Schema of checklists, for editors that complete and check while one writes."""

from __future__ import annotations

from typing import Any

from replycheck.checklist.raw import NULLABLE, RawChecklist

_NULL = {"type": "null"}


def checklist_schema() -> dict[str, object]:
    """The schema (draft 2020-12) of a checklist's file, every key described in Chinese and English."""
    schema = RawChecklist.model_json_schema(by_alias=True)
    for model in (schema, *schema["$defs"].values()):
        for name, key in model["properties"].items():
            if name not in NULLABLE:
                _without_null(key)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": "replycheck checklist",
    }


def _without_null(key: dict[str, Any]) -> None:
    """Takes away that a key may be null: that it need not be given is said already."""
    if _NULL in key.get("anyOf", ()):
        (only,) = (option for option in key.pop("anyOf") if option != _NULL)
        key.update(only)
    if key.get("default", _NULL) is None:
        del key["default"]
