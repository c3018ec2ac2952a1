"""From a finding to words: its name, message, hint and basis in one language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from replycheck import codes
from replycheck.messages import finding_text, run_text
from replycheck.reports.bases import bases

if TYPE_CHECKING:
    from replycheck.checklist.model import Checklist, Requirement
    from replycheck.finding import Finding
    from replycheck.lint import LetterReport

_FROM_REQUIREMENT: Final = frozenset({"RC101", "RC105"})
"""The rules whose basis is the checklist's own: it asks for the section."""
_HINT_FROM_REQUIREMENT: Final = frozenset({"RC101", "RC101.recommended"})
"""The sentences whose hint is better said by the checklist: what the section has to hold."""
_UNREADABLE: Final = "unreadable."


class Description(NamedTuple):
    """A finding in words; `basis` names the documents that the rule rests on."""

    name: str
    message: str
    hint: str
    basis: tuple[str, ...]


class Describer:
    """Finds the words, in `language`, for findings of letters held against any of `checklists`.

    The same few findings come again and again over thousands of letters: those that quote nothing are kept.
    """

    def __init__(self, language: str, checklists: Iterable[Checklist]) -> None:
        self.language = language
        self._checklists = {checklist.id: checklist for checklist in checklists}
        self._known: dict[tuple[str, str | None, str | None, str | None], Description] = {}

    def describe(self, finding: Finding, report: LetterReport) -> Description:
        """The words for `finding`, one of those in `report`."""
        if finding.values:
            return self._with_facts(finding, report)
        facts = report.facts.get(finding.section or "")
        key = (finding.key, finding.section, report.checklist.id if report.checklist else None, facts)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._with_facts(finding, report)
        return known

    def kind(self, identifier: str | None) -> str:
        """A kind of letter in words."""
        checklist = self._checklists.get(identifier or "")
        return checklist.title.in_language(self.language) if checklist else run_text("kind.none", self.language)

    def section(self, identifier: str, checklist: Checklist | None) -> str:
        """A section's title; its id where no checklist knows it."""
        requirement = self._requirement(identifier, checklist)
        return requirement.title.in_language(self.language) if requirement else identifier

    def looked(self, finding: Finding, report: LetterReport) -> tuple[str, ...]:
        """What was looked for, and where, before this was found; nothing for findings about no section."""
        requirement = self._requirement(finding.section, report.checklist) if finding.section else None
        if requirement is None or report.letter is None:
            return ()
        from replycheck.reports.looked import looked

        return looked(requirement, report.letter, self.language)

    def skip_reason(self, reason: str) -> str:
        """Why a check was not made, in words."""
        return run_text(reason, self.language)

    def _with_facts(self, finding: Finding, report: LetterReport) -> Description:
        """The words for a finding; where something is missing, what the office's settings know of it besides."""
        described = self._describe(finding, report.checklist)
        facts = report.facts.get(finding.section or "") if finding.code in _FROM_REQUIREMENT else None
        if not facts:
            return described
        return described._replace(hint=described.hint + run_text("hint.office", self.language, facts=facts))

    def _describe(self, finding: Finding, checklist: Checklist | None) -> Description:
        rule = codes.RULES[finding.code]
        check = checklist.checks.get((finding.values or {}).get("check", "")) if checklist else None
        if check:
            said = (check.message.in_language(self.language), check.hint.in_language(self.language))
            return Description(rule.name, *said, bases(check.basis, self.language))
        requirement = self._requirement(finding.section, checklist) if finding.section else None
        if finding.key.startswith(_UNREADABLE):
            text: tuple[str, str] = unreadable_text(
                finding.key.removeprefix(_UNREADABLE), self.language, finding.values or {}
            )
        else:
            text = finding_text(finding.key, self.language, self._values(finding, checklist, requirement))
            if requirement and requirement.missing and finding.key in _HINT_FROM_REQUIREMENT:
                text = (requirement.missing.in_language(self.language), text[1])
            if finding.key in _HINT_FROM_REQUIREMENT and requirement and requirement.hint:
                text = (text[0], self._hint(requirement.hint.in_language(self.language)))
        if requirement and finding.code in _FROM_REQUIREMENT and requirement.basis:
            basis = bases(requirement.basis, self.language)
        else:
            basis = bases(rule.basis, self.language)
        return Description(rule.name, text[0], text[1], basis)

    def _values(
        self, finding: Finding, checklist: Checklist | None, requirement: Requirement | None
    ) -> Mapping[str, str]:
        """What fills the sentences: the finding's own values, and titles in place of ids."""
        values = dict(finding.values or {})
        if finding.section:
            values["section"] = self.section(finding.section, checklist)
        for part in requirement.parts if requirement else ():
            if values.get("part") == part.field:
                values["part"] = part.title.in_language(self.language)
        if "pattern" in values and requirement:
            values["incomplete"] = requirement.patterns[int(values["pattern"])].incomplete.in_language(self.language)
        if "kind" in values:
            values["kind"] = self.kind(values["kind"])
        return values

    def _hint(self, text: str) -> str:
        """A checklist's hint as a sentence of its own."""
        sentence = run_text("hint.section", self.language, hint=text[:1].upper() + text[1:])
        ended = sentence.rstrip("”’").endswith(("。", ".", "！", "？"))
        return sentence if ended else sentence + run_text("stop", self.language)

    def _requirement(self, section: str, checklist: Checklist | None) -> Requirement | None:
        if checklist and section in checklist.sections:
            return checklist.sections[section]
        others = (other.sections.get(section) for other in self._checklists.values())
        return next(filter(None, others), None)


def unreadable_text(reason: str, language: str, values: Mapping[str, object]) -> tuple[str, str]:
    """Why a letter cannot be read, and what to do."""
    from replycheck.messages.docx_reasons import CONTENTS, KINDS, REASONS

    if "cause" in values:
        from replycheck.messages.causes import cause

        values = {**values, "cause": cause(values["cause"], language)}
    if reason not in REASONS:
        key = f"{_UNREADABLE}{reason}"
        return run_text(key, language, **values), run_text(f"{key}.hint", language, **values)
    spoken = 0 if language == "zh" else 1
    what = str(values.get("what", ""))
    named = {**values, "what": {**KINDS, **CONTENTS}.get(what, (what, what))[spoken]}
    message, hint = REASONS[reason][spoken * 2 :][:2]
    return message.format_map(named), hint.format_map(named)
