"""What tells whether a sentence speaks of a point: plain measures, of its words and of where it stands.

Words in common are the heart of it, in the sentence itself, in its paragraph and in the heading above; and how far the
point is ahead of the others there. What tells that a sentence speaks of no point is that it describes, thanks or
closes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from math import log, sqrt
from re import Pattern
from typing import Final, NamedTuple

from replycheck.matching.chain import HEADING, ITEM, PARAGRAPH, UNDER, WITHIN, Joint
from replycheck.matching.evidence import Reader
from replycheck.matching.grams import grams
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
_REPEATS: Final = 0.9
"""A heading that has this much of a point repeats it."""
_OTHERS: Final = 2
"""How many other points must be named before one that is not is out of its place."""


class About(NamedTuple):
    """The measures of one sentence for one point, by the words they have in common.

    `words` is how much of the point stands in the sentence, `title_words` in the heading above that names a point best,
    `title_ahead` how far it is ahead of the others there; `unnamed` is the share of the other points that headings of
    the answer name, where none names this one. `lead` is for the first clause of the paragraph. `share` is how much of
    all that the points have in the paragraph and its headings is this point's, `share_here` and `ahead` are for the
    sentence. `less` is how much less of the point stands here than where most of it does, `place_less` the same for the
    paragraph.
    """

    any: float
    words: float
    title_words: float
    title_ahead: float
    unnamed: float
    lead: float
    share: float
    share_here: float
    ahead: float
    less: float
    place_less: float


class Nearness(NamedTuple):
    """The measures of how near a sentence is to a point: by the vectors of their words, or by their meaning.

    `nearer` is how much nearer it is than to the next point, `nearest` how much less near than the nearest sentence;
    `title_nearer` is for the heading above that is nearest to any point, `place` for the paragraph.
    """

    near: float
    nearer: float
    nearest: float
    title_nearer: float
    place: float


class Beside(NamedTuple):
    """The measures of one sentence for speaking of no point.

    `last` is the last one of the answer, unless it is all there is of an item or below a heading; `first` its first and
    `intro` its first paragraph, unless that is an item or has a heading; `bare` a sentence that stands under no heading
    where all else does; `describes`, `closes`, `thanks` and `figures` go by its words, `general` by its heading;
    `matched` is how much the points have in its paragraph at best.
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

    `about` has them by sentence and point; `beside` and `joints` (how it joins the one before) are by sentence.
    `elsewhere` tells by sentence and point that the sentence stands below a heading that names another point, and that
    headings name all points but this one, at least two; `below` that it stands below a heading that repeats the point.
    All in the order of `units` and of the points.
    """

    def __init__(self, units: Sequence[Unit], reader: Reader, lexicon: Lexicon) -> None:
        here = [reader.covered(unit.sentence.text) for unit in units]
        places = {unit.place: _Around(unit.place, reader) for unit in units}
        around = [places[unit.place] for unit in units]
        best = _Best(
            [max(column) for column in zip(*here, strict=True)],
            [max(column) for column in zip(*(each.totals for each in around), strict=True)],
            _unnamed([max(column) >= _NAMES for column in zip(*(each.title for each in around), strict=True)]),
        )
        self.joints = [HEADING, *(_joint(*two) for two in pairwise(zip(units, around, strict=True)))]
        self.about = [list(_about(one, other, best)) for one, other in zip(here, around, strict=True)]
        alone = [share == 1 and len(best.unnamed) > _OTHERS for share in best.unnamed]
        self.elsewhere = [[each.named and one for one in alone] for each in around]
        self.below = [[one >= _REPEATS for one in each.title] for each in around]
        ordered = sum(not _bare(unit.place) for unit in units) / len(units)
        cues = _Cues(lexicon)
        self.beside = [
            cues.beside(
                unit,
                intro=unit.place is units[0].place and _bare(unit.place),
                first=number == 0 and _bare(unit.place),
                last=number + 1 == len(units) and (_bare(unit.place) or len(unit.place.sentences) > 1),
                bare=_bare(unit.place) * ordered,
                matched=sqrt(max(around[number].totals)),
            )
            for number, unit in enumerate(units)
        ]


class _Best(NamedTuple):
    """By point the most that any sentence, and any place with its headings, has of it; and how far it is `unnamed`."""

    sentence: Sequence[float]
    place: Sequence[float]
    unnamed: Sequence[float]


class _Around:
    """What the points have in a place and its headings."""

    def __init__(self, place: Place, reader: Reader) -> None:
        titles = [heading.title for heading in place.headings]
        self.title = max(map(reader.covered, titles or [""]), key=max)
        self.named = max(self.title) >= _NAMES
        self.lead = reader.covered(place.lead)
        above = reader.covered_by(frozenset().union(*map(grams, titles)))
        self.totals = [one + other for one, other in zip(reader.covered(place.text), above, strict=True)]


def _joint(before: tuple[Unit, _Around], behind: tuple[Unit, _Around]) -> Joint:
    (last, around), (unit, here) = before, behind
    if here.named and here.title == around.title:
        return UNDER
    if unit.place is last.place:
        return WITHIN
    if unit.place.counted or (last.place.counted and last.sentence.span.line == unit.sentence.span.line):
        return ITEM
    return PARAGRAPH if unit.place.headings == last.place.headings else HEADING


def _about(here: Sequence[float], around: _Around, best: _Best) -> Iterator[About]:
    """The measures of a sentence for every point; `here` is what the points have in it."""
    all_here, all_around = sum(here) + _SOME, sum(around.totals) + _SOME
    ahead, title_ahead = _ahead(here), _ahead(around.title)
    for number, own in enumerate(here):
        yield About(
            any=1.0,
            words=sqrt(own),
            title_words=sqrt(around.title[number]),
            title_ahead=title_ahead[number],
            unnamed=best.unnamed[number],
            lead=sqrt(around.lead[number]),
            share=sqrt(around.totals[number] / all_around),
            share_here=sqrt(own / all_here),
            ahead=ahead[number],
            less=sqrt(best.sentence[number]) - sqrt(own),
            place_less=sqrt(best.place[number]) - sqrt(around.totals[number]),
        )


def _unnamed(named: Sequence[bool]) -> list[float]:
    """For every point that no heading names the share of the others that one does; 0 for those that are named."""
    share = sum(named) / max(len(named) - 1, 1)
    return [0.0 if one else share for one in named]


def _ahead(values: Sequence[float]) -> list[float]:
    """How far each of some values is ahead of the highest of the others, of 0 where there are none."""
    first, second = [*sorted(values, reverse=True)[:2], 0.0][:2]
    return [value - (second if value == first else first) for value in values]


def nearness(
    units: Sequence[Unit],
    demands: Sequence[str],
    similarities: Callable[[Sequence[str], Sequence[str]], Sequence[Sequence[float]]],
) -> list[list[Nearness]]:
    """The measures by sentence and point; `similarities` gives by text and demand how near they are."""
    places = dict.fromkeys(unit.place for unit in units)
    titles = [heading.title for place in places for heading in place.headings]
    texts = dict.fromkeys([*(unit.sentence.text for unit in units), *(place.text for place in places), *titles])
    near = dict(zip(texts, similarities([*texts], demands), strict=True))
    tops = [max(near[unit.sentence.text][point] for unit in units) for point in range(len(demands))]
    around, strange = {}, [0.0] * len(demands)
    for place in places:
        title = max((near[heading.title] for heading in place.headings), key=max, default=strange)
        around[place] = (_ahead(title), near[place.text])
    found = []
    for unit in units:
        here = near[unit.sentence.text]
        less = [one - top for one, top in zip(here, tops, strict=True)]
        found.append([*map(Nearness, here, _ahead(here), less, *around[unit.place])])
    return found


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
