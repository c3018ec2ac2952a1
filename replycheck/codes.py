"""The rules by code and name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from replycheck.checklist.model import Words


class Rule(NamedTuple):
    """One rule."""

    code: str
    name: str
    severity: str
    basis: tuple[Words, ...] = ()


RULES: Final[Mapping[str, Rule]] = {
    rule.code: rule
    for rule in (
        Rule("RC001", "unreadable-file", "error"),
        Rule("RC002", "unknown-kind", "error"),
        Rule("RC101", "missing-section", "error"),
        Rule("RC501", "unbalanced-pair", "error"),
    )
}
_NAMES: Final = {rule.name: rule for rule in RULES.values()}


def find(name: str) -> Rule | None:
    """The rule of that code or name."""
    return RULES.get(name) or _NAMES.get(name)
