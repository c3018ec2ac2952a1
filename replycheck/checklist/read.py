"""From the files' bytes to resolved checklists, or to all their faults at once."""

from __future__ import annotations

from collections.abc import Iterable

from replycheck.checklist.document import parse
from replycheck.checklist.faults import ChecklistErrors, Fault, Place
from replycheck.checklist.lineage import Lineage
from replycheck.checklist.meaning import faults_of
from replycheck.checklist.model import Checklist
from replycheck.checklist.resolve import resolve
from replycheck.checklist.shape import File, shaped
from replycheck.checklist.sources import RawFile
from replycheck.checklist.wordbook import Wordbook


def read_checklists(sources: Iterable[RawFile]) -> tuple[Checklist, ...]:
    """The checklists of the files, those that others extend first.

    Raises ChecklistErrors with the faults of all files.
    """
    lineage = read_lineage(sources)
    return tuple(resolve(lineage.line(file.id)) for file in lineage.files)


def read_lineage(sources: Iterable[RawFile]) -> Lineage:
    """The files as they are written, and what extends what; raises as `read_checklists` does."""
    faults: list[Fault] = []
    files: list[File] = []
    complete = True
    for source in sources:
        file = _file(source, faults)
        if file is None:
            complete = False
        else:
            files.append(file)
    lineage = Lineage(files, complete=complete)
    wordbook = Wordbook()
    for file in lineage.files:
        line = lineage.line(file.id)
        # What a parent that was not found would have given is not missed: that would echo one fault.
        whole = lineage.is_whole(file.id)
        if whole:
            faults += faults_of(line)
        faults += wordbook.faults_of(line, whole=whole)
    faults += lineage.faults
    if faults:
        raise ChecklistErrors(faults)
    return lineage


def _file(source: RawFile, faults: list[Fault]) -> File | None:
    """A file as far as it is a checklist; adds what is wrong to `faults`."""
    if source.reason is not None:
        faults.append(Fault(source.path, Place(1, 1), "unreadable", {"reason": source.reason}))
        return None
    document = parse(source.path, source.content)
    if isinstance(document, Fault):
        faults.append(document)
        return None
    faults += document.faults
    file, found = shaped(document)
    faults += found
    return file
