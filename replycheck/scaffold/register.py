"""Cases from YAML: one, or a register of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NamedTuple

from replycheck.errors import UsageError
from replycheck.recognise.fields import session as session_in

MAX_BYTES: Final = 50_000_000
_LISTS: Final = ("proposers", "partners", "points")
_TEXTS: Final = ("number", "session", "kind", "title", "lead", "received", "due", "class", "publicity")


@dataclass(frozen=True, slots=True)
class Case:
    """What a letter answers, as the register has it; what is not known is None or empty."""

    number: str | None = None
    session: str | None = None
    kind: str | None = None
    title: str | None = None
    proposers: tuple[str, ...] = ()
    lead: str | None = None
    partners: tuple[str, ...] = ()
    received: str | None = None
    due: str | None = None
    result_class: str | None = None
    publicity: str | None = None
    points: tuple[str, ...] = ()


class Search(NamedTuple):
    """What a search gave: the cases that fit."""

    cases: tuple[Case, ...] = ()


class Register:
    """Cases, by their numbers."""

    def __init__(self, cases: Sequence[Case]) -> None:
        self.cases = tuple(cases)

    def find(self, number: str, session: str | None = None) -> Search:
        """The cases of that number and session; leading zeros and levels' names make no difference."""
        found = [case for case in self.cases if (case.number or "").lstrip("0") == number.lstrip("0")]
        if session:
            wanted = session_in(session) or session
            found = [case for case in found if (session_in(case.session or "") or case.session) == wanted]
        return Search(tuple(found))


def read_cases(path: str) -> tuple[Case, ...]:
    """The cases of a file: a mapping, or a list of them. Raises UsageError for anything else."""
    from ruamel.yaml.error import YAMLError

    try:
        entries = _entries(Path(path))
        return tuple(_case(entry) for entry in (entries if isinstance(entries, list) else [entries]))
    except OSError as error:
        raise UsageError("new.case", path=path, reason=error.strerror or str(error)) from None
    except (UnicodeDecodeError, YAMLError, ValueError) as error:
        raise UsageError("new.case", path=path, reason=" ".join(str(error).split())) from None


def _entries(path: Path) -> object:
    """What the file holds, every scalar as the text that stands there: 0166 keeps its zero, a date its form."""
    from ruamel.yaml import YAML
    from ruamel.yaml.resolver import VersionedResolver
    from ruamel.yaml.tag import Tag

    class Texts(VersionedResolver):  # type: ignore[misc, no-any-unimported, unused-ignore]
        """Takes every scalar for text, but null for nothing."""

        def resolve(self, *scalar: Any) -> Any:
            tag = super().resolve(*scalar)
            return tag if str(tag).endswith((":map", ":seq", ":null")) else Tag(suffix="tag:yaml.org,2002:str")

    if path.stat().st_size > MAX_BYTES:
        raise ValueError(path.name)
    yaml = YAML(typ="safe", pure=True)
    yaml.Resolver = Texts
    return yaml.load(path.read_bytes().decode("utf-8-sig"))


def _case(entry: object) -> Case:
    if not isinstance(entry, dict) or not (entry.get("number") or entry.get("title")):
        raise ValueError("number, title")
    unknown = set(map(str, entry)) - {*_LISTS, *_TEXTS}
    if unknown:
        raise ValueError("、".join(sorted(unknown)))
    values: dict[str, Any] = {name: str(entry[name]) for name in _TEXTS if entry.get(name) not in (None, "")}
    for name in _LISTS:
        value = entry.get(name) or []
        values[name] = tuple(map(str, value if isinstance(value, list) else [value]))
    values["result_class"] = values.pop("class", None)
    return Case(**values)
