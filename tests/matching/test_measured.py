"""The figures that are published hold: on the pairs that weights were found on, and on those held back."""

from typing import NamedTuple

import pytest

from replycheck.matching.answer import ANSWERED, NOT_FOUND
from replycheck.matching.hold import hold
from replycheck.recognise import Lexicon
from tests.matching.labelled import Labelled, Pair, pairs, trials

TRIALS = 200


class Counts:
    """How often each verdict was given, to points that are answered and to points that are not."""

    def __init__(self) -> None:
        self.answered: list[str] = []
        self.half: list[str] = []
        self.gone: list[str] = []
        self.placed: list[bool] = []

    def add(self, pair: Pair, removed: int | None, labelled: Labelled, lexicon: Lexicon) -> None:
        """Holds a pair's points against its letter: all of them, or the one whose answer was taken out."""
        for number, answer in enumerate(hold(pair.points, labelled.letter, lexicon), 1):
            if removed not in (None, number):
                continue
            if number not in labelled.answers:
                self.gone.append(answer.verdict)
                continue
            (self.half if number in pair.half else self.answered).append(answer.verdict)
            lines = {span.line for span in labelled.answers[number]}
            self.placed.append(
                answer.span is not None and bool(lines & set(range(answer.span.line, answer.span.end_line + 1)))
            )


class Figures(NamedTuple):
    """Shares of points: of those without an answer, of those with one, and of answers at their place."""

    gone_not_found: float
    gone_answered: float
    there_not_found: float
    there_answered: float
    placed: float


PUBLISHED = {
    "tuning": Figures(0.79, 0.07, 0.02, 0.93, 0.98),
    "held back": Figures(0.78, 0.08, 0.022, 0.93, 0.98),
}
"""What docs/points.md says at least (of what is wrong: at most)."""


@pytest.fixture(scope="module", params=PUBLISHED)
def half(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def counts(half: str, lexicon: Lexicon) -> Counts:
    counted = Counts()
    for pair, removed, labelled in trials(lexicon, held_back=half == "held back"):
        counted.add(pair, removed, labelled, lexicon)
    return counted


def share(verdicts: list[str], verdict: str) -> float:
    return verdicts.count(verdict) / len(verdicts)


def test_there_are_enough_pairs() -> None:
    assert len(list(pairs(held_back=True))) + len(list(pairs(held_back=False))) >= 60
    assert sum(len(pair.answered) for pair in pairs(held_back=True)) >= TRIALS


def test_an_answer_that_is_taken_out_is_missed(half: str, counts: Counts) -> None:
    assert share(counts.gone, NOT_FOUND) >= PUBLISHED[half].gone_not_found
    assert share(counts.gone, ANSWERED) <= PUBLISHED[half].gone_answered


def test_an_answer_that_is_there_is_found(half: str, counts: Counts) -> None:
    assert share(counts.answered + counts.half, NOT_FOUND) <= PUBLISHED[half].there_not_found
    assert share(counts.answered, ANSWERED) >= PUBLISHED[half].there_answered


def test_it_is_found_at_its_place(half: str, counts: Counts) -> None:
    assert sum(counts.placed) / len(counts.placed) >= PUBLISHED[half].placed
