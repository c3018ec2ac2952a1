"""A letter as it was recognised: its kind, its sections, its outline of points.

Lines and columns count from 1, columns in characters; an end column is one past the last character.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from replycheck.sources.source import Source


class Span(NamedTuple):
    """A stretch of text, from `line`:`column` to just before `end_line`:`end_column`."""

    line: int
    column: int
    end_line: int
    end_column: int


START = Span(1, 1, 1, 1)
"""Where a letter begins: the place of what belongs nowhere else."""


@dataclass(frozen=True, slots=True)
class Section:
    """A section where it stands.

    `text` is what stands there, wrapped lines joined without blanks; `fields` its typed parts, None where a part is
    damaged; `cue` names the group of cues that found it, `zone` where it was looked for.
    """

    id: str
    text: str
    span: Span
    fields: Mapping[str, str | None]
    cue: str
    zone: str


@dataclass(frozen=True, slots=True)
class Point:
    """A numbered heading and what lies below it.

    `label` and `title` as they stand; `style` names the way of numbering, `ordinal` is its number and `level` its
    depth from 1 (一、 is 1 where it is used); `span` is the heading itself, `end_line` the last line of what it
    covers; `answered` tells whether any text stands below the heading or behind its title.
    """

    label: str
    title: str
    style: str
    ordinal: int
    level: int
    span: Span
    end_line: int
    answered: bool
    children: tuple[Point, ...] = ()

    def walk(self) -> Iterator[Point]:
        """Yields this point and everything below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


class Evidence(NamedTuple):
    """Why a letter is taken for a kind: the cue of that kind, where it stood, and its weight."""

    kind: str
    place: str
    text: str
    weight: int


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that may be a section but is damaged or could be read otherwise: becomes RC106."""

    section: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter, recognised.

    `lines` are those of the body with look-alike characters normalised, one character for one, so that columns hold;
    `first_line` and `last_line` frame the letter itself, without the page around it; `answer` is the span of the
    lines between the opening and the tail; `nature` names what a document is that is no reply, where that is known.
    """

    source: Source
    lines: tuple[str, ...]
    kind: str | None
    sections: Mapping[str, Section]
    points: tuple[Point, ...] = ()
    repeated: Mapping[str, tuple[Section, ...]] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    first_line: int = 1
    last_line: int = 1
    answer: Span | None = None

    @property
    def path(self) -> str:
        """The path as the user named it."""
        return self.source.path

    def all_points(self) -> Iterator[Point]:
        """Yields every point of every level, in reading order."""
        for point in self.points:
            yield from point.walk()

    def text(self, span: Span) -> str:
        """What stands at `span`, line ends kept."""
        rows = list(self.lines[span.line - 1 : span.end_line])
        rows[-1] = rows[-1][: span.end_column - 1]
        rows[0] = rows[0][span.column - 1 :]
        return "\n".join(rows)
