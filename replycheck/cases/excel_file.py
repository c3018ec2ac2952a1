"""Registers as Excel files, with the extra `excel`: openpyxl for .xlsx, python-calamine for .xls."""

from __future__ import annotations

import datetime
import io
from typing import Any, Final

from replycheck.cases.faults import CaseErrors, CaseFault
from replycheck.cases.table import Row
from replycheck.errors import UsageError

_ZIP: Final = b"PK\x03\x04"
_MOST_COLUMNS: Final = 200


def read_excel(data: bytes, path: str) -> list[Row]:
    """The rows of the first sheet that holds any.

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
    for sheet in book.worksheets:
        rows: list[Row] = [
            (number, [_text(cell.value, cell.number_format) for cell in cells])
            for number, cells in enumerate(sheet.iter_rows(max_col=min(sheet.max_column, _MOST_COLUMNS)), 1)
        ]
        if any(any(texts) for _, texts in rows):
            return rows
    return []


def _xls(data: bytes) -> list[Row]:
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    for index in range(len(book.sheet_names)):
        sheet = book.get_sheet_by_index(index).to_python(skip_empty_area=False)
        rows: list[Row] = [
            (number, [_text(value, "General") for value in values]) for number, values in enumerate(sheet, 1)
        ]
        if any(any(texts) for _, texts in rows):
            return rows
    return []


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
