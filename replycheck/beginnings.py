"""With which characters what a pattern matches can begin.

`re` knows that of the plainest patterns only, and tries all others at every character of a text. Most cues are lists of
words with groups, blanks or a look behind in front: of them, too, all but a few characters can be passed over at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

Characters = list[tuple[Any, Any]]
"""What a set of characters lists: single ones, ranges, and categories such as digits."""

_WITHOUT_WIDTH: Final = ("AT", "ASSERT", "ASSERT_NOT")
_REPEATS: Final = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")


def characters(parsed: Iterable[Any]) -> Characters | None:
    """All characters that a match of a pattern, parsed by `re`, can begin with.

    None where it may begin with nearly any, match nothing at all, or cannot be told.
    """
    found, empty = _begin(parsed)
    return None if empty else found


def _begin(parsed: Iterable[Any]) -> tuple[Characters | None, bool]:
    """The characters that a sequence can begin with, None for any, and whether it may be empty."""
    found: Characters = []
    for operation, argument in parsed:
        begun, empty = _begin_part(str(operation), operation, argument)
        if begun is None:
            return None, empty
        found += begun
        if not empty:
            return found, False
    return found, True


def _begin_part(name: str, operation: Any, argument: Any) -> tuple[Characters | None, bool]:
    """As `_begin`, for one part of a sequence."""
    if name in _WITHOUT_WIDTH:
        return [], True
    if name == "LITERAL":
        return [(operation, argument)], False
    if name == "IN" and str(argument[0][0]) != "NEGATE":
        return argument, False
    if name == "BRANCH":
        return _begin_any(argument[1])
    if name == "SUBPATTERN" and not any(argument[1:3]):
        # One with flags of its own may mean other characters than it names.
        return _begin(argument[3])
    if name == "ATOMIC_GROUP":
        return _begin(argument)
    if name in _REPEATS:
        begun, empty = _begin(argument[2])
        return begun, empty or argument[0] == 0
    return None, False


def _begin_any(alternatives: Iterable[Any]) -> tuple[Characters | None, bool]:
    """As `_begin`, for alternatives."""
    found: Characters = []
    any_empty = False
    for alternative in alternatives:
        begun, empty = _begin(alternative)
        if begun is None:
            return None, empty
        found += begun
        any_empty = any_empty or empty
    return found, any_empty
