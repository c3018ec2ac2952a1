from __future__ import annotations

import os
from pathlib import Path

import pytest

from replycheck.discovery import find_letters, ignored_letters
from replycheck.errors import UsageError


def make(*names: str) -> None:
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")


def test_arguments_keep_their_order_and_folders_are_sorted(here: Path) -> None:
    make("b/2.txt", "b/10.docx", "b/a/9.TXT", "a.md", "z.txt")
    assert here.exists()
    assert find_letters(["z.txt", "b", "a.md", "-"]) == ("z.txt", "b/10.docx", "b/2.txt", "b/a/9.TXT", "a.md", "-")


def test_a_letter_named_twice_is_one(here: Path) -> None:
    make("b/1.txt", "b/2.txt")
    assert here.exists()
    assert find_letters(["b/2.txt", "b", "b/1.txt"]) == ("b/2.txt", "b/1.txt")


def test_every_suffix_of_a_letter_and_no_other(here: Path) -> None:
    suffixes = ("txt", "docx", "doc", "wps", "pdf", "ofd", "html", "htm", "eml")
    make(*(f"d/x.{suffix}" for suffix in suffixes), "d/x.md", "d/x.xlsx", "d/txt", "d/~$x.docx", "d/.hidden.txt")
    make("d/.git/x.txt", "d/.venv/lib/x.txt")
    assert here.exists()
    assert find_letters(["d"]) == tuple(sorted(f"d/x.{suffix}" for suffix in suffixes))


def test_two_spellings_are_one_letter(here: Path) -> None:
    make("b/1.txt")
    assert find_letters(["./b/1.txt", "b/../b/1.txt", "b", str(here / "b/1.txt")]) == ("./b/1.txt",)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_in_a_folder_is_not_waited_for(here: Path) -> None:
    make("b/1.txt")
    os.mkfifo(here / "b/0.txt")
    (here / "b/2.txt").symlink_to("nowhere.txt")
    assert find_letters(["b"]) == ("b/1.txt", "b/2.txt")


def test_letters_that_a_gitignore_leaves_out_are_noticed(here: Path) -> None:
    make(".git/HEAD", "a/b/1.txt", "c/x.md")
    (here / ".gitignore").write_text("a/\n", encoding="utf-8")
    assert find_letters(["a"]) == ()
    assert ignored_letters(["a"])
    assert not ignored_letters(["c"])


def test_gitignore_of_the_folder_above_and_below(here: Path) -> None:
    make(".git/HEAD", "a/1.txt", "a/2.txt", "a/out/3.txt", "a/b/1.txt", "a/b/old/4.txt", "a/b/keep.txt")
    (here / ".gitignore").write_text("out/\n/a/2.txt\nkeep.txt\n", encoding="utf-8")
    (here / "a/b/.gitignore").write_text("old\n!keep.txt\n", encoding="utf-8")
    assert find_letters(["a"]) == ("a/1.txt", "a/b/1.txt", "a/b/keep.txt")
    assert find_letters(["a/b"]) == ("a/b/1.txt", "a/b/keep.txt")
    assert find_letters(["a/2.txt"]) == ("a/2.txt",)


def test_a_gitignore_above_counts_inside_a_repository_only(here: Path) -> None:
    make("a/1.txt")
    (here / ".gitignore").write_text("*.txt\n", encoding="utf-8")
    assert find_letters(["a"]) == ("a/1.txt",)
    assert find_letters(["."]) == ()


def test_links_to_folders_are_not_followed_links_to_letters_are(here: Path) -> None:
    make("a/1.txt")
    (here / "a/loop").symlink_to(here / "a", target_is_directory=True)
    (here / "a/2.txt").symlink_to(here / "a/1.txt")
    assert find_letters(["a"]) == ("a/1.txt", "a/2.txt")


def test_a_link_that_leads_nowhere_is_no_path(here: Path) -> None:
    (here / "gone.txt").symlink_to(here / "nothing.txt")
    with pytest.raises(UsageError):
        find_letters(["gone.txt"])


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_folder_that_may_not_be_listed_is_reported(here: Path) -> None:
    make("a/1.txt")
    (here / "a").chmod(0)
    try:
        assert find_letters(["a"]) == ("a",)
    finally:
        (here / "a").chmod(0o700)
