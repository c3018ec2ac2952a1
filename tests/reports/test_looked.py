"""`--explain`: what was looked for, and where."""

from pathlib import Path

import pytest

from replycheck.cli import main

DRAFT = Path(__file__).parents[2] / "examples" / "draft.txt"


def test_a_finding_tells_what_was_looked_for_and_where(capsys: pytest.CaptureFixture[str]) -> None:
    main(["lint", "--explain", "--lang", "zh", "--select", "RC201", str(DRAFT)])

    shown = capsys.readouterr().out.splitlines()
    looked = next(index for index, line in enumerate(shown) if "查找：" in line)

    assert shown[looked].strip() == "│ 查找：文尾（第18—26行）"
    assert shown[looked + 1].strip().startswith("│       labelled：^")
    assert "│       按“row”找到" in [line.strip() for line in shown[looked:]]


def test_without_it_nothing_is_said_of_that(capsys: pytest.CaptureFixture[str]) -> None:
    main(["lint", "--lang", "zh", "--select", "RC201", str(DRAFT)])

    assert "查找" not in capsys.readouterr().out
