"""The JSON Schema of checklists, for editors that complete and check while one writes."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from replycheck.checklist.raw import RawChecklist
from replycheck.checklist.raw_shared import NULLABLE

_NULL = {"type": "null"}


def checklist_schema() -> dict[str, object]:
    """The schema (draft 2020-12) of a checklist's file, every key described in Chinese and English.

    It stands beside the shipped checklists as `schema.json`, for editors.
    """
    return schema_of(RawChecklist, "replycheck checklist")


def schema_of(model: type[BaseModel], title: str) -> dict[str, object]:
    """The schema of a file that has the shape of `model`."""
    schema = model.model_json_schema(by_alias=True)
    for part in (schema, *schema["$defs"].values()):
        for name, key in part["properties"].items():
            if name not in NULLABLE:
                _without_null(key)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": title}


def _without_null(key: dict[str, Any]) -> None:
    """Takes away that a key may be null: that it need not be given is said already."""
    if _NULL in key.get("anyOf", ()):
        options = [option for option in key.pop("anyOf") if option != _NULL]
        key.update(options[0] if len(options) == 1 else {"anyOf": options})
    if key.get("default", _NULL) is None:
        del key["default"]
