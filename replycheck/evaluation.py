"""How well letters are recognised: what was found, held against labelled letters.

A labelled letter has a truth: its kind, the text of every section as it stands in the letter (None where there is
none), the titles of its top-level headings, and fields as `section.field`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from replycheck.letter import Letter, Section
from replycheck.sections import LETTERHEAD, POINTS, SECTIONS, TITLE

NO_REPLY: Final = "not_reply"
"""The kind in a truth of what is no letter at all; it must come out as none, or as a kind that answers nothing."""
_SHORTEST: Final = 0.4
_LONGEST: Final = 3
_SLACK: Final = 40


@dataclass(frozen=True, slots=True)
class Truth:
    """What a labelled letter holds; `also` are kinds accepted besides, `either` sections that readers dispute."""

    kind: str
    also: tuple[str, ...] = ()
    sections: Mapping[str, str | None] = field(default_factory=dict)
    points: tuple[str, ...] = ()
    fields: Mapping[str, str | None] = field(default_factory=dict)
    either: tuple[str, ...] = ()

    @classmethod
    def from_json(cls, read: Mapping[str, Any]) -> Truth:
        """The truth of a JSON object; raises KeyError where it has no kind."""
        return cls(
            kind=read["kind"],
            also=tuple(read.get("also", ())),
            sections={name: text for name, text in read.get("sections", {}).items() if name != POINTS},
            points=tuple(read.get("points") or ()),
            fields=read.get("fields", {}),
            either=tuple(read.get("either", ())),
        )


@dataclass(slots=True)
class Tally:
    """How often a section was found where it stands (`right`), elsewhere (`wrong`), or not (`missed`)."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of what is there that was found; 1 where nothing is there."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        counted = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / counted if counted else 1.0


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing that came out otherwise than labelled: `what` is a section, a field, `kind` or `points`."""

    letter: str
    what: str
    expected: str | None
    found: str | None


@dataclass(slots=True)
class Evaluation:
    """The figures over a set of labelled letters."""

    letters: int = 0
    kinds: Tally = field(default_factory=Tally)
    outlines: Tally = field(default_factory=Tally)
    fields: Tally = field(default_factory=Tally)
    sections: dict[str, Tally] = field(
        default_factory=lambda: {section: Tally() for section in SECTIONS if section != POINTS}
    )
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)
    misses: list[Miss] = field(default_factory=list)

    @property
    def overall(self) -> Tally:
        """All sections together."""
        tallies = self.sections.values()
        return Tally(*(sum(getattr(tally, name) for tally in tallies) for name in ("right", "wrong", "missed")))

    def add(self, name: str, letter: Letter, truth: Truth, answering: frozenset[str]) -> None:
        """Counts one letter; `answering` are the kinds that are replies."""
        self.letters += 1
        self._kind(name, letter, truth, answering)
        if truth.kind not in answering:
            return
        for section in self.sections:
            if section not in truth.either:
                self._section(name, section, letter, truth)
        same = [_squash(point.title) for point in letter.points] == [_squash(title) for title in truth.points]
        self._count(
            self.outlines, same, Miss(name, POINTS, _joined(truth.points), _joined(p.title for p in letter.points))
        )
        for path, expected in truth.fields.items():
            section, _, part = path.partition(".")
            there = letter.sections.get(section)
            found = there.fields.get(part) if there else None
            self._count(self.fields, found == expected, Miss(name, path, expected, found))

    def _kind(self, name: str, letter: Letter, truth: Truth, answering: frozenset[str]) -> None:
        if truth.kind == NO_REPLY:
            right = letter.kind is None or letter.kind not in answering
        else:
            right = letter.kind in (truth.kind, *truth.also)
        self.confusion[truth.kind, truth.kind if right else letter.kind or NO_REPLY] += 1
        self._count(self.kinds, right, Miss(name, "kind", truth.kind, letter.kind))

    def _section(self, name: str, section: str, letter: Letter, truth: Truth) -> None:
        expected, found = truth.sections.get(section), letter.sections.get(section)
        if section == LETTERHEAD and _one_of_two_readings(expected, found, letter, truth):
            return
        tally = self.sections[section]
        if expected and found and _same(expected, found, letter):
            tally.right += 1
            return
        tally.wrong += found is not None
        tally.missed += bool(expected)
        if expected or found:
            self.misses.append(Miss(name, section, expected, found.text if found else None))

    def _count(self, tally: Tally, right: bool, miss: Miss) -> None:
        tally.right += right
        tally.missed += not right
        if not right:
            self.misses.append(miss)


def _one_of_two_readings(expected: str | None, found: Section | None, letter: Letter, truth: Truth) -> bool:
    """Whether an organ's line directly above the title was read as its first line, or the other way round."""
    title = letter.sections.get(TITLE)
    if found and not expected:
        return _squash(found.text) in _squash(truth.sections.get(TITLE))
    return bool(expected and not found and title) and _squash(expected) in _squash(title.text if title else "")


def _same(expected: str, found: Section, letter: Letter) -> bool:
    """Whether a section found overlaps the labelled text, and neither text goes far beyond the other."""
    want, have = _squash(expected), _squash(found.text)
    if not (want in have or have in want) or not _SHORTEST * len(want) <= len(have) <= _LONGEST * len(want) + _SLACK:
        return False
    return any(first <= found.span.end_line and last >= found.span.line for first, last in _places(expected, letter))


def _places(part: str, letter: Letter) -> Iterator[tuple[int, int]]:
    """The first and the last line of every place at which `part` stands."""
    text = "\n".join(letter.source.lines)
    start = text.find(part)
    while start >= 0:
        first = text.count("\n", 0, start) + 1
        yield first, first + part.count("\n")
        start = text.find(part, start + 1)


def _squash(text: str | None) -> str:
    return "".join((text or "").split())


def _joined(titles: Iterable[str]) -> str:
    return " / ".join(titles)
