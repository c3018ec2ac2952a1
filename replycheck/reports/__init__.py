"""The output formats: findings in, text out. A further format is one file and one line of FORMATS."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol, cast

if TYPE_CHECKING:
    from replycheck.lint import LetterReport
    from replycheck.reports.described import Describer
    from replycheck.reports.summary import Summary


class Style(NamedTuple):
    """How a report for people looks: `width` in cells (None: as wide as needed), colours, and how much is said.

    With `explain`, what was looked for and where is told as well.
    """

    language: str = "zh"
    width: int | None = None
    colour: bool = False
    quiet: bool = False
    explain: bool = False


class Report(Protocol):
    """One output format. It is written as letters are checked: nothing is kept.

    What comes out is `head`, then every letter's text that is not empty, with `separator` between them, then `foot`.
    """

    separator: str

    def head(self) -> str:
        """What stands before the first letter."""

    def letter(self, report: LetterReport) -> str:
        """One letter's text; empty where there is nothing to say of it."""

    def foot(self, summary: Summary) -> str:
        """What stands behind the last letter."""


FORMATS: Final[Mapping[str, str]] = {
    "full": "replycheck.reports.full:FullReport",
    "concise": "replycheck.reports.concise:ConciseReport",
    "json": "replycheck.reports.json_format:JsonReport",
    "jsonl": "replycheck.reports.json_format:JsonLinesReport",
}
"""Every format by name: the module and the class that write it, imported when asked for."""


def make_report(name: str, style: Style, describer: Describer) -> Report:
    """The report of format `name`. Raises KeyError for one that is not in FORMATS."""
    module, _, maker = FORMATS[name].partition(":")
    make = cast("Callable[[Style, Describer], Report]", getattr(import_module(module), maker))
    return make(style, describer)
