"""The table of rules, and the sentences of every finding."""

import re
import string
from pathlib import Path

import pytest

from replycheck import codes
from replycheck.finding import SEVERITIES
from replycheck.messages import findings_en, findings_zh
from replycheck.reports.bases import bases

KEYS = sorted(findings_zh.TEXTS)


def test_a_rule_is_found_by_code_and_by_name() -> None:
    assert codes.find("RC101") is codes.find("missing-section") is codes.RULES["RC101"]
    assert codes.find("RC999") is codes.find("missing") is None


@pytest.mark.parametrize("rule", codes.RULES.values(), ids=lambda rule: rule.code)
def test_every_rule_is_complete(rule: codes.Rule) -> None:
    assert re.fullmatch(r"RC\d{3}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert rule.severity in SEVERITIES
    assert rule.basis or rule.family in (codes.READING, codes.RUN)
    # Of what is in English, only the numbers of documents and a name that has none are in Chinese.
    assert not re.search(r"[\u4e00-\u9fff]{2}", "".join(bases(rule.basis, "en")))
    assert len(bases(rule.basis, "zh")) == len(rule.basis)


def test_names_are_unique() -> None:
    assert len({rule.name for rule in codes.RULES.values()}) == len(codes.RULES)


def _fields(text: str) -> set[str | None]:
    return {field for _, field, _, _ in string.Formatter().parse(text) if field}


@pytest.mark.parametrize("key", KEYS)
def test_a_finding_says_the_same_in_both_languages(key: str) -> None:
    chinese, english = findings_zh.TEXTS[key], findings_en.TEXTS[key]
    assert all(chinese)
    assert all(english)
    assert _fields("".join(chinese)) == _fields("".join(english)), key


def test_both_languages_have_the_same_keys_and_all_of_rules() -> None:
    assert sorted(findings_en.TEXTS) == KEYS
    assert {key.partition(".")[0] for key in KEYS} <= set(codes.RULES)


def test_every_rule_that_is_made_has_its_sentence() -> None:
    rules = Path(codes.__file__).parent / "rules"
    made = {
        code for path in rules.rglob("*.py") for code in re.findall(r'"(RC\d{3})"', path.read_text(encoding="utf-8"))
    }
    assert made == {key.partition(".")[0] for key in KEYS} - {"RC001", "RC002"}
