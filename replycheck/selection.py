"""Which findings a run asks for: `--select` and `--ignore`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from replycheck import codes
from replycheck.errors import UsageError

ALWAYS: Final = frozenset({"RC001", "RC002"})
"""What tells that a letter was not checked: only dropped when ignored by its whole code or name."""

_FAMILY, _RULE, _SECTION = 1, 2, 3


class _Term(NamedTuple):
    """A rule, a family of rules, or a rule for one section; the narrower, the greater its `rank`."""

    code: str
    section: str | None
    rank: int

    def matches(self, code: str, section: str | None, check: str | None) -> bool:
        if self.rank == _FAMILY:
            return code.startswith(self.code)
        return code == self.code and self.section in (None, section, check)


class Selection(NamedTuple):
    """Rules asked for and rules left out; where both name a rule, the narrower term decides, then leaving out."""

    selected: tuple[_Term, ...] = ()
    ignored: tuple[_Term, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.selected or self.ignored)

    def wants(self, code: str, section: str | None, check: str | None = None) -> bool:
        """Whether a finding of rule `code` on `section`, made by a `check` of the checklist's own, is reported."""
        out = max((term.rank for term in self.ignored if term.matches(code, section, check)), default=0)
        if code in ALWAYS:
            return out < _RULE
        if not self.selected:
            return not out
        return max((term.rank for term in self.selected if term.matches(code, section, check)), default=0) > out


EVERYTHING: Final = Selection()


def selection(select: Iterable[str], ignore: Iterable[str], sections: Iterable[str]) -> Selection:
    """Reads the terms of the command line: `RC101`, `missing-section`, `RC101:contact`, `RC5`, joined by commas.

    Raises UsageError for a term that names no rule, or a section that is in none of the checklists.
    """
    known = frozenset(sections)
    return Selection(_terms(select, known), _terms(ignore, known))


def _terms(texts: Iterable[str], sections: frozenset[str]) -> tuple[_Term, ...]:
    return tuple(_term(part.strip(), sections) for text in texts for part in text.split(",") if part.strip())


def _term(text: str, sections: frozenset[str]) -> _Term:
    name, colon, section = text.partition(":")
    rule = codes.find(name.upper()) or codes.find(name.lower())
    if rule is None:
        family = name.upper()
        if not colon and family.startswith("RC") and any(code.startswith(family) for code in codes.RULES):
            return _Term(family, None, _FAMILY)
        known = [word for rule in codes.RULES.values() if rule.code not in codes.SILENT for word in rule[:2]]
        raise UsageError("usage.code", name=name, known=known)
    if colon and section not in sections:
        raise UsageError("usage.section", name=section, known=sorted(sections))
    return _Term(rule.code, section or None, _SECTION if colon else _RULE)
