"""The notation of patterns: what they match besides what they say."""

import re

import pytest

from replycheck.checklist.pattern import compile_group, names_in, translate

WORDS = {"organ": "某[市县]{end}", "end": "(?:局|委)", "mark": "（[一二]）"}


@pytest.mark.parametrize(
    ("pattern", "matched"),
    [
        ("电话：", ["电话：", "电话:"]),
        ("（盖章）", ["（盖章）", "(盖章)", "(盖章）"]),
        ("[，。]", ["，", ",", "。"]),
        ("[^：]+：", ["联系人:", "联系人："]),
        ("联 系 人", ["联系人", "联  系  人", "联\u3000系\u3000人", "联\n系 人"]),
        ("复 函", ["复函", "复\t函"]),
        ("复   函", ["复函", "复 函"]),
        (r"1\.2", ["1.2"]),
        (r"a\ b", ["a b"]),
        ("{organ}", ["某市局", "某县委"]),
        ("{mark}", ["（一）", "(二)"]),
        ("某{2}", ["某某"]),
        ("某{1,2}局", ["某局", "某某局"]),
    ],
)
def test_what_a_pattern_matches(pattern: str, matched: list[str]) -> None:
    compiled = re.compile(translate(pattern, WORDS))
    assert [text for text in matched if not compiled.fullmatch(text)] == []


@pytest.mark.parametrize(
    ("pattern", "text"),
    [("[^：]", ":"), ("[^，]", ","), (r"\（", "("), ("[ab]", " "), ("{organ}", "某市"), ("联 系", "联、系")],
)
def test_what_it_does_not_match(pattern: str, text: str) -> None:
    assert re.compile(translate(pattern, WORDS)).fullmatch(text) is None


def test_a_word_stands_for_the_whole_of_its_meaning() -> None:
    assert translate("{end}长", {"end": "局|委"}) == "(?:局|委)长"


def test_a_name_that_is_not_in_the_vocabulary_is_an_error() -> None:
    with pytest.raises(KeyError):
        translate("{unknown}", WORDS)


def test_names_in_a_pattern() -> None:
    assert names_in("{organ}（{end}）{2,3}") == ("organ", "end")


def test_a_group_prefers_its_first_pattern() -> None:
    compiled = compile_group(("复", "复函", "{end}"), WORDS)
    match = compiled.search("某局复函")
    assert match is not None
    assert compiled.findall("局复函") == ["局", "复"]
