"""The bytes of the checklists' files, and nothing more: what decides whether a cache still holds."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

_CALENDARS: Final = "calendars"


class RawFile(NamedTuple):
    """A file's path and its bytes; `reason` says why there are none."""

    path: str
    content: bytes
    reason: str | None = None


def read_files(folders: Iterable[Path], extra: Iterable[Path]) -> tuple[RawFile, ...]:
    """The `.yaml` and `.yml` files of the folders, by name, and the single files, each file once.

    A single file that lies in one of the folders goes by the path that it was named by.

    A folder `calendars` inside a folder belongs to it: what is extended for working days.
    """
    seen: dict[str, str] = {}
    for path in _paths(folders, extra):
        seen[os.path.realpath(path)] = path
    return tuple(map(_read, seen.values()))


def _paths(folders: Iterable[Path], extra: Iterable[Path]) -> Iterator[str]:
    for folder in folders:
        try:
            names = sorted(os.listdir(folder))  # noqa: PTH208 - every run passes here, and this is the fast way
        except OSError:
            # The folder is read as a file, so that its absence is told like a file's.
            yield str(folder)
            continue
        yield from (str(folder / name) for name in names if name.endswith((".yaml", ".yml")) and name[0] != ".")
        if _CALENDARS in names:
            yield from _paths([folder / _CALENDARS], ())
    yield from map(str, extra)


def _read(path: str) -> RawFile:
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - as above
            return RawFile(path, file.read())
    except OSError as error:
        return RawFile(path, b"", error.strerror or type(error).__name__)
