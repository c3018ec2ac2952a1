"""What a register's own words mean by the checklists: 已解决, 同意公开, 政协提案."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from replycheck.cases.faults import CaseFault
from replycheck.cases.model import CLASS, KIND, PUBLICITY, Case, class_letter
from replycheck.checklist.model import Checklist
from replycheck.patterns import regex
from replycheck.recognise import Lexicon, fields
from replycheck.sections import PUBLICITY as PUBLICITY_MARK

_PARTS: Final = regex(r"[（）()「」“”\"、，,；;：:/／\s]+|或者|或|以及|和|及")
_KIND: Final = regex(r"[类類]$")
_SHORTEST: Final = 2


def understood(cases: Iterable[Case], checklists: Sequence[Checklist]) -> tuple[Case, ...]:
    """The cases, each with the letters that its class may stand for."""
    return tuple(replace(case, class_letters=_class_letters(case.result_class, checklists)) for case in cases)


def in_marks(case: Case, lexicon: Lexicon) -> Case:
    """A case with its class and publicity as the marks that letters bear.

    A class that is not understood, or may be several, is left out: registers keep much else under 办理结果.
    """
    (case,) = understood([case], lexicon.checklists)
    mark = fields.value_of(PUBLICITY_MARK, case.publicity, lexicon) if case.publicity else None
    return replace(
        case, result_class="".join(case.classes) if len(case.classes) == 1 else None, publicity=mark or case.publicity
    )


def _class_letters(result_class: str | None, checklists: Iterable[Checklist]) -> frozenset[str]:
    """The letter of a class, or all that any checklist gives its words: places differ in what a letter means."""
    if not result_class or fields.result_class(result_class):
        return frozenset(class_letter(result_class or ""))
    said = _parts(result_class)
    return frozenset(
        one.letter
        for checklist in checklists
        for one in checklist.classes
        if any(_shortens(part, title) for part in said for title in (one.title.zh, *_parts(one.title.zh)))
    )


def kinds(written: str, checklists: Iterable[Checklist]) -> frozenset[str]:
    """The kinds of letter that a register's word for what is answered may mean (提案 → proposal-reply)."""
    word = _KIND.sub("", written.strip())
    return frozenset(
        checklist.kind
        for checklist in checklists
        if not checklist.abstract and (word == checklist.id or _shortens(word, checklist.title.zh))
    )


def of_kind(case: Case, kind: str | None, checklists: Iterable[Checklist]) -> bool:
    """Whether a letter of that kind may answer a case; what says nothing that is known fits any."""
    known = kinds(case.kind, checklists) if case.kind else frozenset()
    return not known or kind in known


def not_understood(cases: Iterable[Case], lexicon: Lexicon) -> list[CaseFault]:
    """Words that mean nothing by any checklist, each where it stands first: they are not held against letters.

    A kind in Chinese may be the office's own, such as 经济建设; a misspelt id can be nothing else.
    """
    first: dict[tuple[str, str], Case] = {}
    for case in cases:
        if case.kind and case.kind.isascii() and not kinds(case.kind, lexicon.checklists):
            first.setdefault((KIND, case.kind), case)
        if case.result_class and not _class_letters(case.result_class, lexicon.checklists):
            first.setdefault((CLASS, case.result_class), case)
        if case.publicity and not fields.value_of(PUBLICITY_MARK, case.publicity, lexicon):
            first.setdefault((PUBLICITY, case.publicity), case)
    found = []
    for (field, written), case in first.items():
        place = case.places.get(field, (case.line, 1))
        found.append(CaseFault(case.path, *place, "not-understood", {"name": field, "value": written}))
    return found


def _parts(text: str) -> Sequence[str]:
    return [part for part in _PARTS.split(_KIND.sub("", text.strip())) if len(part) >= _SHORTEST]


def _shortens(short: str, long: str) -> bool:
    """Whether the characters of `short` all stand in `long`, in their order."""
    rest = iter(long)
    return len(short) >= _SHORTEST and all(character in rest for character in short)
