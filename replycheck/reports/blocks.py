"""The findings of a letter in the blocks that people read: from top to bottom, what belongs together in one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from replycheck.letter import START
from replycheck.rules.gaps import in_order

if TYPE_CHECKING:
    from collections.abc import Mapping

    from replycheck.finding import Finding
    from replycheck.letter import Letter, Section
    from replycheck.lint import LetterReport

_FOLDED: Final = "RC502"
"""The rule whose findings come by the line: one is shown, of the others only the lines."""


class Block(NamedTuple):
    """One finding, or all that lies in one gap; `more` are lines on which the same was found."""

    findings: tuple[Finding, ...]
    more: tuple[int, ...] = ()


def blocks(report: LetterReport) -> list[Block]:
    """The report's findings by the place at which they are shown, a gap being where the section before it ends."""
    ranks = _ranks(report)
    findings = sorted(report.findings, key=lambda finding: _place(finding, report.letter, ranks))
    folded = [finding for finding in findings if finding.code == _FOLDED]
    more = tuple(dict.fromkeys(finding.span.line for finding in folded[1:]))
    made: list[Block] = []
    for finding in findings:
        if finding.code == _FOLDED and finding is not folded[0]:
            continue
        last = made[-1].findings[-1] if made else None
        if last and is_gap(finding) and is_gap(last) and (finding.after, finding.before) == (last.after, last.before):
            made[-1] = Block((*made[-1].findings, finding))
        else:
            made.append(Block((finding,), more if finding.code == _FOLDED else ()))
    return made


def is_gap(finding: Finding) -> bool:
    """Whether a finding is of something missing, which has a place but no text."""
    return finding.code == "RC101" or bool(finding.after or finding.before)


def neighbours(finding: Finding, letter: Letter) -> tuple[Section | None, Section | None]:
    """The sections on either side of a gap; only the first where the other stands further up."""
    above = letter.sections.get(finding.after) if finding.after else None
    below = letter.sections.get(finding.before) if finding.before else None
    if above and below and below.span < above.span:
        below = None
    return above, below


def _place(finding: Finding, letter: Letter | None, ranks: Mapping[str, int]) -> tuple[int, int, bool, int]:
    """Where a finding is shown; what is missing before a section comes ahead of what is wrong in it."""
    if letter is None or not is_gap(finding):
        return *finding.span[:2], True, 0
    rank = ranks.get(finding.section or "", 0)
    above, below = neighbours(finding, letter)
    if above:
        return *above.span[2:], True, rank
    return *(below.span if below else START)[:2], False, rank


def _ranks(report: LetterReport) -> Mapping[str, int]:
    """The sections' ranks in the order of the checklist."""
    return in_order(report.checklist).ranks if report.checklist else {}
