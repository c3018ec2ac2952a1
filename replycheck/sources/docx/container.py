"""Tells what a file is that calls itself .docx and is no archive."""

from __future__ import annotations

from replycheck.errors import Unreadable

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The first bytes of the container of Word 97, in which encrypted documents travel too."""


def told_apart(data: bytes) -> Unreadable:
    """Why these bytes are no .docx: empty, Word 97, encrypted, or (`what`) another kind of file."""
    if not data:
        return Unreadable("empty")
    if data.startswith(_OLE):
        return _ole(data)
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for mark, what in (
        (b"{\\rtf", "rtf"),
        (b"%pdf", "pdf"),
        (b"mime-version", "mhtml"),
        (b"<!doctype html", "html"),
        (b"<html", "html"),
        (b"\x89png", "image"),
        (b"\xff\xd8\xff", "image"),
        (b"rar!", "rar"),
        (b"7z\xbc\xaf", "7z"),
    ):
        if head.startswith(mark):
            return Unreadable("not-word", what=what)
    if head.startswith(b"<?xml"):
        return Unreadable("not-word", what="word-xml" if b"word.document" in head else "xml")
    if b"\0" in data[:1024]:
        return Unreadable("broken-archive")
    return Unreadable("not-word", what="text")


def _ole(data: bytes) -> Unreadable:
    """Tell by the names of streams, which stand in the container's directory in UTF-16."""
    for name, refusal in (
        ("EncryptedPackage", Unreadable("encrypted")),
        ("WordDocument", Unreadable("word-97")),
        ("Workbook", Unreadable("not-word", what="xls")),
        ("PowerPoint Document", Unreadable("not-word", what="ppt")),
    ):
        if name.encode("utf-16-le") in data:
            return refusal
    return Unreadable("not-word", what="ole")
