"""Registers as CSV: UTF-8 with or without its mark, or GB18030, as offices' programs write it."""

from __future__ import annotations

import csv
import io
from typing import Final

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
    """The text of a file in UTF-8 or GB18030. Raises CaseErrors for any other."""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise CaseErrors([CaseFault(path, 1, 1, "no-text-file")])


def _delimiter(text: str) -> str:
    """The mark that parts the cells: the one that stands most often, and alike, in the first lines."""
    lines = [line for line in text[:_LOOKED_AT].splitlines() if line.strip()][:10]
    return max(_DELIMITERS, key=lambda mark: (sum(line.count(mark) > 1 for line in lines), mark == ","), default=",")
