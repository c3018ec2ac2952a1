"""Errors, labels and last lines, in Chinese."""

from collections.abc import Mapping
from typing import Final

TEXTS: Final[Mapping[str, str]] = {}
