from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

import replycheck
from replycheck.messages import run_en, run_zh


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_both_languages_have_the_same_keys() -> None:
    assert list(run_zh.TEXTS) == list(run_en.TEXTS)


@pytest.mark.parametrize("key", run_zh.TEXTS)
def test_both_languages_are_filled_by_the_same_values(key: str) -> None:
    assert placeholders(run_zh.TEXTS[key]) == placeholders(run_en.TEXTS[key])


def test_no_text_is_left_over() -> None:
    folder = Path(replycheck.__file__).parent
    code = "\n".join(
        path.read_text(encoding="utf-8") for path in folder.rglob("*.py") if path.parent.name != "messages"
    )
    named = set(re.findall(r"[a-z]+(?:\.[a-zA-Z_-]+)+|joint|stop|error|nothing|progress|counts|gap", code))
    families = (
        "help.",
        "field.",
        "story.",
        "strength.",
        "severity.",
        "count.",
        "unreadable.",
        "place.",
        "evaluate.",
        "zone.",
        "level.",
        "head.by-",
        "checklist.trial.",
    )
    assert [key for key in run_zh.TEXTS if key not in named and not key.startswith(families)] == []


def test_every_reason_has_a_hint() -> None:
    reasons = [key for key in run_zh.TEXTS if key.startswith("unreadable.") and not key.endswith(".hint")]
    assert reasons
    assert all(f"{key}.hint" in run_zh.TEXTS for key in reasons)
