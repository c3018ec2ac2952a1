"""What tests of several parts share."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

Convert = Callable[[Sequence[Path], str], list[Path]]

REQUIRE_TOOLS = "REPLYCHECK_REQUIRE_TOOLS"


@pytest.fixture(scope="session")
def soffice(tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """LibreOffice as a function: files and a format go in, the converted files come out, in order.

    It runs with a profile of its own. Where LibreOffice is missing the test is skipped, or fails when
    REPLYCHECK_REQUIRE_TOOLS is set, as it is where every tool has to be there.
    """
    program = shutil.which("soffice")
    if program is None:
        message = "LibreOffice (soffice) is not installed"
        if os.environ.get(REQUIRE_TOOLS) == "1":
            pytest.fail(f"{message}, and {REQUIRE_TOOLS}=1 requires it")
        pytest.skip(message)
    profile = tmp_path_factory.mktemp("soffice-profile")

    def convert(files: Sequence[Path], to: str) -> list[Path]:
        folder = tmp_path_factory.mktemp("soffice-out")
        subprocess.run(
            [
                program,
                f"-env:UserInstallation={profile.as_uri()}",
                "--headless",
                "--convert-to",
                to,
                "--outdir",
                str(folder),
                *map(str, files),
            ],
            check=True,
            capture_output=True,
            timeout=180,
        )
        suffix = "." + to.partition(":")[0]
        converted = [folder / (file.stem + suffix) for file in files]
        missing = [file.name for file in converted if not file.exists()]
        assert not missing, f"LibreOffice did not convert {missing}"
        return converted

    return convert
