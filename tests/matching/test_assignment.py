"""Every point its stretch, so that all fit best together."""

from itertools import permutations
from math import log
from random import Random

import pytest

from replycheck.matching.assignment import assign


def test_two_that_want_the_same_are_parted_where_it_costs_least() -> None:
    assert assign([[0.9, 0.6], [0.9, 0.1]]) == [1, 0]


def test_with_too_few_stretches_some_answer_several_points() -> None:
    assert sorted(assign([[0.9, 0.1], [0.8, 0.2], [0.1, 0.9]])) == [0, 0, 1]


@pytest.mark.parametrize("seed", range(20))
def test_no_other_assignment_is_better(seed: int) -> None:
    chance = Random(seed)
    scores = [[chance.uniform(0.01, 0.99) for _ in range(5)] for _ in range(4)]

    def worth(columns: tuple[int, ...]) -> float:
        return sum(log(row[column] / (1 - row[column])) for row, column in zip(scores, columns, strict=True))

    assert worth(tuple(assign(scores))) == pytest.approx(max(map(worth, permutations(range(5), 4))))
