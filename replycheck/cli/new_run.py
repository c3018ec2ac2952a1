"""A run of `new`: what it writes letters from, and what it says of them."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from replycheck.cases.model import Case
from replycheck.checklist.model import Checklist
from replycheck.cli.console import told
from replycheck.errors import ExitCode, ReplycheckError, UsageError
from replycheck.messages import run_text
from replycheck.scaffold import letters
from replycheck.scaffold.folders import SUFFIX
from replycheck.scaffold.given import from_case, from_office, in_order
from replycheck.scaffold.naming import distinct
from replycheck.scaffold.questions import Question
from replycheck.scaffold.record import Record, read_record
from replycheck.scaffold.render import Skeletons


@dataclass
class Run:
    """What letters are written from: templates, the office, answers given by hand; and what to do with files there."""

    skeletons: Skeletons
    office: Mapping[str, Any]
    answers: dict[str, Any]
    policy: str
    spoken: str
    quiet: bool
    checklist: str = ""
    template: str = ""
    asked: tuple[str, ...] = field(default=())

    def use(self, checklist: Checklist) -> None:
        """Writes letters of this checklist from now on: by the template of its name, else by the one that it names."""
        self.checklist = checklist.id
        self.template = self.skeletons.find(checklist.id, checklist.template.removesuffix(SUFFIX) or checklist.kind)
        self.asked = tuple(question.name for question in self.questions())

    def questions(self) -> tuple[Question, ...]:
        """What the letter needs."""
        return self.skeletons.questions(self.template)

    def known(self, case: Case | None) -> dict[str, Any]:
        """What needs not be asked: the office's answers, the case's."""
        return in_order(self._office(), self._case(case))

    def letter(self, case: Case | None) -> letters.Letter:
        """The letter for a case, or for none."""
        return self._made(self._office(), self._case(case), self.answers)

    def renewed(self, record: Record, case: Case | None) -> letters.Letter:
        """The letter that was made of `record`, from what is known now."""
        office = {name: value for name, value in record.office.items() if name in self.asked}
        old_case = {name: value for name, value in record.case.items() if name in self.asked}
        answers = {name: value for name, value in record.answers.items() if name in self.asked}
        given = self._case(case) if case else old_case
        return self._made(in_order(office, self._office()), given, in_order(answers, self.answers))

    def put(self, path: Path, letter: letters.Letter) -> str:
        """Puts a letter in its place."""
        return letters.put_letter(path, letter, self.policy)

    def tell(self, outcome: str, path: Path, blanks: int) -> None:
        """Says what became of a letter."""
        if not self.quiet:
            print(run_text(f"new.{outcome}", self.spoken, path=path, blanks=blanks))

    def _office(self) -> dict[str, Any]:
        return from_office(self.office, self.asked)

    def _case(self, case: Case | None) -> dict[str, Any]:
        if case is None:
            return {}
        found = from_case(case, self.asked)
        if self.office.get("organ"):
            # The office knows its full name; registers have it short.
            found.pop("organ", None)
        return found

    def _made(self, office: Mapping[str, Any], case: Mapping[str, Any], answers: Mapping[str, Any]) -> letters.Letter:
        return letters.make_letter(
            self.skeletons, self.checklist, self.template, office=office, case=case, answers=answers
        )


def write_all(run: Run, cases: Sequence[Case], pattern: str) -> ExitCode:
    """A letter for every case; all are made before the first is written, so that a fault leaves nothing half done."""
    made = [_made_of(run, case) for case in cases]
    names = distinct(letters.path_of(pattern, letter, index) for index, letter in enumerate(made, 1))
    orders = [(Path(name), letter) for name, letter in zip(names, made, strict=True)]
    letters.check_places(orders, run.policy)
    outcomes: Counter[str] = Counter()
    try:
        with _progress(run, len(orders)) as step:
            for (path, letter), case in zip(orders, cases, strict=True):
                outcomes[_put(run, path, letter, case)] += 1
                step()
    except KeyboardInterrupt:
        text = run_text("new.interrupted", run.spoken, done=outcomes.total(), total=len(orders))
        print(text, file=sys.stderr)
        raise
    if not run.quiet:
        counts = {name: outcomes[name] for name in letters.OUTCOMES}
        print(run_text("new.summary", run.spoken, total=len(orders), **counts))
    return ExitCode.FOUND if outcomes[letters.CONFLICTS] else ExitCode.OK


def _made_of(run: Run, case: Case) -> letters.Letter:
    try:
        return run.letter(case)
    except ReplycheckError as error:
        raise UsageError("new.in-case", case=case.number or case.title, text=told(error, run.spoken)) from error


def _put(run: Run, path: Path, letter: letters.Letter, case: Case) -> str:
    record = read_record(path) if run.policy == letters.UPDATE and path.exists() else None
    if record is not None:
        letter = run.renewed(record, case)
    outcome = run.put(path, letter)
    if outcome == letters.CONFLICTS:
        run.tell(outcome, path, 0)
    return outcome


@contextmanager
def _progress(run: Run, total: int) -> Iterator[Any]:
    """A function to call after each letter; on a terminal it moves a bar."""
    if run.quiet or not sys.stderr.isatty():
        yield lambda: None
        return
    # Loaded here: only a person who waits needs it.
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(run_text("new.progress", run.spoken), total=total)
        yield lambda: bar.advance(task)
