"""What is known before anyone is asked: the office from the settings, the case from the register."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from typing import Any, Final

_FROM_CASE: Final[Mapping[str, tuple[str, ...]]] = {
    "number": ("number", "application_number", "incoming_number"),
    "session": ("session",),
    "title": ("subject", "incoming", "requested", "report", "matter"),
    "proposers": ("proposers", "applicant", "petitioner", "caller", "recipient", "recipients"),
    "lead": ("organ",),
    "partners": ("partners",),
    "received": ("received",),
    "result_class": ("result_class",),
    "publicity": ("publicity",),
    "points": ("points",),
}
"""The questions that a field of a case answers: the first of them that the letter asks."""
_LISTS: Final = frozenset({"proposers", "recipients", "partners", "points"})


def from_case(case: object, asked: Collection[str]) -> dict[str, Any]:
    """The answers that a case gives to the questions `asked`; what it does not know is left out.

    `case` has the fields of a case as attributes: number, session, title, proposers, lead, partners, received,
    result_class, publicity, points.
    """
    found: dict[str, Any] = {}
    for field, names in _FROM_CASE.items():
        value = getattr(case, field, None)
        name = next((name for name in names if name in asked), None)
        if not value or name is None:
            continue
        if isinstance(value, datetime.date):
            value = value.isoformat()
        elif not isinstance(value, str):
            value = list(value)
        if isinstance(value, list) and name not in _LISTS:
            value = "、".join(value)
        found[name] = value
    return found


def from_office(settings: Mapping[str, Any], asked: Collection[str]) -> dict[str, Any]:
    """The answers that an office's settings give (`organ`, `official`, …) to the questions `asked`."""
    return {name: value for name, value in settings.items() if name in asked and value}


def in_order(*given: Mapping[str, Any]) -> dict[str, Any]:
    """All that is given, the later overruling the earlier."""
    found: dict[str, Any] = {}
    for values in given:
        found.update({name: value for name, value in values.items() if value not in (None, "", [])})
    return found
