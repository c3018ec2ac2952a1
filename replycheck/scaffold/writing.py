"""Putting files in place: whole or not at all, and never over another one unless that is asked for."""

from __future__ import annotations

import os
from pathlib import Path

from replycheck.scaffold.faults import WriteFault


def put(path: Path, data: bytes, *, over: bool) -> None:
    """Writes `data` to `path`; an interruption leaves what was there before.

    Raises WriteFault where the file is there already and may not be replaced, and where it cannot be written.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # What an interrupted run has left.
        part.unlink(missing_ok=True)
        try:
            # Exclusively: nothing that somebody else put there is written to, no link is followed.
            with part.open("xb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            if over:
                part.replace(path)
            else:
                _place(part, path)
        finally:
            part.unlink(missing_ok=True)
    except FileExistsError:
        raise WriteFault("exists", path=str(path)) from None
    except OSError as error:
        raise WriteFault("failed", path=str(path), cause=error.strerror or str(error)) from None


def _place(part: Path, path: Path) -> None:
    """Gives a whole file its name, unless another has it: at once where the file system can, else after a look."""
    try:
        os.link(part, path)
    except FileExistsError:
        raise
    except OSError:
        if path.exists():
            raise FileExistsError(str(path)) from None
        part.replace(path)
