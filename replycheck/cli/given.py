"""What letters are held against, as the command line names it: a case, a register, a proposal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from replycheck.batch import read_letter
from replycheck.errors import Unreadable, UsageError
from replycheck.lint import Given
from replycheck.sources.source import ReadOptions

if TYPE_CHECKING:
    from replycheck.cases.model import Case
    from replycheck.cases.register import Register
    from replycheck.matching.demands import Asked
    from replycheck.recognise import Lexicon


def given_by(case: str, cases: str, proposal: str, reading: ReadOptions, spoken: str) -> Given:
    """What `--case`, `--cases` and `--proposal` name; what reads them is loaded only where they name something.

    Raises UsageError and CaseErrors as the functions below.
    """
    found, register = case_and_register(case, cases, spoken)
    if not proposal:
        return Given(found, register)
    from replycheck.cli.checklists import load
    from replycheck.recognise import Lexicon

    return Given(found, register, proposal_asked(proposal, reading, Lexicon(load()[0])))


def case_and_register(case: str, cases: str, spoken: str) -> tuple[Case | None, Register | None]:
    """What `--case` and `--cases` name; None for what is not given.

    A register belongs to many letters: what is wrong in it is told on standard error, and keeps none of them from
    being held against the rest. Raises UsageError where both are given, where a file cannot be read, or where `--case`
    holds several cases; CaseErrors for faults of that one case, and of a register that gives none.
    """
    if case and cases:
        raise UsageError("cases.both")
    if not case and not cases:
        return None, None
    from replycheck.cases.register import Register, read_cases

    if cases:
        return None, Register(_understood(_registered(cases, spoken)))
    found = _understood(read_cases(case))
    if len(found) != 1:
        raise UsageError("cases.not-one", path=case, count=len(found))
    return found[0], None


def _registered(path: str, spoken: str) -> tuple[Case, ...]:
    """The cases of a register, what is wrong with it told once. Raises CaseErrors where none can be read from it."""
    from replycheck.cases.faults import CaseErrors, left_out
    from replycheck.cases.register import check_cases

    found, faults = check_cases(path)
    if faults and not found:
        raise CaseErrors(faults)
    if faults:
        print(left_out(faults, spoken), file=sys.stderr)
    return found


def _understood(cases: tuple[Case, ...]) -> tuple[Case, ...]:
    """The cases; where one says its class in words, they are looked up in the checklists, those of all regions."""
    if all(case.classes for case in cases if case.result_class):
        return cases
    from replycheck.cases.meanings import understood
    from replycheck.cli.checklists import load

    return understood(cases, load(regions=True)[0])


def proposal_asked(path: str, reading: ReadOptions, lexicon: Lexicon) -> Asked | None:
    """What the proposal at `path` asks, None where no path is given.

    Raises UsageError where it cannot be read, or where no suggestion is found in it.
    """
    if not path:
        return None
    try:
        source = read_letter(path, reading)
    except Unreadable as error:
        raise UsageError("cases.proposal-unreadable", path=path, unreadable=error) from None
    from replycheck.matching.demands import in_proposal

    asked = in_proposal(source.body(), lexicon)
    if not asked.points:
        raise UsageError("cases.proposal-empty", path=path)
    return asked
