"""Words that answer each other: what is asked as 经费 is answered in 万元.

The lists are the checklists' (`wording: related`), so that an office can add its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from replycheck.matching.grams import Grams, grams

Fields = frozenset[int]
"""The lists, by their numbers, of which a text uses a word."""


class Related:
    """The lists of related words that any of some demands uses a word of; the others are left aside."""

    def __init__(self, lists: Iterable[str], demands: Sequence[str]) -> None:
        asked = "\n".join(demands)
        kept = ([word for word in entry.split("|") if word] for entry in lists)
        self._lists = [words for words in kept if any(word in asked for word in words)]

    def fields(self, text: str) -> Fields:
        """The lists of which `text` uses a word."""
        return frozenset(number for number, words in enumerate(self._lists) if any(word in text for word in words))

    def asked(self, demand: str) -> dict[int, Grams]:
        """The grams of the words that a demand takes from each list."""
        used = {number: [word for word in words if word in demand] for number, words in enumerate(self._lists)}
        return {number: grams(" ".join(words)) for number, words in used.items() if words}
