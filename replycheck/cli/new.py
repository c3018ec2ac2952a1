"""`replycheck new`: writes the skeleton of a letter, or one for every case of a register, and updates them."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

from replycheck.cases.meanings import in_marks, of_kind
from replycheck.cases.model import Case
from replycheck.cases.register import Register, read_cases
from replycheck.checklist.model import Checklist
from replycheck.cli import options
from replycheck.cli.ask import Dialogue
from replycheck.cli.checklists import load
from replycheck.cli.console import speech
from replycheck.cli.new_run import Run, write_all
from replycheck.cli.office import Office, load_office, template_folders
from replycheck.cli.options import Argument, Option
from replycheck.errors import ExitCode, UsageError
from replycheck.messages import run_text
from replycheck.recognise import Lexicon
from replycheck.scaffold import letters
from replycheck.scaffold.blanks import BLANK
from replycheck.scaffold.formats import format_of
from replycheck.scaffold.naming import names_fields
from replycheck.scaffold.render import Skeletons
from replycheck.scaffold.text import to_text

PATTERN = "{number}-{proposer}.docx"
"""What letters are called where nobody says otherwise."""
SCREEN = "-"

Kind = Annotated[Sequence[str], Argument("CHECKLIST", "help.kind")]
CaseFile = Annotated[str, Option(("--case",), "help.new-case", "FILE")]
Cases = Annotated[str, Option(("--cases",), "help.new-cases", "FILE")]
Number = Annotated[str, Option(("--number", "-n"), "help.number", "N")]
Session = Annotated[str, Option(("--session",), "help.session", "S")]
Set = Annotated[Sequence[str], Option(("--set", "-s"), "help.set", "NAME=VALUE")]
Output = Annotated[str, Option(("--output", "-o"), "help.new-output", "FILE")]
Force = Annotated[bool, Option(("--force",), "help.force")]
Update = Annotated[bool, Option(("--update",), "help.update")]
NoInput = Annotated[bool, Option(("--no-input",), "help.no-input")]
Templates = Annotated[str, Option(("--templates",), "help.templates", "DIR")]


def new(
    kind: Kind,
    *,
    case: CaseFile = "",
    cases: Cases = "",
    number: Number = "",
    session: Session = "",
    set: Set = (),
    output: Output = "",
    force: Force = False,
    update: Update = False,
    no_input: NoInput = False,
    templates: Templates = "",
    config: options.Config = "",
    isolated: options.Isolated = False,
    quiet: options.Quiet = False,
    lang: options.Lang = "",
) -> ExitCode:
    """Writes or updates letters; tells whether an update left conflicts.

    Raises UsageError for whatever is named and not there; CaseErrors, TemplateFault, AnswerFault for faults of those.
    """
    if case and cases:
        raise UsageError("new.case-both")
    office = load_office(config, isolated=isolated)
    run = Run(
        skeletons=Skeletons(template_folders(templates, office)),
        office=office.answers,
        answers=_pairs(set),
        policy=letters.UPDATE if update else letters.FORCE if force else letters.REFUSE,
        spoken=speech(lang),
        quiet=quiet,
    )
    found = _cases(case, cases, number, session)
    if update and all(Path(name).is_file() for name in kind):
        return _update(run, [Path(name) for name in kind], found, office)
    checklist = _checklist(kind, office)
    run.use(checklist)
    if cases and not number:
        return _register(run, checklist, found, output)
    asked = not (case or cases or set or no_input) and sys.stdin.isatty() and sys.stdout.isatty()
    return _single(run, checklist, found[0] if found else None, output, asked=asked)


def _pairs(given: Sequence[str]) -> dict[str, str]:
    """The answers of `--set name=value`."""
    found = {}
    for entry in given:
        name, equals, value = entry.partition("=")
        if not equals:
            raise UsageError("new.set", name=entry)
        found[name.strip()] = value.replace("\\n", "\n")
    return found


def _checklist(named: Sequence[str], office: Office) -> Checklist:
    if len(named) != 1:
        raise UsageError("new.one")
    _, chosen = load(named[0], folders=office.checklists)
    assert chosen is not None  # something was named
    return chosen


def _cases(case: str, cases: str, number: str, session: str) -> list[Case]:
    """The cases that are meant: one, or all of the register."""
    if not (case or cases):
        return []
    lexicon = Lexicon(load(regions=True)[0])
    found = [in_marks(each, lexicon) for each in read_cases(case or cases)]
    if number:
        return [_find(found, number, session)]
    if case and len(found) > 1:
        raise UsageError("cases.not-one", path=case, count=len(found))
    return found


def _find(cases: Sequence[Case], number: str, session: str) -> Case:
    """The case of that number. Raises UsageError where the register has none, or more than one."""
    found = Register(cases).find(number, session or None).cases
    if not found:
        raise UsageError("new.case-missing", name=number, known=[case.number for case in cases if case.number])
    if len(found) > 1:
        raise UsageError("new.case-ambiguous", name=number, count=len(found))
    return found[0]


def _single(run: Run, checklist: Checklist, case: Case | None, output: str, *, asked: bool) -> ExitCode:
    """One letter: from its case, from what was set, or from what is asked for."""
    known = run.known(case)
    if asked:
        output = _ask(run, checklist, known, output)
    letter = run.letter(case)
    if output in ("", SCREEN):
        sys.stdout.write(to_text(letter.draft))
        return ExitCode.OK
    path = Path(letters.path_of(_pattern(output), letter))
    outcome = run.put(path, letter)
    run.tell(outcome, path, len(BLANK.findall("\n".join(letter.draft.lines()))))
    return ExitCode.FOUND if outcome == letters.CONFLICTS else ExitCode.OK


def _ask(run: Run, checklist: Checklist, known: Mapping[str, Any], output: str) -> str:
    """Takes the answers on the terminal, and the file's name where none was given."""
    dialogue = Dialogue(run.spoken)
    try:
        run.answers |= dialogue.ask(checklist.title.in_language(run.spoken), run.questions(), known)
        if output:
            return output
        letter = run.letter(None)

        def fits(name: str) -> None:
            path = Path(letters.path_of(_pattern(name), letter))
            letters.check_places([(path, letter)], run.policy)

        return dialogue.file(letters.path_of(PATTERN, letter), fits)
    except (KeyboardInterrupt, EOFError):
        print("\n" + run_text("new.cancelled", run.spoken), file=sys.stderr)
        raise KeyboardInterrupt from None


