"""The formats of `replycheck points`: the answers to what was asked go in, text comes out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol, cast

from replycheck.matching.answer import ANSWERED, NOT_FOUND, UNCLEAR, Answer
from replycheck.messages.points_texts import points_text

if TYPE_CHECKING:
    from replycheck.reports import Style


class PointsOfLetter(NamedTuple):
    """One letter held against what was asked.

    `kind` is its id, `title` its name in words; `source` where the points were read (`demands.FROM_…`), None where
    nothing is known to have been asked; `number` that of the case, where one was found; `note` tells why none was.
    """

    path: str
    kind: str | None
    title: str
    source: str | None
    answers: tuple[Answer, ...] = ()
    number: str | None = None
    note: str = ""

    def count(self, verdict: str) -> int:
        """How many points have this verdict."""
        return sum(answer.verdict == verdict for answer in self.answers)

    def heading(self, language: str) -> str:
        """What the letter was held against, in words."""
        if self.source is None:
            return points_text("nothing", language)
        source = points_text(f"source.{self.source}", language)
        return points_text("head", language, source=source, count=len(self.answers))

    def counts(self, language: str) -> str:
        """How many points are answered, unclear and not found, in words."""
        return points_text(
            "counts",
            language,
            answered=self.count(ANSWERED),
            unclear=self.count(UNCLEAR),
            not_found=self.count(NOT_FOUND),
        )


def place_text(answer: Answer, language: str) -> str:
    """The lines of an answer's place, in words; empty where there is none."""
    if answer.span is None:
        return ""
    line, end_line = answer.span.line, answer.span.end_line
    return points_text("line" if line == end_line else "lines", language, line=line, end_line=end_line)


class PointsReport(Protocol):
    """One output format; what comes out is `head`, every letter's text with `separator` between, `foot`."""

    separator: str

    def head(self) -> str:
        """What stands before the first letter."""

    def letter(self, points: PointsOfLetter) -> str:
        """One letter's text."""

    def foot(self) -> str:
        """What stands behind the last letter."""


FORMATS: Final[Mapping[str, str]] = {
    "full": "replycheck.reports.points_full:FullPoints",
    "json": "replycheck.reports.points_json:JsonPoints",
    "markdown": "replycheck.reports.points_markdown:MarkdownPoints",
    "html": "replycheck.reports.points_html:HtmlPoints",
}
"""Every format by name: the module and the class that write it, imported when asked for."""


def make_points_report(name: str, style: Style, *, alone: bool) -> PointsReport:
    """The report of format `name`; `alone` tells that one letter was named, not a folder or several."""
    module, _, maker = FORMATS[name].partition(":")
    make = cast("Callable[[Style, bool], PointsReport]", getattr(import_module(module), maker))
    return make(style, alone)
