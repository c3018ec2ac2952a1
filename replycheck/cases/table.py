"""Cases in a table: rows of texts, whatever file they come from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from replycheck.cases.build import Tell
from replycheck.cases.columns import Header, field_of, find_header, near_field
from replycheck.cases.entries import Cell, Entry
from replycheck.cases.faults import CaseErrors, CaseFault
from replycheck.cases.model import LISTS, NUMBER, POINTS, TITLE
from replycheck.patterns import regex

Row = tuple[int, Sequence[str]]
"""A row: its number in the file, and its texts."""

_SUM: Final = regex(r"[\s\u3000]*(?:合[\s\u3000]*计|总[\s\u3000]*计|小[\s\u3000]*计|共计?\s*\d)")
_REMARK: Final = regex(r"[^：:]{1,8}[：:]")
"""How a cell below the cases begins that says who made the table, and when: 填表人：王芳."""


def read_table(rows: Sequence[Row], path: str, tell: Tell) -> list[Entry]:
    """The entries of a table; blank rows and rows that hold no case (sums, notes) are left out.

    A row that only adds names or points, its other cells blank or merged, belongs to the case above. Columns with
    names of their own (序号, 备注) are the office's. Raises CaseErrors where no row names the columns.
    """
    header = find_header([texts for _, texts in rows])
    if header is None:
        raise CaseErrors([CaseFault(path, rows[0][0] if rows else 1, 1, "no-header")])
    _tell_of_slips(rows, header, path, tell)
    entries: list[Entry] = []
    for line, texts in rows[header.row + 1 :]:
        cells = tuple(
            Cell(field, written, (texts[index],), line, index + 1)
            for index, (field, written) in header.columns.items()
            if index < len(texts) and texts[index].strip()
        )
        if not cells or _is_note(cells, texts, header):
            continue
        if entries and all(cell.field in LISTS for cell in cells):
            entries[-1] = entries[-1]._replace(cells=(*entries[-1].cells, *cells))
        else:
            entries.append(Entry(line, 1, cells))
    return entries


def _is_note(cells: Sequence[Cell], texts: Sequence[str], header: Header) -> bool:
    """Whether a row is a sum or a remark below the cases, or the header once more on the next page."""
    written = [text for text in texts if text.strip()]
    points = any(cell.field == POINTS for cell in cells)
    if _SUM.match(written[0]) or (not points and all(_REMARK.match(text) for text in written)):
        return True
    if len(written) == 1 and len(header.columns) > 1:
        (cell,) = cells
        return cell.field not in (TITLE, *LISTS) and not (cell.field == NUMBER and any(map(str.isdigit, cell.texts[0])))
    return all(field_of(cell.texts[0]) == cell.field for cell in cells if cell.field in (NUMBER, TITLE)) and any(
        cell.field in (NUMBER, TITLE) for cell in cells
    )


def _tell_of_slips(rows: Sequence[Row], header: Header, path: str, tell: Tell) -> None:
    """Tells of columns whose names are nearly, but not quite, those of a field that no column has."""
    line, texts = rows[header.row]
    found = {field for field, _ in header.columns.values()}
    for index, text in enumerate(texts):
        if index in header.columns or not text.strip():
            continue
        meant = near_field(text)
        if meant and field_of(meant) not in found:
            tell(CaseFault(path, line, index + 1, "unknown-column", {"written": text.strip()}, meant))
