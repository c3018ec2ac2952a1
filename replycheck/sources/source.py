"""What every format is read into: lines, each knowing where it came from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from replycheck.sources.layout import Layout

MAX_BYTES = 50_000_000
"""The largest file that is read; a letter is some kilobytes."""

BODY = "body"
HEADER = "header"
FOOTER = "footer"
FOOTNOTE = "footnote"


class Origin(NamedTuple):
    """Where a line came from, for formats that have more than lines.

    `story` is body, header, footer or footnote; `paragraph` and `page` count from 1, None where the format
    has none.
    """

    story: str = BODY
    paragraph: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """One file as lines.

    `path` is what the user named; `format` the reader that read it (`text`, `docx`, …); `lines` the texts without
    their line ends; `encoding` the encoding found, for text; `origins` has one entry a line, or is None where every
    line is plain body; `layout` reads the page's layout when called, None where the format has none.
    """

    path: str
    format: str
    lines: tuple[str, ...]
    encoding: str | None = None
    origins: tuple[Origin, ...] | None = None
    layout: Callable[[], Layout] | None = None

    def body(self) -> tuple[str, ...]:
        """The lines of the body, which come first: headers, footers and footnotes follow them."""
        if self.origins is None:
            return self.lines
        return tuple(text for text, origin in zip(self.lines, self.origins, strict=True) if origin.story == BODY)


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read: `encoding` overrides what is found; `original` reads tracked changes as before them."""

    encoding: str | None = None
    original: bool = False
