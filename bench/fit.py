"""How the weights of matching were found: those that make the readings of the tuning half of the pairs likeliest.

    python bench/fit.py              the weights by words
    python bench/fit.py --semantic   those with the meaning of sentences, by the extra `semantic`
    python bench/fit.py --folds 3    how well weights do on pairs that they were not found on

A reading tells for every sentence which point it answers, if any: the tags of the pairs do. Needs the extra `bench`.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.optimize import minimize

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench.matching import LEXICON, Remembering, show, tally
from replycheck.matching.chain import Steps
from replycheck.matching.features import About, Beside, Meaning, find_units, meaning
from replycheck.matching.hold import read_table
from replycheck.matching.places import find_places
from replycheck.matching.semantic import Encoder
from replycheck.matching.weights import Weights
from tests.matching.labelled import Labelled, Pair, trials

PENALTY = 0.3
ROUNDS = 150
JOINTS = 5
KINDS = {name: number for number, name in enumerate(Steps._fields)}


class Example(NamedTuple):
    """A letter of a pair: its measures by sentence and point, by sentence, its joints, and how it is to be read.

    The states of a sentence are the points, then none by the point spoken of last; `path` has one a sentence.
    """

    pair: Pair
    removed: int | None
    labelled: Labelled
    about: np.ndarray
    beside: np.ndarray
    joints: Sequence[int]
    path: Sequence[int]
    near: list[list[Meaning]] | None


def examples(trials: Iterable[tuple[Pair, int | None, Labelled]], encoder: Encoder | None) -> list[Example]:
    found = []
    for pair, removed, labelled in trials:
        units = find_units(find_places(labelled.letter, LEXICON))
        if not units:
            continue
        table = read_table(pair.points, units, LEXICON)
        about = np.array(table.about, dtype=float)
        near = None
        if encoder is not None:
            near = meaning(encoder.similarities([unit.sentence.text for unit in units], pair.points))
            about = np.concatenate([about, np.array(near)], axis=2)
        path, last = [], 0
        for unit in units:
            spoken = [number for number, spans in labelled.answers.items() if answers(unit.sentence.span, spans)]
            state = len(pair.points) + last
            if spoken:
                last = last if last in spoken else spoken[0]
                state = last - 1
            path.append(state)
        beside = np.array(table.beside, dtype=float)
        found.append(Example(pair, removed, labelled, about, beside, table.joints, path, near))
    return found


def answers(sentence, spans):
    """Whether a sentence belongs to an answer: most of it does, or it holds most of it."""
    for span in spans:
        if sentence.line == span.line:
            common = min(sentence.end_column, span.end_column) - max(sentence.column, span.column)
            mine, its = sentence.end_column - sentence.column, span.end_column - span.column
            if common >= 0.5 * mine or common >= 0.6 * its:
                return True
    return False


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
    """How unlikely the readings are (negative log likelihood, with a penalty on large weights), and its slope."""
    size, none = examples[0].about.shape[2], len(Beside._fields)
    about, beside, steps = weights[:size], weights[size : size + none], weights[size + none :].reshape(JOINTS, -1)
    total, slope = 0.5 * PENALTY * weights @ weights, PENALTY * weights
    by_about, by_beside, by_steps = slope[:size], slope[size : size + none], slope[size + none :].reshape(JOINTS, -1)
    for example in examples:
        points, sentences = example.about.shape[1], len(example.path)
        kinds = kinds_of(points)
        there = kinds >= 0
        moves = np.where(there, np.exp(steps[:, np.maximum(kinds, 0)]), 0.0)
        scores = np.empty((sentences, 2 * points + 1))
        scores[:, :points] = example.about @ about
        scores[:, points:] = (example.beside @ beside)[:, None]
        top = scores.max(axis=1, keepdims=True)
        factors = np.exp(scores - top)
        start = np.zeros(2 * points + 1)
        start[points] = 1.0
        forward, scales, state = [], [], start
        for joint, factor in zip(example.joints, factors, strict=True):
            state = (state @ moves[joint]) * factor
            scales.append(state.sum())
            state = state / scales[-1]
            forward.append(state)
        backward = [np.ones(2 * points + 1)]
        for number in range(sentences - 1, 0, -1):
            behind = factors[number] * backward[-1] / scales[number]
            backward.append(moves[example.joints[number]] @ behind)
        backward.reverse()
        total += np.log(scales).sum() + top.sum()
        wrong = np.array(forward) * np.array(backward)
        for number, state in enumerate(example.path):
            total -= scores[number, state]
            wrong[number, state] -= 1
        by_about += np.einsum("ij,ijk->k", wrong[:, :points], example.about)
        by_beside += wrong[:, points:].sum(axis=1) @ example.beside
        for number, (before, state) in enumerate(pairwise([points, *example.path])):
            joint = example.joints[number]
            ahead = forward[number - 1] if number else start
            taken = ahead[:, None] * moves[joint] * (factors[number] * backward[number] / scales[number])[None, :]
            by_steps[joint] += np.bincount(kinds[there], taken[there], minlength=len(KINDS))
            by_steps[joint, kinds[before, state]] -= 1
            total -= steps[joint, kinds[before, state]]
    return total, slope


def fit(examples: Sequence[Example]) -> Weights:
    size = examples[0].about.shape[2] + len(Beside._fields) + JOINTS * len(KINDS)
    found = minimize(
        unlikelihood, np.zeros(size), args=(examples,), jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS}
    ).x
    values = iter(round(float(value), 2) for value in found)

    def take(kind):
        return kind(*(next(values) for _ in kind._fields))

    about = take(About)
    near = take(Meaning) if examples[0].near is not None else Meaning(0.0, 0.0, 0.0)
    return Weights(about, near, take(Beside), tuple(take(Steps) for _ in range(JOINTS)))


def in_folds(found: Sequence[Example], folds: int, encoder: Encoder | None) -> None:
    """Measures every pair by weights that were found without it."""
    names = sorted({example.pair.id for example in found})
    random.Random(0).shuffle(names)
    fold = {name: number % folds for number, name in enumerate(names)}
    held = []
    for number in range(folds):
        weights = fit([example for example in found if fold[example.pair.id] != number])
        mine = [
            (example.pair, example.removed, example.labelled) for example in found if fold[example.pair.id] == number
        ]
        held += tally(mine, encoder, weights)
    show(f"{folds} folds", held)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--semantic", action="store_true")
    parser.add_argument("--folds", type=int)
    chosen = parser.parse_args()
    encoder = Remembering() if chosen.semantic else None
    found = examples(trials(LEXICON, held_back=False), encoder)
    if chosen.folds:
        in_folds(found, chosen.folds, encoder)
    else:
        print(fit(found))


if __name__ == "__main__":
    main()
