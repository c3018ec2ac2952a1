"""Where what is compiled is kept between runs."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

ENVIRONMENT: Final = "REPLYCHECK_CACHE_DIR"
"""The environment variable that names the folder; an empty one switches keeping off."""


def cache_folder(environment: Mapping[str, str]) -> Path | None:
    """The folder for compiled checklists and patterns: what REPLYCHECK_CACHE_DIR says, else the user's; None for none.

    By hand for Linux, where importing platformdirs would take longer than reading the cache does.
    """
    named = environment.get(ENVIRONMENT)
    if named is not None:
        return Path(named) if named else None
    if sys.platform == "linux":
        base = environment.get("XDG_CACHE_HOME", "").strip()
        home = environment.get("HOME")
        return Path(base, "replycheck") if base else Path(home, ".cache", "replycheck") if home else None
    from platformdirs import user_cache_path

    return user_cache_path("replycheck", appauthor=False)
