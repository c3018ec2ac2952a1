"""Whether a pattern can be trusted with a letter: it compiles, and no text makes it slow."""

from __future__ import annotations

import re
import time
import warnings
from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple

try:
    from re import _constants as constants  # type: ignore[attr-defined]
    from re import _parser as parser  # type: ignore[attr-defined]
except ImportError:  # pragma: no cover - an interpreter that keeps its parser elsewhere
    parser = constants = None

LONGEST: Final = 50
"""How many milliseconds a pattern may take on a probe."""
PROBES: Final = ("一", "、", " ", "1", "a", "局", "。", "×", "《")
"""What letters may hold any number of; each probe repeats one of them, or what a pattern itself looks for."""
_OWN: Final = 6
"""How many of a pattern's own characters are tried, each by itself."""
_SHORT: Final = 1_000
"""A pattern that is quick on so many characters cannot be slow on the longest probe."""
# Short ones first: what takes exponential time is caught before it takes for ever.
LENGTHS: Final = (8, 12, 16, 20, 24, 32, 64, 128, 256, 384, 512, 700, 1_000, 2_500, 5_000, 10_000)

# Patterns of a group are joined, and their groups then have other numbers; names stay.
_NUMBERED: Final = re.compile(r"(?<!\\)(?:\\\\)*\\[1-9]|\(\?\([0-9]")
_UNBOUNDED: Final = 10_000
_FEW: Final = 200
"""In so many ways at most a pattern may be tried from one place, for it to need no probe."""
_MANY: Final = 10_000
_DIGITS: Final = 14
"""Two to this power is more than _MANY: a higher power need not be taken."""


class Danger(NamedTuple):
    """Why a pattern is refused: a message key, and what fills it."""

    key: str
    values: dict[str, object]


class Pattern(NamedTuple):
    """A compiled pattern, or why there is none."""

    compiled: re.Pattern[str] | None
    danger: Danger | None


def examine(pattern: str, *, alone: bool = True) -> Pattern:
    """Compiles a translated `pattern` and looks for what could make it slow.

    One that is never looked for `alone`, a word of the vocabulary, is not tried on the probes.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            compiled = re.compile(pattern)
    except (re.error, OverflowError, RecursionError, Warning) as error:
        return Pattern(None, Danger("bad-pattern", {"problem": str(error)}))
    if compiled.flags != re.UNICODE:
        # The patterns of a group are joined: none may set flags for the others.
        return Pattern(None, Danger("global-flags", {}))
    danger = _danger(pattern)
    ways = _ways(parser.parse(pattern)) if parser else _MANY
    if danger is None and alone and ways > _FEW:
        danger = _slow(compiled, _probes(pattern, own=ways >= _MANY))
    return Pattern(compiled, danger)


def _danger(pattern: str) -> Danger | None:
    """What is dangerous in the form of a pattern."""
    if parser is None:
        return None
    if _NUMBERED.search(pattern):
        return Danger("numbered-reference", {})
    return Danger("nested-repeat", {}) if _nests(parser.parse(pattern), inside=False) else None


def _nests(parsed: Any, *, inside: bool) -> bool:
    """Whether an unbounded repeat stands inside an unbounded repeat."""
    for operation, argument in parsed:
        unbounded = _is_repeat(operation) and argument[1] >= _UNBOUNDED
        if unbounded and inside:
            return True
        if any(_nests(part, inside=inside or unbounded) for part in _parts(argument)):
            return True
    return False


def _ways(parsed: Any) -> int:
    """In how many ways a pattern can be tried from one place of a text, at most; not above _MANY."""
    ways = 1
    for operation, argument in parsed:
        within = [_ways(part) for part in _parts(argument)]
        if _is_repeat(operation):
            least, most = argument[0], min(argument[1], _MANY)
            ways *= (most - least + 1) * min(within[0] ** min(most, _DIGITS), _MANY)
        else:
            ways *= max(1, sum(within))
        ways = min(ways, _MANY)
    return ways


def _is_repeat(operation: object) -> bool:
    return operation in (constants.MAX_REPEAT, constants.MIN_REPEAT)


def _parts(argument: Any) -> Iterator[Any]:
    """The parsed patterns inside the argument of an operation."""
    if isinstance(argument, parser.SubPattern):
        yield argument
    elif isinstance(argument, tuple | list):
        for part in argument:
            yield from _parts(part)


def _probes(pattern: str, *, own: bool) -> Iterator[tuple[str, int]]:
    """What to try a pattern on, and how long at most: what letters may hold any number of, and what is its `own`.

    The last is what it looks for in its order, less the end: its repeats are found again and again, the whole never.
    """
    literals = "".join(_literals(parser.parse(pattern))) if parser and own else ""
    others = [character for character in dict.fromkeys(literals) if character not in PROBES]
    yield from ((probe, LENGTHS[-1]) for probe in (*PROBES, *others[:_OWN]))
    if len(literals) > 2:
        # No letter is written so: what takes exponential time is slow in a short one already.
        yield literals[:-1], _SHORT


def _literals(parsed: Any) -> Iterator[str]:
    """The characters that stand for themselves in a pattern, in their order."""
    for operation, argument in parsed:
        if operation is constants.LITERAL:
            yield chr(argument)
        for part in _parts(argument):
            yield from _literals(part)


def _slow(compiled: re.Pattern[str], probes: Iterable[tuple[str, int]]) -> Danger | None:
    """The first probe on which a pattern takes too long."""
    for probe, longest in probes:
        for length in LENGTHS:
            text = (probe * length)[:length]
            took = _milliseconds(compiled, text)
            if took > LONGEST:
                # A busy machine is no fault of the pattern.
                took = min(took, _milliseconds(compiled, text))
            if took > LONGEST:
                shown = probe if probe.isprintable() else ascii(probe)[1:-1]
                return Danger("slow-pattern", {"probe": shown, "length": length, "took": round(took), "limit": LONGEST})
            # Ten times the length takes a thousand times as long at most: what takes longer is slow by now.
            if length == longest or (length == _SHORT and took * 1_000 < LONGEST):
                break
    return None


def _milliseconds(compiled: re.Pattern[str], text: str) -> float:
    begin = time.thread_time()
    compiled.search(text)
    return (time.thread_time() - begin) * 1000
