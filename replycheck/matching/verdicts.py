"""From how likely a point is spoken of to a verdict.

The thresholds lie where few answers are missed rather than few gaps.
"""

from __future__ import annotations

from typing import Final

from replycheck.matching.answer import ANSWERED, NOT_FOUND, UNCLEAR

FOUND_FROM: Final = 0.15
"""Below this a point is not found."""
ANSWERED_FROM: Final = 0.45
"""From here on it is answered; between the two it is unclear."""
AT_MOST_UNCLEAR: Final = 0.4
"""The score of a point of which little more can be said than that it may be answered."""
AT_LEAST_ANSWERED: Final = 0.6
"""The score of a point that a heading repeats, with little below it."""


def verdict(score: float) -> str:
    """The verdict for how likely a point is spoken of."""
    if score >= ANSWERED_FROM:
        return ANSWERED
    return UNCLEAR if score >= FOUND_FROM else NOT_FOUND
