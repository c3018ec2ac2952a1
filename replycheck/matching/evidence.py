"""How much of what was asked stands in a text, by its characters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from replycheck.matching.grams import Grams, grams, weigh


class Reader:
    """Reads texts for some demands. `places` are the texts of all places of the answer, by which grams are weighed."""

    def __init__(self, demands: Sequence[str], places: Sequence[str]) -> None:
        self._weights = weigh([grams(demand) for demand in demands], [grams(place) for place in places])
        self._totals = [sum(each.values()) or 1.0 for each in self._weights]
        self._covered: dict[str, list[float]] = {}
        self._using: defaultdict[str, list[int]] = defaultdict(list)
        for point, each in enumerate(self._weights):
            for gram in each:
                self._using[gram].append(point)

    def covered(self, text: str) -> list[float]:
        """The share of every demand, by weight, that stands in `text`: from 0 to 1.

        Kept, for a heading stands over many places and is asked for with each.
        """
        found = self._covered.get(text)
        if found is None:
            found = self._covered[text] = self.covered_by(grams(text))
        return found

    def covered_by(self, found: Grams) -> list[float]:
        """The same for grams."""
        met = [0.0] * len(self._totals)
        for gram in found & self._using.keys():
            for point in self._using[gram]:
                met[point] += self._weights[point][gram]
        return [one / total for one, total in zip(met, self._totals, strict=True)]
