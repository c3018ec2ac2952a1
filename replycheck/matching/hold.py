"""Holds points against a letter: for each, the place that answers it best."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from math import exp
from typing import TYPE_CHECKING, Final

from replycheck.letter import Letter, Span
from replycheck.matching.answer import NOT_FOUND, Answer
from replycheck.matching.evidence import Demand, Reader
from replycheck.matching.features import Table, answering_heading
from replycheck.matching.places import Heading, Sentence, find_places
from replycheck.matching.stretches import Stretch, find_stretches
from replycheck.matching.verdicts import settle, verdict
from replycheck.recognise import Lexicon

if TYPE_CHECKING:
    from replycheck.matching.semantic import Encoder

_LONGEST_EXCERPT: Final = 80
_PULL: Final = 6.0
"""How far the nearness of meanings moves the odds, set on the tuning half of the labelled pairs."""
_NEUTRAL: Final = 0.28
"""A nearness of this much moves nothing: a demand and a passage of the same field."""
_LEAST: Final = 1e-9


def hold(
    demands: Sequence[str], letter: Letter, lexicon: Lexicon, encoder: Encoder | None = None
) -> tuple[Answer, ...]:
    """The answer to every demand, in their order; `encoder` brings in the meaning of sentences beside their words."""
    if not demands:
        return ()
    places = find_places(letter, lexicon)
    reader = Reader(demands, (_whole(place.sentences) for place in places), lexicon.entries("wording", "related"))
    stretches = find_stretches(places, reader)
    scores = settle(Table(reader.demands, stretches, lexicon.cue("wording", "act"))) if stretches else []
    if encoder is not None and stretches:
        scores = _with_meaning(scores, encoder.similarities(demands, [stretch.text for stretch in stretches]))
    if not stretches:
        return tuple(Answer(text, NOT_FOUND, 0.0, None, "") for text in demands)
    alone = _headings_of_one(stretches)
    return tuple(
        _answer(text, demand, row, stretches, alone, letter)
        for text, demand, row in zip(demands, reader.demands, scores, strict=True)
    )


def _whole(sentences: Sequence[Sentence]) -> str:
    return " ".join(sentence.text for sentence in sentences)


def _with_meaning(scores: Sequence[Sequence[float]], meaning: Sequence[Sequence[float]]) -> list[list[float]]:
    """The scores moved by how near the meanings are: as far as odds go, so that what is sure stays so."""
    return [
        [
            1 / (1 + (1 - by_words) / max(by_words, _LEAST) * exp(-_PULL * (by_meaning - _NEUTRAL)))
            for by_words, by_meaning in zip(row, other, strict=True)
        ]
        for row, other in zip(scores, meaning, strict=True)
    ]


def _headings_of_one(stretches: Sequence[Stretch]) -> set[Heading]:
    """The headings below which one stretch stands, and nothing else."""
    counts = Counter(heading for stretch in stretches for heading in stretch.place.headings)
    return {heading for heading, count in counts.items() if count == 1}


def _answer(
    text: str,
    demand: Demand,
    row: Sequence[float],
    stretches: Sequence[Stretch],
    alone: Collection[Heading],
    letter: Letter,
) -> Answer:
    best = max(range(len(stretches)), key=row.__getitem__)
    given = verdict(row[best])
    # Of what is not found the nearest passage is shown: no more than the few words that come near.
    span = stretches[best].span if given == NOT_FOUND else _place(demand, stretches[best], alone, letter)
    excerpt = "".join(letter.text(span).split())
    if len(excerpt) > _LONGEST_EXCERPT:
        excerpt = excerpt[: _LONGEST_EXCERPT - 1] + "…"
    return Answer(text, given, round(row[best], 3), span, excerpt)


def _place(demand: Demand, stretch: Stretch, alone: Collection[Heading], letter: Letter) -> Span:
    """The stretch, or all that stands below the outermost heading that says what was asked, or is over it alone."""
    covered = demand.coverage(stretch.body | stretch.above)
    heading = answering_heading(demand, stretch, covered)
    heading = heading or next((each for each in stretch.place.headings if each in alone), None)
    if heading:
        return _below(heading, letter)
    span = stretch.span
    if stretch.place.headings and _runs_in(stretch):
        span = span._replace(column=stretch.place.headings[-1].span.column)
    return span


def _runs_in(stretch: Stretch) -> bool:
    """Whether a stretch goes on on the line of its heading."""
    heading = stretch.place.headings[-1].span
    return heading.line == stretch.span.line and stretch.sentences[0] is stretch.place.sentences[0]


def _below(heading: Heading, letter: Letter) -> Span:
    end = heading.end_line
    while end > heading.span.line and not letter.lines[end - 1].strip():
        end -= 1
    return Span(heading.span.line, heading.span.column, end, len(letter.lines[end - 1].rstrip()) + 1)
