"""The handbook: what each kind of letter must contain, as an office would print it, and what each rule means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from replycheck import codes
from replycheck.checklist.model import OPTIONAL, ZONES, Check, Checklist, Requirement
from replycheck.messages import run_text
from replycheck.reports.checklist_text import asked, bases
from replycheck.reports.explained import meaning

_ZH: Final = "zh"
_RULES: Final = "rules.md"
_LAST: Final = 1_000
"""The order of sections that have none."""


def pages(checklists: Sequence[Checklist], letters: Mapping[str, str]) -> Mapping[str, str]:
    """Every page by the name of its file: one a kind, with its regions, and one on the rules.

    `letters` are good letters by the ids of the checklists that show them.
    """
    kinds = [each for each in checklists if not each.abstract and each.kind == each.id]
    written = {}
    for kind in kinds:
        others = [each for each in checklists if each.kind == kind.id and each is not kind and not each.abstract]
        written[f"{kind.id}.md"] = "\n\n".join([*_page(kind, others, letters), run_text("handbook.made", _ZH)]) + "\n"
    written[_RULES] = _rules()
    return written


def _page(kind: Checklist, others: Iterable[Checklist], letters: Mapping[str, str]) -> Iterator[str]:
    """The parts of a page."""
    yield f"# {kind.title.zh}"
    yield f"{kind.title.en} · `{kind.id}`"
    yield from _contents(kind)
    if kind.id in letters:
        yield f"## {run_text('handbook.example', _ZH)}"
        yield f"```text\n{letters[kind.id].strip()}\n```"
    for other in others:
        yield f"## {other.title.zh}"
        yield f"{other.title.en} · `{other.id}`"
        if other.note:
            yield other.note.zh
        yield from _contents(other, kind)


def _contents(checklist: Checklist, than: Checklist | None = None) -> Iterator[str]:
    """The sections, classes and checks, a table each; of a region's checklist those that differ."""
    before = than.sections if than else {}
    sections = [
        section
        for section in checklist.sections.values()
        if _is_asked(section, before.get(section.id)) and before.get(section.id) != section
    ]
    if sections:
        yield _table("handbook.sections", map(_section, sorted(sections, key=_order)))
    if checklist.classes and (than is None or than.classes != checklist.classes):
        yield _table("handbook.classes", ([one.letter, one.title.zh] for one in checklist.classes))
    checks = [check for check in checklist.checks.values() if than is None or than.checks.get(check.id) != check]
    if checks:
        yield _table("handbook.checks", map(_check, checks))


def _is_asked(section: Requirement, before: Requirement | None) -> bool:
    """Whether a section is asked for, here or where it was `before`: that it need not stand is told then."""
    return any(each.level != OPTIONAL for each in (section, before) if each)


def _order(section: Requirement) -> tuple[int, int]:
    """Sorts sections as they stand in a letter; what may stand anywhere is mostly in its body."""
    zone = section.zone if section.zone in ZONES[:-1] else "body"
    return ZONES.index(zone), _LAST if section.order is None else section.order


def _section(section: Requirement) -> list[str]:
    hint = section.hint.zh if section.hint else ""
    return [section.title.zh, asked(section, _ZH), hint, bases(section.basis, _ZH)]


def _check(check: Check) -> list[str]:
    return [check.title.zh, asked(check, _ZH), check.message.zh, bases(check.basis, _ZH)]


def _table(heads: str, rows: Iterable[Sequence[str]]) -> str:
    names = run_text(heads, _ZH).split("|")
    return "\n".join(_row(cells) for cells in [names, ["---"] * len(names), *rows])


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
