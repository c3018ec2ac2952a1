"""Checklists and templates are found in a checkout, and in what the wheel installs."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from replycheck.resources import shipped

CHECKOUT = Path(__file__).parents[1]


@pytest.mark.parametrize("name", ["checklists", "templates"])
def test_a_checkout_uses_its_own_folders(name: str) -> None:
    assert shipped(name) == CHECKOUT / name


def test_a_wheel_brings_them_inside_the_package(tmp_path: Path) -> None:
    built = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    (wheel,) = tmp_path.glob("*.whl")
    installed = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)

    found = subprocess.run(
        [
            sys.executable,
            "-c",
            "from replycheck.resources import shipped; print(shipped('checklists'), shipped('templates'))",
        ],
        cwd=tmp_path,
        env={"PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()

    assert found == [str(installed / "replycheck/_data" / name) for name in ("checklists", "templates")]
    shipped_here = sorted(path.name for path in (CHECKOUT / "checklists").glob("*.yaml"))
    assert sorted(path.name for path in Path(found[0]).glob("*.yaml")) == shipped_here
