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
    columns = len(scores[0])
    # With fewer columns than rows some column has to do for several rows.
    copies = -(-len(scores) // columns)
    costs = [[-log(max(score, _LEAST) / max(1 - score, _LEAST)) for score in row] * copies for row in scores]
    board = _Board(costs)
    for row in range(1, len(costs) + 1):
        board.bring_in(row)
    found = [0] * len(scores)
    for column, owner in enumerate(board.owner[1:]):
        if owner:
            found[owner - 1] = column % columns
    return found


class _Board:
    """Who owns which column so far. Rows and columns count from 1; column 0 is where a new row begins."""

    def __init__(self, costs: Sequence[Sequence[float]]) -> None:
        self._costs = costs
        self._width = len(costs[0])
        self._of_row = [0.0] * (len(costs) + 1)
        self._of_column = [0.0] * (self._width + 1)
        self.owner = [0] * (self._width + 1)

    def bring_in(self, row: int) -> None:
        """Gives a row a column, moving others where that is cheapest."""
        self.owner[0] = row
        column = 0
        reached, done = [inf] * (self._width + 1), [False] * (self._width + 1)
        came_from = [0] * (self._width + 1)
        while self.owner[column]:
            done[column] = True
            column = self._step(column, reached, came_from, done)
        while column:
            self.owner[column] = self.owner[came_from[column]]
            column = came_from[column]

    def _step(self, column: int, reached: list[float], came_from: list[int], done: Sequence[bool]) -> int:
        """The next column on the cheapest chain from `column`, with the potentials brought up to it."""
        row, step, following = self.owner[column], inf, 0
        costs, base = self._costs[row - 1], self._of_row[row]
        for other in range(1, self._width + 1):
            if done[other]:
                continue
            cost = costs[other - 1] - base - self._of_column[other]
            if cost < reached[other]:
                reached[other], came_from[other] = cost, column
            if reached[other] < step:
                step, following = reached[other], other
        for other in range(self._width + 1):
            if done[other]:
                self._of_row[self.owner[other]] += step
                self._of_column[other] -= step
            else:
                reached[other] -= step
        return following
