"""Whether a file has the shape of a checklist: keys, types, choices; every fault of it at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from replycheck.checklist.document import Document, Tree, Way
from replycheck.checklist.faults import Fault, nearest
from replycheck.checklist.raw import RawChecklist
from replycheck.checklist.raw_shared import NO_VALUE

Model = TypeVar("Model", bound=BaseModel)

_EXPECTED: Final[Mapping[str, str]] = {
    "string_type": "text",
    "int_type": "integer",
    "bool_type": "boolean",
    "list_type": "list",
    "dict_type": "mapping",
    "model_type": "mapping",
}
_KEYS: Final[Mapping[str, str]] = {
    "sections": "bad-section-id",
    "severities": "bad-rule",
    "vocabulary": "bad-name",
    "checks": "bad-check-id",
    "classes": "bad-letter",
    "calendar": "bad-year",
}
"""The faults of keys that do not look right, by the mapping that they stand in."""
_VALUES: Final[Mapping[str, str]] = {
    "effective_from": "bad-day",
    "until": "bad-day",
    "off": "bad-days",
    "on": "bad-days",
    "code": "bad-rule",
    **dict.fromkeys(("equal", "from", "to", "field", "than"), "bad-field"),
}
"""The faults of values that do not look right, by their key."""
_ROUNDS: Final = 8
"""How often what is wrong is taken out before the rest of a file is given up."""


@dataclass(frozen=True, slots=True)
class File:
    """A file that has the shape of a checklist, or what is left of it.

    `damaged` are the ways to what was taken out, or stands in for what was wrong: it is no new fault.
    """

    document: Document
    raw: RawChecklist
    damaged: frozenset[Way] = frozenset()

    @property
    def id(self) -> str:
        """The checklist's id."""
        return self.raw.id

    @property
    def path(self) -> str:
        """The file's path."""
        return self.document.path

    def is_damaged(self, *way: str | int) -> bool:
        """Whether anything at `way`, or inside it, is not what was written."""
        return any(damaged[: len(way)] == way for damaged in self.damaged)


def is_damaged(line: Iterable[File], *way: str | int) -> bool:
    """Whether one of the files that a checklist is made of is damaged at `way`."""
    return any(file.is_damaged(*way) for file in line)


def shaped(document: Document) -> tuple[File | None, tuple[Fault, ...]]:
    """The file as a checklist, and the faults of its shape.

    What is wrong is mended or taken out, so that the rest can be checked further; None where that does not help.
    """
    # What no checklist can be without; its absence is among the faults.
    needed = {"id": Path(document.path).stem, "title": {"zh": "？", "en": "?"}}
    raw, faults, damaged = validated(document, RawChecklist, needed)
    return (File(document, raw, damaged) if raw else None), faults


def validated(
    document: Tree, model: type[Model], needed: Mapping[str, object]
) -> tuple[Model | None, tuple[Fault, ...], frozenset[Way]]:
    """The file as a `model`, the faults of its shape, and the ways to what was mended or taken out for them.

    `needed` stands in for what the file lacks though it cannot.
    """
    content = document.plain()
    faults: tuple[Fault, ...] = ()
    damaged: set[Way] = set()
    for attempt in range(_ROUNDS):
        try:
            return model.model_validate(content), faults, frozenset(damaged)
        except ValidationError as error:
            details = error.errors(include_url=False)
        if attempt == 0:
            faults = tuple(_fault(document, detail, model) for detail in details)
        for path, lacking in _last_first(details):
            value = None if path in damaged else _stand_in(path, model)
            damaged.add(path)
            if value is not None:
                document.put(path, value)
            else:
                document.remove(path[:-1] if lacking else path)
        content = {**needed, **document.plain()}
    return None, faults, frozenset(damaged)


def _last_first(details: list[ErrorDetails]) -> list[tuple[Way, bool]]:
    """The ways to what is wrong, and whether it is lacking.

    The last ones come first: indices of what stands before do not change then.
    """
    found = {_path(detail): detail["type"] == "missing" for detail in details}
    return sorted(
        ((path, lacking and len(path) > 1) for path, lacking in found.items()),
        key=lambda one: [f"{step:06}" if isinstance(step, int) else step for step in one[0]],
        reverse=True,
    )


def _stand_in(path: Way, model: type[BaseModel]) -> str | int | None:
    """A value that may stand at `path` and asks for little; None where there is none."""
    found = _type_at(path, model)
    if found is int:
        return 1
    if found is str:
        # No pattern finds anything else by it, and it is no id.
        return "？"
    # Of a choice the last is the least: optional, info, house, any.
    return choices_at(path, model)[-1] if choices_at(path, model) else None


def _path(detail: ErrorDetails) -> Way:
    return tuple(step for step in detail["loc"] if step != "[key]")


def _fault(document: Tree, detail: ErrorDetails, model: type[BaseModel]) -> Fault:
    kind, path = detail["type"], _path(detail)
    name = next((step for step in reversed(path) if isinstance(step, str)), "")
    if kind == "extra_forbidden":
        return document.fault(
            "unknown-key", path, {"key": name}, at_key=True, suggestion=nearest(name, keys_at(path[:-1], model))
        )
    if kind == "missing":
        return document.fault("missing-key", path, {"key": name}, at_key=True)
    if kind == "literal_error":
        return _not_one_of(document, path, name, detail["input"], model)
    if kind in _EXPECTED:
        return document.fault("wrong-type", path, {"key": name, "expected": f"type.{_EXPECTED[kind]}"})
    if kind == "string_pattern_mismatch":
        of_key = "[key]" in detail["loc"]
        key = _KEYS.get(str(path[0]), "bad-id") if of_key else _VALUES.get(name, "bad-id")
        return document.fault(key, path, {"text": path[-1] if of_key else detail["input"]}, at_key=of_key)
    if kind == NO_VALUE:
        return document.fault("no-value", path, {"key": name}, at_key=True)
    if kind == "string_too_short":
        return document.fault("empty-text", path, {"key": name})
    if kind == "too_short":
        return document.fault("too-few", path, {"key": name})
    if kind == "greater_than_equal":
        return document.fault("negative", path, {"key": name})
    return document.fault("wrong-value", path, {"key": name, "problem": detail["msg"]})


def _not_one_of(document: Tree, path: Way, name: str, value: object, model: type[BaseModel]) -> Fault:
    allowed = choices_at(path, model)
    values = {"key": name, "text": value, "allowed": allowed}
    return document.fault("not-one-of", path, values, suggestion=nearest(value, allowed))


def keys_at(path: Way, model: type[BaseModel]) -> tuple[str, ...]:
    """The keys that a mapping at `path` may have."""
    found = _type_at(path, model)
    if not (isinstance(found, type) and issubclass(found, BaseModel)):
        return ()
    return tuple(field.alias or name for name, field in found.model_fields.items())


def choices_at(path: Way, model: type[BaseModel]) -> tuple[str, ...]:
    """The values that may stand at `path`, where there is a choice of them."""
    return tuple(choice for choice in get_args(_type_at(path, model)) if isinstance(choice, str))


def _type_at(path: Way, model: type[BaseModel]) -> object:
    """The type of what stands at `path`."""
    found: object = model
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
        if get_origin(found) is Annotated:
            found = get_args(found)[0]
    return found
