"""A rule explained: meaning, basis, strength, examples, and how to set it aside. For the terminal and the handbook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from replycheck.checklist.model import Check, Checklist, Requirement
from replycheck.codes import Rule
from replycheck.messages import run_text
from replycheck.messages.explanations import EXPLANATIONS
from replycheck.reports.checklist_text import bases

CHECK_CODE = "RC107"
"""The rule of the checks that checklists make of their own."""


def explained(rule: Rule, section: str, checklists: Sequence[Checklist], language: str) -> str:
    """A rule in words; on one `section` (or one check), what each checklist asks for."""
    lines = [f"{rule.code} {rule.name}", ""]
    lines += list(meaning(rule, language))
    if section:
        lines += ["", *_asked(section, checklists, language)]
    elif rule.code == CHECK_CODE:
        checks = {check.id: check for each in checklists for check in each.checks.values()}
        lines += ["", *(f"{rule.code}:{check.id}  {check.title.in_language(language)}" for check in checks.values())]
    lines += ["", run_text("explain.suppress", language, code=f"{rule.code}:{section}" if section else rule.code)]
    return "\n".join(lines) + "\n"


def meaning(rule: Rule, language: str) -> Iterator[str]:
    """What a rule checks, its severity, its basis, and the examples, a line each."""
    explanation = EXPLANATIONS.get(rule.code)
    if explanation:
        yield explanation.zh if language == "zh" else explanation.en
    yield run_text("explain.severity", language, severity=run_text(f"severity.{rule.severity}", language))
    if rule.basis:
        yield run_text("explain.basis", language, basis=bases(rule.basis, language))
    if explanation:
        yield run_text("explain.bad", language, text=explanation.bad)
        yield run_text("explain.good", language, text=explanation.good)


def _asked(section: str, checklists: Iterable[Checklist], language: str) -> Iterator[str]:
    """What the checklists ask of a section, or what a check says."""
    for checklist in checklists:
        part: Requirement | Check | None = checklist.sections.get(section) or checklist.checks.get(section)
        if part is None:
            continue
        level = run_text(f"level.{part.level}", language)
        title = checklist.title.in_language(language)
        yield run_text(
            "explain.asked",
            language,
            checklist=f"{title} ({checklist.id})",
            level=level,
            basis=bases(part.basis, language),
        )
        if isinstance(part, Check):
            yield "  " + part.message.in_language(language)
        if part.hint:
            yield "  " + part.hint.in_language(language)
