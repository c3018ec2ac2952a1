"""Where a report goes: standard output, or a file that is there whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from replycheck.errors import UsageError


@contextmanager
def opened(output: str, letters: Sequence[str] = ()) -> Iterator[IO[str]]:
    """A stream that writes to the file `output`, to standard output where it is empty or `-`.

    Raises UsageError for a file that cannot be written, and for one that is among the `letters`: those are never
    written over.
    """
    if output in ("", "-"):
        yield sys.stdout
        return
    target = Path(output).resolve()
    if target.is_file() and _is_among(target, letters):
        raise UsageError("usage.over-letter", path=output)
    # A device or a pipe is written to; a file is put in place when it is whole.
    apart = not target.exists() or target.is_file()
    written = target.with_name(f".{target.name}.{os.getpid()}.part") if apart else target
    try:
        with written.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            yield stream
        if apart:
            written.replace(target)
    except FileNotFoundError:
        raise UsageError("usage.no-folder", path=output, folder=Path(output).parent) from None
    except OSError as error:
        raise UsageError("usage.output", path=output, cause=error.strerror or str(error)) from None
    finally:
        if apart:
            written.unlink(missing_ok=True)


def _is_among(target: Path, letters: Sequence[str]) -> bool:
    for letter in letters:
        with suppress(OSError):
            if target.samefile(letter):
                return True
    return False
