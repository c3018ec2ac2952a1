"""Draws docs/terminal.svg: what `replycheck lint examples/draft.txt` shows on a terminal.

Every stretch of characters of one width is put at its own cell, so that Chinese stands where a terminal puts it. Run it
from a checkout after a change of the report: `.venv/bin/python docs/terminal.py`.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

from replycheck.reports.cells import width

HERE = Path(__file__).parent
COMMAND = ["lint", "--select", "RC101:signing_official,RC105,RC201,RC203,RC301,RC403", "examples/draft.txt"]
COLUMNS = 92
CELL, LINE, MARGIN = 8.4, 21, 18
COLOURS = {"31": "#e06c75", "32": "#98c379", "33": "#e5c07b", "34": "#61afef", "35": "#c678dd", "36": "#56b6c2"}
PLAIN, DIM, GROUND = "#d7dae0", "#7f848e", "#23272e"
ESCAPE = re.compile(r"\x1b\[([\d;]*)m")


class Stretch(NamedTuple):
    """Characters of one style and one width, from cell `start` on."""

    start: int
    text: str
    colour: str
    bold: bool


def shown() -> str:
    """What the command writes on a terminal with colours."""
    environment = os.environ | {"FORCE_COLOR": "1", "COLUMNS": str(COLUMNS), "LANG": "zh_CN.UTF-8"}
    environment.pop("NO_COLOR", None)
    run = subprocess.run(
        [sys.executable, "-m", "replycheck", *COMMAND],
        cwd=HERE.parent,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return "\x1b[1m$ replycheck lint examples/draft.txt\x1b[0m\n" + run.stdout


def stretches(line: str) -> Iterator[Stretch]:
    """Yields the stretches of a line with its escape sequences."""
    cell, colour, bold = 0, PLAIN, False
    parts = ESCAPE.split(line)
    for text, codes in zip(parts[::2], [*parts[1::2], ""], strict=True):
        for _, group in groupby(text, width):
            run = "".join(group)
            if run.strip():
                yield Stretch(cell, run, colour, bold)
            cell += width(run)
        for code in codes.split(";"):
            if code in ("", "0"):
                colour, bold = (colour, bold) if not codes else (PLAIN, False)
            elif code == "1":
                bold = True
            else:
                colour = COLOURS.get(code, DIM)


def main() -> None:
    """Writes the picture."""
    lines = shown().rstrip("\n").split("\n")
    wide, high = round(COLUMNS * CELL + 2 * MARGIN), len(lines) * LINE + 2 * MARGIN
    drawn = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" width="{wide}" height="{high}"'
        " font-family=\"ui-monospace, Menlo, Consolas, 'Noto Sans Mono CJK SC', 'Microsoft YaHei', monospace\""
        ' font-size="14">',
        f'<rect width="{wide}" height="{high}" rx="8" fill="{GROUND}"/>',
    ]
    for number, line in enumerate(lines):
        for stretch in stretches(line):
            weight = ' font-weight="bold"' if stretch.bold else ""
            drawn.append(
                f'<text x="{MARGIN + stretch.start * CELL:.1f}" y="{MARGIN + number * LINE + 15}"'
                f' textLength="{width(stretch.text) * CELL:.1f}" lengthAdjust="spacingAndGlyphs"'
                f' fill="{stretch.colour}"{weight} xml:space="preserve">{escape(stretch.text)}</text>'
            )
    (HERE / "terminal.svg").write_text("\n".join([*drawn, "</svg>", ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
