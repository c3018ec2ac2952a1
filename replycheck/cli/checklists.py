"""The checklists of a run: those that come with the program, and the one that was named."""

from __future__ import annotations

import os
from pathlib import Path

from replycheck.checklist.load import load_checklists
from replycheck.checklist.model import Checklist
from replycheck.cli.cache import cache_folder
from replycheck.errors import UsageError
from replycheck.resources import shipped

_SUFFIXES = (".yaml", ".yml")


def load(named: str = "") -> tuple[tuple[Checklist, ...], Checklist | None]:
    """All checklists, and the one that `named` (an id, or a YAML file) means; None where nothing is named.

    Raises UsageError for an id or a file that is not there, ChecklistError for faults of a checklist.
    """
    file = Path(named) if named.lower().endswith(_SUFFIXES) else None
    if file and not file.is_file():
        raise UsageError("usage.checklist-file", path=named)
    checklists = load_checklists((shipped("checklists"),), (file,) if file else (), cache=cache_folder(os.environ))
    if not named:
        return checklists, None
    usable = {checklist.id: checklist for checklist in checklists if not checklist.abstract}
    of_file = (each for each in usable.values() if Path(each.origin) == file)
    chosen = next(of_file, None) if file else usable.get(named)
    if chosen is None:
        raise UsageError("usage.checklist", name=named, known=sorted(usable))
    return checklists, chosen
