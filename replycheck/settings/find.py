"""Which settings file is meant: the nearest one, up to the root of the repository."""

from __future__ import annotations

from pathlib import Path
from typing import Final

NAME: Final = "replycheck.yaml"
PROJECT: Final = "pyproject.toml"
_TABLE: Final = b"[tool.replycheck"


def nearest_file(start: Path) -> Path | None:
    """The settings file nearest above `start`: `replycheck.yaml`, else a pyproject.toml that has our table.

    The search ends at the root of a repository; outside of any it goes up to the top.
    """
    folder = start.absolute()
    if not folder.is_dir():
        folder = folder.parent
    for here in (folder, *folder.parents):
        own = here / NAME
        if own.is_file():
            return own
        project = here / PROJECT
        if project.is_file() and _has_table(project):
            return project
        if (here / ".git").exists():
            return None
    return None


def _has_table(path: Path) -> bool:
    try:
        return _TABLE in path.read_bytes().replace(b" ", b"")
    except OSError:
        return False
