"""Sentences read together: what each speaks of, and which points none speaks of."""

from itertools import product
from math import exp
from random import Random

import pytest

from replycheck.matching.chain import HEADING, Chain, Steps

EVEN = Steps(*[0.0] * len(Steps._fields))
ORDERED = EVEN._replace(stay=1.0, next=1.0, onward=1.0, earlier=-2.0, later=-1.0, onward_later=-1.0)


def test_a_sentence_that_fits_no_point_falls_to_the_one_left_between_its_neighbours() -> None:
    chain = Chain([[3, 0, 0], [0, 0, 0], [0, 0, 3]], [0, 0, 0], [0] * 3, [ORDERED] * 5)

    middle = chain.spoken[1]

    assert max(middle) == middle[1] > 0.5


def test_a_point_that_no_sentence_is_left_for_is_hardly_answered() -> None:
    chain = Chain([[6, 0, 0], [0, 0, 6]], [-2, -2], [0] * 2, [ORDERED] * 5)

    first, second, third = chain.answered()

    assert second < 0.1 < 0.9 < min(first, third)


def test_a_sentence_that_only_describes_answers_nothing() -> None:
    (answered,) = Chain([[0.0]], [3.0], [0], [EVEN] * 5).answered()

    assert answered == pytest.approx(1 / (1 + exp(3)))


@pytest.mark.parametrize("seed", range(10))
def test_all_sums_are_those_over_every_reading(seed: int) -> None:
    chance = Random(seed)
    points, sentences = 3, 4
    about = [[chance.uniform(-2, 2) for _ in range(points)] for _ in range(sentences)]
    beside = [chance.uniform(-2, 2) for _ in range(sentences)]
    joints = [chance.randrange(5) for _ in range(sentences)]
    steps = [Steps(*(chance.uniform(-1, 1) for _ in Steps._fields)) for _ in range(5)]

    readings = {
        reading: exp(_weight(reading, about, beside, joints, steps))
        for reading in product(range(points + 1), repeat=sentences)
    }
    total = sum(readings.values())
    chain = Chain(about, beside, joints, steps)

    for point in range(points):
        silent = sum(weight for reading, weight in readings.items() if point + 1 not in reading)
        assert chain.answered()[point] == pytest.approx(1 - silent / total, abs=0.01)
        for sentence in range(sentences):
            here = sum(weight for reading, weight in readings.items() if reading[sentence] == point + 1)
            assert chain.spoken[sentence][point] == pytest.approx(here / total)


def _weight(
    reading: tuple[int, ...],
    about: list[list[float]],
    beside: list[float],
    joints: list[int],
    steps: list[Steps],
) -> float:
    """The weight of one reading, 0 for none, by what the chain is said to be."""
    weight, before, last = 0.0, 0, 0
    for sentence, now in enumerate(reading):
        step = steps[joints[sentence] if sentence else HEADING]
        if now:
            order = "same" if now == last else "next" if now == last + 1 else "later" if now > last else "earlier"
            spoken = {"same": step.stay, "next": step.next, "later": step.later, "earlier": step.earlier}
            rested = {
                "same": step.again,
                "next": step.onward,
                "later": step.onward_later,
                "earlier": step.onward_earlier,
            }
            weight += (spoken if before else rested)[order] + about[sentence][now - 1]
            last = now
        else:
            weight += (step.leave if before else step.rest) + beside[sentence]
        before = now
    return weight
