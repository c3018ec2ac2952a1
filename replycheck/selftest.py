"""Whether a checklist does what it says: its examples are run, and each required section is dropped in turn."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

from replycheck.checklist.lineage import Lineage
from replycheck.checklist.model import REQUIRED, Check, Checklist, Words
from replycheck.checklist.raw_check import RawBad, RawExample
from replycheck.finding import ERROR, WARNING, Finding
from replycheck.letter import Letter, Span
from replycheck.lint import LetterReport, LintOptions, lint
from replycheck.recognise import Lexicon
from replycheck.sources.source import Source

GOOD: Final = "good"
BAD: Final = "bad"
DROP: Final = "drop"
UNTRIED: Final = "untried"
TEMPLATE: Final = "template"

_BLOCK: Final = re.compile(r"\{%-?\s*block\s+(\w+)")


class Found(NamedTuple):
    """A finding as an example expects it; `check` names the check of an RC107."""

    code: str
    section: str | None
    severity: str
    check: str | None = None

    def __str__(self) -> str:
        place = f":{self.section}" if self.section else ""
        return f"{self.code}{place} ({self.check or self.severity})"


class Trial(NamedTuple):
    """One thing that was tried.

    `what` is one of the words above and `about` what it was tried on; `missing` are findings that were expected and
    did not come, `unexpected` those that came. `place` is the way of the example in its file.
    """

    what: str
    about: str
    missing: tuple[str, ...] = ()
    unexpected: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether it went as it should."""
        return not self.missing and not self.unexpected


def trials(checklist: Checklist, lineage: Lineage, lexicon: Lexicon, templates: Sequence[Path]) -> Iterator[Trial]:
    """Everything that is tried of one checklist; its template is looked for in the folders `templates`, in order."""
    examples = lineage.by_id[checklist.id].raw.examples
    dropped: set[str] = set()
    for number, example in enumerate(examples, 1):
        runner = _Runner(checklist, example, lexicon)
        yield runner.good(number)
        yield from runner.bad()
        for section, trial in runner.drops():
            dropped.add(section)
            yield trial
    yield from _untried(checklist, lineage, lexicon, dropped)
    yield from _template(checklist, templates)


def _untried(checklist: Checklist, lineage: Lineage, lexicon: Lexicon, dropped: set[str]) -> Iterator[Trial]:
    """Required sections that no good example has, and checks that no bad one fails."""
    for requirement in checklist.sections.values():
        if requirement.level == REQUIRED and requirement.id not in dropped:
            yield Trial(UNTRIED, requirement.id, (f"RC101:{requirement.id}",))
    shown = list(_expected(lineage, lexicon))
    tried = {_made_of(each.checks[found.check]) for each, found in shown if found.check}
    for check in checklist.checks.values():
        if _made_of(check) not in tried:
            yield Trial(UNTRIED, check.id, (f"RC107 ({check.id})",))
    incomplete = {
        (found.section, each.sections[found.section].patterns)
        for each, found in shown
        if found.code == "RC105" and found.section
    }
    for requirement in checklist.sections.values():
        if requirement.patterns and (requirement.id, requirement.patterns) not in incomplete:
            yield Trial(UNTRIED, requirement.id, (f"RC105:{requirement.id}",))


def _expected(lineage: Lineage, lexicon: Lexicon) -> Iterator[tuple[Checklist, Found]]:
    """What the examples of all checklists expect: a check that several inherit need be shown by one of them."""
    checklists = {each.id: each for each in lexicon.checklists}
    for file in lineage.files:
        for example in file.raw.examples:
            for bad in example.bad:
                yield from ((checklists[file.id], found) for found in _founds(bad))


def _made_of(check: Check) -> Check:
    """A check without its words, level, basis and exceptions: one that differs in these alone is the same."""
    nothing = Words("", "")
    return replace(check, title=nothing, message=nothing, hint=nothing, level="", basis=(), unless=())


def _founds(bad: RawBad) -> list[Found]:
    return [Found(one.code, one.section, one.severity, one.check) for one in bad.expect]


