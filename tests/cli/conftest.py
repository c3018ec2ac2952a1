from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from replycheck.cli import main

LETTER = """\
梅川市水务局文件

梅水函〔2024〕15号

关于市政协三届二次会议第0042号提案的复函

周望舒委员：

您提出的《关于加强梅川市河道保洁工作的提案》（第0042号）收悉。现答复如下：

一、关于健全保洁机制
我局已建立“一河一策”台账，落实保洁人员。
二、关于加大资金投入
我局会同市财政局落实保洁经费。

此复函已经陆知行局长审签。对以上答复您有什么意见，请填写在回执上寄给我们。

梅川市水务局
2024年5月10日

联系人：沈青禾，联系电话：0571-55501234，邮政编码：310000
"""
"""A sound letter; everything in it is invented."""

FAULTY = LETTER.replace("“一河一策”", "“一河一策")


class Done(NamedTuple):
    """How a run of the program ended."""

    code: int
    out: str
    err: str

    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Done]


@pytest.fixture(autouse=True)
def _settled(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The same language, width and colours wherever the tests run, and a cache of their own."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "COLUMNS", "FORCE_COLOR", "NO_COLOR", "REPLYCHECK_TRACEBACK"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("REPLYCHECK_CACHE_DIR", str(tmp_path_factory.getbasetemp() / "cache"))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the program in this process."""

    def call(*arguments: object) -> Done:
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Done(code, captured.out, captured.err)

    return call


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def sound(here: Path) -> Path:
    """A file with a sound letter, in the folder worked in."""
    path = here / "sound.txt"
    path.write_text(LETTER, encoding="utf-8")
    return Path(path.name)


@pytest.fixture
def faulty(here: Path) -> Path:
    """A file with a letter that has one fault: a quotation mark that is not closed."""
    path = here / "faulty.txt"
    path.write_text(FAULTY, encoding="utf-8")
    return Path(path.name)
