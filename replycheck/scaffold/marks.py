"""The marks in a rendered text that tell which section begins and ends where.

They are characters of the private use area; what a person writes is freed of them first.
"""

from __future__ import annotations

import re
from typing import Final

BEGIN: Final = "\ue000"
END: Final = "\ue001"
NAME_END: Final = "\ue002"

MARK: Final = re.compile(f"([{BEGIN}{END}])([^{NAME_END}]*){NAME_END}")
"""A mark: whether it begins or ends a section, and the section's id."""
_ANY: Final = re.compile(f"[{BEGIN}-{NAME_END}]")


def begin_mark(section: str) -> str:
    """The mark in front of a section."""
    return f"{BEGIN}{section}{NAME_END}"


def end_mark(section: str) -> str:
    """The mark behind a section."""
    return f"{END}{section}{NAME_END}"


def without_marks(text: str) -> str:
    """A text from outside, freed of characters that would be read as marks."""
    return _ANY.sub("", text)
