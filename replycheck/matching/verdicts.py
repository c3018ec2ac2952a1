"""From features to a verdict: one weight a feature, one sum, two thresholds.

The weights are those of a logistic regression over the tuning half of the labelled pairs (`bench/matching.py --fit`);
the score is the probability it gives. The thresholds lie where few answers are missed rather than few gaps.
"""

from __future__ import annotations

from math import exp
from typing import Final

from replycheck.matching.answer import ANSWERED, NOT_FOUND, UNCLEAR
from replycheck.matching.assignment import assign
from replycheck.matching.features import Features, Table

FOUND_FROM: Final = 0.27
"""Below this a point is not found."""
ANSWERED_FROM: Final = 0.70
"""From here on it is answered; between the two it is unclear."""

ROUNDS: Final = 3
"""How often the points are asked again where they are answered: after this nothing changes."""

WEIGHTS: Final = Features(
    covered=11.06,
    lead=0.68,
    title=3.58,
    share=-5.56,
    margin=4.99,
    claimed=-13.71,
    order=1.94,
    length=0.94,
    bare=-4.61,
    act=-0.07,
)
BIAS: Final = -2.98


_RAISED: Final = 2.0
"""The fit asks of every stretch whether it answers, and most do not; a score speaks of the best of them."""


def score(features: Features) -> float:
    """How likely a stretch answers a point: from 0 to 1."""
    total = BIAS + _RAISED + sum([weight * value for weight, value in zip(WEIGHTS, features, strict=True)])
    return 1 / (1 + exp(-total))


def settle(table: Table) -> list[list[float]]:
    """The scores by demand and stretch, once it is settled which stretch answers which demand."""
    best = table.first_guess()
    scores: list[list[float]] = []
    for _ in range(ROUNDS):
        scores = [[score(features) for features in row] for row in table.rows(best)]
        best = assign(scores)
    return scores


def verdict(score: float) -> str:
    """The verdict for the best score of a point."""
    if score >= ANSWERED_FROM:
        return ANSWERED
    return UNCLEAR if score >= FOUND_FROM else NOT_FOUND
