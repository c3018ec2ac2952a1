"""Something that a place must say."""

from __future__ import annotations

from replycheck.checklist.model import Check
from replycheck.rules.checks.outcome import Failed, Outcome, missing
from replycheck.rules.conditions import HEAD, PAGE, place, span_of
from replycheck.rules.context import Context


def outcome(check: Check, context: Context) -> Outcome:
    """Whether the pattern is found in the place; where the place is missing there is nothing to look at."""
    passage = place(check.place, context)
    if passage is None:
        return missing(check.place, context)
    whole = check.place in (HEAD, PAGE)
    text = passage.text if whole else passage.text.replace("\n", "")
    if context.lexicon.pattern(check.pattern).search(text):
        return None
    return Failed(span_of(check.place, context), None if whole else check.place)
