"""What an office has settled once for all of its letters: its name, its contact, who signs, its own templates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from replycheck.errors import UsageError


@dataclass(frozen=True, slots=True)
class Office:
    """The office's answers by question (`organ`, `contact_person`, `official`, …), and its template folders."""

    answers: Mapping[str, Any] = field(default_factory=dict)
    templates: tuple[Path, ...] = ()


def template_folders(named: str, office: Office) -> tuple[Path, ...]:
    """The office's template folders, the one `named` on the command line first.

    Raises UsageError where that is no folder.
    """
    if not named:
        return office.templates
    if not Path(named).is_dir():
        raise UsageError("usage.path", path=named)
    return (Path(named), *office.templates)


def load_office() -> Office:
    """What the settings say of the office; no settings file is read so far."""
    return Office()
