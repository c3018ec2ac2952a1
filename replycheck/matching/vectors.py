"""How near two texts are in what they are about: by vectors of their words.

Words that answer each other have like vectors: 停车 and 泊位, 补贴 and 贴息. The vectors come with the program
(`words.vectors`, made by `bench/vectors.py`); a text's vector is the sum of those of its words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from math import sqrt
from operator import mul
from pathlib import Path
from typing import Final

from replycheck.patterns import regex

FILE: Final = Path(__file__).parent / "words.vectors"
"""One line of words, parted by blanks; then, for each in turn, DIMENSIONS signed bytes, the more telling the longer."""
DIMENSIONS: Final = 96
LONGEST: Final = 4
"""How many characters a word may have."""

_RUNS: Final = regex(r"[\u3400-\u9fff]+")

Vector = Sequence[float]


class Vectors:
    """The vectors of words, and of the texts they make up."""

    def __init__(self, data: bytes) -> None:
        words, _, rows = data.partition(b"\n")
        self._numbers = {word: number for number, word in enumerate(words.decode().split(" "))}
        self._rows = memoryview(rows).cast("b")

    def similarities(self, texts: Sequence[str], demands: Sequence[str]) -> list[list[float]]:
        """How near every text is to every demand, by text and demand: 1 for the same words, about 0 for strangers."""
        asked = [self.vector(demand) for demand in demands]
        return [[sum(map(mul, one, other)) for other in asked] for one in map(self.vector, texts)]

    def vector(self, text: str) -> Vector:
        """The vector of a text, of length 1, or 0 where it has no word that is known."""
        rows = [self._row(number) for number in {*self.words(text)}]
        total = [*map(sum, zip(*rows, strict=True))]
        length = sqrt(sum(map(mul, total, total)))
        return [value / length for value in total] if length else [0.0] * DIMENSIONS

    def words(self, text: str) -> Iterator[int]:
        """The words of a text by their numbers in the file: from the left, the longest that is known."""
        for run in _RUNS.findall(text):
            position = 0
            while position < len(run):
                for length in range(LONGEST, 0, -1):
                    number = self._numbers.get(run[position : position + length])
                    if number is not None:
                        yield number
                        break
                position += length

    def _row(self, number: int) -> memoryview:
        return self._rows[number * DIMENSIONS : (number + 1) * DIMENSIONS]


@cache
def shipped_vectors() -> Vectors:
    """The vectors that come with the program, read once."""
    return Vectors(FILE.read_bytes())
