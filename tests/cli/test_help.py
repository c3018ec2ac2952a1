from __future__ import annotations

import sys
from pathlib import Path

import pytest

from replycheck import __version__
from replycheck.cli.cache import cache_folder
from replycheck.cli.commands import COMMANDS
from replycheck.cli.console import language, language_of_locale
from replycheck.reports.cells import width
from tests.cli.conftest import Run


@pytest.mark.parametrize("flag", ["--version", "-V"])
def test_version(run: Run, flag: str) -> None:
    assert run(flag) == (0, f"replycheck {__version__}\n", "")


@pytest.mark.parametrize("command", [(), *(tuple(name.split()) for name in COMMANDS)])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_help_has_examples_and_fits_80_columns(run: Run, command: tuple[str, ...], lang: str) -> None:
    done = run(*command, "--help") if lang == "zh" else run(*command, "--help", "--lang", lang)
    if command:
        assert done.code == 0
        assert ("示例：" if lang == "zh" else "Examples:") in done.out
        assert all(width(line) <= 80 for line in done.out.splitlines())
        assert "help." not in done.out


@pytest.mark.parametrize("command", COMMANDS)
def test_examples_are_broken_between_words_where_there_is_little_room(
    run: Run, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    wide = run(*command.split(), "--help").out
    monkeypatch.setenv("COLUMNS", "60")
    narrow = run(*command.split(), "--help").out
    assert all(width(line) <= 60 for line in narrow.splitlines())
    typed = [line.strip() for line in wide.splitlines() if line.startswith("  $")]
    assert [" ".join(line.replace("\\\n", " ").split()) for line in narrow.split("  $")[1:]]
    for line in typed:
        assert line in " ".join(narrow.replace("\\\n", " ").split())


def test_help_follows_the_locale(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("--help").out.startswith("用法：replycheck [选项] 命令 …\n")
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    assert run("--help").out.startswith("Usage: replycheck [OPTIONS] COMMAND …\n")
    assert run("lint", "--help").out.startswith("Usage: replycheck lint [OPTIONS] PATH…\n")


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "zh"),
        ({"LANG": "C"}, "zh"),
        ({"LANG": "C.UTF-8"}, "zh"),
        ({"LANG": "POSIX"}, "zh"),
        ({"LANG": "zh_CN.GB18030"}, "zh"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_US"}, "en"),
        ({"LC_ALL": "", "LANG": "en_US"}, "en"),
    ],
)
def test_the_locale_decides(environment: dict[str, str], expected: str) -> None:
    assert language_of_locale(environment) == expected


def test_lang_is_seen_in_any_command_line() -> None:
    english = {"LANG": "en_US"}
    assert language(["lint", "--lang", "zh", "x"], english) == "zh"
    assert language(["lint", "--lang=zh"], english) == "zh"
    assert language(["lint", "--lang"], english) == "en"
    assert language(["lint", "--lang", "fr"], english) == "en"
    assert language(["lint", "--", "--lang", "zh"], english) == "en"


@pytest.mark.skipif(sys.platform != "linux", reason="the folders of Linux")
def test_the_cache_folder() -> None:
    assert cache_folder({"REPLYCHECK_CACHE_DIR": "/c"}) == Path("/c")
    assert cache_folder({"REPLYCHECK_CACHE_DIR": "", "HOME": "/h"}) is None
    assert cache_folder({"XDG_CACHE_HOME": "/x", "HOME": "/h"}) == Path("/x/replycheck")
    assert cache_folder({"HOME": "/h"}) == Path("/h/.cache/replycheck")
    assert cache_folder({}) is None
