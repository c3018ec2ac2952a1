"""Putting files in place: whole or not at all, and never over another one unless that is asked for."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from replycheck.scaffold.faults import WriteFault


def put(path: Path, data: bytes, *, over: bool) -> None:
    """Writes `data` to `path`; an interruption leaves what was there before.

    Raises WriteFault where the file is there already and may not be replaced, and where it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    except OSError as error:
        raise WriteFault("failed", path=str(path), cause=error.strerror or str(error)) from None
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        part.chmod(0o666 & ~_umask())
        if over:
            part.replace(path)
        else:
            _place(part, path)
    except FileExistsError:
        raise WriteFault("exists", path=str(path)) from None
    except OSError as error:
        raise WriteFault("failed", path=str(path), cause=error.strerror or str(error)) from None
    finally:
        part.unlink(missing_ok=True)


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


def _umask() -> int:
    mask = os.umask(0)
    with suppress(OSError):
        os.umask(mask)
    return mask
