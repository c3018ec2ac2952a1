"""The checklists of a run: those that come with the program, and the one that was named."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from replycheck.checklist.load import load_checklists
from replycheck.checklist.model import Checklist
from replycheck.cli.cache import cache_folder
from replycheck.errors import UsageError
from replycheck.resources import shipped

_SUFFIXES = (".yaml", ".yml")
_REGIONS = "regions"


def load(
    named: str = "", *, regions: bool = False, folders: Sequence[Path] = ()
) -> tuple[tuple[Checklist, ...], Checklist | None]:
    """All checklists, and the one that `named` (an id, or a YAML file) means; None where nothing is named.

    Those of regions are read where they are asked for, or where none of the others has the id that is named; `folders`
    hold the user's own. Raises UsageError for an id or a file that is not there, ChecklistError for faults of a
    checklist.
    """
    file = Path(named) if is_file(named) else None
    if file and not file.is_file():
        raise UsageError("usage.checklist-file", path=named)
    extra = (file,) if file else ()
    checklists = read(extra, regions=regions or file is not None, folders=folders)
    if named and not file and named not in {each.id for each in checklists}:
        checklists = read(extra, regions=True, folders=folders)
    return checklists, choose_checklist(checklists, named) if named else None


def is_file(named: str) -> bool:
    """Whether a checklist is named by its file."""
    return named.lower().endswith(_SUFFIXES)


def choose_checklist(checklists: Iterable[Checklist], named: str) -> Checklist:
    """The checklist of that id, or of that file. Raises UsageError where there is none."""
    usable = {checklist.id: checklist for checklist in checklists if not checklist.abstract}
    of_file = (each for each in usable.values() if Path(each.origin) == Path(named))
    chosen = next(of_file, None) if is_file(named) else usable.get(named)
    if chosen is None:
        raise UsageError("usage.checklist", name=named, known=sorted(usable))
    return chosen


def read(extra: Iterable[Path], *, regions: bool, folders: Sequence[Path] = ()) -> tuple[Checklist, ...]:
    """The checklists that come with the program, those of the `folders`, and the `extra` files."""
    return load_checklists(places(regions=regions, folders=folders), extra, cache=cache_folder(os.environ))


def places(*, regions: bool, folders: Sequence[Path] = ()) -> tuple[Path, ...]:
    """The folders that checklists are read from."""
    own = shipped("checklists")
    return (own, *((own / _REGIONS,) if regions else ()), *folders)
