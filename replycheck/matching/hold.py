"""Holds points against a letter: for each, how likely it is answered, and where."""

from __future__ import annotations

from collections.abc import Sequence
from operator import mul
from typing import TYPE_CHECKING, Final, NamedTuple

from replycheck.letter import Letter, Span
from replycheck.matching.answer import NOT_FOUND, Answer
from replycheck.matching.chain import Chain
from replycheck.matching.evidence import Reader
from replycheck.matching.features import Nearness, Table, Unit, find_units, nearness
from replycheck.matching.places import Heading, find_places
from replycheck.matching.vectors import Vectors, shipped_vectors
from replycheck.matching.verdicts import AT_LEAST_ANSWERED, AT_MOST_UNCLEAR, verdict
from replycheck.matching.weights import BY_WORDS, WITH_MEANING, Weights
from replycheck.recognise import Lexicon

if TYPE_CHECKING:
    from replycheck.matching.semantic import Encoder

_LONGEST_EXCERPT: Final = 80
_SPEAKS: Final = 0.5
"""A sentence next to the likeliest one belongs to the same answer where it speaks of the point more likely than not."""


class Near(NamedTuple):
    """How near every sentence is to every demand, by sentence and demand; by meaning only with the extra `semantic`."""

    by_words: Sequence[Sequence[Nearness]]
    by_meaning: Sequence[Sequence[Nearness]] | None


def hold(
    demands: Sequence[str],
    letter: Letter,
    lexicon: Lexicon,
    encoder: Encoder | None = None,
    *,
    weights: Weights | None = None,
    vectors: Vectors | None = None,
) -> tuple[Answer, ...]:
    """The answer to every demand, in their order.

    `encoder` brings in the meaning of sentences beside their words; `weights` are others than those found for either,
    `vectors` others than those that come with the program.
    """
    if not demands:
        return ()
    units = find_units(find_places(letter, lexicon))
    if not units:
        return tuple(Answer(text, NOT_FOUND, 0.0, None, "") for text in demands)
    table = read_table(demands, units, lexicon)
    near = measure_nearness(demands, units, encoder, vectors)
    chain = link(table, near, weights or (WITH_MEANING if encoder else BY_WORDS))
    found = []
    for number, (text, score) in enumerate(zip(demands, chain.answered(), strict=True)):
        spoken = [row[number] for row in chain.spoken]
        likeliest = max(range(len(units)), key=spoken.__getitem__)
        if table.elsewhere[likeliest][number]:
            # Where each point has its heading, what is said in passing below another's may answer, but asks to look.
            score = min(score, AT_MOST_UNCLEAR)
        elif table.below[likeliest][number]:
            score = max(score, AT_LEAST_ANSWERED)
        given = verdict(score)
        if given == NOT_FOUND:
            # No more is shown than the sentence that is nearest.
            nearest = max(range(len(units)), key=lambda unit: near.by_words[unit][number].near)
            span = units[nearest].sentence.span
        else:
            span = _place(likeliest, spoken, units, letter)
        found.append(Answer(text, given, round(score, 3), span, _excerpt(letter, span)))
    return tuple(found)


def read_table(demands: Sequence[str], units: Sequence[Unit], lexicon: Lexicon) -> Table:
    """The measures of the sentences of an answer for some demands."""
    places = dict.fromkeys(unit.place for unit in units)
    return Table(units, Reader(demands, [place.text for place in places]), lexicon)


def measure_nearness(
    demands: Sequence[str], units: Sequence[Unit], encoder: Encoder | None, vectors: Vectors | None = None
) -> Near:
    """How near the sentences of an answer are to some demands."""
    by_words = nearness(units, demands, (vectors or shipped_vectors()).similarities)
    return Near(by_words, nearness(units, demands, encoder.similarities) if encoder else None)


def link(table: Table, near: Near, weights: Weights) -> Chain:
    """The chain of sentences that the weights make of their measures."""
    about = [
        [
            _weighed(weights.about, values) + _weighed(weights.vectors, others)
            for values, others in zip(*rows, strict=True)
        ]
        for rows in zip(table.about, near.by_words, strict=True)
    ]
    if near.by_meaning is not None:
        about = [
            [score + _weighed(weights.meaning, values) for score, values in zip(*rows, strict=True)]
            for rows in zip(about, near.by_meaning, strict=True)
        ]
    beside = [_weighed(weights.beside, values) for values in table.beside]
    return Chain(about, beside, table.joints, weights.steps)


def _weighed(weights: Sequence[float], values: Sequence[float]) -> float:
    return sum(map(mul, weights, values), 0.0)


def _excerpt(letter: Letter, span: Span) -> str:
    excerpt = "".join(letter.text(span).split())
    return excerpt if len(excerpt) <= _LONGEST_EXCERPT else excerpt[: _LONGEST_EXCERPT - 1] + "…"


def _place(likeliest: int, spoken: Sequence[float], units: Sequence[Unit], letter: Letter) -> Span:
    """The sentences that speak of a point, around the likeliest, with the headings that stand over them alone."""
    first = last = likeliest
    while first > 0 and spoken[first - 1] >= _SPEAKS:
        first -= 1
    while last + 1 < len(units) and spoken[last + 1] >= _SPEAKS:
        last += 1
    begin, end = units[first].sentence.span, units[last].sentence.span
    for heading in units[first].place.headings:
        covered = [number for number, unit in enumerate(units) if heading in unit.place.headings]
        if covered[0] == first and covered[-1] <= last:
            return _below(heading, letter, end)
    return Span(begin.line, begin.column, end.end_line, end.end_column)


def _below(heading: Heading, letter: Letter, last: Span) -> Span:
    """From a heading to the end of what stands below it, or of the last sentence where that goes further."""
    end = heading.end_line
    while end > heading.span.line and not letter.lines[end - 1].strip():
        end -= 1
    if last.end_line >= end:
        return Span(heading.span.line, heading.span.column, last.end_line, last.end_column)
    return Span(heading.span.line, heading.span.column, end, len(letter.lines[end - 1].rstrip()) + 1)