def _register(run: Run, checklist: Checklist, cases: Sequence[Case], output: str) -> ExitCode:
    """A letter for every case that this checklist answers."""
    checklists = load()[0]
    meant = [case for case in cases if of_kind(case, checklist.kind, checklists)]
    if not meant:
        raise UsageError("new.case-none", name=checklist.id)
    if output == SCREEN:
        raise UsageError("new.stdout", pattern=PATTERN)
    pattern = _pattern(output or PATTERN)
    if len(meant) > 1 and not names_fields(pattern):
        raise UsageError("new.pattern", path=pattern, count=len(meant), pattern=PATTERN)
    return write_all(run, meant, pattern)


def _update(run: Run, paths: Sequence[Path], cases: Sequence[Case], office: Office) -> ExitCode:
    """Letters brought up to date from the answers beside them, and from new cases."""
    from replycheck.scaffold.faults import WriteFault
    from replycheck.scaffold.record import read_record

    code = ExitCode.OK
    checklists = {checklist.id: checklist for checklist in load(regions=True, folders=office.checklists)[0]}
    for path in paths:
        record = read_record(path)
        if record is None:
            raise WriteFault("no-answers", path=str(path))
        chosen = checklists.get(record.checklist)
        if chosen is None:
            raise UsageError("usage.checklist", name=record.checklist, known=sorted(checklists))
        run.use(chosen)
        case = cases[0] if len(cases) == 1 else None
        if len(cases) > 1:
            case = _find(cases, str(record.case.get("number", "")), str(record.case.get("session", "")))
        outcome = run.put(path, run.renewed(record, case))
        run.tell(outcome, path, 0)
        code = ExitCode.FOUND if outcome == letters.CONFLICTS else code
    return code


def _pattern(output: str) -> str:
    """The pattern of file names that `-o` means; a folder is one with the usual names in it."""
    if output.endswith(("/", "\\")) or Path(output).is_dir():
        return f"{output.rstrip('/')}/{PATTERN}"
    format_of(output)
    return output
