"""Registers as Excel files, with the extra `excel`: openpyxl for .xlsx, python-calamine for .xls."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterable
from typing import Any, Final

from replycheck.cases.columns import find_header
from replycheck.cases.faults import CaseErrors, CaseFault
from replycheck.cases.table import Row
from replycheck.errors import UsageError

_ZIP: Final = b"PK\x03\x04"
_MOST_COLUMNS: Final = 200


def read_excel(data: bytes, path: str) -> list[Row]:
    """The rows of the sheet that holds the register.

    Raises UsageError where the extra is not installed, CaseErrors for what is no Excel file.
    """
    try:
        return _xlsx(data) if data.startswith(_ZIP) else _xls(data)
    except ImportError as error:
        raise UsageError("cases.needs-excel", path=path, package=error.name or "openpyxl") from None
    except Exception as error:
        raise CaseErrors([CaseFault(path, 1, 1, "no-excel", {"problem": str(error)})]) from None


def _xlsx(data: bytes) -> list[Row]:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), data_only=True)
    return _register(
        [
            (number, [_text(cell.value, cell.number_format) for cell in cells])
            for number, cells in enumerate(sheet.iter_rows(max_col=min(sheet.max_column, _MOST_COLUMNS)), 1)
        ]
        for sheet in book.worksheets
    )


def _xls(data: bytes) -> list[Row]:
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return _register(
        [
            (number, [_text(value, "General") for value in values])
            for number, values in enumerate(book.get_sheet_by_index(index).to_python(skip_empty_area=False), 1)
        ]
        for index in range(len(book.sheet_names))
    )


def _register(sheets: Iterable[list[Row]]) -> list[Row]:
    """The first sheet that names its columns: others in front of it explain, or count; else the first with anything."""
    filled: list[Row] = []
    for rows in sheets:
        if find_header([texts for _, texts in rows]):
            return rows
        if not filled and any(any(texts) for _, texts in rows):
            filled = rows
    return filled


def _text(value: Any, number_format: str) -> str:
    """What a cell shows: a number with the zeros that its format puts in front, a date as a date."""
    if value is None:
        return ""
    if isinstance(value, datetime.datetime | datetime.date):
        return value.strftime("%Y-%m-%d")
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        zeros = number_format.split(";")[0].strip('"')
        return f"{value:0{len(zeros)}d}" if zeros and set(zeros) == {"0"} else str(value)
    return str(value).strip().strip("\u200b\ufeff")
