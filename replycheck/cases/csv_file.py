"""Registers as CSV: UTF-8, GB18030 or UTF-16, as offices' programs write it."""

from __future__ import annotations

import csv
import io
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from typing import Final

from replycheck.cases.columns import find_header
from replycheck.cases.faults import CaseErrors, CaseFault
from replycheck.cases.table import Row

_DELIMITERS: Final = ",\t;，；|"
_LOOKED_AT: Final = 4096
_LARGEST_CELL: Final = 1_000_000


def read_csv(data: bytes, path: str) -> list[Row]:
    """The rows of a CSV file, each with the number of the line it begins on. Raises CaseErrors for what is no text."""
    text = decode(data, path)
    csv.field_size_limit(_LARGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    rows: list[Row] = []
    line = 1
    try:
        for texts in reader:
            rows.append((line, [cell.strip().strip("\u200b\ufeff") for cell in texts]))
            line = reader.line_num + 1
    except csv.Error as error:
        raise CaseErrors([CaseFault(path, line, 1, "no-csv", {"problem": str(error)})]) from None
    return rows


def decode(data: bytes, path: str) -> str:
    """The text of a file in UTF-8, GB18030 or, with its mark, UTF-16. Raises CaseErrors for any other."""
    encodings = ("utf-16",) if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise CaseErrors([CaseFault(path, 1, 1, "no-text-file")])


def _delimiter(text: str) -> str:
    """The mark that parts the cells: that by which the first rows name most columns."""

    def named(mark: str) -> int:
        header = find_header(list(csv.reader(io.StringIO(text[:_LOOKED_AT], newline=""), delimiter=mark)))
        return len(header.columns) if header else 0

    return max(_DELIMITERS, key=named)
