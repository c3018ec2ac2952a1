"""Checklists as people read them: tables, resolved YAML with the origin of each line, what one changes of another."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence

from replycheck.checklist.model import OPTIONAL, Basis, Check, Checklist, Requirement
from replycheck.checklist.origins import Line
from replycheck.messages import run_text
from replycheck.reports.bases import basis_text
from replycheck.reports.cells import pad, width

_PLAIN = re.compile(r"[\u3400-\u9fffA-Za-z][\u3400-\u9fffA-Za-z0-9 _-]*")
_WORDS_OF_YAML = ("true", "false", "null", "yes", "no", "on", "off")


def table(rows: Sequence[Sequence[str]]) -> str:
    """Rows in columns, the first row being their heads."""
    columns = [max(width(row[index]) for row in rows) for index in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = [pad(cell, columns[index] + 2) for index, cell in enumerate(row)]
        lines.append("".join(cells).rstrip())
    return "\n".join([lines[0], "-" * min(sum(columns) + 2 * len(columns) - 2, 100), *lines[1:]]) + "\n"


def checklists_table(checklists: Iterable[Checklist], language: str) -> str:
    """All checklists, a row each."""
    rows = [run_text("checklist.list.heads", language).split("|")]
    for each in checklists:
        if each.abstract:
            continue
        required = sum(section.level == "required" for section in each.sections.values())
        region = each.region or "-"
        extends = ", ".join(each.extends)
        rows.append([each.id, each.title.in_language(language), region, str(required), str(len(each.checks)), extends])
    return table(rows)


def checklist_table(checklist: Checklist, origins: Sequence[Line], language: str) -> str:
    """The sections and checks of one checklist, with what they rest on and where their level was set."""
    origin = {line.way: f"{line.checklist}:{line.number}" for line in origins}
    heads = run_text("checklist.show.heads", language).split("|")
    rows = [heads]
    for section in checklist.sections.values():
        level = asked(section, language)
        where = origin.get(("sections", section.id, "level")) or origin.get(("sections", section.id, "title"), "")
        rows.append([section.id, section.title.in_language(language), level, where, bases(section.basis, language)])
    for check in checklist.checks.values():
        level = asked(check, language)
        where = origin.get(("checks", check.id, "level"), "")
        rows.append([check.id, check.title.in_language(language), level, where, bases(check.basis, language)])
    head = [f"{checklist.title.in_language(language)} ({checklist.id})"]
    head += [checklist.note.in_language(language)] if checklist.note else []
    return "\n\n".join([*head, table(rows)])


def asked(part: Requirement | Check, language: str) -> str:
    """How much is asked for: of a section its level, of a check how grave it is; and whether only in some cases."""
    key = f"level.check.{part.level}" if isinstance(part, Check) else f"level.{part.level}"
    said = run_text(key, language)
    sometimes = isinstance(part, Requirement) and part.level != OPTIONAL and (part.when or part.unless)
    return run_text("level.sometimes", language, level=said) if sometimes else said


def bases(basis: Iterable[Basis], language: str) -> str:
    """What something rests on, with the strength of each."""
    said = [basis_text(one, language) for one in basis]
    return run_text("checklist.joint", language).join(dict.fromkeys(said)) or "-"


def resolved_yaml(origins: Iterable[Line]) -> str:
    """The resolved checklist as YAML, each line with the checklist and line that it comes from."""
    written: list[str] = []
    above: tuple[str, ...] = ()
    for line in _together(origins):
        item = _is_item(line)
        keys = line.way[:-1]
        for depth, key in enumerate(keys):
            if above[: depth + 1] != keys[: depth + 1]:
                written.append(f"{'  ' * depth}{scalar(key)}:")
        above = keys
        lead = "- " if item else f"{scalar(line.way[-1])}: "
        written.append(f"{'  ' * len(keys)}{lead}{value(line.value)}  # {line.checklist}:{line.number}")
    return "\n".join(written) + "\n"


def _together(origins: Iterable[Line]) -> list[Line]:
    """Lines of one mapping beside each other, in the order in which each mapping began."""
    seen: dict[tuple[str, ...], int] = {}
    lines = list(origins)
    for line in lines:
        for depth in range(1, len(line.way) + 1):
            seen.setdefault(line.way[:depth], len(seen))
    return sorted(lines, key=lambda line: [seen[line.way[:depth]] for depth in range(1, len(line.way) + 1)])


def _is_item(line: Line) -> bool:
    """Whether a line is one of a list: groups of patterns, signs of a reply."""
    return line.way[0] == "replies_by" or "cues" in line.way or line.way[0] in ("page", "wording")


def changes(one: Iterable[Line], other: Iterable[Line]) -> str:
    """What the other checklist changes of the first: lines taken away, and lines given anew or added."""
    before, after = ({line.way: line for line in lines} for lines in (one, other))
    written = []
    for way in dict.fromkeys([*before, *after]):
        old, new = before.get(way), after.get(way)
        if old and new and old.value == new.value:
            continue
        if old:
            written.append(f"- {_named(old)}")
        if new:
            written.append(f"+ {_named(new)}")
    return "\n".join(written) + "\n" if written else ""


def _named(line: Line) -> str:
    way = line.way[:-1] if _is_item(line) else line.way
    return f"{'.'.join(way)}: {value(line.value)}  # {line.checklist}:{line.number}"


def value(item: object) -> str:
    """A value on one line, as YAML."""
    return scalar(item) if isinstance(item, str) else json.dumps(item, ensure_ascii=False)


def scalar(text: str) -> str:
    """A text as YAML, in quotes where it needs them."""
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS_OF_YAML:
        return text
    return "'" + text.replace("'", "''") + "'"
