"""How much of what was asked stands in a text: the measure that everything else in matching is made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from replycheck.matching.grams import Grams, grams, weigh
from replycheck.matching.related import Fields, Related

_RELATED: Final = 0.5
"""What a related word counts beside the very word."""


@dataclass(frozen=True, slots=True)
class Trace:
    """A text as matching sees it: its grams, and the lists of related words that it uses."""

    grams: Grams
    fields: Fields

    def __or__(self, other: Trace) -> Trace:
        return Trace(self.grams | other.grams, self.fields | other.fields)


NOTHING: Final = Trace(frozenset(), frozenset())


class Demand:
    """One point asked, with the weights of its grams."""

    __slots__ = ("_asked", "_grams", "_total", "_weights")

    def __init__(self, weights: Mapping[str, float], asked: Mapping[int, Grams]) -> None:
        self._weights = weights
        self._grams = frozenset(weights)
        self._total = sum(weights.values()) or 1.0
        self._asked = {number: words & self._grams for number, words in asked.items()}

    def coverage(self, trace: Trace) -> float:
        """The share of the demand, by weight, that stands in a text: from 0 to 1."""
        met = self._grams & trace.grams
        weights = self._weights
        covered = sum([weights[gram] for gram in met])
        related: set[str] = set()
        for number, words in self._asked.items():
            if number in trace.fields:
                related |= words
        related -= met
        if related:
            covered += _RELATED * sum([weights[gram] for gram in related])
        return covered / self._total


class Reader:
    """Reads texts for some demands: traces, each made once."""

    def __init__(self, demands: Sequence[str], places: Iterable[str], related: Iterable[str]) -> None:
        self._related = Related(related, demands)
        weights = weigh([grams(demand) for demand in demands], (grams(place) for place in places))
        self.demands = tuple(
            Demand(each, self._related.asked(demand)) for each, demand in zip(weights, demands, strict=True)
        )
        self._traces: dict[str, Trace] = {"": NOTHING}

    def trace(self, text: str) -> Trace:
        """What `text` holds."""
        found = self._traces.get(text)
        if found is None:
            found = self._traces[text] = Trace(grams(text), self._related.fields(text))
        return found
