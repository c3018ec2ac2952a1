"""The labelled pairs: what was asked, a letter, and what of it answers which point."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ruamel.yaml import YAML

from replycheck.letter import Letter, Span
from replycheck.recognise import Lexicon, recognise
from replycheck.sources.source import Source

PAIRS = Path(__file__).parent / "pairs"

_TAG = re.compile(r"<(/?)(\d+)>")
_LABEL_ALONE = re.compile(
    r"\s*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.、．]|第[一二三四五六七八九十]，|[一二三四五六七八九十]是)\s*"
)


class Pair(NamedTuple):
    """A case's points, numbered from 1, and the letter that answers them, tags and all."""

    id: str
    points: tuple[str, ...]
    tagged: str
    half: frozenset[int]

    @property
    def answered(self) -> tuple[int, ...]:
        """The points that the letter answers, wholly or by half."""
        return tuple(sorted({int(match[2]) for match in _TAG.finditer(self.tagged)}))


class Labelled(NamedTuple):
    """A letter without its tags, and the stretches (one a line) that answer each point."""

    letter: Letter
    answers: dict[int, list[Span]]


def pairs(*, held_back: bool) -> Iterator[Pair]:
    """One half of the pairs: the one held back, or the one for tuning."""
    for path in sorted(PAIRS.glob("*.yaml")):
        if path.name.startswith("held-") == held_back:
            for entry in YAML(typ="safe").load(path):
                yield Pair(entry["id"], tuple(entry["points"]), entry["letter"], frozenset(entry.get("half", ())))


def trials(lexicon: Lexicon, *, held_back: bool) -> Iterator[tuple[Pair, int | None, Labelled]]:
    """Every letter of one half as it is, and without each of its answers in turn: the point, and what is left."""
    for pair in pairs(held_back=held_back):
        for point in (None, *pair.answered):
            yield pair, point, read(pair, lexicon, without=point)


def read(pair: Pair, lexicon: Lexicon, *, without: int | None = None) -> Labelled:
    """A pair's letter as the program reads it; `without` takes what answers that point out first."""
    tagged = pair.tagged if without is None else _cut(pair.tagged, without)
    lines: list[str] = []
    answers: dict[int, list[Span]] = {}
    begun: set[int] = set()
    for number, line in enumerate(tagged.split("\n"), 1):
        text, position = "", 0
        opened = dict.fromkeys(begun, 1)
        for match in _TAG.finditer(line):
            text += line[position : match.start()]
            position = match.end()
            point = int(match[2])
            if match[1]:
                answers.setdefault(point, []).append(Span(number, opened.pop(point), number, len(text) + 1))
                begun.discard(point)
            else:
                opened[point] = len(text) + 1
                begun.add(point)
        text += line[position:]
        for point, column in opened.items():
            answers.setdefault(point, []).append(Span(number, column, number, len(text) + 1))
        lines.append(text)
    return Labelled(recognise(Source(pair.id, "text", tuple(lines)), lexicon), answers)


def _cut(tagged: str, point: int) -> str:
    """The letter without what answers a point, and without the label that is left of it."""
    rest = re.sub(rf"<{point}>.*?</{point}>", "", tagged, flags=re.DOTALL)
    kept = (line for line in rest.split("\n") if not line.strip() or not _LABEL_ALONE.fullmatch(_TAG.sub("", line)))
    return "\n".join(kept)
