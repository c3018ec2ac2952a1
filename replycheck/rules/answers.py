"""Whether what was asked is answered (RC401), and whether the answer says anything definite (RC406).

Silent wherever nothing is known to have been asked. Never a judgement of quality: RC401 asks to look, RC406 tells of
a promise without a day, and of an answer that says neither what was done, nor what is planned, nor why not.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from replycheck.finding import INFO, Finding, Skipped
from replycheck.letter import START, Span
from replycheck.matching.answer import ANSWERED, NOT_FOUND, Answer
from replycheck.patterns import regex
from replycheck.rules.context import Context, finding
from replycheck.sections import OPENING, POINTS

_LONGEST_POINT: Final = 40
_LONGEST_PASSAGE: Final = 30
_LONGEST_PROMISE: Final = 300
"""An answer longer than this says more than one thing; whether it is definite is for people to tell."""
_SHORTEST_ANSWER: Final = 12
_SPACES: Final = regex(r"[\s\u3000\xa0]+")


def check(context: Context) -> Iterator[Finding]:
    """Yields the points that were asked and seem not to be answered, or not definitely."""
    for answer in context.answers:
        if answer.verdict == ANSWERED:
            yield from _indefinite(context, answer)
        else:
            yield _unanswered(context, answer)


def skipped(context: Context) -> Iterator[Skipped]:
    """Yields the checks that lacked what they need: where nothing is known to have been asked."""
    if not context.asked.points:
        yield Skipped("RC401", None, context.no_case if context.case is None else "skipped.no-points")


def _unanswered(context: Context, answer: Answer) -> Finding:
    variant: str | None = "unclear"
    if answer.verdict == NOT_FOUND:
        variant = None if answer.span else "nothing"
    return finding(
        "RC401",
        _place(context, answer),
        variant,
        section=POINTS,
        severity=INFO if variant == "unclear" else None,
        point=_cut(answer.text, _LONGEST_POINT),
        nearest=_cut(answer.excerpt, _LONGEST_PASSAGE),
    )


def _place(context: Context, answer: Answer) -> Span:
    """The nearest passage; where the letter has no answer at all, its opening."""
    if answer.span:
        return answer.span
    opening = context.letter.sections.get(OPENING)
    return opening.span if opening else START


def _indefinite(context: Context, answer: Answer) -> Iterator[Finding]:
    assert answer.span is not None
    text = _SPACES.sub("", context.letter.text(answer.span))
    if not _SHORTEST_ANSWER <= len(text) <= _LONGEST_PROMISE:
        return
    done, planned, dated, reason, act, vague = (
        context.lexicon.cue("wording", group).search(text) is not None
        for group in ("done", "planned", "dated", "reason", "act", "vague")
    )
    if done or reason:
        return
    point = _cut(answer.text, _LONGEST_POINT)
    if planned and not dated:
        yield finding("RC406", answer.span, "promise", section=POINTS, point=point)
    elif vague and not planned and not act:
        yield finding("RC406", answer.span, section=POINTS, point=point)


def _cut(text: str, length: int) -> str:
    text = _SPACES.sub("", text)
    return text if len(text) <= length else text[: length - 1] + "…"
