"""What is wrong with a register of cases, all of it at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from replycheck.errors import ReplycheckError
from replycheck.messages import case_texts
from replycheck.messages.causes import SAID_BY_OTHERS, cause


@dataclass(frozen=True, slots=True)
class CaseFault:
    """One fault of one file.

    `line` and `column` count from 1; in a table the column is that of the cell. `key` names the sentence in
    `replycheck.messages.case_texts`, `values` fill it; `suggestion` is what was probably meant.
    """

    path: str
    line: int
    column: int
    key: str
    values: Mapping[str, str] = field(default_factory=dict)
    suggestion: str | None = None

    def order(self) -> tuple[str, int, int, str]:
        """Sorts faults by file, line, column and key."""
        return (self.path, self.line, self.column, self.key)

    def message(self, language: str) -> str:
        """The sentence in `language` (`zh` or `en`), with what was probably meant."""
        texts = _texts(language)
        values = {name: texts.get(f"field.{value}", value) for name, value in self.values.items()}
        values |= {name: cause(values[name], language) for name in SAID_BY_OTHERS & values.keys()}
        sentence = texts[self.key].format_map(values)
        return sentence + texts["suggestion"].format(suggestion=self.suggestion) if self.suggestion else sentence

    def text(self, language: str) -> str:
        """Place and sentence, as a terminal shows them."""
        return f"{self.path}:{self.line}:{self.column}: {self.message(language)}"


class CaseErrors(ReplycheckError):
    """All faults of a register, in the order of their places."""

    def __init__(self, faults: Iterable[CaseFault]) -> None:
        self.faults = tuple(sorted(faults, key=CaseFault.order))
        super().__init__("cases.faults", count=len(self.faults))

    def text(self, language: str) -> str:
        """Every fault on a line, and how many there are."""
        total = _texts(language)["total"].format(count=len(self.faults))
        return "\n".join([*(fault.text(language) for fault in self.faults), total])

    def __str__(self) -> str:
        return self.text("en")


def left_out(faults: Iterable[CaseFault], language: str) -> str:
    """What is told where letters are held against a register all the same: of each kind of fault the first.

    A column of five hundred days without a year is one such kind.
    """
    kinds: dict[tuple[str, str], list[CaseFault]] = {}
    for fault in faults:
        about = fault.values.get("name") or fault.values.get("written", "")
        kinds.setdefault((fault.key, about), []).append(fault)
    texts = _texts(language)
    lines = []
    for first, *others in kinds.values():
        lines.append(first.text(language) + (texts["more"].format(count=len(others)) if others else ""))
    total = sum(map(len, kinds.values()))
    return "\n".join([*lines, texts["left-out"].format(count=total)])


def _texts(language: str) -> Mapping[str, str]:
    return case_texts.ZH if language == "zh" else case_texts.EN
