"""The cells of a table in reading order, a merged one once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from replycheck.sources.docx.names import CELL, DELETED, INSERTED, ROW, TABLE, VAL, W, switched_on
from replycheck.sources.docx.styles import child_value, integer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_ROW_PROPERTIES = W + "trPr"
_CELL_PROPERTIES = W + "tcPr"
_CONTINUES = (None, "continue")


def shown_cells(table: _Element, dropped: frozenset[str], original: bool) -> Iterator[_Element]:
    """Yield the cells (`w:tc`) that are seen, row by row.

    Left out are rows and cells deleted (with `original`: inserted) or hidden, and cells that a merge covers.
    """
    row_gone, cell_gone = (INSERTED, W + "cellIns") if original else (DELETED, W + "cellDel")
    merging: set[int] = set()
    for row in _wrapped(table, ROW, dropped):
        properties = row.find(_ROW_PROPERTIES)
        if properties is not None and (properties.find(row_gone) is not None or _hidden(properties)):
            continue
        column = integer(child_value(properties, W + "gridBefore")) or 0
        still: set[int] = set()
        for cell in _wrapped(row, CELL, dropped):
            facts = cell.find(_CELL_PROPERTIES)
            if facts is None:
                yield cell
                column += 1
                continue
            merge = facts.find(W + "vMerge")
            continues = merge is not None and merge.get(VAL) in _CONTINUES
            if merge is not None:
                still.add(column)
            # A cell that continues a merge which no cell above began is a cell of its own.
            covered = (continues and column in merging) or child_value(facts, W + "hMerge") == "continue"
            column += integer(child_value(facts, W + "gridSpan")) or 1
            if not covered and facts.find(cell_gone) is None:
                yield cell
        merging = still


def _hidden(row_properties: _Element) -> bool:
    hidden = row_properties.find(W + "hidden")
    return hidden is not None and switched_on(hidden.get(VAL))


def _wrapped(parent: _Element, tag: str, dropped: frozenset[str]) -> Iterator[_Element]:
    """The rows of a table or the cells of a row, through content controls and the like."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag not in dropped and isinstance(child.tag, str) and child.tag != TABLE and len(child):
            yield from _wrapped(child, tag, dropped)
