"""Whether a pattern can be trusted with a letter: it compiles, and no text makes it slow."""

from __future__ import annotations

import re
import time
import warnings
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

try:
    from re import _constants as constants  # type: ignore[attr-defined]
    from re import _parser as parser  # type: ignore[attr-defined]
except ImportError:  # pragma: no cover - an interpreter that keeps its parser elsewhere
    parser = constants = None

LONGEST: Final = 50
"""How many milliseconds a pattern may take on a probe."""
PROBES: Final = ("一", "、", " ", "1", "a", "局", "。", "×", "《")
"""What letters may hold any number of; each probe repeats one of them."""
# Short ones first: what takes exponential time is caught before it takes for ever.
LENGTHS: Final = (8, 12, 16, 20, 24, 32, 64, 128, 256, 512, 1_000, 2_500, 5_000, 10_000)

# Patterns of a group are joined, and their groups then have other numbers; names stay.
_NUMBERED: Final = re.compile(r"(?<!\\)(?:\\\\)*\\[1-9]|\(\?\([0-9]")
_UNBOUNDED: Final = 10_000
_HARMLESS: Final = 1_000
"""How often all bounded repeats of a pattern together may repeat, for it to need no probe."""


class Danger(NamedTuple):
    """Why a pattern is refused: a message key, and what fills it."""

    key: str
    values: dict[str, object]


class Pattern(NamedTuple):
    """A compiled pattern, or why there is none."""

    compiled: re.Pattern[str] | None
    danger: Danger | None


def examine(pattern: str) -> Pattern:
    """Compiles a translated `pattern` and looks for what could make it slow."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            compiled = re.compile(pattern)
    except (re.error, OverflowError, RecursionError, Warning) as error:
        return Pattern(None, Danger("bad-pattern", {"problem": str(error)}))
    if compiled.flags != re.UNICODE:
        # The patterns of a group are joined: none may set flags for the others.
        return Pattern(None, Danger("global-flags", {}))
    return Pattern(compiled, _danger(pattern, compiled))


def _danger(pattern: str, compiled: re.Pattern[str]) -> Danger | None:
    reach = _UNBOUNDED
    if parser is not None:
        parsed = parser.parse(pattern)
        operations = list(_operations(parsed, depth=0))
        if _NUMBERED.search(pattern):
            return Danger("numbered-reference", {})
        if any(depth > 1 for _, depth, _ in operations):
            return Danger("nested-repeat", {})
        reach = _reach(most for _, _, most in operations)
    return _slow(compiled) if reach > _HARMLESS else None


class _Operation(NamedTuple):
    name: str
    depth: int
    """In how many unbounded repeats it stands, itself included."""
    most: int
    """How often it repeats."""


def _operations(parsed: Any, depth: int) -> Iterator[_Operation]:  # noqa: ANN401 - the parser's own type
    """All operations of a parsed pattern, those inside others too."""
    for operation, argument in parsed:
        name, inner, most = str(operation), depth, 1
        if operation in (constants.MAX_REPEAT, constants.MIN_REPEAT):
            most = min(int(argument[1]), _UNBOUNDED)
            inner = depth + (most >= _UNBOUNDED)
        yield _Operation(name, inner, most)
        for part in _parts(argument):
            yield from _operations(part, inner)


def _parts(argument: Any) -> Iterator[Any]:  # noqa: ANN401 - the parser's own type
    """The parsed patterns inside the argument of an operation."""
    if isinstance(argument, parser.SubPattern):
        yield argument
    elif isinstance(argument, tuple | list):
        for part in argument:
            yield from _parts(part)


def _reach(repeats: Iterator[int]) -> int:
    reach = 1
    for most in repeats:
        reach = min(reach * max(1, most), _UNBOUNDED)
    return reach


def _slow(compiled: re.Pattern[str]) -> Danger | None:
    """The first probe on which a pattern takes too long."""
    for probe in PROBES:
        for length in LENGTHS:
            text = probe * length
            took = _milliseconds(compiled, text)
            if took > LONGEST:
                # A busy machine is no fault of the pattern.
                took = min(took, _milliseconds(compiled, text))
            if took > LONGEST:
                return Danger("slow-pattern", {"probe": probe, "length": length, "took": round(took), "limit": LONGEST})
    return None


def _milliseconds(compiled: re.Pattern[str], text: str) -> float:
    begin = time.thread_time()
    compiled.search(text)
    return (time.thread_time() - begin) * 1000
