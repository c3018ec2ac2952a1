"""What is known before anyone is asked: the office from the settings, the case from the register."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final, Protocol

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


class CaseRecord(Protocol):
    """What a letter takes from a case; anything may be missing."""

    @property
    def number(self) -> str | None: ...
    @property
    def session(self) -> str | None: ...
    @property
    def title(self) -> str | None: ...
    @property
    def proposers(self) -> Sequence[str]: ...
    @property
    def lead(self) -> str | None: ...
    @property
    def partners(self) -> Sequence[str]: ...
    @property
    def received(self) -> datetime.date | str | None: ...
    @property
    def result_class(self) -> str | None: ...
    @property
    def publicity(self) -> str | None: ...
    @property
    def points(self) -> Sequence[str]: ...


def from_case(case: CaseRecord, asked: Collection[str]) -> dict[str, Any]:
    """The answers that a case gives to the questions `asked`; what it does not know is left out."""
    found: dict[str, Any] = {}
    for field, names in _FROM_CASE.items():
        value = getattr(case, field)
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
    """The answers that an office's settings give (`organ`, `contact_person`, `official`, …) to the questions `asked`."""
    return {name: value for name, value in settings.items() if name in asked and value}


def in_order(*given: Mapping[str, Any]) -> dict[str, Any]:
    """All that is given, the later overruling the earlier."""
    found: dict[str, Any] = {}
    for values in given:
        found.update({name: value for name, value in values.items() if value not in (None, "", [])})
    return found
