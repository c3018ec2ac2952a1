"""Points as Markdown tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from replycheck.messages.points_texts import points_text
from replycheck.reports.points import PointsOfLetter, place_text

if TYPE_CHECKING:
    from replycheck.reports import Style

_COLUMNS = ("point", "verdict", "score", "place", "excerpt")


class MarkdownPoints:
    """A section and a table a letter."""

    separator = "\n"

    def __init__(self, style: Style, alone: bool) -> None:  # noqa: ARG002 (all formats are made alike)
        self._language = style.language

    def head(self) -> str:
        """The title."""
        return f"# {points_text('title', self._language)}\n\n"

    def letter(self, points: PointsOfLetter) -> str:
        """The letter's section."""
        rows = [f"## {_escaped(points.path)}", ""]
        if points.note:
            rows += [_escaped(points.note), ""]
        rows += [f"{_escaped(points.title)}　{points.heading(self._language)}", ""]
        if points.answers:
            names = (points_text(f"column.{name}", self._language) for name in _COLUMNS)
            rows += [f"| {' | '.join(names)} |", "| --- | --- | ---: | --- | --- |"]
            for answer in points.answers:
                verdict = points_text(f"verdict.{answer.verdict}", self._language)
                place = place_text(answer, self._language)
                cells = (answer.text, verdict, f"{answer.score:.2f}", place, answer.excerpt)
                rows.append(f"| {' | '.join(map(_escaped, cells))} |")
            rows += ["", points.counts(self._language)]
        return "\n".join(rows) + "\n"

    def foot(self) -> str:
        """Nothing."""
        return ""


def _escaped(text: str) -> str:
    """A text on one line that no Markdown reader takes for markup."""
    text = " ".join(text.split())
    for mark in "\\`*_[]<>|#~":
        text = text.replace(mark, "\\" + mark)
    return text
