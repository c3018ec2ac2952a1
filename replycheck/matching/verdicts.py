"""From features to a verdict: one weight a feature, one sum, two thresholds.

The weights are those of a logistic regression over the tuning half of the labelled pairs (`bench/matching.py --fit`);
the score is the probability it gives. The thresholds lie where few answers are missed rather than few gaps.
"""

from __future__ import annotations

from math import exp
from typing import Final

from replycheck.matching.features import Features

ANSWERED: Final = "answered"
UNCLEAR: Final = "unclear"
NOT_FOUND: Final = "not-found"
VERDICTS: Final = (ANSWERED, UNCLEAR, NOT_FOUND)

FOUND_FROM: Final = 0.11
"""Below this a point is not found."""
ANSWERED_FROM: Final = 0.38
"""From here on it is answered; between the two it is unclear."""

WEIGHTS: Final = Features(
    covered=2.92,
    lead=1.22,
    title=1.84,
    share=2.95,
    margin=4.49,
    claimed=-4.00,
    order=1.88,
    length=1.06,
    bare=-1.32,
    act=0.48,
)
BIAS: Final = -4.79


def score(features: Features) -> float:
    """How likely a stretch answers a point: from 0 to 1."""
    total = BIAS + sum([weight * value for weight, value in zip(WEIGHTS, features, strict=True)])
    return 1 / (1 + exp(-total))


def verdict(score: float) -> str:
    """The verdict for the best score of a point."""
    if score >= ANSWERED_FROM:
        return ANSWERED
    return UNCLEAR if score >= FOUND_FROM else NOT_FOUND
