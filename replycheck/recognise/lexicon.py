"""The cues of all checklists loaded, merged and compiled on first use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from replycheck.checklist.model import Checklist, Requirement
from replycheck.checklist.pattern import compile_group, translate
from replycheck.patterns import regex
from replycheck.sections import SECTIONS

_NEVER = regex(r"(?!)")


class Lexicon:
    """What letters are recognised by.

    Recognition always uses the cues of every checklist, whatever checklist a letter is then held against.
    """

    def __init__(self, checklists: Iterable[Checklist]) -> None:
        self.checklists = tuple(checklists)
        self._patterns: dict[str, tuple[str, ...]] = {}
        self._vocabulary: dict[str, str] = {}
        self.sections: dict[str, Requirement] = {}
        for checklist in self.checklists:
            self._vocabulary.update(checklist.vocabulary)
            for group, patterns in checklist.page.items():
                self._add(f"page.{group}", patterns)
            for group, patterns in checklist.wording.items():
                self._add(f"wording.{group}", patterns)
            for requirement in checklist.sections.values():
                self.sections.setdefault(requirement.id, requirement)
                if requirement.id not in SECTIONS:
                    # Kinds may give one id to sections of their own that are found by different words.
                    continue
                for group, patterns in requirement.cues.items():
                    self._add(f"{requirement.id}.{group}", patterns)
        self._compiled: dict[str | tuple[str, str | tuple[str, ...]], re.Pattern[str]] = {}

    def _add(self, name: str, patterns: tuple[str, ...]) -> None:
        known = self._patterns.get(name, ())
        self._patterns[name] = known + tuple(pattern for pattern in patterns if pattern not in known)

    def cue(self, section: str, group: str) -> re.Pattern[str]:
        """The compiled patterns of one group of cues; one that never matches where no checklist has the group."""
        compiled = self._compiled.get((section, group))
        if compiled is None:
            patterns = self._patterns.get(f"{section}.{group}")
            compiled = compile_group(patterns, self._vocabulary) if patterns else _NEVER
            self._compiled[section, group] = compiled
        return compiled

    def own(self, requirement: Requirement, group: str) -> re.Pattern[str]:
        """The compiled patterns of a group of cues of a section that its checklist has of its own."""
        patterns = requirement.cues.get(group)
        if not patterns:
            return _NEVER
        name = "|".join(patterns)
        compiled = self._compiled.get(name)
        if compiled is None:
            compiled = self._compiled[name] = compile_group(patterns, self._vocabulary)
        return compiled

    def any_of(self, section: str, groups: tuple[str, ...]) -> re.Pattern[str]:
        """One pattern that matches where any of the groups does: a cheap look before the groups one by one."""
        compiled = self._compiled.get((section, groups))
        if compiled is None:
            patterns = tuple(p for group in groups for p in self._patterns.get(f"{section}.{group}", ()))
            compiled = compile_group(patterns, self._vocabulary) if patterns else _NEVER
            self._compiled[section, groups] = compiled
        return compiled

    def groups(self, section: str) -> tuple[str, ...]:
        """The names of the groups of cues that `section` has, in the order of the checklists."""
        prefix = section + "."
        return tuple(name[len(prefix) :] for name in self._patterns if name.startswith(prefix))

    def pattern(self, text: str) -> re.Pattern[str]:
        """One pattern of a checklist (a sign of a kind, a condition), compiled."""
        compiled = self._compiled.get(text)
        if compiled is None:
            compiled = self._compiled[text] = regex(translate(text, self._vocabulary))
        return compiled

    @property
    def vocabulary(self) -> Mapping[str, str]:
        """The vocabulary of all checklists together."""
        return self._vocabulary
