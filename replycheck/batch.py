"""Many letters: each is read, checked and put into words before the next, so that nothing piles up."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from typing import IO, Final, NamedTuple

from replycheck.desks import Desk, Desks, Duties
from replycheck.discovery import STDIN
from replycheck.errors import Unreadable
from replycheck.lint import LetterReport, lint, unreadable
from replycheck.reports import Report, Style, make_report
from replycheck.reports.summary import Summary
from replycheck.sources import read
from replycheck.sources.source import MAX_BYTES, ReadOptions, Source

_POOL_PAYS: Final = 256
"""With fewer letters a pool of processes takes longer to start (0.2 s) than it saves (under 1 ms a letter)."""
_CHUNK: Final = 32
"""How many letters a process is given at a time."""


class Plan(NamedTuple):
    """What is done with every letter of a run; plain data, so that other processes can be given it."""

    duties: Duties
    reading: ReadOptions = ReadOptions()
    report: str = "full"
    style: Style = Style()
    stdin_name: str = STDIN


def run(letters: Sequence[str], plan: Plan, summary: Summary, jobs: int = 1) -> Iterator[str]:
    """Every letter's text in the report, in the order of `letters`; counts them in `summary` on the way.

    `jobs` is how many processes are wanted, 0 for as many as there are processors; one does where that is faster.
    """
    jobs = min(jobs or os.cpu_count() or 1, len(letters) // _CHUNK)
    if jobs > 1 and len(letters) >= _POOL_PAYS and STDIN not in letters:
        yield from _run_in_pool(letters, plan, summary, jobs)
        return
    worker = Worker(plan)
    for path in letters:
        yield worker.text(path, summary)


class Worker:
    """Checks letters one by one, with what they share (cues, words) made ready once."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._desks = Desks(plan.duties, plan.style.language)
        self._reports: dict[Desk, Report] = {}

    def text(self, path: str, summary: Summary) -> str:
        """The letter's text in the report; counts it in `summary`."""
        try:
            name = self._plan.stdin_name if path == STDIN else path
            desk = self._desks.of(name)
            found = self._check(path, name, desk)
            summary.add(found)
            return self._report(desk).letter(found)
        except Exception as error:
            error.add_note(path)
            raise

    def _check(self, path: str, name: str, desk: Desk) -> LetterReport:
        options = desk.options(name)
        try:
            source = read_letter(path, self._plan.reading, name)
        except Unreadable as error:
            return unreadable(name, error, options.selection)
        return lint(source, desk.lexicon, options)

    def _report(self, desk: Desk) -> Report:
        report = self._reports.get(desk)
        if report is None:
            report = self._reports[desk] = make_report(self._plan.report, self._plan.style, desk.describer)
        return report


def read_letter(path: str, options: ReadOptions, name: str | None = None) -> Source:
    """The letter in a file, or on standard input for `-`; `name` is what it is called in reports.

    Raises Unreadable for whatever stands in the way.
    """
    try:
        if path == STDIN:
            data = _read(sys.stdin.buffer, 0)
        else:
            with open(path, "rb", buffering=0) as file:  # noqa: PTH123 (ten thousand times in a run)
                data = _read(file, os.fstat(file.fileno()).st_size)
    except IsADirectoryError:
        raise Unreadable("folder") from None
    except PermissionError:
        raise Unreadable("denied") from None
    except FileNotFoundError:
        raise Unreadable("vanished") from None
    except OSError as error:
        raise Unreadable("failed", cause=error.strerror or str(error)) from None
    return read(name or path, data, options)


def _read(file: IO[bytes], size: int) -> bytes:
    """What the file holds; a byte more than may be, at most: pipes do not tell their size beforehand."""
    if size > MAX_BYTES:
        raise Unreadable("oversized", limit=MAX_BYTES // 1_000_000)
    data = file.read(size + 1)
    if data is None or len(data) == size:
        return data or b""
    parts, length = [data], len(data)
    while length <= MAX_BYTES:
        part = file.read(1 << 16)
        if not part:
            break
        parts.append(part)
        length += len(part)
    return b"".join(parts)


_worker: Worker | None = None
"""The worker of a process of the pool."""


def _start(plan: Plan) -> None:
    global _worker
    _worker = Worker(plan)


def _texts(paths: Sequence[str]) -> tuple[list[str], Summary]:
    if _worker is None:
        raise RuntimeError("the process was not started by a pool")
    summary = Summary()
    return [_worker.text(path, summary) for path in paths], summary


def _run_in_pool(letters: Sequence[str], plan: Plan, summary: Summary, jobs: int) -> Iterator[str]:
    """As `run`, over processes. Only a few chunks are under way at a time, so that results do not pile up either."""
    from collections import deque
    from concurrent.futures import ProcessPoolExecutor
    from itertools import islice

    chunks = (letters[start : start + _CHUNK] for start in range(0, len(letters), _CHUNK))
    pool = ProcessPoolExecutor(jobs, initializer=_start, initargs=(plan,))
    try:
        under_way = deque(pool.submit(_texts, chunk) for chunk in islice(chunks, jobs * 4))
        while under_way:
            texts, counted = under_way.popleft().result()
            under_way.extend(pool.submit(_texts, chunk) for chunk in islice(chunks, 1))
            summary.merge(counted)
            yield from texts
    finally:
        pool.shutdown(cancel_futures=True)
