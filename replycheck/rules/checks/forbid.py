"""Something that a place must not say."""

from __future__ import annotations

from replycheck.checklist.model import Check
from replycheck.rules.checks.outcome import Failed, Outcome, missing
from replycheck.rules.conditions import HEAD, PAGE, place
from replycheck.rules.context import Context


def outcome(check: Check, context: Context) -> Outcome:
    """Whether the pattern is not found in the place; told where it stands."""
    passage = place(check.place, context)
    whole = check.place in (HEAD, PAGE)
    if passage is None:
        return missing(check.place, context)
    match = context.lexicon.pattern(check.pattern).search(passage.text)
    if match is None:
        return None
    return Failed(passage.span(match.start(), match.end()), None if whole else check.place)
