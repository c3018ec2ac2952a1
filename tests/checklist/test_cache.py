"""Compiled checklists are used while they hold, and ignored for whatever reason they do not."""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from replycheck.checklist import cache as compiled
from replycheck.checklist import read
from replycheck.checklist.faults import ChecklistErrors
from replycheck.checklist.load import load_checklists
from replycheck.checklist.model import Checklist
from replycheck.checklist.sources import read_files
from replycheck.resources import shipped
from tests.checklist.conftest import Write

SHIPPED = shipped("checklists")


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def never_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """YAML is not read any more."""

    def refuse(_: object) -> tuple[Checklist, ...]:
        pytest.fail("the YAML was read")

    monkeypatch.setattr(read, "read_checklists", refuse)


def test_the_second_run_does_not_read_yaml(cache: Path, request: pytest.FixtureRequest) -> None:
    first = load_checklists([SHIPPED], cache=cache)
    request.getfixturevalue("never_read")
    assert load_checklists([SHIPPED], cache=cache) == first


def test_without_a_folder_nothing_is_kept(write: Write, cache: Path) -> None:
    load_checklists([write()])
    assert not cache.exists()


def test_an_edit_counts_even_if_size_and_time_stay(write: Write, cache: Path) -> None:
    folder = write()
    path = folder / "parent.yaml"
    load_checklists([folder], cache=cache)
    before = path.stat()
    path.write_text(path.read_text("utf-8").replace("上级清单", "本级清单"), encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    assert load_checklists([folder], cache=cache)[0].title.zh == "本级清单"


def test_a_file_more_or_less_counts(write: Write, cache: Path) -> None:
    folder = write()
    load_checklists([folder], cache=cache)
    write(child="id: child\nextends: parent\ntitle: {zh: 清单, en: Child}\n")
    assert len(load_checklists([folder], cache=cache)) == 2
    (folder / "child.yaml").unlink()
    assert len(load_checklists([folder], cache=cache)) == 1


def test_faults_are_never_kept(write: Write, cache: Path) -> None:
    folder = write(child="id: child\n")
    for _ in range(2):
        with pytest.raises(ChecklistErrors):
            load_checklists([folder], cache=cache)


def test_another_version_of_the_program_reads_anew(write: Write, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write()
    load_checklists([folder], cache=cache)
    monkeypatch.setattr(compiled, "_VERSION", ("another",))
    monkeypatch.setattr(read, "read_checklists", lambda _: ())
    assert load_checklists([folder], cache=cache) == ()


@pytest.mark.parametrize("damage", ["emptied", "cut", "changed", "something else"])
def test_a_damaged_file_is_ignored_and_written_anew(write: Write, cache: Path, damage: str) -> None:
    folder = write()
    expected = load_checklists([folder], cache=cache)
    (kept,) = cache.iterdir()
    content = kept.read_bytes()
    kept.write_bytes(
        {
            "emptied": b"",
            "cut": content[: len(content) // 2],
            "changed": content[:200] + b"?" + content[201:],
            "something else": b"\x00" * 64,
        }[damage]
    )
    assert load_checklists([folder], cache=cache) == expected
    assert kept.read_bytes() == content


def test_a_folder_that_cannot_be_made_is_ignored(write: Write, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("no folder")
    assert len(load_checklists([write()], cache=in_the_way / "cache")) == 1


def test_a_file_that_cannot_be_replaced_leaves_nothing_behind(write: Write, cache: Path) -> None:
    folder = write()
    load_checklists([folder], cache=cache)
    (kept,) = cache.iterdir()
    kept.unlink()
    kept.mkdir()
    assert len(load_checklists([folder], cache=cache)) == 1
    assert list(cache.iterdir()) == [kept]


def test_edits_replace_the_file(write: Write, cache: Path) -> None:
    folder = write()
    for title in ("甲", "乙", "丙"):
        path = folder / "parent.yaml"
        path.write_text(path.read_text("utf-8").replace("上级清单", title), encoding="utf-8")
        load_checklists([folder], cache=cache)
    assert len(list(cache.iterdir())) == 1


def test_many_writers_at_once_never_show_a_part_of_a_file(write: Write, cache: Path) -> None:
    folder = write()
    expected = load_checklists([folder])
    sources = read_files([folder], [])

    def store_and_load(_: int) -> bool:
        compiled.store(cache, sources, expected)
        return compiled.load(cache, sources) == expected

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(store_and_load, range(200)))
    assert len(list(cache.iterdir())) == 1


def test_the_way_through_the_cache_imports_nothing_heavy(cache: Path) -> None:
    load_checklists([SHIPPED], cache=cache)
    program = (
        "import sys, pathlib\n"
        "from replycheck.checklist.load import load_checklists\n"
        f"assert load_checklists([pathlib.Path({str(SHIPPED)!r})], cache=pathlib.Path({str(cache)!r}))\n"
        "heavy = {'ruamel', 'pydantic', 'platformdirs', 'json', 'hashlib', 'tempfile', 'difflib'}\n"
        "print(sorted(heavy & {name.partition('.')[0] for name in sys.modules}))\n"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_an_edit_of_a_calendar_is_seen(write: Write, cache: Path) -> None:
    folder = write()
    (folder / "calendars").mkdir()
    calendar = folder / "calendars" / "here.yaml"
    text = "id: here\nabstract: true\ntitle: {{zh: 日历, en: calendar}}\ncalendar:\n  '2024': {{off: [{0}]}}\n"
    for day in ("2024-05-01", "2024-05-02"):
        calendar.write_text(text.format(day), encoding="utf-8")
        found = {each.id: each for each in load_checklists([folder], cache=cache)}
        assert found["here"].calendar == {"2024": ((day,), ())}


def test_a_kept_set_is_the_one_that_was_read(cache: Path) -> None:
    folders = [SHIPPED, SHIPPED / "regions"]
    read_anew = load_checklists(folders, cache=cache)
    assert load_checklists(folders, cache=cache) == read_anew


def test_loading_what_was_kept_is_twenty_times_faster(cache: Path) -> None:
    def seconds() -> float:
        begin = time.perf_counter()
        load_checklists([SHIPPED], cache=cache)
        return time.perf_counter() - begin

    first = seconds()
    assert min(seconds() for _ in range(5)) * 20 < first
