"""The room in which templates run: no way to the system, no unknown names, no end of time or memory.

What a template does is bounded step by step: every turn of a loop, every call of a macro and every block counts, every
text that is built has a largest size, lists hold no lists. So no template can run on, whatever it tries, and the limit
is met inside the program itself: no thread or process is left behind.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Final, cast

from jinja2 import BaseLoader, StrictUndefined, TemplateRuntimeError, UndefinedError, nodes
from jinja2.environment import TemplateModule
from jinja2.exceptions import SecurityError
from jinja2.runtime import BlockReference, Context, LoopContext, TemplateReference
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace, missing
from jinja2.visitor import NodeTransformer

from replycheck.scaffold import wording
from replycheck.scaffold.faults import TemplateFault
from replycheck.scaffold.marks import begin_mark, end_mark

MAX_STEPS: Final = 20_000
MAX_SECONDS: Final = 5.0
MAX_RANGE: Final = 1_000
MAX_TEXT: Final = 100_000
MAX_OUTPUT: Final = 1_000_000
MAX_INTEGER: Final = 10**12

_SCALARS: Final = (str, int, float, bool, type(None))
_OPEN: Final = (LoopContext, BlockReference, TemplateReference, TemplateModule, Namespace)
_METHODS: Final[Mapping[type, frozenset[str]]] = {
    str: frozenset({"startswith", "endswith", "strip", "lstrip", "rstrip", "split", "find", "isdigit"}),
    dict: frozenset({"items", "keys", "values", "get"}),
    list: frozenset({"index", "count"}),
    tuple: frozenset({"index", "count"}),
}


class LimitReached(TemplateRuntimeError):
    """A template went beyond a limit; `limit` names it."""

    def __init__(self, limit: str) -> None:
        super().__init__(limit)
        self.limit = limit


class UnknownName(UndefinedError):
    """A template used a name that there is not; `owner` is what it was looked for in, None for the template's own."""

    def __init__(self, message: str, name: str, owner: object) -> None:
        super().__init__(message)
        self.name = name
        self.owner = owner


class _Unknown(StrictUndefined):
    """Whatever a template does with an unknown name tells the name and what it was looked for in."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: object = missing,
        name: str | None = None,
        exc: type[TemplateRuntimeError] = UndefinedError,
    ) -> None:
        if exc is UndefinedError:
            told = partial(UnknownName, name=name or "?", owner=None if obj is missing else obj)
            exc = cast("type[TemplateRuntimeError]", told)
        super().__init__(hint, obj, name, exc)


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment of all templates.

    Rendering sets the counters back with `start`; one environment renders one letter at a time.
    """

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

    def __init__(self, loader: BaseLoader, names: Mapping[str, object]) -> None:
        """Templates are read by `loader`; `names` are plain values that all of them may use."""
        super().__init__(
            loader=loader,
            undefined=_Unknown,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            finalize=self.printed,
        )
        self.globals = {"range": self.range, "namespace": Namespace, **names}
        self.filters = {
            "length": len,
            "first": _first,
            "last": _last,
            "trim": _trim,
            "join": self.join,
            **wording.FILTERS,
        }
        self.start()

    def start(self) -> None:
        """Sets the counters back, for the next letter."""
        self._steps = 0
        self._printed = 0
        self._until = time.monotonic() + MAX_SECONDS

    # What templates call, knowingly or not.

    def count(self) -> str:
        """One step: a turn of a loop, a call of a macro, a block."""
        self._steps += 1
        if self._steps > MAX_STEPS:
            raise LimitReached("steps")
        if time.monotonic() > self._until:
            raise LimitReached("time")
        return ""

    def printed(self, value: object) -> str:
        """What an expression prints; only texts and numbers do."""
        if isinstance(value, _Unknown):
            return str(value)
        if not isinstance(value, (str, int, float)):
            raise SecurityError(f"{{{{ {type(value).__name__} }}}}")
        text = str(value)
        self._printed += len(text)
        if self._printed > MAX_OUTPUT:
            raise LimitReached("output")
        return text

    def concat_texts(self, *values: object) -> str:
        """What `~` does."""
        return _bounded("".join(map(self.printed, values)))

    def make_list(self, *values: object) -> list[object]:
        """A list as templates write it: of texts, numbers or the mappings they were given."""
        for value in values:
            if not isinstance(value, (*_SCALARS, Mapping)):
                raise SecurityError("[[…]]")
        return list(values)

    def range(self, *bounds: int) -> range:
        """The numbers of a loop."""
        found = range(*bounds)
        if len(found) > MAX_RANGE:
            raise LimitReached("range")
        return found

    def join(self, values: Iterable[object], between: str = "、") -> str:
        """The texts of a list, joined; by 、 unless told otherwise."""
        return _bounded(between.join(self.printed(value) for value in values if value or value == 0))

    # What they may not.

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:  # noqa: ARG002
        """Whether a template may use an attribute: of plain data its harmless methods, of loops and blocks all."""
        if attr.startswith("_"):
            return False
        if isinstance(obj, _OPEN):
            return True
        return any(isinstance(obj, kind) and attr in names for kind, names in _METHODS.items())

    def wrap_str_format(self, value: object) -> None:
        """No `format` for templates: its widths have no bounds."""

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        """Calculates where the result cannot grow out of bounds."""
        if isinstance(left, (int, float)) and isinstance(right, (int, float)) and operator != "**":
            result: float = super().call_binop(context, operator, left, right)
            if abs(result) > MAX_INTEGER:
                raise LimitReached("number")
            return result
        if operator == "+" and isinstance(left, str) and isinstance(right, str):
            return _bounded(left + right)
        if operator == "+" and isinstance(left, list) and isinstance(right, list):
            if len(left) + len(right) > MAX_RANGE:
                raise LimitReached("range")
            return left + right
        raise SecurityError(f"{type(left).__name__} {operator} {type(right).__name__}")

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        # The only way to every template's tree before it is compiled: extensions see tokens, not trees.
        tree = super()._parse(source, name, filename)
        try:
            return cast(nodes.Template, _Guard().visit(tree))
        except _Refused as refused:
            raise TemplateFault("forbidden", f"{name}:{refused.line}", what=str(refused)) from None


