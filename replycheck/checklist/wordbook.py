"""The patterns of checklists and the vocabulary they use: all names known, nothing circular, nothing slow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from replycheck.checklist.document import Way
from replycheck.checklist.faults import Fault, nearest
from replycheck.checklist.pattern import names_in, translate
from replycheck.checklist.safety import Pattern, examine
from replycheck.checklist.shape import File, is_damaged


class Wordbook:
    """Examines patterns, each translated text once however many files have it."""

    def __init__(self) -> None:
        self._examined: dict[tuple[str, bool], Pattern] = {}
        self._owners: dict[str, tuple[str, str]] = {}

    def faults_of(self, line: Sequence[File], *, whole: bool) -> Iterator[Fault]:
        """The faults of the patterns of the last file of `line`, which may use the words of those before it.

        Where the line is not `whole`, no word is missed.
        """
        file = line[-1]
        words = {name: text for each in line for name, text in each.raw.vocabulary.items()}
        yield from self._clashes(file)
        circular = {name for name in words if _is_circular(name, words)}
        for name in file.raw.vocabulary:
            if name in circular:
                yield file.document.fault("vocabulary-cycle", ("vocabulary", name), {"name": name}, at_key=True)
        sure = whole and not is_damaged(line, "vocabulary")
        groups: dict[tuple[Way, str], str] = {}
        for way, text in file.raw.patterns().items():
            unknown = [name for name in names_in(text) if name not in words]
            if unknown:
                if sure:
                    yield from (_unknown(file, way, name, words) for name in unknown)
            elif not _reaches(text, words, circular):
                yield from self._pattern(file, way, text, words, groups)

    def _clashes(self, file: File) -> Iterator[Fault]:
        """All checklists share one vocabulary: a name means one thing."""
        for name, text in file.raw.vocabulary.items():
            path, meaning = self._owners.setdefault(name, (file.path, text))
            if meaning != text:
                yield file.document.fault(
                    "vocabulary-clash", ("vocabulary", name), {"name": name, "first": path}, at_key=True
                )

    def _pattern(
        self, file: File, way: Way, text: str, words: Mapping[str, str], groups: dict[tuple[Way, str], str]
    ) -> Iterator[Fault]:
        found = self._examine(text, words, alone=way[0] != "vocabulary")
        if found.danger is not None:
            yield file.document.fault(found.danger.key, way, found.danger.values)
        if found.compiled is None:
            return
        for name in found.compiled.groupindex:
            if groups.setdefault((way[:-1], name), text) != text:
                yield file.document.fault("duplicate-group-name", way, {"name": name}, within=f"(?P<{name}>")

    def _examine(self, text: str, words: Mapping[str, str], *, alone: bool) -> Pattern:
        try:
            asked = (translate(text, words), alone)
            if asked not in self._examined:
                self._examined[asked] = examine(asked[0], alone=alone)
            return self._examined[asked]
        except (KeyError, RecursionError):
            # A word that it uses is at fault itself, and is told of there.
            return Pattern(None, None)


def _unknown(file: File, way: Way, name: str, words: Mapping[str, str]) -> Fault:
    return file.document.fault(
        "unknown-name", way, {"name": name}, within=f"{{{name}}}", suggestion=nearest(name, words)
    )


def _reaches(text: str, words: Mapping[str, str], targets: set[str]) -> bool:
    """Whether the words that `text` uses, or those they use, are among `targets`."""
    seen: set[str] = set()
    waiting = list(names_in(text))
    while waiting:
        name = waiting.pop()
        if name in targets:
            return True
        if name not in seen:
            seen.add(name)
            waiting += names_in(words.get(name, ""))
    return False


def _is_circular(name: str, words: Mapping[str, str]) -> bool:
    return _reaches(words[name], words, {name})
