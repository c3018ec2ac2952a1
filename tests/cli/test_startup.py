from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"docx", "jinja2", "ruamel", "pydantic", "rich", "typer", "lxml", "phonenumbers", "pathspec", "difflib"}
SHOW = "import sys; from replycheck.cli import main; code = main(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"


def loaded(*arguments: str) -> set[str]:
    """The top-level modules that a run loads."""
    done = subprocess.run(
        [sys.executable, "-c", SHOW, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        env={"PYTHONPATH": ":".join(sys.path), "REPLYCHECK_CACHE_DIR": str(Path.cwd() / "cache")},
    )
    return {name.partition(".")[0] for name in done.stderr.split()}


def test_version_loads_next_to_nothing() -> None:
    assert not loaded("--version") & {*HEAVY, "re", "pathlib", "dataclasses", "typing", "json"}


@pytest.mark.parametrize("name", ["concise", "full", "json"])
def test_lint_with_a_warm_cache_loads_nothing_heavy(sound: Path, name: str) -> None:
    loaded("lint", str(sound))
    assert not loaded("lint", str(sound), "--format", name) & HEAVY
