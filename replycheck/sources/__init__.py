"""Reading letters: what a file holds decides how it is read, not its suffix.

A further format is one row of `_FORMATS`: how its bytes are known, and the function that reads them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from replycheck.errors import Unreadable
from replycheck.sources.source import MAX_BYTES, ReadOptions, Source
from replycheck.sources.text import read_text

__all__ = ["read"]

_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IMAGES: Final = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
_ARCHIVES: Final = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")
# Compiled when a file is met that may be one: most runs have none.
_MAIL: Final = (
    rb"(?i)(?:\xef\xbb\xbf)?(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){0,40}?"
    rb"(?:Received|Return-Path|MIME-Version|Message-ID|Delivered-To):"
)
_HTML: Final = (
    rb"(?is)(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body)\b"
)

Reader = Callable[[str, bytes, ReadOptions], Source]


class _Format(NamedTuple):
    """One format: `holds` tells it by its bytes, `reader` reads it; None refuses it with the reason `name`."""

    name: str
    holds: Callable[[bytes], bool]
    reader: Reader | None = None


def read(path: str, data: bytes, options: ReadOptions) -> Source:
    """The letter that `data` holds, as lines; `path` only names it in the result.

    Raises Unreadable for what is too large, empty, broken, or of a format that is not read.
    """
    if len(data) > MAX_BYTES:
        raise Unreadable("oversized", limit=MAX_BYTES // 1_000_000)
    if not data:
        raise Unreadable("empty")
    for name, holds, reader in _FORMATS:
        if holds(data):
            if reader is None:
                raise Unreadable(name)
            return reader(path, data, options)
    return read_text(path, data, options)


def _read_docx(path: str, data: bytes, options: ReadOptions) -> Source:
    from replycheck.sources.docx import read_docx

    source = read_docx(path, data, options)
    if not any(map(str.strip, source.lines)):
        raise Unreadable("empty")
    return source


def _is_text(data: bytes) -> bool:
    """A letter in UTF-8 or GB18030 begins with a Chinese character: the way of most files, so it comes first."""
    return 0xB0 <= data[0] <= 0xF7 and not data.startswith((_OLE, b"\xef\xbb\xbf"))


def _is_encrypted(data: bytes) -> bool:
    return data.startswith(_OLE) and _wide("EncryptedPackage") in data


def _is_spreadsheet(data: bytes) -> bool:
    return (data.startswith(_OLE) and _wide("Workbook") in data) or (
        data.startswith(_ZIP) and b"xl/workbook" in data and b"word/" not in data
    )


def _is_ofd(data: bytes) -> bool:
    return data.startswith(_ZIP) and b"OFD.xml" in data and b"word/" not in data


def _wide(text: str) -> bytes:
    return text.encode("utf-16-le")


_FORMATS: Final = (
    _Format("text", _is_text, read_text),
    _Format("encrypted", _is_encrypted),
    _Format("spreadsheet", _is_spreadsheet),
    _Format("ofd", _is_ofd),
    _Format("docx", lambda data: data.startswith(_ZIP), _read_docx),
    _Format("doc", lambda data: data.startswith(_OLE)),
    _Format("pdf", lambda data: b"%PDF-" in data[:1024]),
    _Format("rtf", lambda data: data.startswith(b"{\\rtf")),
    _Format("image", lambda data: data.startswith(_IMAGES)),
    _Format("archive", lambda data: data.startswith(_ARCHIVES)),
    _Format("html", lambda data: re.match(_HTML, data) is not None),
    _Format("eml", lambda data: re.match(_MAIL, data) is not None),
)
