"""A rule explained: meaning, basis, strength, examples, and how to set it aside. For the terminal and the handbook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from replycheck.checklist.model import OPTIONAL, Check, Checklist, Requirement
from replycheck.codes import Rule
from replycheck.messages import run_text
from replycheck.messages.explanations import EXPLANATIONS
from replycheck.reports.checklist_text import asked, bases

CHECK_CODE = "RC107"
"""The rule of the checks that checklists make of their own."""


class Shown(NamedTuple):
    """What an example of a checklist shows of a rule: what stands in the good letter, and what in the bad one."""

    good: str
    bad: str


def explained(
    rule: Rule, section: str, checklists: Sequence[Checklist], language: str, shown: Shown | None = None
) -> str:
    """A rule in words; on one `section` (or one check), what each checklist asks for, and what an example shows."""
    lines = [f"{rule.code} {rule.name}", ""]
    lines += meaning(rule, language) if not section else [*_meaning(rule, language), *_example(shown, language)]
    if section:
        lines += ["", *_asked(section, checklists, language)]
    elif rule.code == CHECK_CODE:
        checks = {check.id: check for each in checklists for check in each.checks.values()}
        lines += ["", *(f"{rule.code}:{check.id}  {check.title.in_language(language)}" for check in checks.values())]
    lines += ["", run_text("explain.suppress", language, code=f"{rule.code}:{section}" if section else rule.code)]
    return "\n".join(lines) + "\n"


def meaning(rule: Rule, language: str) -> Iterator[str]:
    """What a rule checks, its severity, its basis, and the examples, a line each."""
    explanation = EXPLANATIONS[rule.code]
    yield from _meaning(rule, language)
    yield from _example(Shown(explanation.good, explanation.bad), language)


def _example(shown: Shown | None, language: str) -> Iterator[str]:
    if shown:
        yield run_text("explain.bad", language, text=shown.bad)
        yield run_text("explain.good", language, text=shown.good)


def _meaning(rule: Rule, language: str) -> Iterator[str]:
    explanation = EXPLANATIONS[rule.code]
    yield explanation.zh if language == "zh" else explanation.en
    yield run_text("explain.severity", language, severity=run_text(f"severity.{rule.severity}", language))
    if rule.basis:
        yield run_text("explain.basis", language, basis=bases(rule.basis, language))


def _asked(section: str, checklists: Iterable[Checklist], language: str) -> Iterator[str]:
    """What the checklists ask of a section, or what a check says; those together that say the same.

    Where some ask for the section, those that do not are left out.
    """
    found: dict[tuple[str, ...], list[str]] = {}
    parts = [(each, part) for each in checklists if (part := _part(each, section))]
    some = any(part.level != OPTIONAL for _, part in parts)
    for checklist, part in parts:
        if some and part.level == OPTIONAL and isinstance(part, Requirement):
            continue
        said = [asked(part, language), bases(part.basis, language)]
        said += [part.message.in_language(language)] if isinstance(part, Check) else []
        said += [part.hint.in_language(language)] if part.hint else []
        found.setdefault(tuple(said), []).append(f"{checklist.title.in_language(language)} ({checklist.id})")
    joint = run_text("joint", language)
    for (level, basis, *texts), names in found.items():
        yield run_text("explain.asked", language, checklist=joint.join(names), level=level, basis=basis)
        yield from (f"  {text}" for text in texts)


def _part(checklist: Checklist, name: str) -> Requirement | Check | None:
    return checklist.sections.get(name) or checklist.checks.get(name)
