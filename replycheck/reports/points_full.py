"""Points for people, on a terminal: what was asked, whether it is answered, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from replycheck.matching.answer import ANSWERED, NOT_FOUND, UNCLEAR, VERDICTS, Answer
from replycheck.messages.points_texts import points_text
from replycheck.reports.cells import fit, pad, printable, width, wrap
from replycheck.reports.paint import Paint
from replycheck.reports.points import PointsOfLetter, place_text

if TYPE_CHECKING:
    from replycheck.reports import Style

_UNBOUNDED: Final = 100
_COLOURS: Final = {ANSWERED: "info", UNCLEAR: "warning", NOT_FOUND: "error"}
_MARKS: Final = {ANSWERED: "✓", UNCLEAR: "?", NOT_FOUND: "✗"}
_SCORE_WIDTH: Final = 4


class FullPoints:
    """A table: one point a row, its answer below."""

    separator = "\n"

    def __init__(self, style: Style, alone: bool) -> None:  # noqa: ARG002 (all formats are made alike)
        self._language = style.language
        self._room = style.width or _UNBOUNDED
        self._paint = Paint(style.colour)

    def head(self) -> str:
        """Nothing."""
        return ""

    def letter(self, points: PointsOfLetter) -> str:
        """The letter's name, a row for each point, and the counts."""
        rows = [f"{self._paint('bold', printable(points.path))}  {points.title}"]
        if points.note:
            rows.append(points.note)
        rows.append(points.heading(self._language))
        if points.answers:
            rows.append("")
            for number, answer in enumerate(points.answers, 1):
                rows += self._answer(number, answer, len(str(len(points.answers))))
            rows += ["", points.counts(self._language)]
        return "\n".join(rows) + "\n"

    def foot(self) -> str:
        """Nothing."""
        return ""

    def _answer(self, number: int, answer: Answer, digits: int) -> list[str]:
        names = [points_text(f"verdict.{verdict}", self._language) for verdict in VERDICTS]
        name = points_text(f"verdict.{answer.verdict}", self._language)
        shown = pad(name, max(map(width, names)))
        lead = f"{number:>{digits}}  {_MARKS[answer.verdict]} "
        indent = " " * (digits + 2)
        head = lead + self._paint(_COLOURS[answer.verdict], shown) + f"  {answer.score:.2f}  "
        begin = width(lead) + width(shown) + _SCORE_WIDTH + 4
        text = wrap(printable(answer.text), max(self._room - begin, 20))
        rows = [head + text[0], *(" " * begin + line for line in text[1:])]
        if answer.span:
            place = place_text(answer, self._language)
            excerpt = printable(answer.excerpt)
            if answer.verdict != ANSWERED:
                excerpt = points_text("nearest", self._language, excerpt=excerpt)
            rows.append(self._paint("dim", fit(f"{indent}  {place}  {excerpt}", self._room)))
        return rows
