"""Whether a file has the shape of a checklist: keys, types, choices; every fault of it at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from replycheck.checklist.document import Document, Way
from replycheck.checklist.faults import Fault, nearest
from replycheck.checklist.raw import NO_VALUE, RawChecklist

_EXPECTED: Final[Mapping[str, str]] = {
    "string_type": "text",
    "int_type": "integer",
    "bool_type": "boolean",
    "list_type": "list",
    "dict_type": "mapping",
    "model_type": "mapping",
}
_PATTERNS: Final[Mapping[str, str]] = {"sections": "bad-section-id", "severities": "bad-rule", "vocabulary": "bad-name"}
_ROUNDS: Final = 8
"""How often what is wrong is taken out before the rest of a file is given up."""


@dataclass(frozen=True, slots=True)
class File:
    """A file that has the shape of a checklist, or what is left of it.

    `damaged` are the sections, and `vocabulary`, that something was taken out of: what they lack now is no new fault.
    """

    document: Document
    raw: RawChecklist
    damaged: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        """The checklist's id."""
        return self.raw.id

    @property
    def path(self) -> str:
        """The file's path."""
        return self.document.path


def shaped(document: Document) -> tuple[File | None, tuple[Fault, ...]]:
    """The file as a checklist, and the faults of its shape.

    What is wrong is taken out, so that the rest can be checked further; None where that does not help.
    """
    content = document.plain()
    faults: tuple[Fault, ...] = ()
    damaged: set[str] = set()
    for attempt in range(_ROUNDS):
        try:
            return File(document, RawChecklist.model_validate(content), frozenset(damaged)), faults
        except ValidationError as error:
            details = error.errors(include_url=False)
        if attempt == 0:
            faults = tuple(_fault(document, detail) for detail in details)
        paths = list(_to_remove(details))
        damaged.update(str(path[1] if path[0] == "sections" and len(path) > 1 else path[0]) for path in paths)
        for path in paths:
            document.remove(path)
        # What no checklist can be without; its absence is among the faults.
        content = {"id": Path(document.path).stem, "title": {"zh": "？", "en": "?"}, **document.plain()}
    return None, faults


def _to_remove(details: list[ErrorDetails]) -> Iterator[Way]:
    """The ways to what is wrong, the last first: indices of what stands before do not change then."""
    paths = set()
    for detail in details:
        path = _path(detail)
        lacking = detail["type"] == "missing" and len(path) > 1
        paths.add(path[:-1] if lacking else path)
    yield from sorted(
        paths, key=lambda path: [f"{step:06}" if isinstance(step, int) else step for step in path], reverse=True
    )


def _path(detail: ErrorDetails) -> Way:
    return tuple(step for step in detail["loc"] if step != "[key]")


def _fault(document: Document, detail: ErrorDetails) -> Fault:
    kind, path = detail["type"], _path(detail)
    name = next((step for step in reversed(path) if isinstance(step, str)), "")
    if kind == "extra_forbidden":
        return document.fault(
            "unknown-key", path, {"key": name}, at_key=True, suggestion=nearest(name, keys_at(path[:-1]))
        )
    if kind == "missing":
        return document.fault("missing-key", path, {"key": name}, at_key=True)
    if kind == "literal_error":
        return _not_one_of(document, path, name, detail["input"])
    if kind in _EXPECTED:
        return document.fault("wrong-type", path, {"key": name, "expected": f"type.{_EXPECTED[kind]}"})
    if kind == "string_pattern_mismatch":
        of_key = "[key]" in detail["loc"]
        key = _PATTERNS.get(str(path[0]), "bad-id") if of_key else "bad-id"
        return document.fault(key, path, {"text": path[-1] if of_key else detail["input"]}, at_key=of_key)
    if kind == NO_VALUE:
        return document.fault("no-value", path, {"key": name}, at_key=True)
    if kind == "string_too_short":
        return document.fault("empty-text", path, {"key": name})
    if kind == "greater_than_equal":
        return document.fault("negative", path, {"key": name})
    return document.fault("wrong-value", path, {"key": name, "problem": detail["msg"]})


def _not_one_of(document: Document, path: Way, name: str, value: object) -> Fault:
    allowed = choices_at(path)
    values = {"key": name, "text": value, "allowed": allowed}
    return document.fault("not-one-of", path, values, suggestion=nearest(value, allowed))


def keys_at(path: Way) -> tuple[str, ...]:
    """The keys that a mapping at `path` may have."""
    found = _type_at(path)
    if not (isinstance(found, type) and issubclass(found, BaseModel)):
        return ()
    return tuple(field.alias or name for name, field in found.model_fields.items())


def choices_at(path: Way) -> tuple[str, ...]:
    """The values that may stand at `path`, where there is a choice of them."""
    return tuple(choice for choice in get_args(_type_at(path)) if isinstance(choice, str))


def _type_at(path: Way) -> object:
    """The type of what stands at `path`."""
    found: object = RawChecklist
    for step in path:
        if isinstance(found, type) and issubclass(found, BaseModel):
            fields = {field.alias or name: field for name, field in found.model_fields.items()}
            if step not in fields:
                return None
            found = fields[str(step)].annotation
        else:
            # A list's items and a mapping's values have the last of its types.
            found = (get_args(found) or (None,))[-1]
        while type(None) in get_args(found):
            found = next(option for option in get_args(found) if option is not type(None))
    return found
