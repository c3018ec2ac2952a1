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
        any=-1.91,
        words=0.68,
        title_words=0.44,
        title_ahead=1.52,
        unnamed=-0.38,
        lead=0.11,
        share=0.96,
        share_here=-0.74,
        ahead=5.26,
        less=-0.06,
        place_less=-0.86,
    ),
    vectors=Nearness(near=2.75, nearer=2.59, nearest=1.55, title_nearer=1.14, place=3.53),
    meaning=Nearness(near=0.0, nearer=0.0, nearest=0.0, title_nearer=0.0, place=0.0),
    beside=Beside(
        any=1.91,
        intro=1.37,
        first=1.19,
        last=0.84,
        bare=1.25,
        general=0.63,
        describes=0.93,
        closes=1.19,
        thanks=0.46,
        figures=-0.69,
        short=-1.38,
        length=-1.65,
        matched=0.51,
    ),
    steps=(
        Steps(
            stay=2.84,
            next=0.64,
            later=0.85,
            earlier=-0.77,
            leave=-0.78,
            rest=0.32,
            again=-0.76,
            onward=-0.4,
            onward_later=-0.82,
            onward_earlier=-1.12,
        ),
        Steps(
            stay=0.69,
            next=0.13,
            later=0.62,
            earlier=-0.78,
            leave=0.81,
            rest=0.36,
            again=-0.4,
            onward=0.0,
            onward_later=-0.06,
            onward_earlier=-1.36,
        ),
        Steps(
            stay=-0.72,
            next=-0.06,
            later=0.34,
            earlier=-0.35,
            leave=0.06,
            rest=0.5,
            again=-0.14,
            onward=0.46,
            onward_later=0.3,
            onward_earlier=-0.38,
        ),
        Steps(
            stay=-0.86,
            next=0.28,
            later=0.11,
            earlier=-0.7,
            leave=0.5,
            rest=1.03,
            again=-0.34,
            onward=0.08,
            onward_later=0.19,
            onward_earlier=-0.29,
        ),
        Steps(
            stay=2.19,
            next=-0.26,
            later=-0.31,
            earlier=-0.06,
            leave=-0.58,
            rest=-0.32,
            again=-0.19,
            onward=-0.29,
            onward_later=-0.07,
            onward_earlier=-0.11,
        ),
    ),
)

WITH_MEANING: Final = Weights(
    about=About(
        any=-1.55,
        words=0.91,
        title_words=0.2,
        title_ahead=1.03,
        unnamed=-0.22,
        lead=0.21,
        share=0.63,
        share_here=-0.86,
        ahead=4.53,
        less=0.32,
        place_less=-1.0,
    ),
    vectors=Nearness(near=2.91, nearer=2.14, nearest=1.29, title_nearer=0.88, place=3.74),
    meaning=Nearness(near=-2.03, nearer=3.8, nearest=1.84, title_nearer=1.48, place=-0.45),
    beside=Beside(
        any=1.55,
        intro=1.46,
        first=1.23,
        last=0.86,
        bare=1.24,
        general=0.54,
        describes=0.97,
        closes=1.17,
        thanks=0.41,
        figures=-0.57,
        short=-1.36,
        length=-1.72,
        matched=0.34,
    ),
    steps=(
        Steps(
            stay=2.9,
            next=0.63,
            later=0.88,
            earlier=-0.69,
            leave=-0.77,
            rest=0.27,
            again=-0.8,
            onward=-0.51,
            onward_later=-0.78,
            onward_earlier=-1.16,
        ),
        Steps(
            stay=0.78,
            next=0.13,
            later=0.66,
            earlier=-0.76,
            leave=0.83,
            rest=0.32,
            again=-0.37,
            onward=-0.0,
            onward_later=-0.18,
            onward_earlier=-1.42,
        ),
        Steps(
            stay=-0.79,
            next=-0.0,
            later=0.45,
            earlier=-0.29,
            leave=0.06,
            rest=0.48,
            again=-0.15,
            onward=0.38,
            onward_later=0.22,
            onward_earlier=-0.34,
        ),
        Steps(
            stay=-0.85,
            next=0.35,
            later=0.11,
            earlier=-0.62,
            leave=0.41,
            rest=0.91,
            again=-0.24,
            onward=0.03,
            onward_later=0.18,
            onward_earlier=-0.28,
        ),
        Steps(
            stay=2.17,
            next=-0.15,
            later=-0.39,
            earlier=-0.06,
            leave=-0.61,
            rest=-0.35,
            again=-0.2,
            onward=-0.26,
            onward_later=-0.05,
            onward_earlier=-0.08,
        ),
    ),
)
