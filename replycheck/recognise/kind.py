"""Which kind of letter a document is, and why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from replycheck.checklist.model import KindCue
from replycheck.letter import Evidence
from replycheck.recognise.lexicon import Lexicon

LEAST_OF_KIND: Final = 5
"""The weight of a kind's own signs below which a document is not of that kind."""
LEAST_OF_REPLY: Final = 8
"""The weight of the signs of a reply (addressee, opening, signature) below which a document answers nothing."""


def find_kind(texts: Mapping[str, str], lexicon: Lexicon) -> tuple[str | None, tuple[Evidence, ...]]:
    """The kind whose signs weigh most in `texts` (sections' ids, `head`, `signs`, `page` → what stands there).

    Gives None where no kind has signs enough or the document is no reply at all, with all evidence, the heaviest kind
    first. Two kinds of one weight: the first in the order of the checklists.
    """
    weights: dict[str, int] = {}
    evidence: list[Evidence] = []
    for checklist in lexicon.checklists:
        if checklist.abstract:
            continue
        found = _signs(checklist.id, checklist.recognised_by, texts, lexicon)
        weights[checklist.id] = sum(sign.weight for sign in found)
        evidence += found
    evidence.sort(key=lambda sign: (-weights[sign.kind], sign.kind, -sign.weight))
    for checklist in sorted(lexicon.checklists, key=lambda checklist: -weights.get(checklist.id, 0)):
        if weights.get(checklist.id, 0) < LEAST_OF_KIND:
            break
        signs = _signs(checklist.id, checklist.replies_by, texts, lexicon) if checklist.answers else []
        if not checklist.answers or sum(sign.weight for sign in signs) >= LEAST_OF_REPLY:
            return checklist.id, tuple(evidence + signs)
    return None, tuple(evidence)


def _signs(kind: str, cues: tuple[KindCue, ...], texts: Mapping[str, str], lexicon: Lexicon) -> list[Evidence]:
    return [
        Evidence(kind, place, found[0], weight)
        for place, pattern, weight in cues
        if place in texts and (found := lexicon.pattern(pattern).search(texts[place]))
    ]
