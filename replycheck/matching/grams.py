"""Texts as sets of character n-grams, and how much each of them says.

Chinese runs words together, and the words of a demand and of its answer are cut differently more often than not: runs
of one and two characters need no cutting, and did better than words when measured.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log, sqrt
from typing import Final

from replycheck.patterns import regex

Grams = frozenset[str]

_RUNS: Final = regex(r"[\u3400-\u9fff]+|[A-Za-z]+")
_QUANTITIES: Final = regex(r"\d+(?:[.:：]\d+)?[\u3400-\u9fff%％℃]")
"""A number with its unit: 15分钟 asked and 15分钟 answered are hardly there by chance."""

_SINGLE: Final = 0.8
"""What one character weighs beside a pair: they meet where synonyms share one (车位, 车库), and by chance."""
_LEAST: Final = 0.05
"""The weight of a gram that stands everywhere."""
_UNSEEN: Final = 0.4
"""What is left of the weight of a gram that the answer never uses: mere wording must not bring a demand down."""


def grams(text: str) -> Grams:
    """The grams of a text: characters, pairs of characters, Latin words in lower case, numbers with their units."""
    found: set[str] = set(_QUANTITIES.findall(text))
    for run in _RUNS.findall(text):
        if run.isascii():
            found.add(run.lower())
        else:
            found.update(run)
            found.update(map("".join, itertools.pairwise(run)))
    return frozenset(found)


def weigh(demands: Sequence[Grams], places: Iterable[Grams]) -> list[Mapping[str, float]]:
    """The weight of every gram of every demand.

    A gram weighs the more the fewer places of the answer have it, and the less the more demands share it: what all
    speak of tells none of them apart.
    """
    counts: Counter[str] = Counter()
    number = 0
    for place in places:
        counts.update(place)
        number += 1
    shared = Counter(gram for demand in demands for gram in demand)
    return [{gram: _weight(gram, counts[gram], number, shared[gram]) for gram in demand} for demand in demands]


def _weight(gram: str, count: int, number: int, shared: int) -> float:
    weight = max(log((number + 2) / (count + 1)), _LEAST) / sqrt(shared)
    if len(gram) == 1:
        weight *= _SINGLE
    return weight if count else weight * _UNSEEN
