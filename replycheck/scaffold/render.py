"""From a template and its answers to a letter. Pure but for reading the template."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Final

from jinja2 import Template, TemplateError, TemplateNotFound, TemplateSyntaxError, meta, nodes
from jinja2.exceptions import SecurityError

from replycheck.scaffold.draft import Draft, read_marked
from replycheck.scaffold.faults import AnswerFault, TemplateFault
from replycheck.scaffold.folders import SUFFIX, Folders
from replycheck.scaffold.questions import OPEN_POINTS, Answer, Catalogue, Question, load_questions, point
from replycheck.scaffold.sandbox import LimitReached, Sandbox, UnknownName

BASE: Final = "base"
"""The template that the others extend; no letter's own."""
REGIONS: Final = "regions/"


class Skeletons:
    """The templates of all kinds of letter, ready to be filled in."""

    def __init__(self, own: Iterable[Path] = ()) -> None:
        self.folders = Folders(own)
        self.catalogue: Catalogue = load_questions(self.folders)
        self._sandbox = Sandbox(self.folders, {"open_points": OPEN_POINTS})
        self._names: dict[str, tuple[str, ...]] = {}

    def kinds(self) -> tuple[str, ...]:
        """The checklists that there are templates for, sorted: kinds first, then the variants of regions."""
        names = [name.removesuffix(SUFFIX) for name in self.folders.list_templates()]
        letters = [name for name in names if name != BASE and not name.startswith("_")]
        return tuple(sorted(letters, key=lambda name: (name.startswith(REGIONS), name)))

    def find(self, *identifiers: str) -> str:
        """The name of the template for the first of several checklists that has one: its own, then what it extends.

        Raises TemplateFault where none has.
        """
        for identifier in identifiers:
            for name in (f"{identifier}{SUFFIX}", f"{REGIONS}{identifier}{SUFFIX}"):
                if self.folders.find(name):
                    return name
        known = [name.rpartition("/")[2] for name in self.kinds()]
        raise TemplateFault("none", identifiers[0], name=identifiers[0], known=known)

    def blocks(self, name: str) -> tuple[str, ...]:
        """The names of a template's blocks, its parents' included: the sections that it can write."""
        found: dict[str, None] = {}
        for tree in self._trees(name):
            found.update(dict.fromkeys(block.name for block in tree.find_all(nodes.Block)))
        return tuple(found)

    def lost_blocks(self, name: str) -> tuple[str, ...]:
        """The blocks that a template fills but none of its parents has: nothing ever prints them."""
        lost: list[str] = []
        trees = list(self._trees(name))
        for index, tree in enumerate(trees):
            if tree.find(nodes.Extends) is None:
                continue
            above = {block.name for other in trees[index + 1 :] for block in other.find_all(nodes.Block)}
            lost += [node.name for node in tree.body if isinstance(node, nodes.Block) and node.name not in above]
        return tuple(lost)

    def questions(self, name: str) -> tuple[Question, ...]:
        """What a template asks, in the order of the catalogue.

        Raises TemplateFault, with the line, for a name that is no question.
        """
        names = self._names.get(name)
        if names is None:
            used: set[str] = set()
            for part, tree in self._named_trees(name):
                here = meta.find_undeclared_variables(tree)
                for unknown in sorted(here - set(self.catalogue.names()) - set(self._sandbox.globals)):
                    place = f"{part}:{_line_of(tree, unknown)}"
                    raise TemplateFault("unknown-name", place, name=unknown, known=self.known())
                used |= here
            names = self._names[name] = tuple(each for each in self.catalogue.names() if each in used)
        return tuple(self.catalogue[each] for each in names)

    def known(self) -> list[str]:
        """The names that a template may use."""
        return [*self.catalogue.names(), *sorted(self._sandbox.globals)]

    def read(self, name: str, given: Mapping[str, object]) -> dict[str, Answer]:
        """The answers to a template's questions, each in its form; empty ones left out.

        Raises AnswerFault for one that its question does not take, and for one to a question that is not asked.
        """
        asked = {question.name: question for question in self.questions(name)}
        for unknown in given:
            if unknown not in asked:
                raise AnswerFault("unknown", name=unknown, template=name, known=list(asked))
        read = {key: asked[key].read(value) for key, value in given.items()}
        return {key: value for key, value in read.items() if value}

    def render(self, name: str, answers: Mapping[str, Answer]) -> Draft:
        """The letter that a template makes of `answers` (as `read` gives them); what is not answered is a blank.

        Raises TemplateFault for whatever is wrong with the template, with its line.
        """
        self.questions(name)
        values = {question.name: _value(question, answers.get(question.name)) for question in self._all()}
        sandbox = self._sandbox
        sandbox.start()
        try:
            return read_marked("".join(self._template(name).generate(values)))
        except TemplateFault as fault:
            place = self._place(fault.__traceback__)
            raise _moved(fault, place) if place else fault from None
        except Exception as error:
            raise self._fault(error, name) from error

    def _all(self) -> Iterator[Question]:
        return (self.catalogue[name] for name in self.catalogue.names())

    def _template(self, name: str) -> Template:
        return self._sandbox.get_template(name)

    def _trees(self, name: str) -> Iterator[nodes.Template]:
        return (tree for _, tree in self._named_trees(name))

    def _named_trees(self, name: str) -> Iterator[tuple[str, nodes.Template]]:
        """The trees of a template and of all that it extends, includes or imports by a name that stands in it."""
        waiting, seen = [(name, "")], set()
        while waiting:
            part, asker = waiting.pop(0)
            if part in seen:
                continue
            seen.add(part)
            try:
                source, filename, _ = self.folders.get_source(self._sandbox, part)
                tree = self._sandbox.parse(source, part, filename)
                self._sandbox.compile(source, part, filename)
            except TemplateNotFound:
                raise self._not_found(asker or part, part) from None
            except TemplateFault as fault:
                raise _moved(fault, asker) if asker and fault.place == part else fault from None
            except Exception as error:
                raise self._fault(error, part) from None
            yield part, tree
            waiting += [(other, f"{part}:{line}") for other, line in _referenced(tree)]

    # What went wrong, and where.

    def _fault(self, error: Exception, name: str) -> TemplateFault:
        if isinstance(error, TemplateFault):
            return error
        place = self._place(error.__traceback__) or name
        match error:
            case TemplateSyntaxError():
                part = error.name or name
                return TemplateFault("syntax", f"{part}:{error.lineno}", reason=error.message or "")
            case TemplateNotFound():
                return self._not_found(place, str(error.name))
            case UnknownName():
                known = sorted(map(str, error.owner)) if isinstance(error.owner, Mapping) else self.known()
                return TemplateFault("unknown-name", place, name=error.name, known=known)
            case LimitReached():
                return TemplateFault(f"limit.{error.limit}", place)
            case SecurityError():
                return TemplateFault("forbidden", place, what=error.message or "")
            case RecursionError() | MemoryError():
                return TemplateFault("limit.depth", place)
            case TemplateError():
                return TemplateFault("failed", place, reason=error.message or "")
        return TemplateFault("failed", place, reason=f"{type(error).__name__}: {error}")

    def _not_found(self, place: str, name: str) -> TemplateFault:
        return TemplateFault("not-found", place, name=name, known=self.folders.list_templates())

    def _place(self, trace: TracebackType | None) -> str | None:
        """The template and line at which an error came up: the innermost frame that is a template's."""
        found = None
        while trace is not None:
            name = self._name_of(trace.tb_frame.f_code.co_filename)
            if name:
                found = f"{name}:{trace.tb_lineno}"
            trace = trace.tb_next
        return found

    def _name_of(self, filename: str) -> str | None:
        if not filename.endswith(SUFFIX):
            return None
        path = Path(filename)
        return next(
            (path.relative_to(folder).as_posix() for folder in self.folders.paths if path.is_relative_to(folder)), None
        )


def _moved(fault: TemplateFault, place: str) -> TemplateFault:
    """The fault of a template that another one asked for, told at the line that asked."""
    values = {name: value for name, value in fault.values.items() if name != "place"}
    return TemplateFault(fault.key.removeprefix("scaffold.template."), place, **values)


def _referenced(tree: nodes.Template) -> Iterator[tuple[str, int]]:
    """The templates that a tree names in so many words, each with the line."""
    for node in tree.find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)):
        named = getattr(node, "template", None)
        if isinstance(named, nodes.Const) and isinstance(named.value, str):
            yield named.value, node.lineno


def _value(question: Question, answer: Answer | None) -> object:
    if not answer:
        return question.read(question.default) if question.default else question.unanswered()
    if question.form == "points":
        return [point(entry) for entry in answer if isinstance(entry, dict)]
    return answer


def _line_of(tree: nodes.Template, name: str) -> int:
    return next((node.lineno for node in tree.find_all(nodes.Name) if node.name == name and node.ctx == "load"), 1)
