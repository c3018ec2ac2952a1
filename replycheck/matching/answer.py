"""What holding a point against a letter gives."""

from __future__ import annotations

from typing import Final, NamedTuple

from replycheck.letter import Span

ANSWERED: Final = "answered"
UNCLEAR: Final = "unclear"
NOT_FOUND: Final = "not-found"
VERDICTS: Final = (ANSWERED, UNCLEAR, NOT_FOUND)


class Answer(NamedTuple):
    """One point asked, and the place that answers it best.

    `verdict` is one of VERDICTS, `score` from 0 to 1; `span` is the place, heading and all, and `excerpt` its
    beginning; None and "" where the letter has no answer at all.
    """

    text: str
    verdict: str
    score: float
    span: Span | None
    excerpt: str
