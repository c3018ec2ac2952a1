"""Points as JSON: one object a letter, a list where several were named."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from replycheck.reports.points import PointsOfLetter

if TYPE_CHECKING:
    from replycheck.reports import Style


class JsonPoints:
    """What programs read."""

    separator = ",\n"

    def __init__(self, style: Style, alone: bool) -> None:  # noqa: ARG002 (all formats are made alike)
        self._alone = alone

    def head(self) -> str:
        """The beginning of the list."""
        return "" if self._alone else "[\n"

    def letter(self, points: PointsOfLetter) -> str:
        """One object."""
        told = {
            "path": points.path,
            "kind": points.kind,
            "case": points.number,
            "source": points.source,
            "note": points.note or None,
            "points": [
                {
                    "text": answer.text,
                    "verdict": answer.verdict,
                    "score": answer.score,
                    "line": answer.span.line if answer.span else None,
                    "end_line": answer.span.end_line if answer.span else None,
                    "excerpt": answer.excerpt,
                }
                for answer in points.answers
            ],
        }
        return json.dumps(told, ensure_ascii=False)

    def foot(self) -> str:
        """The end of the list."""
        return "\n" if self._alone else "\n]\n"
