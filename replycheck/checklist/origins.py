"""Where each line of a resolved checklist comes from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from replycheck.checklist.shape import File

_ADDED: Final = ("page", "wording")
"""Groups of patterns that several checklists add to."""
_BY_NAME: Final = ("vocabulary", "severities", "calendar")
_NOT_INHERITED: Final = ("id", "title", "note", "extends", "abstract", "recognised_by", "examples")


class Line(NamedTuple):
    """One line of a resolved checklist: the keys that lead to it, its value, and the file and line that say so."""

    way: tuple[str, ...]
    value: object
    checklist: str
    number: int


def lines(files: Sequence[File]) -> list[Line]:
    """The lines of the checklist that the last of `files` gives, in the order of the files and their keys."""
    found: dict[tuple[str, ...], Line] = {}
    for file in files:
        content = file.document.plain()
        for key, value in content.items():
            if key in _NOT_INHERITED and file is not files[-1]:
                continue
            for way, item, place in _of_key(key, value):
                # What is given anew stands where it was first given.
                found[way] = Line(way, item, file.id, file.document.place(place, key=len(place) == len(way)).line)
    return list(found.values())


def _of_key(key: str, value: Any) -> Iterator[tuple[tuple[str, ...], object, tuple[str | int, ...]]]:
    if key == "examples":
        return
    if key in _BY_NAME and isinstance(value, dict):
        for name, item in value.items():
            yield (key, name), item, (key, name)
    elif key in _ADDED and isinstance(value, dict):
        yield from _groups((key,), value)
    elif key == "replies_by" and isinstance(value, list):
        for index, item in enumerate(value):
            yield (key, str(item)), item, (key, index)
    elif key in ("sections", "checks") and isinstance(value, dict):
        for name, part in value.items():
            for inner, item in (part or {}).items():
                if inner == "cues":
                    yield from _groups((key, name, inner), item)
                else:
                    yield (key, name, inner), item, (key, name, inner)
    else:
        yield (key,), value, (key,)


def _groups(way: tuple[str, ...], groups: Any) -> Iterator[tuple[tuple[str, ...], object, tuple[str | int, ...]]]:
    for group, patterns in groups.items():
        for index, pattern in enumerate(patterns):
            yield (*way, group, str(pattern)), pattern, (*way, group, index)
