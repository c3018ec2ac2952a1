"""One letter, held against its checklist. Pure: what was read goes in, what was found comes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from replycheck import codes, rules
from replycheck.cases.model import Case
from replycheck.checklist.model import Checklist
from replycheck.errors import Unreadable
from replycheck.finding import ERROR, Finding, Skipped
from replycheck.letter import START, Letter
from replycheck.matching.demands import Asked
from replycheck.recognise import Lexicon, recognise
from replycheck.rules.context import Context
from replycheck.sections import OPENING, TITLE
from replycheck.selection import EVERYTHING, Selection
from replycheck.sources.source import Source
from replycheck.stages import FINAL

if TYPE_CHECKING:
    from replycheck.cases.register import Register

BY_OPTION: Final = "option"
BY_SETTINGS: Final = "settings"
BY_DETECTION: Final = "detection"
"""What a letter's checklist was chosen by."""

_NO_CASE: Final = {
    "none": "skipped.case-none",
    "other-session": "skipped.case-other-session",
    "several": "skipped.case-several",
    "unnamed": "skipped.case-unnamed",
}
"""What is told where a register does not give the one case that a letter answers, by the outcome of the search."""


class Given(NamedTuple):
    """What is known of what the letters answer.

    `case` is what every letter answers, whatever its number; `register` is where each letter's own is looked up;
    `proposal` is what a proposal's text asks.
    """

    case: Case | None = None
    register: Register | None = None
    proposal: Asked | None = None


class LintOptions(NamedTuple):
    """How to check: `checklist` is the one asked for by name, None to take that of the letter's kind and `region`.

    `chosen_by` tells who asked for it; `severities` are set above those of the checklist; `given` is what the letter
    is held against besides; `facts` are what the office's settings know of a section, in words, for the hints.
    """

    checklist: Checklist | None = None
    stage: str = FINAL
    selection: Selection = EVERYTHING
    region: str = ""
    severities: Mapping[str, str] | None = None
    chosen_by: str = BY_OPTION
    given: Given = Given()
    facts: Mapping[str, str] = {}


class LetterReport(NamedTuple):
    """What was found in one letter, sorted by place.

    `letter` is None where it could not be read, `checklist` where there was none to hold it against; `suppressed`
    counts the findings that were set aside; `facts` are those of the options.
    """

    path: str
    letter: Letter | None = None
    checklist: Checklist | None = None
    findings: tuple[Finding, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    suppressed: int = 0
    chosen_by: str = BY_DETECTION
    facts: Mapping[str, str] = {}

    @property
    def kind(self) -> str | None:
        """The id of the kind that was recognised, None for none."""
        return self.letter.kind if self.letter else None


def lint(source: Source, lexicon: Lexicon, options: LintOptions) -> LetterReport:
    """Recognises the letter in `source` and checks it.

    A document of no kind has RC002 alone, unless a checklist was asked for; so has one that is no reply.
    """
    letter = recognise(source, lexicon, options.checklist)
    checklist = checklist_of(letter, options, lexicon)
    if checklist is None or not (checklist.answers or options.checklist):
        finding = _unknown_kind(checklist)
        wanted = options.selection.wants(finding.code, None)
        return LetterReport(source.path, letter, None, (finding,) if wanted else ())
    chosen_by = options.chosen_by if options.checklist else BY_DETECTION
    given = options.given
    case, no_case = case_of(letter, given.case, given.register, lexicon)
    found, skipped = rules.check(
        Context(letter, checklist, lexicon, options.stage, options.selection, case, no_case, given.proposal)
    )
    findings = _graded(found, {**checklist.severities, **(options.severities or {})})
    if options.selection:
        wants = options.selection.wants
        findings = [finding for finding in findings if wants(finding.code, finding.section, _check(finding))]
        skipped = [skip for skip in skipped if wants(skip.code, skip.section)]
    findings.sort(key=Finding.order)
    return LetterReport(
        source.path, letter, checklist, tuple(findings), tuple(skipped), chosen_by=chosen_by, facts=options.facts
    )


def case_of(letter: Letter, case: Case | None, register: Register | None, lexicon: Lexicon) -> tuple[Case | None, str]:
    """The case that a letter answers, and the message key that tells why there is none.

    A letter that gives two numbers is looked up by both: one of them may be a slip, which is then found.
    """
    if case is not None or register is None:
        return case, "skipped.no-case"
    fields = [letter.sections[name].fields for name in (TITLE, OPENING) if name in letter.sections]
    numbers: list[str | None] = [number for number in (each.get("number") for each in fields) if number]
    session = next((session for session in (each.get("session") for each in fields) if session), None)
    from replycheck.cases.meanings import of_kind

    searches = [
        register.find(number, session, lambda case: of_kind(case, letter.kind, lexicon.checklists))
        for number in dict.fromkeys(numbers or [None])
    ]
    search = next((search for search in searches if search.case), searches[0])
    return search.case, _NO_CASE.get(search.outcome, "")


def unreadable(path: str, error: Unreadable, selection: Selection = EVERYTHING) -> LetterReport:
    """The report on a letter that could not be read: RC001 alone."""
    values = {name: str(value) for name, value in error.values.items()}
    finding = Finding("RC001", ERROR, START, f"unreadable.{error.reason}", values=values)
    return LetterReport(path, findings=(finding,) if selection.wants(finding.code, None) else ())


def checklist_of(letter: Letter, options: LintOptions, lexicon: Lexicon) -> Checklist | None:
    """The checklist that a letter is held against: that asked for, else its kind's, the region's where it has one."""
    kind, region = letter.kind, options.region
    if options.checklist:
        return options.checklist
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
