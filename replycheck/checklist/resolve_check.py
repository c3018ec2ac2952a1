"""Checks: from what the files of a line say of one to what the program uses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from replycheck.checklist.model import OPERATORS, STAGES, Check
from replycheck.checklist.raw_check import RawCheck
from replycheck.checklist.resolve_parts import bases, conditions, words

NEEDED_OF_CHECK: Final = ("title", "level", "message", "hint")
"""What a check must have, from one checklist or another, besides its operator."""


def check(identifier: str, stated: Sequence[RawCheck]) -> Check | None:
    """One check as several files give it together; None where it lacks something."""
    values = merged(stated)
    operator = operator_of(values)
    if operator is None or any(name not in values for name in NEEDED_OF_CHECK):
        return None
    return Check(
        id=identifier,
        title=words(values["title"]),
        operator=operator,
        level=values["level"],
        message=words(values["message"]),
        hint=words(values["hint"]),
        basis=bases(values.get("basis")),
        when=conditions(values.get("when")),
        unless=conditions(values.get("unless")),
        stages=tuple(values.get("stages") or STAGES),
        **_arguments(operator, values[operator]),
    )


def merged(stated: Sequence[RawCheck]) -> dict[str, Any]:
    """What the last of the files that say anything of a key says of it; a new operator takes the place of the old."""
    values: dict[str, Any] = {}
    for raw in stated:
        given = {name: getattr(raw, name) for name in raw.model_fields_set}
        if any(name in given for name in OPERATORS):
            values = {name: value for name, value in values.items() if name not in OPERATORS}
        values |= given
    return values


def operator_of(values: Mapping[str, Any]) -> str | None:
    """The one operator of a check, None where it has none, or several."""
    given = [name for name in OPERATORS if name in values]
    return given[0] if len(given) == 1 else None


def fields_of_check(operator: str, raw: Any) -> tuple[str, ...]:
    """The fields (`section.field`) that an operator looks at."""
    if operator == "equal":
        return tuple(raw)
    if operator == "within":
        return (raw.begin, raw.end)
    if operator == "not_before":
        return (raw.field, raw.than)
    return (raw.field,) if operator == "among" else ()


def _arguments(operator: str, raw: Any) -> dict[str, Any]:
    found: dict[str, Any] = {"fields": fields_of_check(operator, raw)}
    if operator == "within":
        found |= {"days": raw.working_days if raw.days is None else raw.days, "working": raw.days is None}
    elif operator == "among":
        found["values"] = tuple(raw.values or ())
    elif operator in ("require", "forbid"):
        found |= {"place": raw.place, "pattern": raw.pattern}
    return found
