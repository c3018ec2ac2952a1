"""From entries to cases: every value read, every fault told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from replycheck.cases import values
from replycheck.cases.entries import Cell, Entry
from replycheck.cases.faults import CaseFault
from replycheck.cases.model import (
    CLASS,
    DATES,
    DUE,
    LISTS,
    NUMBER,
    POINTS,
    PROPOSERS,
    RECEIVED,
    TITLE,
    Case,
)

Tell = Callable[[CaseFault], None]


def build(entries: Iterable[Entry], path: str, tell: Tell) -> list[Case]:
    """The cases of a file; whatever is wrong is told, and left out."""
    cases = [_case(entry, path, tell) for entry in entries]
    _tell_duplicates(cases, tell)
    return cases


def _case(entry: Entry, path: str, tell: Tell) -> Case:
    found: dict[str, Any] = {"path": path, "line": entry.line}
    cells = {cell.field: cell for cell in entry.cells}
    for cell in entry.cells:
        if cell.field in LISTS:
            found[cell.field] = (*found.get(cell.field, ()), *_list(cell))
        elif cell.field not in DATES:
            text = cell.texts[0].strip() if cell.texts else ""
            found[cell.field] = _text(cell.field, text)
    _dates(cells, found, path, tell)
    if not found.get(NUMBER) and not found.get(TITLE):
        tell(CaseFault(path, entry.line, entry.column, "no-number-no-title"))
    found["result_class"] = found.pop(CLASS, None)
    return Case(**found)


def _text(field: str, text: str) -> str | None:
    if field == NUMBER:
        return values.case_number(text) or None
    if field == CLASS:
        return values.result_class(text)
    return text or None


def _list(cell: Cell) -> list[str]:
    part = values.points if cell.field == POINTS else values.names
    if cell.listed and cell.field == POINTS:
        found = [text.strip() for text in cell.texts if text.strip()]
    else:
        found = [item for text in cell.texts for item in part(text)]
    return [values.bare_name(name) for name in found] if cell.field == PROPOSERS else found


def _dates(cells: dict[str, Cell], found: dict[str, Any], path: str, tell: Tell) -> None:
    if RECEIVED in cells:
        found[RECEIVED] = _read(cells[RECEIVED], values.day, path, tell)
    if DUE not in cells:
        return
    cell = cells[DUE]
    due = _read(cell, values.due, path, tell)
    received = found.get(RECEIVED)
    if due is None:
        return
    if due.day is None and received:
        found["due_by_workdays"] = due.unit == "工作日"
        due = due._replace(day=values.end_of_term(received, due.number, due.unit))
    elif due.day is None:
        tell(CaseFault(path, cell.line, cell.column, "term-without-begin", {"value": cell.texts[0]}))
    found[DUE] = due.day
    if due.day and received and due.day < received:
        known = {"due": due.day.isoformat(), "received": received.isoformat()}
        tell(CaseFault(path, cell.line, cell.column, "due-before-received", known))


def _read(cell: Cell, read: Callable[[str], Any], path: str, tell: Tell) -> Any:
    text = cell.texts[0].strip() if cell.texts else ""
    if not text:
        return None
    try:
        found = read(text)
    except values.ImpossibleDate:
        tell(CaseFault(path, cell.line, cell.column, "impossible-date", {"name": cell.field, "value": text}))
        return None
    if found is None:
        tell(CaseFault(path, cell.line, cell.column, "no-date", {"name": cell.field, "value": text}))
    return found


def _tell_duplicates(cases: Sequence[Case], tell: Tell) -> None:
    """Tells of cases with the number, session and kind of one before."""
    first: dict[tuple[str, str | None, str | None], Case] = {}
    for case in cases:
        if case.bare_number is None:
            continue
        key = (case.bare_number, case.bare_session, case.kind)
        if key in first:
            known = {"number": case.number or "", "session": case.session or "–", "line": str(first[key].line)}
            tell(CaseFault(case.path, case.line, 1, "duplicate", known))
        first.setdefault(key, case)
