"""How the vectors of words that come with the program were made (`replycheck/matching/words.vectors`).

    python bench/vectors.py

What plain texts taught (`bench/texts.py`) is taught further: by the demands in `bench/demands`, each with sentences that
answer it, and by the tuning half of the labelled pairs. Needs the extra `bench`; it takes a minute.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench.learning import Case, demands, learn, pack, unpack
from bench.matching import LEXICON
from bench.texts import FILE as TEXTS
from replycheck.letter import Span
from replycheck.matching.features import find_units
from replycheck.matching.places import find_places
from replycheck.matching.vectors import FILE, Vectors
from tests.matching.labelled import Pair, pairs, read

FOLDS = 6


class Taught(NamedTuple):
    """Words and their vectors, as far as texts and demands taught them; `texts` finds the words in a text."""

    words: list[str]
    rows: np.ndarray
    texts: Vectors

    def by_pairs(self, cases: Iterable[Case]) -> bytes:
        """The file of vectors that some pairs teach further."""
        return pack(self.words, learn(self.rows, self.texts, cases, rounds=4, batch=16))


def by_demands() -> Taught:
    data = TEXTS.read_bytes()
    words, rows = unpack(data)
    texts = Vectors(data)
    return Taught(words, learn(rows, texts, demands(), rounds=6, batch=32), texts)


def case_of(pair: Pair) -> Case:
    """The sentences of a pair's letter, each with the points that it answers."""
    labelled = read(pair, LEXICON)
    return Case(
        pair.points,
        [
            (unit.sentence.text, frozenset(answered(unit.sentence.span, labelled.answers)))
            for unit in find_units(find_places(labelled.letter, LEXICON))
        ],
    )


def answered(sentence: Span, answers: dict[int, list[Span]]) -> Iterator[int]:
    """The points, from 0, that a sentence belongs to the answer of: most of it does, or it holds most of the answer."""
    for number, spans in answers.items():
        for span in spans:
            common = min(sentence.end_column, span.end_column) - max(sentence.column, span.column)
            mine, its = sentence.end_column - sentence.column, span.end_column - span.column
            if sentence.line == span.line and common >= 0 and (common >= 0.5 * mine or common >= 0.6 * its):
                yield number - 1
                break


def apart(pairs: Collection[Pair]) -> dict[str, Vectors]:
    """For every pair, by its id, vectors that were learned without it."""
    taught, cases = by_demands(), {pair.id: case_of(pair) for pair in pairs}
    found = {}
    for fold in in_folds(cases, FOLDS):
        vectors = Vectors(taught.by_pairs([case for name, case in cases.items() if name not in fold]))
        found.update(dict.fromkeys(fold, vectors))
    return found


def in_folds(names: Iterable[str], folds: int) -> list[list[str]]:
    """Names dealt out by chance, each to one fold, the same every time."""
    shuffled = sorted(names)
    random.Random(0).shuffle(shuffled)
    return [shuffled[number::folds] for number in range(folds)]


def main() -> None:
    FILE.write_bytes(by_demands().by_pairs([case_of(pair) for pair in pairs(held_back=False)]))


if __name__ == "__main__":
    main()
