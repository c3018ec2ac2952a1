"""The JSON Schema of checklists, for editors that complete and check while one writes."""

from __future__ import annotations

from replycheck.checklist.raw import RawChecklist


def checklist_schema() -> dict[str, object]:
    """The schema (draft 2020-12) of a checklist's file, every key described in Chinese and English."""
    schema = RawChecklist.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": "replycheck checklist"}
