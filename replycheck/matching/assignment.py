"""Which stretch answers which point, when every stretch answers one: what fits best as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf, log
from typing import Final

_LEAST: Final = 1e-4
"""Scores below this are all alike: nothing."""


def assign(scores: Sequence[Sequence[float]]) -> list[int]:
    """For every row a column, no column twice as long as there are enough, so that the odds of all are highest.

    The Hungarian method with potentials: rows are brought in one by one, each by the cheapest chain of changes.
    """
    rows, columns = len(scores), len(scores[0])
    # With fewer columns than rows some column has to do for several rows.
    copies = -(-rows // columns)
    costs = [[-log(max(score, _LEAST) / max(1 - score, _LEAST)) for score in row] * copies for row in scores]
    width = columns * copies
    row_potential = [0.0] * (rows + 1)
    column_potential = [0.0] * (width + 1)
    owner = [0] * (width + 1)
    for row in range(1, rows + 1):
        owner[0] = row
        column, reached = 0, [inf] * (width + 1)
        came_from, done = [0] * (width + 1), [False] * (width + 1)
        while owner[column]:
            done[column] = True
            current, delta, following = owner[column], inf, 0
            for other in range(1, width + 1):
                if done[other]:
                    continue
                cost = costs[current - 1][other - 1] - row_potential[current] - column_potential[other]
                if cost < reached[other]:
                    reached[other], came_from[other] = cost, column
                if reached[other] < delta:
                    delta, following = reached[other], other
            for other in range(width + 1):
                if done[other]:
                    row_potential[owner[other]] += delta
                    column_potential[other] -= delta
                else:
                    reached[other] -= delta
            column = following
        while column:
            owner[column] = owner[came_from[column]]
            column = came_from[column]
    found = [0] * rows
    for column in range(1, width + 1):
        if owner[column]:
            found[owner[column] - 1] = (column - 1) % columns
    return found
