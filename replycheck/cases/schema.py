"""The JSON Schema of a case, for editors that complete and check while one writes."""

from __future__ import annotations

from typing import Final

from replycheck.cases.model import DATES, FIELDS, LISTS
from replycheck.messages import case_texts

_DATE: Final = {"anyOf": [{"type": "string"}, {"type": "string", "format": "date"}]}


def case_schema() -> dict[str, object]:
    """The schema (draft 2020-12) of a file of cases: one case, or a list of them."""
    properties: dict[str, object] = {}
    for name in FIELDS:
        described = {"description": f"{case_texts.ZH[f'field.{name}']}。 {case_texts.EN[f'about.{name}']}"}
        if name in LISTS:
            properties[name] = {
                "anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "string"}],
                **described,
            }
        elif name in DATES:
            properties[name] = {"type": "string", **described}
        else:
            properties[name] = {"type": ["string", "integer"], **described}
    case = {
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "anyOf": [{"required": ["number"]}, {"required": ["title"]}],
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "replycheck cases",
        "anyOf": [{"$ref": "#/$defs/case"}, {"type": "array", "items": {"$ref": "#/$defs/case"}}],
        "$defs": {"case": case},
    }
