"""Checklists as they are written, with what each builds on: for showing, comparing and trying them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from replycheck.checklist.lineage import Lineage
from replycheck.checklist.read import read_lineage
from replycheck.checklist.sources import read_files
from replycheck.cli.checklists import is_file, places
from replycheck.errors import UsageError


def lineage_with(names: Iterable[str], folders: Sequence[Path]) -> tuple[Lineage, list[str]]:
    """All checklists that come with the program or lie in `folders`, the files among `names`, and the ids they mean.

    A folder among the names means the files in it.

    Raises UsageError for an id or a file that is not there, ChecklistErrors for faults of a checklist.
    """
    named = [each for name in names for each in _expanded(name)]
    files = [Path(name) for name in named if is_file(name)]
    for file in files:
        if not file.is_file():
            raise UsageError("usage.checklist-file", path=str(file))
    lineage = read_lineage(read_files(places(regions=True, folders=folders), files))
    resolved = {path.resolve(): path for path in files}
    by_path = {Path(file.path).resolve(): file.id for file in lineage.files if Path(file.path).resolve() in resolved}
    ids = []
    for name in named:
        identifier = by_path[Path(name).resolve()] if is_file(name) else name
        if identifier not in lineage.by_id:
            raise UsageError("usage.checklist", name=name, known=sorted(lineage.by_id))
        ids.append(identifier)
    return lineage, ids


def _expanded(name: str) -> list[str]:
    """The checklists in a folder; a name that is no folder's stands for itself, and so does that of an empty one."""
    folder = Path(name)
    files = sorted(path for pattern in ("*.yaml", "*.yml") for path in folder.glob(pattern)) if folder.is_dir() else []
    return [str(path) for path in files] or [name]
