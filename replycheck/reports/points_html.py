"""Points as one HTML page that needs nothing else."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from replycheck.messages.points_texts import points_text
from replycheck.reports.points import PointsOfLetter, place_text

if TYPE_CHECKING:
    from replycheck.reports import Style

_STYLE: Final = """
body { font: 16px/1.6 "Noto Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; margin: 2rem auto;
  max-width: 70rem; padding: 0 1rem; color: #1a1a1a; background: #fff; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
th, td { border: 1px solid #ccc; padding: .4rem .6rem; text-align: left; vertical-align: top; }
th { background: #f3f3f3; }
td.verdict, td.place, td.score { white-space: nowrap; }
tr.answered td.verdict { color: #1b6e3c; }
tr.unclear td.verdict { color: #8a5a00; }
tr.not-found td.verdict { color: #b00020; font-weight: bold; }
h2 { font-size: 1.1rem; word-break: break-all; }
@media (prefers-color-scheme: dark) { body { background: #1b1b1b; color: #e6e6e6; } th { background: #2b2b2b; }
  th, td { border-color: #555; } tr.answered td.verdict { color: #7fd6a0; } tr.unclear td.verdict { color: #f0c060; }
  tr.not-found td.verdict { color: #ff8a98; } }
"""
_COLUMNS: Final = ("point", "verdict", "score", "place", "excerpt")


class HtmlPoints:
    """A page with a table a letter; every text in it is escaped, nothing is fetched."""

    separator = "\n"

    def __init__(self, style: Style, alone: bool) -> None:  # noqa: ARG002 (all formats are made alike)
        self._language = style.language

    def head(self) -> str:
        """The page up to the first letter."""
        language = "zh-CN" if self._language == "zh" else "en"
        title = escape(points_text("title", self._language))
        return (
            f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
        )

    def letter(self, points: PointsOfLetter) -> str:
        """The letter's part of the page."""
        parts = [f"<section>\n<h2>{escape(points.path)}</h2>"]
        if points.note:
            parts.append(f"<p>{escape(points.note)}</p>")
        parts.append(f"<p>{escape(points.title)}　{escape(points.heading(self._language))}</p>")
        if points.answers:
            names = "".join(f"<th>{escape(points_text(f'column.{name}', self._language))}</th>" for name in _COLUMNS)
            parts.append(f"<table>\n<thead><tr>{names}</tr></thead>\n<tbody>")
            for answer in points.answers:
                verdict = points_text(f"verdict.{answer.verdict}", self._language)
                cells = (
                    ("point", answer.text),
                    ("verdict", verdict),
                    ("score", f"{answer.score:.2f}"),
                    ("place", place_text(answer, self._language)),
                    ("excerpt", answer.excerpt),
                )
                row = "".join(f'<td class="{name}">{escape(text)}</td>' for name, text in cells)
                parts.append(f'<tr class="{answer.verdict}">{row}</tr>')
            parts += ["</tbody>\n</table>", f"<p>{escape(points.counts(self._language))}</p>"]
        return "\n".join([*parts, "</section>"]) + "\n"

    def foot(self) -> str:
        """The end of the page."""
        return "</body>\n</html>\n"
