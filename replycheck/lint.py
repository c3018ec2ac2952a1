"""One letter, held against its checklist. Pure: what was read goes in, what was found comes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final, NamedTuple

from replycheck import codes, rules
from replycheck.checklist.model import Checklist
from replycheck.errors import Unreadable
from replycheck.finding import ERROR, Finding, Skipped
from replycheck.letter import START, Letter
from replycheck.recognise import Lexicon, recognise
from replycheck.rules.context import Context
from replycheck.selection import EVERYTHING, Selection
from replycheck.sources.source import Source
from replycheck.stages import FINAL

BY_OPTION: Final = "option"
BY_SETTINGS: Final = "settings"
BY_DETECTION: Final = "detection"
"""What a letter's checklist was chosen by."""


class LintOptions(NamedTuple):
    """How to check: `checklist` is the one asked for by name, None to take that of the letter's kind and `region`.

    `chosen_by` tells who asked for it; `severities` are set above those of the checklist.
    """

    checklist: Checklist | None = None
    stage: str = FINAL
    selection: Selection = EVERYTHING
    region: str = ""
    severities: Mapping[str, str] | None = None
    chosen_by: str = BY_OPTION


class LetterReport(NamedTuple):
    """What was found in one letter, sorted by place.

    `letter` is None where it could not be read, `checklist` where there was none to hold it against; `suppressed`
    counts the findings that were set aside.
    """

    path: str
    letter: Letter | None = None
    checklist: Checklist | None = None
    findings: tuple[Finding, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    suppressed: int = 0
    chosen_by: str = BY_DETECTION

    @property
    def kind(self) -> str | None:
        """The id of the kind that was recognised, None for none."""
        return self.letter.kind if self.letter else None


def lint(source: Source, lexicon: Lexicon, options: LintOptions) -> LetterReport:
    """Recognises the letter in `source` and checks it.

    A document of no kind has RC002 alone, unless a checklist was asked for; so has one that is no reply.
    """
    letter = recognise(source, lexicon, options.checklist)
    checklist = options.checklist or _checklist(letter.kind, options.region, lexicon)
    if checklist is None or not (checklist.answers or options.checklist):
        finding = _unknown_kind(checklist)
        wanted = options.selection.wants(finding.code, None)
        return LetterReport(source.path, letter, None, (finding,) if wanted else ())
    chosen_by = options.chosen_by if options.checklist else BY_DETECTION
    found, skipped = rules.check(Context(letter, checklist, lexicon, options.stage, options.selection))
    findings = _graded(found, {**checklist.severities, **(options.severities or {})})
    if options.selection:
        wants = options.selection.wants
        findings = [finding for finding in findings if wants(finding.code, finding.section, _check(finding))]
        skipped = [skip for skip in skipped if wants(skip.code, skip.section)]
    findings.sort(key=Finding.order)
    return LetterReport(source.path, letter, checklist, tuple(findings), tuple(skipped), chosen_by=chosen_by)


def unreadable(path: str, error: Unreadable, selection: Selection = EVERYTHING) -> LetterReport:
    """The report on a letter that could not be read: RC001 alone."""
    values = {name: str(value) for name, value in error.values.items()}
    finding = Finding("RC001", ERROR, START, f"unreadable.{error.reason}", values=values)
    return LetterReport(path, findings=(finding,) if selection.wants(finding.code, None) else ())


def _checklist(kind: str | None, region: str, lexicon: Lexicon) -> Checklist | None:
    """The checklist of a kind: that of the region, where it has one of its own."""
    if region and kind:
        regional = (each for each in lexicon.checklists if each.region == region and each.kind == kind)
        found = next(regional, None)
        if found:
            return found
    return next((checklist for checklist in lexicon.checklists if checklist.id == kind), None)


def _check(finding: Finding) -> str | None:
    """The check of the checklist's own that made a finding."""
    return (finding.values or {}).get("check")


def _unknown_kind(checklist: Checklist | None) -> Finding:
    if checklist is None:
        return Finding("RC002", ERROR, START, "RC002")
    return Finding("RC002", ERROR, START, "RC002.notice", values={"kind": checklist.id})


def _graded(findings: list[Finding], severities: Mapping[str, str]) -> list[Finding]:
    """The findings with the severities that the checklist gives, for a rule or for a rule on one section."""
    if not severities:
        return findings
    graded = []
    for finding in findings:
        code, name = finding.code, codes.RULES[finding.code].name
        places = (_check(finding), finding.section)
        keys = (*(f"{each}:{place}" for place in places if place for each in (code, name)), code, name)
        severity = next((severities[key] for key in keys if key in severities), None)
        graded.append(replace(finding, severity=severity) if severity else finding)
    return graded
