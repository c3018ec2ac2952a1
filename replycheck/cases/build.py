"""From entries to cases: every value read, every fault told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from replycheck.cases import days, values
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
    PUBLICITY,
    RECEIVED,
    SESSION,
    TITLE,
    Case,
)
from replycheck.recognise.fields import session

Tell = Callable[[CaseFault], None]


def build(entries: Iterable[Entry], path: str, tell: Tell) -> list[Case]:
    """The cases of a file; whatever is wrong is told, and left out."""
    cases = [_case(entry, path, tell) for entry in entries]
    _tell_duplicates(cases, tell)
    return cases


def _case(entry: Entry, path: str, tell: Tell) -> Case:
    found: dict[str, Any] = {"path": path, "line": entry.line}
    told = [cell for cell in entry.cells if not all(map(values.is_nothing, cell.texts))]
    cells = {cell.field: cell for cell in told}
    found["places"] = {cell.field: (cell.line, cell.column) for cell in told}
    for cell in told:
        if cell.field in LISTS:
            found[cell.field] = _list([one for one in told if one.field == cell.field])
        elif cell.field not in DATES:
            found[cell.field] = _text(cell.field, cell.texts[0].strip())
    if SESSION not in cells and NUMBER in cells:
        # Some registers give the number as it is cited: 六届三次会议第0123号.
        found[SESSION] = session(cells[NUMBER].texts[0])
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
    if field == PUBLICITY:
        return values.unlabelled(text) or None
    return text or None


def _list(cells: Sequence[Cell]) -> tuple[str, ...]:
    """What all cells of one field list, once each: names, or points, whose numbers may run on from cell to cell."""
    field = cells[0].field
    listed = [text.strip() for cell in cells if cell.listed for text in cell.texts if not values.lists_nothing(text)]
    text = "\n".join(text for cell in cells if not cell.listed for text in cell.texts)
    if field == POINTS:
        return tuple(dict.fromkeys((*listed, *values.points(text))))
    found = (*map(values.name, listed), *values.names(text))
    return tuple(dict.fromkeys(map(values.bare_name, found) if field == PROPOSERS else found))


def _dates(cells: dict[str, Cell], found: dict[str, Any], path: str, tell: Tell) -> None:
    """Reads the days; one that is wrong, or that another contradicts, is told once and left out."""
    received = found[RECEIVED] = _read(cells.get(RECEIVED), days.day, path, tell)
    cell = cells.get(DUE)
    due = _read(cell, days.due, path, tell)
    found["faulty"] = frozenset(
        field for field, day in ((RECEIVED, received), (DUE, due)) if day is None and _says_something(cells.get(field))
    )
    if cell is None or due is None:
        return
    if isinstance(due, days.Term):
        found["term"] = due
        if received is None:
            if RECEIVED not in found["faulty"]:
                tell(CaseFault(path, cell.line, cell.column, "term-without-begin", {"value": due.written}))
            found["faulty"] |= {DUE}
    elif received and due < received:
        known = {"due": due.isoformat(), "received": received.isoformat()}
        tell(CaseFault(path, cell.line, cell.column, "due-before-received", known))
        found["faulty"] |= {DUE}
    else:
        found[DUE] = due


def _says_something(cell: Cell | None) -> bool:
    return cell is not None and bool(cell.texts and cell.texts[0].strip())


def _read(cell: Cell | None, read: Callable[[str], Any], path: str, tell: Tell) -> Any:
    if cell is None or not _says_something(cell):
        return None
    text = cell.texts[0].strip()
    try:
        found = read(text)
    except days.ImpossibleDate:
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
        key = (case.bare_number, case.bare_session or case.session, case.kind)
        if key in first:
            known = {"number": case.number or "", "session": case.session or "–", "line": str(first[key].line)}
            tell(CaseFault(case.path, case.line, 1, "duplicate", known))
        first.setdefault(key, case)
