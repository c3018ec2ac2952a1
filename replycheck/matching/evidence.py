"""How much of what was asked stands in a text: the measure that everything else in matching is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from replycheck.matching.grams import Grams, grams, weigh
from replycheck.matching.related import Fields, Related

_RELATED: Final = 0.8
"""What a related word counts beside the very word."""


@dataclass(frozen=True, slots=True)
class Trace:
    """A text as matching sees it: its grams, and the lists of related words that it uses."""

    grams: Grams
    fields: Fields

    def __or__(self, other: Trace) -> Trace:
        return Trace(self.grams | other.grams, self.fields | other.fields)


NOTHING: Final = Trace(frozenset(), frozenset())


class Coverage(NamedTuple):
    """The share of a demand, by weight, that stands in a text, each from 0 to 1.

    `words` is what stands there itself, `related` what is not there but has a related word that is.
    """

    words: float
    related: float

    @property
    def total(self) -> float:
        """Both together."""
        return self.words + _RELATED * self.related


class Demand:
    """One point asked, with the weights of its grams.

    `asked` has its grams by the list of related words that they come from, with how much that list tells.
    """

    __slots__ = ("_asked", "_grams", "_lists", "_total", "_weights")

    def __init__(self, weights: Mapping[str, float], asked: Mapping[int, tuple[Grams, float]]) -> None:
        self._weights = weights
        self._grams = frozenset(weights)
        self._total = sum(weights.values()) or 1.0
        self._asked = {number: (words & self._grams, telling) for number, (words, telling) in asked.items()}
        self._lists = frozenset(asked)

    def coverage(self, trace: Trace) -> Coverage:
        """How much of the demand stands in a text."""
        met = self._grams & trace.grams
        weights = self._weights
        related: dict[str, float] = {}
        for number in self._lists & trace.fields:
            words, telling = self._asked[number]
            for gram in words - met:
                related[gram] = max(telling, related.get(gram, 0.0))
        return Coverage(
            sum([weights[gram] for gram in met]) / self._total,
            sum([weights[gram] * telling for gram, telling in related.items()]) / self._total,
        )


class Reader:
    """Reads texts for some demands: traces, each made once. `places` are the texts of all places of the answer."""

    def __init__(self, demands: Sequence[str], places: Sequence[str], related: Sequence[str]) -> None:
        self._related = Related(related, demands)
        self._traces: dict[str, Trace] = {"": NOTHING}
        traces = [self.trace(place) for place in places]
        weights = weigh([grams(demand) for demand in demands], [trace.grams for trace in traces])
        telling = self._related.telling([trace.fields for trace in traces])
        self.demands = tuple(
            Demand(each, {number: (words, telling[number]) for number, words in self._related.asked(demand).items()})
            for each, demand in zip(weights, demands, strict=True)
        )

    def trace(self, text: str) -> Trace:
        """What `text` holds."""
        found = self._traces.get(text)
        if found is None:
            found = self._traces[text] = Trace(grams(text), self._related.fields(text))
        return found
