"""The weights of the measures and of the steps.

They are those that make the readings of the tuning half of the labelled pairs likeliest (`bench/fit.py`).
"""

from __future__ import annotations

from typing import Final, NamedTuple

from replycheck.matching.chain import Steps
from replycheck.matching.features import About, Beside, Meaning


class Weights(NamedTuple):
    """What every measure counts, and every step by the joint it is taken at (logarithms)."""

    about: About
    meaning: Meaning
    beside: Beside
    steps: tuple[Steps, ...]


BY_WORDS: Final = Weights(
    about=About(
        any=-0.36,
        words=3.22,
        related=3.22,
        title_words=2.19,
        title_related=1.37,
        title_ahead=0.44,
        lead=0.57,
        share=1.15,
        share_here=-1.61,
        ahead=6.05,
        less=-3.29,
        place_less=-2.24,
    ),
    meaning=Meaning(near=0.0, nearer=0.0, nearest=0.0),
    beside=Beside(
        any=0.36,
        intro=1.67,
        first=2.3,
        last=1.1,
        bare=2.32,
        general=1.48,
        describes=2.7,
        closes=1.23,
        thanks=0.88,
        figures=-1.65,
        short=-1.88,
        length=-0.12,
        matched=-0.4,
    ),
    steps=(
        Steps(
            stay=2.83,
            next=1.05,
            later=0.49,
            earlier=-1.85,
            leave=-1.73,
            rest=1.86,
            again=-2.1,
            onward=-0.0,
            onward_later=-0.23,
            onward_earlier=-0.33,
        ),
        Steps(
            stay=-0.43,
            next=1.7,
            later=1.44,
            earlier=-0.46,
            leave=-0.24,
            rest=0.39,
            again=-1.53,
            onward=0.22,
            onward_later=0.8,
            onward_earlier=-1.9,
        ),
        Steps(
            stay=-2.29,
            next=0.43,
            later=0.82,
            earlier=-1.36,
            leave=0.39,
            rest=1.38,
            again=-0.96,
            onward=0.51,
            onward_later=0.9,
            onward_earlier=0.19,
        ),
        Steps(
            stay=-2.5,
            next=1.44,
            later=1.15,
            earlier=-0.53,
            leave=0.08,
            rest=-0.83,
            again=-1.02,
            onward=1.15,
            onward_later=0.3,
            onward_earlier=0.76,
        ),
        Steps(
            stay=2.42,
            next=-0.49,
            later=-0.3,
            earlier=-0.41,
            leave=-0.91,
            rest=-0.02,
            again=-0.02,
            onward=-0.03,
            onward_later=-0.11,
            onward_earlier=-0.13,
        ),
    ),
)

WITH_MEANING: Final = Weights(
    about=About(
        any=-0.04,
        words=2.64,
        related=3.74,
        title_words=2.23,
        title_related=0.57,
        title_ahead=1.41,
        lead=0.4,
        share=0.23,
        share_here=-1.75,
        ahead=5.04,
        less=-2.09,
        place_less=-2.48,
    ),
    meaning=Meaning(near=-0.9, nearer=5.65, nearest=2.48),
    beside=Beside(
        any=0.04,
        intro=1.91,
        first=1.83,
        last=1.2,
        bare=2.13,
        general=1.36,
        describes=2.7,
        closes=1.07,
        thanks=0.71,
        figures=-1.72,
        short=-1.98,
        length=-0.29,
        matched=-0.87,
    ),
    steps=(
        Steps(
            stay=2.98,
            next=1.04,
            later=0.44,
            earlier=-1.89,
            leave=-1.82,
            rest=1.78,
            again=-2.17,
            onward=0.02,
            onward_later=-0.15,
            onward_earlier=-0.22,
        ),
        Steps(
            stay=-0.42,
            next=1.89,
            later=1.48,
            earlier=-0.53,
            leave=-0.33,
            rest=0.25,
            again=-1.57,
            onward=0.24,
            onward_later=1.06,
            onward_earlier=-2.08,
        ),
        Steps(
            stay=-2.5,
            next=0.42,
            later=1.07,
            earlier=-1.2,
            leave=0.35,
            rest=1.51,
            again=-1.05,
            onward=0.47,
            onward_later=0.82,
            onward_earlier=0.13,
        ),
        Steps(
            stay=-2.3,
            next=1.5,
            later=1.28,
            earlier=-0.56,
            leave=-0.01,
            rest=-0.7,
            again=-0.85,
            onward=0.75,
            onward_later=0.15,
            onward_earlier=0.74,
        ),
        Steps(
            stay=2.31,
            next=-0.3,
            later=-0.37,
            earlier=-0.39,
            leave=-0.98,
            rest=-0.01,
            again=-0.02,
            onward=-0.05,
            onward_later=-0.11,
            onward_earlier=-0.09,
        ),
    ),
)
