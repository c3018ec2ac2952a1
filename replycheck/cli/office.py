"""What an office has settled once for all of its letters: its name, its contact, who signs, its own folders."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from replycheck.cli.settings import load_settings
from replycheck.errors import UsageError
from replycheck.sections import SIGNING_OFFICIAL

_QUESTIONS: Final[Mapping[str, str]] = {
    "organ": "organ",
    "contact_person": "contact_person",
    "contact_phone": "contact_phone",
    "postcode": "postcode",
    SIGNING_OFFICIAL: "official",
}
"""The entries of `office` in the settings, and the questions that they answer."""


@dataclass(frozen=True, slots=True)
class Office:
    """The office's answers by question (`organ`, `contact_person`, `official`, …), and its folders."""

    answers: Mapping[str, Any] = field(default_factory=dict)
    templates: tuple[Path, ...] = ()
    checklists: tuple[Path, ...] = ()


def template_folders(named: str, office: Office) -> tuple[Path, ...]:
    """The office's template folders, the one `named` on the command line first.

    Raises UsageError where that is no folder.
    """
    if not named:
        return office.templates
    if not Path(named).is_dir():
        raise UsageError("usage.path", path=named)
    return (Path(named), *office.templates)


def load_office(config: str = "", *, isolated: bool = False) -> Office:
    """What the settings of the folder one is in say of the office, or those of the file `config`.

    Raises UsageError where the file named is not there, ChecklistErrors for faults of the file.
    """
    settings = load_settings(config, ".", isolated=isolated)
    said = settings.entries("office")
    return Office(
        {question: said[name] for name, question in _QUESTIONS.items() if name in said},
        tuple(map(Path, settings.value("templates", ()))),
        tuple(map(Path, settings.value("checklists", ()))),
    )
