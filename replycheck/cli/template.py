"""`replycheck template`: lists, shows and checks the templates of letters."""

import sys
from collections.abc import Iterator, Sequence
from typing import Annotated

from replycheck.checklist.model import Checklist
from replycheck.cli import options
from replycheck.cli.checklists import load
from replycheck.cli.console import speech, told
from replycheck.cli.office import load_office, template_folders
from replycheck.cli.options import Argument, Option
from replycheck.errors import ExitCode, UsageError
from replycheck.lint import LintOptions, lint
from replycheck.messages import run_text
from replycheck.recognise import Lexicon
from replycheck.reports.cells import pad, width
from replycheck.reports.described import Describer
from replycheck.scaffold import checking
from replycheck.scaffold.checking import Problem
from replycheck.scaffold.draft import Draft
from replycheck.scaffold.folders import SUFFIX
from replycheck.scaffold.render import REGIONS, Skeletons
from replycheck.scaffold.text import to_text
from replycheck.sources.source import Source

ACTIONS = ("list", "show", "check")

Action = Annotated[Sequence[str], Argument("ACTION", "help.action")]
Templates = Annotated[str, Option(("--templates",), "help.templates", "DIR")]


def template(
    action: Action,
    *,
    templates: Templates = "",
    config: options.Config = "",
    isolated: options.Isolated = False,
    lang: options.Lang = "",
) -> ExitCode:
    """Lists, shows or checks templates; tells whether a check found anything.

    Raises UsageError for an action or a template that is not there, TemplateFault for one that cannot be shown.
    """
    spoken = speech(lang)
    office = load_office(config, isolated=isolated)
    skeletons = Skeletons(template_folders(templates, office))
    known = {name.removeprefix(REGIONS): f"{name}{SUFFIX}" for name in skeletons.kinds()}
    for name in action[1:]:
        if name not in known:
            raise UsageError("scaffold.template.none", name=name, known=sorted(known))
    checklists = {checklist.id: checklist for checklist in load(regions=True, folders=office.checklists)[0]}
    match action[0]:
        case "list":
            _list(skeletons, known, checklists, spoken)
        case "show":
            if len(action) == 1:
                raise UsageError("template.none")
            for name in action[1:]:
                _show(skeletons, known[name], checklists.get(name), spoken)
        case "check":
            return _check(skeletons, {name: known[name] for name in action[1:] or known}, checklists, spoken)
        case other:
            raise UsageError("template.action", name=other, known=ACTIONS)
    return ExitCode.OK


def _list(skeletons: Skeletons, known: dict[str, str], checklists: dict[str, Checklist], spoken: str) -> None:
    column = max(width(name) for name in known) + 2
    for name, file in known.items():
        path = skeletons.folders.find(file)
        own = path is not None and not path.is_relative_to(skeletons.folders.home)
        origin = run_text("template.own" if own else "template.shipped", spoken)
        title = checklists[name].title.in_language(spoken) if name in checklists else ""
        print(f"{pad(name, column)}{pad(origin, 10)}{title}".rstrip())


def _show(skeletons: Skeletons, file: str, checklist: Checklist | None, spoken: str) -> None:
    print(run_text("template.files", spoken, path=skeletons.folders.find(file)))
    draft = skeletons.render(file, {})
    print(run_text("template.sections", spoken))
    blocks = [*draft.sections(), *(block for block in skeletons.blocks(file) if block not in draft.sections())]
    column = max(map(width, blocks)) + 2
    for block in blocks:
        asked = checklist.sections.get(block) if checklist else None
        level = run_text(f"template.level.{asked.level}", spoken) if asked else ""
        title = asked.title.in_language(spoken) if asked else ""
        print(f"  {pad(block, column)}{pad(level, 14)}{title}".rstrip())
    print(run_text("template.questions", spoken))
    questions = skeletons.questions(file)
    column = max(width(question.name) for question in questions) + 2
    for question in questions:
        print(f"  {pad(question.name, column)}{question.in_language(spoken)}")
    print(run_text("template.skeleton", spoken))
    print(to_text(draft), end="")


def _check(skeletons: Skeletons, names: dict[str, str], checklists: dict[str, Checklist], spoken: str) -> ExitCode:
    code = ExitCode.OK
    lexicon = Lexicon(tuple(checklists.values()))
    for name, file in names.items():
        checklist = checklists.get(name)
        if checklist is None:
            raise UsageError("usage.checklist", name=name, known=sorted(checklists))
        found = list(_problems(skeletons, file, checklist, lexicon, spoken))
        print(run_text("template.bad" if found else "template.fine", spoken, name=name))
        for problem in found:
            print("  " + _sentence(problem, spoken))
        code = ExitCode.FOUND if found else code
    return code


def _problems(
    skeletons: Skeletons, file: str, checklist: Checklist, lexicon: Lexicon, spoken: str
) -> Iterator[Problem]:
    found = list(checking.structure(skeletons, file, checklist))
    yield from found
    if any(problem.error for problem in found):
        return
    example = checking.load_example(skeletons, checklist.id) or checking.load_example(skeletons, checklist.kind)
    if example is None:
        print(run_text("template.no-example", spoken, name=checklist.id), file=sys.stderr)
    for stage, draft in checking.drafts(skeletons, file, example):
        if isinstance(draft, Problem):
            yield draft
            continue
        if stage == checking.FRESH:
            yield from checking.missing(draft, checklist, spoken)
        yield from _findings(stage, draft, checklist, lexicon, spoken)


def _findings(stage: str, draft: Draft, checklist: Checklist, lexicon: Lexicon, spoken: str) -> Iterator[Problem]:
    """What linting the letter finds that it should not: in an empty one places to fill in are right."""
    told = run_text(f"template.stage.{stage}", spoken)
    source = Source(checklist.id, "text", tuple(to_text(draft).splitlines()))
    report = lint(source, lexicon, LintOptions(checklist))
    describer = Describer(spoken, lexicon.checklists)
    for finding in report.findings:
        if stage == checking.FRESH and finding.code == "RC104":
            continue
        text = describer.describe(finding, report).message
        values = {"stage": told, "checklist": checklist.id, "code": finding.code, "text": text}
        yield Problem("template.finding", values)
    if report.kind != checklist.id and report.kind != _parent(checklist, lexicon):
        kind = report.kind or run_text("template.kind.none", spoken)
        yield Problem("template.kind", {"stage": told, "checklist": checklist.id, "kind": kind})


def _parent(checklist: Checklist, lexicon: Lexicon) -> str | None:
    """The kind that a region's checklist is a variant of."""
    kinds = {each.id for each in lexicon.checklists if not each.abstract}
    return next((name for name in reversed(checklist.extends) if name in kinds), None)


def _sentence(problem: Problem, spoken: str) -> str:
    if problem.error is not None:
        return told(problem.error, spoken)
    return run_text(problem.key, spoken, **problem.values)
