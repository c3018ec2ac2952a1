"""What tells whether a sentence speaks of a point: plain measures, of its words and of where it stands.

Words in common are the heart of it, in the sentence itself, in its paragraph and in the heading above; and how far the
point is ahead of the others there. What tells that a sentence speaks of no point is that it describes, thanks or
closes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import log, sqrt
from re import Pattern
from typing import Final, NamedTuple

from replycheck.matching.chain import HEADING, ITEM, PARAGRAPH, UNDER, WITHIN, Joint
from replycheck.matching.evidence import NOTHING, Coverage, Reader
from replycheck.matching.places import Place, Sentence
from replycheck.recognise import Lexicon

_SOME: Final = 0.05
"""Keeps shares of next to nothing near nothing."""
_PER_CUE: Final = 40
"""Characters in which one word that describes, or one figure, is enough."""
_MOST_CUES: Final = 1.5
_USUAL_LENGTH: Final = 30
_SHORT: Final = 12
_NAMES: Final = 0.4
"""A heading that has this much of a point names it."""


class About(NamedTuple):
    """The measures of one sentence for one point.

    `words` and `related` are how much of the point stands in the sentence, `title_…` in the heading above that names a
    point best, `title_ahead` how far it is ahead of the others there; `lead` is for the first clause of the paragraph.
    `share` is how much of all that the points have in the paragraph and its headings is this point's, `share_here` and
    `ahead` are for the sentence. `less` is how much less of the point stands here than where most of it does,
    `place_less` the same for the paragraph. `more` is for related words beyond the first, `more_ahead` how far the
    point is ahead of the others in them, `more_less` how many fewer there are than where most are.
    """

    any: float
    words: float
    related: float
    title_words: float
    title_related: float
    title_ahead: float
    lead: float
    share: float
    share_here: float
    ahead: float
    less: float
    place_less: float
    more: float
    more_ahead: float
    more_less: float


class Nearness(NamedTuple):
    """The measures of how near a sentence is to a point: by the vectors of their words, or by their meaning.

    `nearer` is how much nearer it is than to the next point, `nearest` how much less near than the nearest sentence.
    """

    near: float
    nearer: float
    nearest: float


class Beside(NamedTuple):
    """The measures of one sentence for speaking of no point.

    `last` is the last one of the answer, `first` its first and `intro` its first paragraph, unless that is an item or
    has a heading; `bare` a sentence that stands under no heading where all else does; `describes`, `closes`, `thanks`
    and `figures` go by its words, `general` by its heading; `matched` is how much the points have in its paragraph at
    best.
    """

    any: float
    intro: float
    first: float
    last: float
    bare: float
    general: float
    describes: float
    closes: float
    thanks: float
    figures: float
    short: float
    length: float
    matched: float


class Unit(NamedTuple):
    """A sentence of the answer, in its place."""

    place: Place
    sentence: Sentence


def find_units(places: Sequence[Place]) -> list[Unit]:
    """The sentences of all places, in reading order."""
    return [Unit(place, sentence) for place in places for sentence in place.sentences]


class Table:
    """The measures of all sentences of an answer for some points.

    `about` has them by sentence and point, `evidence` how much of a point a sentence has; `beside` and `joints` (how it
    joins the one before) are by sentence. All in the order of `units` and of the points.
    """

    def __init__(self, units: Sequence[Unit], reader: Reader, lexicon: Lexicon) -> None:
        here = [reader.covered(unit.sentence.text) for unit in units]
        self.evidence = [[each.total for each in row] for row in here]
        places = {unit.place: _Around(unit.place, reader) for unit in units}
        around = [places[unit.place] for unit in units]
        best = _Best(
            [max(column) for column in zip(*self.evidence, strict=True)],
            [max(column) for column in zip(*(each.totals for each in around), strict=True)],
            [max(each.more for each in column) for column in zip(*here, strict=True)],
        )
        self.joints = [HEADING, *(_joint(*two) for two in pairwise(zip(units, around, strict=True)))]
        self.about = [list(_about(one, other, best)) for one, other in zip(here, around, strict=True)]
        ordered = sum(not _bare(unit.place) for unit in units) / len(units)
        cues = _Cues(lexicon)
        self.beside = [
            cues.beside(
                unit,
                intro=unit.place is units[0].place and _bare(unit.place),
                first=number == 0 and _bare(unit.place),
                last=number + 1 == len(units),
                bare=_bare(unit.place) * ordered,
                matched=sqrt(max(around[number].totals)),
            )
            for number, unit in enumerate(units)
        ]


class _Best(NamedTuple):
    """By point the most that any sentence, and any place with its headings, has of it; and the most related words."""

    sentence: Sequence[float]
    place: Sequence[float]
    more: Sequence[float]


class _Around:
    """What the points have in a place and its headings."""

    def __init__(self, place: Place, reader: Reader) -> None:
        body = reader.covered(place.text)
        titles = [heading.title for heading in place.headings]
        above = NOTHING
        for title in titles:
            above |= reader.trace(title)
        covered = [reader.covered(title) for title in titles or [""]]
        self.title = max(covered, key=lambda each: max(one.total for one in each))
        self.named = max(each.total for each in self.title) >= _NAMES
        self.lead = reader.covered(place.lead)
        self.totals = [one.total + other.total for one, other in zip(body, reader.coverages(above), strict=True)]


def _joint(before: tuple[Unit, _Around], behind: tuple[Unit, _Around]) -> Joint:
    (last, around), (unit, here) = before, behind
    if here.named and here.title == around.title:
        return UNDER
    if unit.place is last.place:
        return WITHIN
    if unit.place.counted or (last.place.counted and last.sentence.span.line == unit.sentence.span.line):
        return ITEM
    return PARAGRAPH if unit.place.headings == last.place.headings else HEADING


def _about(here: Sequence[Coverage], around: _Around, best: _Best) -> Iterator[About]:
    """The measures of a sentence for every point; `here` is what the points have in it."""
    totals = [each.total for each in here]
    all_here, all_around = sum(totals) + _SOME, sum(around.totals) + _SOME
    ahead, title_ahead = _ahead(totals), _ahead([each.total for each in around.title])
    more_ahead = _ahead([each.more for each in here])
    for number, own in enumerate(here):
        yield About(
            any=1.0,
            words=sqrt(own.words),
            related=sqrt(own.related),
            title_words=sqrt(around.title[number].words),
            title_related=sqrt(around.title[number].related),
            title_ahead=title_ahead[number],
            lead=sqrt(around.lead[number].total),
            share=sqrt(around.totals[number] / all_around),
            share_here=sqrt(totals[number] / all_here),
            ahead=ahead[number],
            less=sqrt(best.sentence[number]) - sqrt(totals[number]),
            place_less=sqrt(best.place[number]) - sqrt(around.totals[number]),
            more=own.more,
            more_ahead=more_ahead[number],
            more_less=own.more - best.more[number],
        )


def _ahead(values: Sequence[float]) -> list[float]:
    """How far each of some values is ahead of the highest of the others, of 0 where there are none."""
    first, second = [*sorted(values, reverse=True)[:2], 0.0][:2]
    return [value - (second if value == first else first) for value in values]


def nearness(similarities: Sequence[Sequence[float]]) -> list[list[Nearness]]:
    """The measures by sentence and point, from how near each sentence is to each point."""
    tops = [max(row[point] for row in similarities) for point in range(len(similarities[0]))]
    return [
        [Nearness(near, nearer, near - top) for near, nearer, top in zip(row, _ahead(row), tops, strict=True)]
        for row in similarities
    ]


def _bare(place: Place) -> bool:
    """Whether a place stands under no heading and is no item: the rest around an answer that is in order."""
    return not place.headings and not place.counted


class _Cues:
    """The words by which a sentence speaks of no point, from the checklists."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._general = lexicon.cue("wording", "general")
        self._describes = lexicon.cue("wording", "describes")
        self._closes = lexicon.cue("wording", "closes")
        self._thanks = lexicon.cue("wording", "thanks")
        self._figures = lexicon.cue("wording", "figures")

    def beside(self, unit: Unit, *, intro: bool, first: bool, last: bool, bare: float, matched: float) -> Beside:
        """The measures of a sentence; those that do not go by its words are given."""
        text = unit.sentence.text
        headings = unit.place.headings
        return Beside(
            any=1.0,
            intro=intro,
            first=first,
            last=last,
            bare=bare,
            general=bool(headings and self._general.search(headings[-1].title)),
            describes=_density(self._describes, text),
            closes=self._closes.search(text) is not None,
            thanks=self._thanks.search(text) is not None,
            figures=_density(self._figures, text),
            short=len(text) < _SHORT,
            length=log(max(len(text), 1) / _USUAL_LENGTH),
            matched=matched,
        )


def _density(cue: Pattern[str], text: str) -> float:
    """How many words of a kind there are for the length of a text."""
    return min(len(cue.findall(text)) / (len(text) / _PER_CUE + 1), _MOST_CUES)
