"""Which settings file is meant: the nearest one, up to the root of the repository."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

NAME: Final = "replycheck.yaml"
PROJECT: Final = "pyproject.toml"
_TABLE: Final = b"[tool.replycheck"


class Finder:
    """Finds settings files; looks into every folder once, however many letters lie below it."""

    def __init__(self) -> None:
        self._nearest: dict[Path, Path | None] = {}

    def nearest(self, folder: Path) -> Path | None:
        """The settings file nearest above a folder, given by its absolute path.

        The search ends at the root of a repository; outside of any it goes up to the top.
        """
        if folder not in self._nearest:
            own = _file_in(folder)
            self._nearest[folder] = own or (None if is_end(folder) else self.nearest(folder.parent))
        return self._nearest[folder]


def nearest_file(start: Path) -> Path | None:
    """The settings file nearest above the file or folder `start`."""
    folder = Path(os.path.abspath(start))  # noqa: PTH100 (a Path keeps "a/..", and would look into "a")
    return Finder().nearest(folder if folder.is_dir() else folder.parent)


def is_end(folder: Path) -> bool:
    """Whether the search for settings ends at a folder."""
    return folder.parent == folder or (folder / ".git").exists()


def _file_in(folder: Path) -> Path | None:
    """The settings file of a folder: `replycheck.yaml`, else a pyproject.toml that has our table."""
    own = folder / NAME
    if own.is_file():
        return own
    project = folder / PROJECT
    return project if project.is_file() and _has_table(project) else None


def _has_table(path: Path) -> bool:
    try:
        return _TABLE in path.read_bytes().replace(b" ", b"")
    except OSError:
        return False