def _template(checklist: Checklist, folders: Sequence[Path]) -> Iterator[Trial]:
    """The blocks of the skeleton are sections."""
    if not checklist.template:
        return
    paths = (folder / checklist.template for folder in folders)
    path = next((path for path in paths if path.is_file()), None)
    if path is None:
        yield Trial(TEMPLATE, checklist.template, (checklist.template,))
        return
    blocks = _BLOCK.findall(path.read_text(encoding="utf-8"))
    yield Trial(TEMPLATE, checklist.template, (), tuple(block for block in blocks if block not in checklist.sections))


class _Runner:
    """Runs one example."""

    def __init__(self, checklist: Checklist, example: RawExample, lexicon: Lexicon) -> None:
        self._checklist = checklist
        self._example = example
        self._lexicon = lexicon
        self._report = self._lint(example.good)

    def good(self, number: int) -> Trial:
        """Nothing is found in the good letter, and it is known for what it is."""
        unexpected = [str(_found(finding)) for finding in self._report.findings]
        kind = self._report.kind
        if kind != self._checklist.kind:
            unexpected.insert(0, f"kind: {kind}")
        return Trial(GOOD, str(number), (), tuple(unexpected))

    def bad(self) -> Iterator[Trial]:
        """Each bad letter gives exactly what it should."""
        for bad in self._example.bad:
            text = self._example.good.replace(bad.replace, bad.by, 1)
            yield self._compared(BAD, bad.replace, _founds(bad), text)

    def drops(self) -> Iterator[tuple[str, Trial]]:
        """Each required section, dropped, is what is missing: it and what stands inside it, and nothing else."""
        letter = self._report.letter
        for requirement in self._checklist.sections.values():
            section = letter.sections.get(requirement.id) if letter else None
            if requirement.level != REQUIRED or section is None or letter is None:
                continue
            gone = _inside(letter, section.span, self._checklist)
            expected = [Found("RC101", requirement.id, ERROR)]
            # What stood inside it may stand in the rest of the letter as well.
            inside = [Found("RC101", name, self._severity(name)) for name in gone]
            text = _without(self._example.good, section.span)
            yield requirement.id, self._compared(DROP, requirement.id, expected, text, allowed=inside)

    def _severity(self, section: str) -> str:
        return ERROR if self._checklist.sections[section].level == REQUIRED else WARNING

    def _compared(
        self, what: str, about: str, expected: Sequence[Found], text: str, *, allowed: Sequence[Found] = ()
    ) -> Trial:
        found = [_found(finding) for finding in self._lint(text).findings]
        missing, unexpected = list(expected), []
        for one in found:
            if one in missing:
                missing.remove(one)
            elif one not in allowed:
                unexpected.append(one)
        return Trial(what, about, tuple(map(str, missing)), tuple(map(str, unexpected)))

    def _lint(self, text: str) -> LetterReport:
        source = Source(self._checklist.id, "text", tuple(text.split("\n")))
        return lint(source, self._lexicon, LintOptions(self._checklist))


def _found(finding: Finding) -> Found:
    return Found(finding.code, finding.section, finding.severity, (finding.values or {}).get("check"))


def _inside(letter: Letter, span: Span, checklist: Checklist) -> list[str]:
    """The sections asked for that stand inside a span, and go with it."""
    return [
        name
        for name, section in letter.sections.items()
        if section.span != span
        and section.span[:2] >= span[:2]
        and section.span[2:] <= span[2:]
        and name in checklist.sections
        and checklist.sections[name].level != "optional"
    ]


def _without(text: str, span: Span) -> str:
    """The letter without what stands at `span`; lines that are empty by that go too."""
    lines = text.split("\n")
    left = lines[span.line - 1][: span.column - 1]
    right = lines[span.end_line - 1][span.end_column - 1 :]
    kept = [left + right] if (left + right).strip(" \u3000（）()") else []
    return "\n".join(lines[: span.line - 1] + kept + lines[span.end_line :])
