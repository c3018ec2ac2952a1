"""How far a long run is, on one line of a terminal that is wiped before anything else is written."""

from __future__ import annotations

import sys
from time import monotonic
from typing import Final

from replycheck.messages import run_text

_PATIENCE: Final = 1.0
"""How many seconds a run may take before it is worth telling of."""
_PACE: Final = 0.1


class Progress:
    """Tells of the letters done, on standard error, if that is a terminal and the run takes long."""

    def __init__(self, total: int, language: str, *, quiet: bool) -> None:
        self._total = total
        self._language = language
        self._on = not quiet and sys.stderr.isatty()
        self._done = 0
        self._next = monotonic() + _PATIENCE
        self._shown = False

    def step(self) -> None:
        """One letter more is done."""
        self._done += 1
        if not self._on or monotonic() < self._next:
            return
        self._next = monotonic() + _PACE
        self._shown = True
        text = run_text("progress", self._language, done=self._done, total=self._total)
        sys.stderr.write(f"\r{text}\x1b[K")
        sys.stderr.flush()

    def wipe(self) -> None:
        """Clears the line, so that something else can be written there."""
        if self._shown:
            self._shown = False
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
