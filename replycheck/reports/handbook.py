"""The handbook: what each kind of letter must contain, as an office would print it, and what each rule means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from replycheck import codes
from replycheck.checklist.model import OPTIONAL, Check, Checklist, Requirement
from replycheck.messages import run_text
from replycheck.reports.checklist_text import bases
from replycheck.reports.explained import meaning

_ZH = "zh"
_RULES = "rules.md"


def pages(checklists: Sequence[Checklist]) -> Mapping[str, str]:
    """Every page by the name of its file: one a kind, with its regions, and one on the rules."""
    kinds = [each for each in checklists if not each.abstract and each.kind == each.id]
    written = {
        f"{kind.id}.md": _page(kind, [each for each in checklists if each.kind == kind.id and each is not kind])
        for kind in kinds
    }
    written[_RULES] = _rules()
    return written


def _page(kind: Checklist, others: Iterable[Checklist]) -> str:
    lines = [f"# {kind.title.zh}", "", f"{kind.title.en} · `{kind.id}`", "", *_contents(kind)]
    for other in others:
        lines += ["", f"## {other.title.zh}", "", f"{other.title.en} · `{other.id}`", ""]
        lines += list(_contents(other, kind))
    lines += ["", run_text("handbook.made", _ZH)]
    return "\n".join(lines) + "\n"


def _contents(checklist: Checklist, than: Checklist | None = None) -> Iterator[str]:
    """The sections, classes and checks; of a region's checklist those that differ."""
    sections = [
        section
        for section in checklist.sections.values()
        if section.level != OPTIONAL and (than is None or than.sections.get(section.id) != section)
    ]
    if sections:
        yield from _table(run_text("handbook.sections", _ZH).split("|"), map(_section, sections))
    if checklist.classes and (than is None or than.classes != checklist.classes):
        yield ""
        rows = ([one.letter, one.title.zh] for one in checklist.classes)
        yield from _table(run_text("handbook.classes", _ZH).split("|"), rows)
    checks = [check for check in checklist.checks.values() if than is None or than.checks.get(check.id) != check]
    if checks:
        yield ""
        yield from _table(run_text("handbook.checks", _ZH).split("|"), map(_check, checks))


def _section(section: Requirement) -> list[str]:
    hint = section.hint.zh if section.hint else ""
    return [section.title.zh, run_text(f"level.{section.level}", _ZH), hint, bases(section.basis, _ZH)]


def _check(check: Check) -> list[str]:
    return [check.title.zh, run_text(f"level.{check.level}", _ZH), check.message.zh, bases(check.basis, _ZH)]


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield _row(heads)
    yield _row(["---"] * len(heads))
    for row in rows:
        yield _row(row)


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _rules() -> str:
    lines = [f"# {run_text('handbook.rules', _ZH)}", ""]
    for rule in codes.RULES.values():
        lines += [f"## {rule.code} {rule.name}", ""]
        for language in (_ZH, "en"):
            said = [line.replace("\n", " / ") for line in meaning(rule, language)]
            lines += ["  \n".join(said), ""]
    return "\n".join(lines).rstrip() + "\n"
