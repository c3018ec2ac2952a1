"""Loads checklists: from the cache where it holds, else from their YAML.

The way through the cache imports neither ruamel nor pydantic.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from replycheck.checklist import cache as compiled
from replycheck.checklist.model import Checklist
from replycheck.checklist.sources import read_files


def load_checklists(
    folders: Iterable[Path], extra: Iterable[Path] = (), cache: Path | None = None
) -> tuple[Checklist, ...]:
    """All checklists of the folders and of the single files, those that others extend first.

    `cache` is the folder that compiled checklists are kept in; without it they are read anew. Raises ChecklistErrors
    with every fault of every file.
    """
    sources = read_files(folders, extra)
    kept = compiled.load(cache, sources) if cache is not None else None
    if kept is not None:
        return kept
    from replycheck.checklist.read import read_checklists

    checklists = read_checklists(sources)
    if cache is not None:
        compiled.store(cache, sources, checklists)
    return checklists
