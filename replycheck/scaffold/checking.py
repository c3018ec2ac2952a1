"""Whether a template still fits its checklist: its blocks, the names it uses, what it makes of nothing and of examples.

Raises nothing for a fault of the template: it is told with the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from replycheck.checklist.model import OPTIONAL, Checklist
from replycheck.errors import ReplycheckError
from replycheck.scaffold.draft import Draft
from replycheck.scaffold.faults import TemplateFault, unreadable
from replycheck.scaffold.render import Skeletons
from replycheck.sections import SECTIONS

FRESH: Final = "fresh"
FILLED: Final = "filled"
EXAMPLES: Final = "examples"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a template: a key of the messages, and what fills it; or the error that stopped it."""

    key: str
    values: Mapping[str, str]
    error: ReplycheckError | None = None


def structure(skeletons: Skeletons, name: str, checklist: Checklist) -> Iterator[Problem]:
    """Yields what does not fit between a template's blocks and the sections of its checklist."""
    try:
        blocks, lost = skeletons.blocks(name), skeletons.lost_blocks(name)
        skeletons.questions(name)
    except TemplateFault as fault:
        yield Problem(fault.key, {}, fault)
        return
    for block in blocks:
        if block not in checklist.sections:
            yield Problem("template.unknown-block", {"name": block, "checklist": checklist.id})
        elif block in lost:
            yield Problem("template.lost-block", {"name": block})


def drafts(skeletons: Skeletons, name: str, example: Mapping[str, Any] | None) -> Iterator[tuple[str, Draft | Problem]]:
    """Yields what the template makes of nothing (`fresh`) and of its example answers (`filled`), or what stopped it."""
    given: tuple[tuple[str, Mapping[str, Any] | None], ...] = ((FRESH, {}), (FILLED, example))
    for stage, answers in given:
        if answers is None:
            continue
        try:
            yield stage, skeletons.render(name, skeletons.read(name, answers))
        except ReplycheckError as error:
            yield stage, Problem(error.key, {}, error)


def missing(draft: Draft, checklist: Checklist, language: str) -> Iterator[Problem]:
    """Yields the sections that the checklist asks for and a letter does not have.

    Sentences that a checklist asks for stand inside the answer, and are no blocks of their own; what is asked for only
    under some condition is not missed.
    """
    there = set(draft.sections())
    for requirement in checklist.sections.values():
        asked = requirement.level != OPTIONAL and requirement.id in SECTIONS and not requirement.when
        if asked and requirement.id not in there:
            title = requirement.title.in_language(language)
            yield Problem(
                "template.missing-section", {"name": requirement.id, "title": title, "checklist": checklist.id}
            )


def load_example(skeletons: Skeletons, identifier: str) -> Mapping[str, Any] | None:
    """The example answers of a template (`examples/KIND.yaml`), None where there are none.

    Raises TemplateFault for a file that is no mapping.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    for folder in skeletons.folders.paths:
        path = folder / EXAMPLES / f"{identifier}.yaml"
        if not path.is_file():
            continue
        try:
            read = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8-sig"))
        except (OSError, UnicodeDecodeError, YAMLError) as error:
            raise unreadable(f"{EXAMPLES}/{path.name}", error) from error
        if not isinstance(read, dict):
            raise TemplateFault("unreadable", f"{EXAMPLES}/{path.name}", reason="…: …")
        return read
    return None
