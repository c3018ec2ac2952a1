"""What every sentence of an answer speaks of, all taken together: of one of the points asked, or of none.

A linear chain. Every sentence has scores for what it may speak of, and every step from one sentence to the next has a
weight: answers go on for a while, keep the order of what was asked more often than not, and change where a paragraph
or a heading begins. So a sentence that shares no word with any point still falls to the one that is left between its
neighbours; and a point whose sentences all fit others better is spoken of nowhere. All sums are exact.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log
from typing import Final, NamedTuple

Joint = int
"""How a sentence joins the one before: one of those below, an index into the weights of steps."""
WITHIN: Final = 0
ITEM: Final = 1
PARAGRAPH: Final = 2
HEADING: Final = 3
UNDER: Final = 4
"""Below the same heading, one that names a point."""

_FAINT: Final = 1e-3
"""A sentence that speaks of a point less likely than this is left out where the point is thought away."""
_CERTAIN: Final = 0.995
_MOST: Final = 30.0
"""Scores further apart than this are as good as certain; it keeps the sums within what floats hold."""


class Steps(NamedTuple):
    """The weights of the steps from one sentence to the next: by what both speak of.

    From a point to itself, the next, a later or an earlier one, or to none; from none to none; and from none to the
    point that was spoken of last, the one behind it, a later or an earlier one.
    """

    stay: float
    next: float
    later: float
    earlier: float
    leave: float
    rest: float
    again: float
    onward: float
    onward_later: float
    onward_earlier: float


class _State(NamedTuple):
    """Where a sentence may be, each with a number: at a point (`on`), or at none (`off`), by the point spoken of last.

    The first of `off` is where none has been spoken of yet.
    """

    on: list[float]
    off: list[float]

    def scaled(self) -> tuple[_State, float]:
        total = sum(self.on) + sum(self.off)
        return _State([value / total for value in self.on], [value / total for value in self.off]), total


class Chain:
    """The sentences of an answer, each with what it may speak of.

    `about` has the scores by sentence and point, `beside` those for speaking of none, `joints` how every sentence
    joins the one before (that of the first counts for nothing), `steps` the weights by joint, as logarithms.
    """

    def __init__(
        self,
        about: Sequence[Sequence[float]],
        beside: Sequence[float],
        joints: Sequence[Joint],
        steps: Sequence[Steps],
    ) -> None:
        self._steps = [Steps(*map(exp, each)) for each in steps]
        self._joints = [HEADING, *joints[1:]]
        tops = [max(*row, none) for row, none in zip(about, beside, strict=True)]
        self._on = [[exp(max(value - top, -_MOST)) for value in row] for row, top in zip(about, tops, strict=True)]
        self._off = [exp(max(none - top, -_MOST)) for none, top in zip(beside, tops, strict=True)]
        self._size = len(about[0])
        self._forward, self._scales = self._run_forward()
        self._backward = self._run_backward()
        self.spoken = [
            [one * other for one, other in zip(ahead.on, behind.on, strict=True)]
            for ahead, behind in zip(self._forward, self._backward, strict=True)
        ]
        """By sentence and point how likely the sentence speaks of the point."""

    def answered(self) -> list[float]:
        """For every point how likely any sentence speaks of it: from 0 to 1."""
        return [1 - self._silence(point) for point in range(self._size)]

    def _silence(self, point: int) -> float:
        """How likely no sentence speaks of a point: the weight of all readings without it, against that of all.

        Only the stretch of sentences that may speak of it is read anew; before and behind nothing changes.
        """
        most = max(row[point] for row in self.spoken)
        if most > _CERTAIN:
            # It is no likelier than that this one sentence does not, and nobody asks for more digits.
            return max(1 - most, 0.0)
        where = [number for number, row in enumerate(self.spoken) if row[point] > _FAINT]
        if not where:
            return 1.0
        first, last = where[0], where[-1]
        state = self._forward[first - 1] if first else self._start()
        weight = 0.0
        for number in range(first, last + 1):
            on = [*self._on[number]]
            on[point] = 0.0
            state, scale = self._stepped(state, number, on).scaled()
            weight += log(scale / self._scales[number])
        behind = self._backward[last]
        rest = sum([one * other for one, other in zip(state.on, behind.on, strict=True)])
        rest += sum([one * other for one, other in zip(state.off, behind.off, strict=True)])
        return min(exp(weight) * rest, 1.0)

    def _start(self) -> _State:
        return _State([0.0] * self._size, [1.0, *[0.0] * self._size])

    def _run_forward(self) -> tuple[list[_State], list[float]]:
        state, states, scales = self._start(), [], []
        for number, on in enumerate(self._on):
            state, scale = self._stepped(state, number, on).scaled()
            states.append(state)
            scales.append(scale)
        return states, scales

    def _stepped(self, before: _State, number: int, on: Sequence[float]) -> _State:
        """The state at a sentence, from that at the one before it."""
        # By name, for this is what takes the time.
        stay, follow, later, earlier, leave, rest, again, onward, onward_later, onward_earlier = self._steps[
            self._joints[number]
        ]
        previous = earlier_on = earlier_off = 0.0
        rested_previous, *off_points = before.off
        later_on, later_off = sum(before.on), sum(off_points)
        found = []
        for here, rested, factor in zip(before.on, off_points, on, strict=True):
            later_on -= here
            later_off -= rested
            value = stay * here + follow * previous + later * earlier_on
            value += again * rested + onward * rested_previous + onward_later * earlier_off
            # What is subtracted again and again may fall below 0 by a rounding.
            if later_on > 0:
                value += earlier * later_on
            if later_off > 0:
                value += onward_earlier * later_off
            found.append(factor * value)
            earlier_on += previous
            earlier_off += rested_previous
            previous, rested_previous = here, rested
        none = self._off[number]
        left = [0.0, *before.on]
        off = [none * (leave * one + rest * other) for one, other in zip(left, before.off, strict=True)]
        return _State(found, off)

    def _run_backward(self) -> list[_State]:
        state = _State([1.0] * self._size, [1.0] * (self._size + 1))
        states = [state]
        for number in range(len(self._on) - 1, 0, -1):
            state = self._stepped_back(state, number)
            states.append(state)
        return states[::-1]

    def _stepped_back(self, behind: _State, number: int) -> _State:
        """The state at the sentence before `number`, from that at it."""
        steps, size, scale = self._steps[self._joints[number]], self._size, self._scales[number]
        on = [one * other / scale for one, other in zip(self._on[number], behind.on, strict=True)]
        off = [self._off[number] * value / scale for value in behind.off]
        earlier, later = 0.0, sum(on)
        found, rested = [], []
        for point in range(-1, size):
            # Point -1 is where none has been spoken of yet.
            here = on[point] if point >= 0 else 0.0
            following = on[point + 1] if point + 1 < size else 0.0
            later -= here
            beyond = max(later - following, 0.0)
            if point >= 0:
                found.append(
                    steps.stay * here
                    + steps.next * following
                    + steps.later * beyond
                    + steps.earlier * earlier
                    + steps.leave * off[point + 1]
                )
            rested.append(
                steps.rest * off[point + 1]
                + steps.again * here
                + steps.onward * following
                + steps.onward_later * beyond
                + steps.onward_earlier * earlier
            )
            earlier += here
        return _State(found, rested)
