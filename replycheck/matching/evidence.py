"""How much of what was asked stands in a text: the measure that everything else in matching is made of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import log1p
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
        return Trace(self.grams | other.grams, {**self.fields, **other.fields})


NOTHING: Final = Trace(frozenset(), {})


class Coverage(NamedTuple):
    """The share of a demand, by weight, that stands in a text, each from 0 to 1.

    `words` is what stands there itself, `related` what is not there but has a related word that is; `more`, from 0
    without bounds, is how many related words there are beyond the first of each list.
    """

    words: float
    related: float
    more: float

    @property
    def total(self) -> float:
        """Both together."""
        return self.words + _RELATED * self.related


class Reader:
    """Reads texts for some demands: traces, each made once. `places` are the texts of all places of the answer."""

    def __init__(self, demands: Sequence[str], places: Sequence[str], related: Sequence[str]) -> None:
        self._related = Related(related, demands)
        self._traces: dict[str, Trace] = {"": NOTHING}
        self._covered: dict[str, list[Coverage]] = {}
        traces = [self.trace(place) for place in places]
        weights = weigh([grams(demand) for demand in demands], [trace.grams for trace in traces])
        telling = self._related.telling([trace.fields for trace in traces])
        self._totals = [sum(each.values()) or 1.0 for each in weights]
        self._weights = weights
        self._using: defaultdict[str, list[int]] = defaultdict(list)
        self._asking: defaultdict[int, list[tuple[int, Grams, float]]] = defaultdict(list)
        for point, (each, demand) in enumerate(zip(weights, demands, strict=True)):
            for gram in each:
                self._using[gram].append(point)
            for number, words in self._related.asked(demand).items():
                self._asking[number].append((point, words & each.keys(), telling[number]))

    def covered(self, text: str) -> list[Coverage]:
        """How much of every demand stands in `text`; a heading stands over many places, and is asked for with each."""
        found = self._covered.get(text)
        if found is None:
            found = self._covered[text] = self.coverages(self.trace(text))
        return found

    def coverages(self, trace: Trace) -> list[Coverage]:
        """How much of every demand stands in what a trace was made of."""
        words = [0.0] * len(self._totals)
        beside = [0.0] * len(self._totals)
        more = [0.0] * len(self._totals)
        related: defaultdict[int, dict[str, float]] = defaultdict(dict)
        for gram in trace.grams & self._using.keys():
            for point in self._using[gram]:
                words[point] += self._weights[point][gram]
        for number in trace.fields.keys() & self._asking.keys():
            for point, asked, telling in self._asking[number]:
                more[point] += telling * (trace.fields[number] - 1)
                found = related[point]
                for gram in asked - trace.grams:
                    found[gram] = max(telling, found.get(gram, 0.0))
        for point, found in related.items():
            weights = self._weights[point]
            beside[point] = sum([weights[gram] * telling for gram, telling in found.items()])
        return [
            Coverage(met / total, other / total, log1p(beyond))
            for met, other, beyond, total in zip(words, beside, more, self._totals, strict=True)
        ]

    def trace(self, text: str) -> Trace:
        """What `text` holds."""
        found = self._traces.get(text)
        if found is None:
            found = self._traces[text] = Trace(grams(text), self._related.fields(text))
        return found