class _Refused(Exception):
    """What a template must not contain at all, and its line."""

    def __init__(self, what: str, line: int) -> None:
        super().__init__(what)
        self.line = line


class _Guard(NodeTransformer):
    """Puts the counting into a template's tree, and the marks that tell where a section begins and ends."""

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802 - named by the node it visits
        self.generic_visit(node)
        node.body.insert(0, _step(node))
        return node

    def visit_Macro(self, node: nodes.Macro) -> nodes.Macro:  # noqa: N802
        self.generic_visit(node)
        node.body.insert(0, _step(node))
        return node

    def visit_CallBlock(self, node: nodes.CallBlock) -> nodes.CallBlock:  # noqa: N802
        self.generic_visit(node)
        node.body.insert(0, _step(node))
        return node

    def visit_Block(self, node: nodes.Block) -> nodes.Block:  # noqa: N802
        self.generic_visit(node)
        begin, end = _text(begin_mark(node.name), node), _text(end_mark(node.name), node)
        node.body = [_step(node), begin, *node.body, end]
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        return _call("concat_texts", node.nodes, node)

    def visit_List(self, node: nodes.List) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        return _call("make_list", node.items, node)

    def visit_Dict(self, node: nodes.Dict) -> nodes.Node:  # noqa: N802
        raise _Refused("{…: …}", node.lineno)

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Node:  # noqa: N802
        if node.ctx == "load":
            self.generic_visit(node)
            return _call("make_list", node.items, node)
        return node

    def visit_Name(self, node: nodes.Name) -> nodes.Node:  # noqa: N802
        if node.name in ("varargs", "kwargs"):
            raise _Refused(node.name, node.lineno)
        return node


def _call(method: str, values: Sequence[nodes.Expr], node: nodes.Node) -> nodes.Expr:
    """A call of one of the sandbox's own methods, standing where `node` stood."""
    call = nodes.Call(nodes.EnvironmentAttribute(method), list(values), [], None, None)
    call.set_lineno(node.lineno, override=True)
    return call


def _text(text: str, node: nodes.Node) -> nodes.Node:
    return nodes.Output([nodes.TemplateData(text)]).set_lineno(node.lineno, override=True)


def _step(node: nodes.Node) -> nodes.Node:
    return nodes.ExprStmt(_call("count", (), node)).set_lineno(node.lineno, override=True)


def _bounded(text: str) -> str:
    if len(text) > MAX_TEXT:
        raise LimitReached("text")
    return text


def _first(values: Sequence[object]) -> object:
    return values[0] if values else ""


def _last(values: Sequence[object]) -> object:
    return values[-1] if values else ""


def _trim(text: str) -> str:
    return text.strip()
