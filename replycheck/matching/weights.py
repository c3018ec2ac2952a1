"""The weights of the measures and of the steps.

They are those that make the readings of the tuning half of the labelled pairs likeliest (`bench/fit.py`).
"""

from __future__ import annotations

from typing import Final, NamedTuple

from replycheck.matching.chain import Steps
from replycheck.matching.features import About, Beside, Nearness


class Weights(NamedTuple):
    """What every measure counts, and every step by the joint it is taken at (logarithms)."""

    about: About
    vectors: Nearness
    meaning: Nearness
    beside: Beside
    steps: tuple[Steps, ...]


BY_WORDS: Final = Weights(
    about=About(
        any=-1.62,
        words=2.1,
        related=1.24,
        title_words=0.96,
        title_related=-0.21,
        title_ahead=1.33,
        lead=0.42,
        share=1.41,
        share_here=-0.42,
        ahead=4.09,
        less=-0.51,
        place_less=-2.26,
        more=0.06,
        more_ahead=1.3,
        more_less=0.24,
    ),
    vectors=Nearness(near=1.1, nearer=1.74, nearest=1.58),
    meaning=Nearness(near=0.0, nearer=0.0, nearest=0.0),
    beside=Beside(
        any=1.62,
        intro=1.16,
        first=1.94,
        last=1.23,
        bare=1.18,
        general=1.06,
        describes=1.77,
        closes=1.45,
        thanks=0.75,
        figures=-0.63,
        short=-1.65,
        length=-0.95,
        matched=-1.35,
    ),
    steps=(
        Steps(
            stay=3.24,
            next=0.37,
            later=0.19,
            earlier=-1.81,
            leave=-1.05,
            rest=0.96,
            again=-0.36,
            onward=-0.64,
            onward_later=-0.14,
            onward_earlier=-0.76,
        ),
        Steps(
            stay=0.26,
            next=0.4,
            later=0.71,
            earlier=-1.21,
            leave=0.34,
            rest=0.25,
            again=-0.16,
            onward=0.12,
            onward_later=0.51,
            onward_earlier=-1.21,
        ),
        Steps(
            stay=-0.64,
            next=0.13,
            later=0.16,
            earlier=-0.98,
            leave=-0.18,
            rest=0.83,
            again=0.09,
            onward=0.37,
            onward_later=0.6,
            onward_earlier=-0.38,
        ),
        Steps(
            stay=-1.18,
            next=0.51,
            later=0.65,
            earlier=-0.79,
            leave=-0.03,
            rest=0.78,
            again=-0.29,
            onward=0.42,
            onward_later=0.46,
            onward_earlier=-0.52,
        ),
        Steps(
            stay=1.45,
            next=-0.4,
            later=-0.16,
            earlier=-0.37,
            leave=0.02,
            rest=-0.3,
            again=-0.0,
            onward=-0.05,
            onward_later=-0.09,
            onward_earlier=-0.09,
        ),
    ),
)

WITH_MEANING: Final = Weights(
    about=About(
        any=-1.52,
        words=1.67,
        related=1.55,
        title_words=0.82,
        title_related=-0.38,
        title_ahead=1.82,
        lead=0.39,
        share=1.1,
        share_here=-0.57,
        ahead=3.86,
        less=-0.06,
        place_less=-2.21,
        more=0.04,
        more_ahead=1.19,
        more_less=0.18,
    ),
    vectors=Nearness(near=1.1, nearer=1.13, nearest=1.65),
    meaning=Nearness(near=0.23, nearer=2.6, nearest=1.08),
    beside=Beside(
        any=1.52,
        intro=1.23,
        first=1.93,
        last=1.21,
        bare=1.23,
        general=1.02,
        describes=1.79,
        closes=1.34,
        thanks=0.73,
        figures=-0.68,
        short=-1.68,
        length=-1.02,
        matched=-1.49,
    ),
    steps=(
        Steps(
            stay=3.27,
            next=0.32,
            later=0.21,
            earlier=-1.8,
            leave=-0.98,
            rest=0.96,
            again=-0.41,
            onward=-0.63,
            onward_later=-0.21,
            onward_earlier=-0.73,
        ),
        Steps(
            stay=0.27,
            next=0.37,
            later=0.77,
            earlier=-1.14,
            leave=0.29,
            rest=0.2,
            again=-0.21,
            onward=0.08,
            onward_later=0.53,
            onward_earlier=-1.17,
        ),
        Steps(
            stay=-0.76,
            next=0.19,
            later=0.26,
            earlier=-0.98,
            leave=-0.22,
            rest=0.8,
            again=0.05,
            onward=0.27,
            onward_later=0.68,
            onward_earlier=-0.29,
        ),
        Steps(
            stay=-1.19,
            next=0.53,
            later=0.69,
            earlier=-0.74,
            leave=-0.13,
            rest=0.8,
            again=-0.24,
            onward=0.32,
            onward_later=0.44,
            onward_earlier=-0.47,
        ),
        Steps(
            stay=1.32,
            next=-0.36,
            later=-0.15,
            earlier=-0.33,
            leave=-0.02,
            rest=-0.18,
            again=-0.01,
            onward=-0.05,
            onward_later=-0.12,
            onward_earlier=-0.09,
        ),
    ),
)
