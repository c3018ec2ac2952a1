"""What every kind of register is read into: entries of cells, each knowing where it stands."""

from __future__ import annotations

from typing import NamedTuple


class Cell(NamedTuple):
    """What one field of one entry says.

    `field` is the field's name (one of `model.FIELDS`), `written` the name that stands in the file; `texts` has one
    text, or one for each item where the file itself lists them (`listed`).
    """

    field: str
    written: str
    texts: tuple[str, ...]
    line: int
    column: int
    listed: bool = False


class Entry(NamedTuple):
    """One case as it is written: where it begins, and its cells."""

    line: int
    column: int
    cells: tuple[Cell, ...]
