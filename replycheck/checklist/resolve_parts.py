"""The parts of a checklist that stand in several places: from what is written to what the program uses."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import TypeVar

from replycheck.checklist.model import Basis, Condition, Words
from replycheck.checklist.raw_shared import RawBasis, RawWhen, RawWords

Value = TypeVar("Value")


def words(raw: RawWords) -> Words:
    """A text in both languages."""
    return Words(raw.zh, raw.en)


def bases(raw: Iterable[RawBasis] | None) -> tuple[Basis, ...]:
    """What something rests on."""
    return tuple(
        Basis(one.document, one.article, one.strength, one.effective_from or "", one.until or "") for one in raw or ()
    )


def conditions(raw: Iterable[RawWhen] | None) -> tuple[Condition, ...]:
    """Conditions."""
    return tuple(Condition(one.place or "", one.pattern or "", one.meaning or "") for one in raw or ())


def days_of(text: str) -> Iterator[str]:
    """The days of `2024-02-10..2024-02-17`, or the one of `2024-01-01`.

    Raises ValueError where there is no such day.
    """
    first, _, last_day = text.partition("..")
    day, end = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last_day or first)
    while day <= end:
        yield day.isoformat()
        day += datetime.timedelta(days=1)


def last(values: Iterable[Value | None], default: Value) -> Value:
    """The last of `values` that is given."""
    found = default
    for value in values:
        if value is not None:
            found = value
    return found
