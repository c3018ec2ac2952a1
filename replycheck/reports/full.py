"""The report for people: what is wrong, where it stands, what to write and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from replycheck.finding import ERROR, INFO, WARNING
from replycheck.letter import START
from replycheck.messages import run_text
from replycheck.reports.blocks import Block, blocks, is_gap, neighbours
from replycheck.reports.cells import printable, width, wrap
from replycheck.reports.excerpt import Excerpt, excerpt
from replycheck.reports.paint import Paint

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from replycheck.finding import Finding
    from replycheck.letter import Letter
    from replycheck.lint import LetterReport
    from replycheck.reports import Style
    from replycheck.reports.described import Describer
    from replycheck.reports.summary import Summary

_COLOURS: Final = {ERROR: "red", WARNING: "yellow", INFO: "cyan"}
_UNBOUNDED: Final = 100
"""How wide an excerpt is where nothing says how wide a line may be, in a file or a pipe."""
_MOST_LINES: Final = 20
"""How many lines on which the same was found are named."""


class FullReport:
    """A line a letter, under it what was found from top to bottom; a last line that counts."""

    separator = ""

    def __init__(self, style: Style, describer: Describer) -> None:
        self._style = style
        self._paint = Paint(style.colour)
        self._describer = describer
        self._labels = {
            severity: run_text(f"severity.{severity}", style.language) for severity in (ERROR, WARNING, INFO)
        }

    def head(self) -> str:
        """Nothing stands before the first letter."""
        return ""

    def letter(self, report: LetterReport) -> str:
        """The letter's line and its findings; nothing of a letter without any when quiet."""
        if not report.findings and self._style.quiet:
            return ""
        parts = [self._heading(report), *(self._block(block, report) for block in blocks(report))]
        return "\n".join(parts) + ("\n" if report.findings else "")

    def foot(self, summary: Summary) -> str:
        """What was not checked and why, and the counts."""
        if not summary.letters or (self._style.quiet and not summary.findings):
            return ""
        reasons: dict[str, list[str]] = {}
        for code, reason in sorted(summary.skipped):
            reasons.setdefault(self._describer.skip_reason(reason), []).append(code)
        lines = [
            self._say("skip.line", codes=self._say("joint").join(codes), reason=reason)
            for reason, codes in reasons.items()
        ]
        return "".join(f"{line}\n" for line in [*lines, self._counts(summary)])

    def _say(self, key: str, **values: object) -> str:
        return run_text(key, self._style.language, **values)

    def _heading(self, report: LetterReport) -> str:
        path = self._paint("bold", printable(report.path))
        if report.letter is None:
            return f"{path}  {self._say('head.unreadable')}\n"
        kind = self._describer.kind(report.kind)
        if report.checklist is None:
            about = self._say("head.unchecked", kind=kind)
        else:
            about = self._say(f"head.by-{report.chosen_by}", kind=kind, checklist=report.checklist.id)
        if report.findings:
            return f"{path}  {about}\n"
        return f"{path}  {about}  {self._paint('green', self._say('head.clean'))}\n"

    def _block(self, block: Block, report: LetterReport) -> str:
        gutter = _Gutter(block, report.letter, self._paint)
        lines = [self._title(finding, report) for finding in block.findings]
        lines.append(gutter.top(self._place(block.findings[0], report)))
        if report.letter and is_gap(block.findings[0]):
            lines += self._gap(block.findings, report, report.letter, gutter)
        else:
            (finding,) = block.findings
            if report.letter:
                lines += self._picture(finding, report.letter, gutter)
            lines += self._notes(finding, report, gutter)
        if block.more:
            numbers = self._say("lines.joint").join(map(str, block.more[:_MOST_LINES]))
            numbers += self._say("lines.cut") if len(block.more) > _MOST_LINES else ""
            label = self._say("label.more", count=len(block.more))
            lines += self._note(gutter, label, (self._say("lines.named", lines=numbers),))
        return "\n".join(lines) + "\n"

    def _title(self, finding: Finding, report: LetterReport) -> str:
        """A finding's own line: how grave it is, its code, what is wrong; its name on the next where it has no room."""
        words = self._describer.describe(finding, report)
        severity, message, name = self._labels[finding.severity], printable(words.message), f"[{words.name}]"
        title = (
            f"{self._paint(_COLOURS[finding.severity], severity, 'bold')} "
            f"{self._paint('bold', finding.code)} {self._paint('bold', message)}"
        )
        taken = width(f"{severity} {finding.code} {message} {name}")
        apart = "\n  " if self._style.width and taken > self._style.width else " "
        return f"{title}{apart}{self._paint('dim', name)}"

    def _notes(self, finding: Finding, report: LetterReport, gutter: _Gutter) -> Iterator[str]:
        """What to do, why, and what was looked for."""
        words = self._describer.describe(finding, report)
        if words.hint:
            yield from self._note(gutter, self._say("label.hint"), (words.hint,))
        if words.basis:
            yield from self._note(gutter, self._say("label.basis"), words.basis)
        if self._style.explain and (looked := self._describer.looked(finding, report)):
            yield from self._note(gutter, self._say("label.looked"), looked)

    def _place(self, finding: Finding, report: LetterReport) -> str:
        """Where the finding stands; for formats whose lines nobody sees, also by paragraph and page."""
        line, column, end_line, end_column = finding.span
        if finding.after:
            # A gap is where the section before it ends.
            line, column = end_line, end_column
        place = f"{printable(report.path)}:{line}:{column}"
        origins = report.letter.source.origins if report.letter else None
        if not origins or line > len(origins):
            return place
        origin = origins[line - 1]
        parts = [] if origin.story == "body" else [self._say(f"story.{origin.story}")]
        if origin.page:
            parts.append(self._say("place.page", n=origin.page))
        if origin.paragraph:
            parts.append(self._say("place.paragraph", n=origin.paragraph))
        return f"{place}  {self._paint('dim', self._say('place.joint').join(parts))}"

    def _gap(self, findings: Sequence[Finding], report: LetterReport, letter: Letter, gutter: _Gutter) -> Iterator[str]:
        """What stands on either side of a gap, and between them each thing that is missing."""
        lines, room = letter.source.lines, self._room(gutter)
        above, below = neighbours(findings[0], letter)
        if above:
            end = above.span.end_column - 1
            yield gutter.line(above.span.end_line, _shown(lines, above.span.end_line, end - 1, end, room).text)
        under = []
        if below:
            start = below.span.column - 1
            under.append(gutter.line(below.span.line, _shown(lines, below.span.line, start, start + 1, room).text))
        for finding in findings:
            title = self._describer.section(finding.section or "", report.checklist)
            arrow = f"──▶ {self._say('gap', section=title)}"
            yield gutter.arrow(self._paint(_COLOURS[finding.severity], arrow, "bold"))
            if len(findings) == 1:
                # With one thing only, the letter is shown in one piece.
                yield from under
                under = []
            yield from self._notes(finding, report, gutter)
        yield from under

    def _picture(self, finding: Finding, letter: Letter, gutter: _Gutter) -> Iterator[str]:
        lines, span = letter.source.lines, finding.span
        if span != START and span.line <= len(lines):
            last = span.end_column - 1 if span.end_line == span.line else len(lines[span.line - 1])
            shown = _shown(lines, span.line, span.column - 1, last, self._room(gutter))
            yield gutter.line(span.line, shown.text)
            mark = self._paint(_COLOURS[finding.severity], "^" * shown.length, "bold")
            yield gutter.below(" " * shown.offset + mark)

    def _room(self, gutter: _Gutter) -> int:
        return (self._style.width or _UNBOUNDED) - gutter.size

    def _note(self, gutter: _Gutter, label: str, texts: Sequence[str]) -> Iterator[str]:
        """Texts behind a label, each on a line of its own; further lines under the first."""
        indent = width(label)
        lines = [printable(text) for text in texts]
        if self._style.width:
            room = self._style.width - gutter.size - indent
            lines = [part for line in lines for part in wrap(line, room)]
        yield gutter.below(self._paint("bold", label) + lines[0])
        for line in lines[1:]:
            yield gutter.below(" " * indent + line)

    def _counts(self, summary: Summary) -> str:
        values = {name: self._counted(name, count) for name, count in summary.as_mapping().items()}
        text = self._say("counts", **values)
        worst = next((severity for severity in (ERROR, WARNING, INFO) if summary.severities[severity]), None)
        return self._paint(_COLOURS[worst] if worst else "green", text, "bold")

    def _counted(self, name: str, count: int) -> str:
        one, _, several = self._say(f"count.{name}", n=count).partition("|")
        return one if count == 1 else several or one


class _Gutter:
    """The numbers and the rule at the left of a block."""

    def __init__(self, block: Block, letter: Letter | None, paint: Paint) -> None:
        numbers = [number for finding in block.findings for number in (finding.span.line, finding.span.end_line)]
        if letter:
            numbers += [section.span.end_line for section in neighbours(block.findings[0], letter) if section]
        self._digits = max(len(str(max(numbers))), 2)
        self._paint = paint
        self.size = self._digits + 4
        self._empty = f" {' ' * self._digits} {paint('blue', '│')} "

    def top(self, place: str) -> str:
        return f" {' ' * self._digits} {self._paint('blue', '╭─')} {place}"

    def line(self, number: int, text: str) -> str:
        return f" {self._paint('blue', f'{number:>{self._digits}} │')} {text}"

    def arrow(self, text: str) -> str:
        return f" {' ' * self._digits} {self._paint('blue', '├')}{text}"

    def below(self, text: str) -> str:
        return self._empty + text


def _shown(lines: tuple[str, ...], number: int, first: int, last: int, room: int) -> Excerpt:
    return excerpt(lines[number - 1], max(first, 0), last, room)
