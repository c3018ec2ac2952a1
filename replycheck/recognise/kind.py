"""Which kind of letter a document is, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from replycheck.letter import Evidence
from replycheck.recognise.lexicon import Lexicon

LEAST = 5
"""The weight of evidence below which a document is of no kind."""


def find_kind(texts: Mapping[str, str], lexicon: Lexicon) -> tuple[str | None, tuple[Evidence, ...]]:
    """The kind whose signs weigh most in `texts` (sections' ids, `head`, `tail`, `body`, `page` → what stands there).

    Gives None where no kind reaches LEAST, with all evidence found, the heaviest kind first.
    """
    weights: dict[str, int] = defaultdict(int)
    evidence: list[Evidence] = []
    for checklist in lexicon.checklists:
        for place, pattern, weight in checklist.recognised_by:
            text = texts.get(place)
            found = lexicon.pattern(pattern).search(text) if text is not None else None
            if found:
                weights[checklist.id] += weight
                evidence.append(Evidence(checklist.id, place, found[0], weight))
    if not weights:
        return None, ()
    kind = max(weights, key=lambda identifier: weights[identifier])
    evidence.sort(key=lambda entry: (-weights[entry.kind], entry.kind, -entry.weight))
    return (kind if weights[kind] >= LEAST else None), tuple(evidence)
