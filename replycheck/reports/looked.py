"""What was looked for, and where: the cues behind a finding about a section."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from replycheck.messages import run_text
from replycheck.reports.cells import fit
from replycheck.sections import ADDRESSEE, OPENING

if TYPE_CHECKING:
    from replycheck.checklist.model import Requirement
    from replycheck.letter import Letter

_MOST_PATTERNS: Final = 2
_PATTERN_CELLS: Final = 56


def looked(requirement: Requirement, letter: Letter, language: str) -> tuple[str, ...]:
    """Lines for people: the zone with its lines, then every group of cues with its first patterns."""
    first, last = _reach(requirement.zone, letter)
    zone = run_text(f"zone.{requirement.zone}", language)
    lines = [run_text("looked.where", language, zone=zone, line=first, end_line=last)]
    for group, patterns in requirement.cues.items():
        shown = run_text("looked.or", language).join(
            fit(pattern, _PATTERN_CELLS) for pattern in patterns[:_MOST_PATTERNS]
        )
        more = len(patterns) - _MOST_PATTERNS
        rest = run_text("looked.more", language, n=more) if more > 0 else ""
        lines.append(run_text("looked.cue", language, group=group, patterns=shown, more=rest))
    found = letter.sections.get(requirement.id)
    if found:
        lines.append(run_text("looked.found", language, cue=found.cue))
    return tuple(lines)


def _reach(zone: str, letter: Letter) -> tuple[int, int]:
    """The first and the last line of a zone of the letter."""
    starts = [letter.sections[name].span for name in (ADDRESSEE, OPENING) if name in letter.sections]
    end_of_head = max((span.end_line for span in starts), default=letter.first_line)
    answer = letter.answer
    if zone == "head":
        return 1, end_of_head
    if zone == "body" and answer:
        return answer.line, answer.end_line
    if zone == "tail" and answer:
        return answer.end_line, len(letter.lines)
    return 1, len(letter.lines)
