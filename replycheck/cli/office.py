"""What an office has settled once for all of its letters: its name, its contact, who signs, its own templates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from replycheck.cli.settings import load_settings
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


_QUESTIONS: Final[Mapping[str, str]] = {"signing_official": "official"}
"""The questions that answers of the settings go by, where they have other names."""


def load_office() -> Office:
    """What the nearest settings say of the office. Raises ChecklistErrors for faults of the settings."""
    settings = load_settings("", (), isolated=False)
    answers = {_QUESTIONS.get(key, key): value for key, value in settings.entries("office").items()}
    return Office(answers, tuple(Path(folder) for folder in settings.value("templates", ())))
