from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from replycheck import patterns
from replycheck.checklist.load import load_checklists
from replycheck.checklist.pattern import translate
from replycheck.resources import shipped

LETTERS = Path(__file__).parent.parent / "letters" / "letters"
SAMPLES = [
    (r"(?P<year>\d{4})年(?P<month>\d{1,2})月|(?P<word>[\u3400-\u9fff]+)", 0),
    ("^a.c$", re.IGNORECASE | re.DOTALL),
    ("(?i)(?:甲|乙)(?=丙)", 0),
    ("", 0),
]


@pytest.fixture(autouse=True)
def _apart() -> Iterator[None]:
    yield
    patterns.use(None)


def differs(one: re.Pattern[str], other: re.Pattern[str], text: str) -> bool:
    """Whether two patterns find anything else in a text, or one in another place."""
    return [match.regs for match in one.finditer(text)] != [match.regs for match in other.finditer(text)]


def again(folder: Path) -> None:
    """What the next run does."""
    patterns.keep()
    patterns.use(folder)


@pytest.mark.parametrize(("text", "flags"), SAMPLES)
def test_a_pattern_kept_is_the_same_pattern(tmp_path: Path, text: str, flags: int) -> None:
    usual = re.compile(text, flags)
    patterns.use(tmp_path)
    for _ in range(2):
        made = patterns.regex(text, flags)
        assert (made.pattern, made.flags, made.groups) == (usual.pattern, usual.flags, usual.groups)
        assert made.groupindex == usual.groupindex
        found = made.search("文2024年5月AbC甲丙")
        expected = usual.search("文2024年5月AbC甲丙")
        assert (found and (found.span(), found.lastgroup)) == (expected and (expected.span(), expected.lastgroup))
        again(tmp_path)


def test_the_second_run_compiles_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    patterns.use(tmp_path)
    patterns.regex("第[一二三]届")
    again(tmp_path)
    monkeypatch.setattr(patterns, "_compile", None)
    monkeypatch.setattr(re, "compile", None)
    assert patterns.regex("第[一二三]届").search("第二届")


def test_every_cue_that_is_shipped_is_kept_alike(tmp_path: Path) -> None:
    checklists = load_checklists([shipped("checklists")])
    words = {name: text for checklist in checklists for name, text in checklist.vocabulary.items()}
    cues = {
        translate(pattern, words)
        for checklist in checklists
        for requirement in checklist.sections.values()
        for group in requirement.cues.values()
        for pattern in group
    }
    patterns.use(tmp_path)
    first = {cue: patterns.regex(cue) for cue in cues}
    again(tmp_path)
    assert all(patterns.regex(cue) == made for cue, made in first.items())
    letters = [path.read_text("utf-8") for path in sorted(LETTERS.glob("*.txt"))[::40]]
    assert [cue for cue, made in first.items() if any(differs(made, re.compile(cue), text) for text in letters)] == []


@pytest.mark.parametrize(
    "pattern",
    [
        "(?:[甲乙]|丙+)丁",
        "(?<![甲年])(?:甲丙|乙)",
        "甲?乙|丙?丁",
        "(?:甲?|乙)丙",
        r"(?:(?:甲|\d)|[一-三]{2}|\bab?)",
        "甲?",
        "甲*|乙",
        "(?:[^甲]|乙)丁",
        "(?:.|乙)丁",
        "(?:(?i:A)|丙)",
        "(?i)(?:A|[丙丁])",
        r"(?:(甲)|乙)\1",
        r"(甲?)(?:\1丙|丁)",
        "(?=甲)(?:甲乙|丙)",
        "(?>甲|乙丙)丁",
        "(?m)(?:^|丙)丁",
        "(?:甲|$)",
        "(?:甲|(?!))乙?",
        "(?s)(?:甲|.)乙",
        r"(?a:(?:甲|\w))a",
        "(?:𠮷|甲)乙?",
    ],
)
def test_it_is_told_with_what_a_match_begins_and_finds_the_same(tmp_path: Path, pattern: str) -> None:
    patterns.use(tmp_path)
    made, usual = patterns.regex(pattern), re.compile(pattern)
    parts = ["甲", "乙", "丙", "丁", "年", "A", "ab", "1", "二三", "𠮷", "\n"]
    texts = ["".join(chosen) for length in range(4) for chosen in product(parts, repeat=length)]
    assert [text for text in texts if differs(made, usual, text)] == []


@pytest.mark.parametrize("content", [b"", b"junk", b"\0" * 5000])
def test_a_damaged_file_is_as_none(tmp_path: Path, content: bytes) -> None:
    patterns.use(tmp_path)
    patterns.regex("甲")
    patterns.keep()
    (file,) = tmp_path.iterdir()
    file.write_bytes(content)
    patterns.use(tmp_path)
    assert patterns.regex("甲").match("甲")


def test_code_that_is_damaged_is_not_run(tmp_path: Path) -> None:
    patterns.use(tmp_path)
    parts = patterns._compile("[甲乙丙]{2}", 0)
    patterns._kept["[甲乙丙]{2}", 0] = (parts[0], b"\xff\xff\xff\0" * 8, *parts[2:])
    assert patterns.regex("[甲乙丙]{2}").match("甲丙")


def test_a_folder_that_is_none_is_done_without(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"")
    patterns.use(file / "folder")
    assert patterns.regex("甲").match("甲")
    patterns.keep()
    patterns.use(None)
    assert patterns.regex("甲").match("甲")


def test_an_interpreter_that_differs_compiles_as_usual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> object:
        raise ImportError(name)

    patterns.use(tmp_path)
    monkeypatch.setattr(patterns, "import_module", missing)
    assert patterns.regex("甲").match("甲")
    patterns.use(tmp_path)
    assert patterns.regex("甲").match("甲")


def test_a_wrong_pattern_is_told_as_by_re(tmp_path: Path) -> None:
    patterns.use(tmp_path)
    with pytest.raises(re.error):
        patterns.regex("(")
