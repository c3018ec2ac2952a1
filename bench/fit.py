"""How the weights of matching were found: those that make what is known of the tuning half of the labelled pairs likeliest.

    python bench/fit.py              the weights by words
    python bench/fit.py --semantic   those with the meaning of sentences, by the extra `semantic`
    python bench/fit.py --folds 3    how well weights do on pairs that they were not found on

Known is which points are answered, and which sentences answer them: by the tags of the pairs. Vectors of words are taught by
the pairs too: each is measured by such as were learned without it. Needs the extra `bench`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.optimize import minimize

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench.matching import LEXICON, Remembering, show, tally
from bench.vectors import answered, apart, in_folds
from replycheck.matching.chain import Steps
from replycheck.matching.features import About, Beside, Nearness, find_units
from replycheck.matching.hold import measure_nearness, read_table
from replycheck.matching.places import find_places
from replycheck.matching.semantic import Encoder
from replycheck.matching.vectors import Vectors
from replycheck.matching.weights import Weights
from tests.matching.labelled import Labelled, Pair, pairs, trials

PENALTY = 1.5
PATHS = 0.15
"""What the sentences of a letter count beside its points."""
ROUNDS = 200
JOINTS = 5
KINDS = {name: number for number, name in enumerate(Steps._fields)}


class Example(NamedTuple):
    """A letter of a pair: its measures by sentence and point, by sentence, its joints, and how it is to be read.

    The states of a sentence are the points, then none by the point spoken of last; `path` has one a sentence. `given`
    says by point whether it is answered, `count` how much that counts: as much for all trials of a pair in which a
    point is answered as for the one in which it is not. `share` is one letter's of all trials of its pair.
    """

    pair: Pair
    removed: int | None
    labelled: Labelled
    about: np.ndarray
    beside: np.ndarray
    joints: Sequence[int]
    path: Sequence[int]
    given: np.ndarray
    count: np.ndarray
    share: float
    with_meaning: bool


def examples(
    trials: Iterable[tuple[Pair, int | None, Labelled]], vectors: Mapping[str, Vectors], encoder: Encoder | None
) -> list[Example]:
    found = []
    for pair, removed, labelled in trials:
        units = find_units(find_places(labelled.letter, LEXICON))
        if not units:
            continue
        table = read_table(pair.points, units, LEXICON)
        near = measure_nearness(pair.points, units, encoder, vectors[pair.id])
        about = np.concatenate(
            [np.array(each, dtype=float) for each in (table.about, near.by_words, near.by_meaning) if each is not None],
            axis=2,
        )
        path, last = [], 0
        for unit in units:
            spoken = [number + 1 for number in answered(unit.sentence.span, labelled.answers)]
            state = len(pair.points) + last
            if spoken:
                last = last if last in spoken else spoken[0]
                state = last - 1
            path.append(state)
        given = np.array([number in labelled.answers for number in range(1, len(pair.points) + 1)])
        others = len(pair.answered)
        count = np.where(given, (1 + (removed is None) * others) / (2 * max(others, 1)), 0.0)
        asked = [number - 1 for number in range(1, len(pair.points) + 1) if removed in (None, number)]
        count[[number for number in asked if not given[number]]] = 1.0
        beside = np.array(table.beside, dtype=float)
        share = 1 / (1 + others)
        found.append(
            Example(
                pair, removed, labelled, about, beside, table.joints, path, given, count, share, encoder is not None
            )
        )
    return found


def kinds_of(points: int) -> np.ndarray:
    """The kind of every step between two states, -1 where there is none."""
    kinds = np.full((2 * points + 1, 2 * points + 1), -1)
    for last in range(points + 1):
        kinds[points + last, points + last] = KINDS["rest"]
        if last:
            kinds[last - 1, points + last] = KINDS["leave"]
        for point in range(1, points + 1):
            step = (
                0 if point == last else 1 if point == last + 1 else 2 if point > last else 3
            )  # itself, the next, a later one, an earlier one
            if last:
                kinds[last - 1, point - 1] = KINDS[("stay", "next", "later", "earlier")[step]]
            kinds[points + last, point - 1] = KINDS[("again", "onward", "onward_later", "onward_earlier")[step]]
    return kinds


def unlikelihood(weights: np.ndarray, examples: Sequence[Example]) -> tuple[float, np.ndarray]:
    """How unlikely what is known of the examples is (negative log likelihood, penalised), and its slope.

    Known is of every point whether it is answered, and, counting for less, of every sentence what it speaks of. Each
    letter is read once freely and once for every point without it: the row of all arrays below.
    """
    size, none = examples[0].about.shape[2], len(Beside._fields)
    about, beside, steps = weights[:size], weights[size : size + none], weights[size + none :].reshape(JOINTS, -1)
    total, slope = 0.5 * PENALTY * weights @ weights, PENALTY * weights
    by_about, by_beside, by_steps = slope[:size], slope[size : size + none], slope[size + none :].reshape(JOINTS, -1)
    for example in examples:
        points, sentences = example.about.shape[1], len(example.path)
        states = 2 * points + 1
        kinds = kinds_of(points)
        there = kinds >= 0
        moves = np.where(there, np.exp(steps[:, np.maximum(kinds, 0)]), 0.0)
        scores = np.empty((sentences, states))
        scores[:, :points] = example.about @ about
        scores[:, points:] = (example.beside @ beside)[:, None]
        top = scores.max(axis=1, keepdims=True)
        allowed = np.ones((points + 1, states))
        allowed[np.arange(1, points + 1), np.arange(points)] = 0.0
        factors = np.exp(scores - top)[:, None, :] * allowed
        start = np.zeros((points + 1, states))
        start[:, points] = 1.0
        forward, scales = np.empty((sentences, points + 1, states)), np.empty((sentences, points + 1, 1))
        state = start
        for number, joint in enumerate(example.joints):
            state = (state @ moves[joint]) * factors[number]
            scales[number] = state.sum(axis=1, keepdims=True)
            state = forward[number] = state / scales[number]
        backward = np.ones_like(forward)
        for number in range(sentences - 1, 0, -1):
            behind = factors[number] * backward[number] / scales[number]
            backward[number - 1] = behind @ moves[example.joints[number]].T
        weighed = np.log(scales).sum(axis=(0, 2))
        silent = np.minimum(weighed[1:] - weighed[0], -1e-9)
        given, count = example.given, example.count
        total -= (count * np.where(given, np.log(-np.expm1(silent)), silent)).sum()
        change = np.empty(points + 1)
        change[1:] = count * np.where(given, np.exp(silent) / -np.expm1(silent), -1.0)
        change[0] = PATHS * example.share - change[1:].sum()
        steps_taken = list(zip(example.joints, pairwise([points, *example.path]), strict=True))
        likely = scores[np.arange(sentences), example.path].sum() + sum(
            steps[joint, kinds[before, state]] for joint, (before, state) in steps_taken
        )
        total += PATHS * example.share * (weighed[0] + top.sum() - likely)
        wrong = np.einsum("r,srt->st", change, forward * backward)
        wrong[np.arange(sentences), example.path] -= PATHS * example.share
        by_about += np.einsum("ij,ijk->k", wrong[:, :points], example.about)
        by_beside += wrong[:, points:].sum(axis=1) @ example.beside
        for number, (joint, (before, state)) in enumerate(steps_taken):
            ahead = forward[number - 1] if number else start
            behind = factors[number] * backward[number] / scales[number]
            taken = ((change[:, None] * ahead).T @ behind) * moves[joint]
            by_steps[joint] += np.bincount(kinds[there], taken[there], minlength=len(KINDS))
            by_steps[joint, kinds[before, state]] -= PATHS * example.share
    return total, slope


def fit(examples: Sequence[Example]) -> Weights:
    size = examples[0].about.shape[2] + len(Beside._fields) + JOINTS * len(KINDS)
    found = minimize(
        unlikelihood, np.zeros(size), args=(examples,), jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS}
    ).x
    values = iter(round(float(value), 2) for value in found)

    def take(kind):
        return kind(*(next(values) for _ in kind._fields))

    about, vectors = take(About), take(Nearness)
    meaning = take(Nearness) if examples[0].with_meaning else Nearness(*[0.0] * len(Nearness._fields))
    return Weights(about, vectors, meaning, take(Beside), tuple(take(Steps) for _ in range(JOINTS)))


def measure(found: Sequence[Example], folds: int, vectors: Mapping[str, Vectors], encoder: Encoder | None) -> None:
    """Measures every pair by weights, and vectors, that were found without it."""
    held = []
    for fold in map(frozenset, in_folds({example.pair.id for example in found}, folds)):
        weights = fit([example for example in found if example.pair.id not in fold])
        mine = [(each.pair, each.removed, each.labelled) for each in found if each.pair.id in fold]
        held += tally(mine, encoder, weights, vectors)
    show(f"{folds} folds", held)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--semantic", action="store_true")
    parser.add_argument("--folds", type=int)
    chosen = parser.parse_args()
    encoder = Remembering() if chosen.semantic else None
    vectors = apart([*pairs(held_back=False)])
    found = examples(trials(LEXICON, held_back=False), vectors, encoder)
    if chosen.folds:
        measure(found, chosen.folds, vectors, encoder)
    else:
        print(fit(found))


if __name__ == "__main__":
    main()
