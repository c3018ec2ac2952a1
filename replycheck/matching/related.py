"""Words that answer each other: what is asked as 经费 is answered in 万元.

The lists are the checklists' (`wording: related`), so that an office can add its own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import log
from typing import Final

from replycheck.matching.grams import Grams, grams

Fields = Mapping[int, int]
"""The lists, by their numbers, of which a text uses a word, and how many different ones."""

_LEAST: Final = 0.05
_STEM: Final = 3
"""A character that so many words of a list share stands for it where people ask in plain words: 赔 for 赔偿, 理赔."""


class _Index:
    """Finds words in texts: by the two characters that they begin with, for there are thousands of words."""

    def __init__(self, words: Iterable[tuple[str, int]]) -> None:
        self._words: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        for word, number in words:
            self._words[word[:2]].append((word, number))

    def used(self, text: str) -> list[tuple[str, int]]:
        """The words that stand in a text, each with the number of its list."""
        begins = {*text, *(text[index : index + 2] for index in range(len(text) - 1))}
        return [each for begin in begins & self._words.keys() for each in self._words[begin] if each[0] in text]


@lru_cache(maxsize=8)
def _indexed(entries: tuple[str, ...]) -> tuple[_Index, _Index]:
    """The words of lists, and their stems."""
    words = [(word, number) for number, entry in enumerate(entries) for word in entry.split("|") if word]
    counts = Counter((character, number) for word, number in words for character in set(word))
    return _Index(words), _Index(stem for stem, count in counts.items() if count >= _STEM)


class Related:
    """The lists of related words that any of some demands uses a word of; the others are left aside."""

    def __init__(self, lists: Iterable[str], demands: Sequence[str]) -> None:
        self._words, self._stems = _indexed(tuple(lists))
        self._lists = frozenset(number for demand in demands for number in self.asked(demand))

    def fields(self, text: str) -> Fields:
        """The lists of which `text` uses words, and how many; a word inside a longer one of its list is none."""
        used: defaultdict[int, list[str]] = defaultdict(list)
        for word, number in self._words.used(text):
            if number in self._lists:
                used[number].append(word)
        return {
            number: sum(not any(word in other for other in words if other != word) for word in words)
            for number, words in used.items()
        }

    def telling(self, places: Sequence[Fields]) -> dict[int, float]:
        """By list how well it tells the places of an answer apart: from next to nothing, where all use it, to 1."""
        counts = Counter(number for fields in places for number in fields)
        most = log(len(places) + 2)
        return {number: max(log((len(places) + 2) / (counts[number] + 1)), _LEAST) / most for number in self._lists}

    def asked(self, demand: str) -> dict[int, Grams]:
        """The grams of what a demand takes from each list."""
        used: defaultdict[int, list[str]] = defaultdict(list)
        for word, number in (*self._words.used(demand), *self._stems.used(demand)):
            used[number].append(word)
        return {number: grams(" ".join(words)) for number, words in used.items()}
