"""Plain text and Markdown: what is written is what is checked."""

from __future__ import annotations

from typing import Final

from replycheck.errors import Unreadable
from replycheck.sources.encoding import decode
from replycheck.sources.source import ReadOptions, Source

_BLANKS: Final = " \t\r\n\v\f\x1c\x1d\x1e\x1f\x85\xa0\u2028\u2029\u3000\u200b\ufeff"


def read_text(path: str, data: bytes, options: ReadOptions) -> Source:
    """The lines of a text; `data` is the file's content, `path` only names it in the result.

    Raises Unreadable for a file that holds nothing but blanks, for one that is no text, and for one that is not
    in an encoding known (or not in the one that `options` name).
    """
    text, encoding = decode(data, options.encoding)
    if not text.strip(_BLANKS):
        raise Unreadable("empty")
    return Source(path, "text", split_lines(text), encoding)


def split_lines(text: str) -> tuple[str, ...]:
    r"""The lines of `text`: they end at LF, CRLF or CR only.

    Not at \v, \f, U+0085 or U+2028 as str.splitlines has it: no editor counts these, and columns would be off.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return tuple(text.removesuffix("\n").split("\n"))
