"""Cuts a place of the answer into stretches, each of which may answer another point.

Most letters answer one point in one place. Some answer several in one paragraph without counting them; there the
sentences themselves tell where one answer ends and the next begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from replycheck.letter import Span
from replycheck.matching.evidence import NOTHING, Reader, Trace
from replycheck.matching.places import Place, Sentence

_SWITCH: Final = 0.05
"""How much more a sentence must speak of another point before the stretch is cut there."""
_NEITHER: Final = 0.06
"""A sentence that speaks of every point less than this goes on with what was before."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Sentences of one place that belong together.

    `body` is the trace of their text, `above` that of all headings, `titles` those of each heading, `lead` that of
    the first clause where it says what the place is about.
    """

    place: Place
    sentences: Sequence[Sentence]
    body: Trace
    above: Trace
    titles: tuple[Trace, ...]
    lead: Trace

    @property
    def text(self) -> str:
        """The text of the stretch."""
        return "".join(sentence.text for sentence in self.sentences)

    @property
    def span(self) -> Span:
        """Where it stands, without its headings."""
        first, last = self.sentences[0].span, self.sentences[-1].span
        return Span(first.line, first.column, last.end_line, last.end_column)

    @property
    def bare(self) -> bool:
        """Whether it stands under no heading and is no item: the rest around an answer that is in order."""
        return not self.place.headings and not self.place.counted


def find_stretches(places: Sequence[Place], reader: Reader) -> list[Stretch]:
    """The stretches of all places, in reading order."""
    found: list[Stretch] = []
    for place in places:
        titles = tuple(reader.trace(heading.title) for heading in place.headings)
        above = NOTHING
        for title in titles:
            above |= title
        begin = 0
        for end in _cuts(place, reader):
            sentences = place.sentences[begin:end]
            body = reader.trace(" ".join(sentence.text for sentence in sentences))
            lead = reader.trace(place.lead) if begin == 0 else NOTHING
            found.append(Stretch(place, sentences, body, above, titles, lead))
            begin = end
    return found


def _cuts(place: Place, reader: Reader) -> list[int]:
    """Where the stretches of a place end, as numbers of sentences."""
    number = len(place.sentences)
    if number == 1 or not reader.demands:
        return [number]
    owners = _owners([reader.trace(sentence.text) for sentence in place.sentences], reader)
    return [index for index in range(1, number) if owners[index] != owners[index - 1]] + [number]


def _owners(traces: Sequence[Trace], reader: Reader) -> list[int]:
    """The demand that every sentence speaks of, 0 for none, so that the whole fits best and changes seldom."""
    chains: list[tuple[float, tuple[int, ...]]] = []
    for trace in traces:
        scores = [_NEITHER, *(demand.coverage(trace) for demand in reader.demands)]
        if not chains:
            chains = [(score, (owner,)) for owner, score in enumerate(scores)]
            continue
        best_score, best_chain = max(chains)
        following = []
        for owner, score in enumerate(scores):
            stayed, chain = chains[owner]
            if best_score - _SWITCH > stayed:
                stayed, chain = best_score - _SWITCH, best_chain
            following.append((stayed + score, (*chain, owner)))
        chains = following
    owners = list(max(chains)[1])
    for index in range(1, len(owners)):
        owners[index] = owners[index] or owners[index - 1]
    if not owners[0] and len(owners) > 1:
        owners[0] = owners[1]
    return owners
