"""Which checklist extends which: the order in which they are read, and what each builds on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from replycheck.checklist.document import Way
from replycheck.checklist.faults import Fault, nearest
from replycheck.checklist.shape import File


class Lineage:
    """The files by id, those that others extend first.

    A second file of one id, an unknown parent and a cycle are faults, and are left out of the lines of descent.
    `complete` is False when some file could not be read at all: its id is then not known, and no parent is missed.
    """

    def __init__(self, files: Iterable[File], *, complete: bool) -> None:
        self.faults: list[Fault] = []
        by_id: dict[str, File] = {}
        for file in files:
            first = by_id.setdefault(file.id, file)
            if first is not file:
                fault = file.document.fault("duplicate-id", ("id",), {"id": file.id, "first": first.path})
                self.faults.append(fault)
        self._by_id = by_id
        self._parents = {identifier: tuple(self._known(file, complete)) for identifier, file in by_id.items()}
        self._break_cycles()
        ordered: dict[str, None] = {}
        for identifier in sorted(by_id):
            self._add(identifier, ordered)
        self.files: tuple[File, ...] = tuple(by_id[identifier] for identifier in ordered)

    @property
    def by_id(self) -> Mapping[str, File]:
        """The files by their checklists' ids."""
        return self._by_id

    def good_letters(self) -> dict[str, str]:
        """The first good letter of each checklist that shows one, by its id."""
        return {file.id: file.raw.examples[0].good for file in self.files if file.raw.examples}

    def line(self, identifier: str) -> tuple[File, ...]:
        """What a checklist is made of: all it builds on, each once and what is extended first, and itself last."""
        ordered: dict[str, None] = {}
        self._add(identifier, ordered)
        return tuple(self._by_id[ancestor] for ancestor in ordered)

    def is_whole(self, identifier: str) -> bool:
        """Whether everything that a checklist builds on was found."""
        return all(
            len(self._parents[file.id]) == len(file.raw.extends) and not file.is_damaged("extends")
            for file in self.line(identifier)
        )

    def _add(self, identifier: str, ordered: dict[str, None]) -> None:
        for parent in self._parents[identifier]:
            self._add(parent, ordered)
        ordered.setdefault(identifier)

    def _known(self, file: File, complete: bool) -> Iterator[str]:
        for index, parent in enumerate(file.raw.extends):
            if parent in self._by_id:
                yield parent
            elif complete:
                meant = nearest(parent, (known for known in self._by_id if known != file.id))
                self.faults.append(
                    file.document.fault("unknown-parent", _way(file, index), {"id": parent}, suggestion=meant)
                )
                if meant is not None:
                    # The rest is checked as if it were that one.
                    yield meant

    def _break_cycles(self) -> None:
        for identifier in sorted(self._by_id):
            chain = self._cycle(identifier, (identifier,))
            if chain:
                file = self._by_id[identifier]
                way = _way(file, file.raw.extends.index(chain[1]))
                self.faults.append(file.document.fault("cycle", way, {"chain": " → ".join(chain)}))
                self._parents[identifier] = tuple(p for p in self._parents[identifier] if p != chain[1])

    def _cycle(self, identifier: str, chain: tuple[str, ...]) -> tuple[str, ...]:
        """The way from the first of `chain` back to itself, empty if there is none."""
        for parent in self._parents[identifier]:
            if parent == chain[0]:
                return (*chain, parent)
            if parent not in chain:
                found = self._cycle(parent, (*chain, parent))
                if found:
                    return found
        return ()


def _way(file: File, index: int) -> Way:
    """The way to a parent; a single one is written without a list."""
    return ("extends", index) if file.document.has(("extends", index)) else ("extends",)
