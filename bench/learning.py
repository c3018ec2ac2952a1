"""How vectors of words learn what answers what: from cases, each with points and sentences that answer them or do not.

A text's vector is the sum of those of its words, as the program has it. Learned is a turn of all vectors, a length and a
small shift of each word: so that a sentence lies nearer to the point that it answers than to the others, and a point
nearer to the sentences that answer it; one that answers none lies far from all. Needs the extra `bench`.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from ruamel.yaml import YAML
from torch.nn import functional

from replycheck.matching.vectors import DIMENSIONS, Vectors

DEMANDS = Path(__file__).parent / "demands"

TEMPER = 8.0
"""How much likelier nearer is, at the beginning; it is learned."""
FAR = 0.4
"""How near a sentence may lie to the points without answering any, at the beginning; it is learned too."""
FROM_POINTS = 0.5
"""What it counts which sentences are nearest to a point, beside which points are nearest to a sentence."""
RATES = {"lengths": 0.05, "turn": 0.001, "shifts": 0.006, "scales": 0.02}
PENALTIES = {"lengths": 3e-4, "shifts": 3e-5}


class Case(NamedTuple):
    """The points of a case, and the sentences beside them: each a text, and the points, from 0, that it answers."""

    points: Sequence[str]
    sentences: Sequence[tuple[str, frozenset[int]]]


class Drawn(NamedTuple):
    """A case as the model sees it: the words of its texts, and the share of each sentence that is a point's, or none's."""

    points: Sequence[Sequence[int]]
    sentences: Sequence[Sequence[int]]
    shares: torch.Tensor


def demands() -> Iterator[Case]:
    """The cases that were written for learning: points of one subject, answers to each, and sentences beside them."""
    for path in sorted(DEMANDS.glob("*.yaml")):
        for entry in YAML(typ="safe").load(path):
            answers = [
                (text, frozenset({number})) for number, point in enumerate(entry["points"]) for text in point["answers"]
            ]
            beside = [(text, frozenset[int]()) for text in entry["beside"]]
            yield Case([point["asked"] for point in entry["points"]], answers + beside)


class Model(torch.nn.Module):
    def __init__(self, rows: np.ndarray) -> None:
        super().__init__()
        self.register_buffer("begun", torch.tensor(rows / np.abs(rows).max(), dtype=torch.float32))
        self.rows = torch.nn.Parameter(self.begun.clone())
        self.lengths = torch.nn.Parameter(torch.zeros(len(rows)))
        self.turn = torch.nn.Parameter(torch.eye(rows.shape[1]))
        self.temper = torch.nn.Parameter(torch.tensor([TEMPER, TEMPER]).log())
        self.far = torch.nn.Parameter(torch.tensor(FAR))

    def forward(self, texts: Sequence[Sequence[int]]) -> torch.Tensor:
        """The vectors of texts, given by their words."""
        words = torch.tensor([word for text in texts for word in text], dtype=torch.long)
        begins = torch.tensor([0, *accumulate(map(len, texts))][:-1])
        vectors = functional.embedding_bag(
            words, self.rows, begins, mode="sum", per_sample_weights=self.lengths[words].exp()
        )
        return functional.normalize(vectors @ self.turn, dim=1)

    def unlikelihood(self, case: Drawn, sentences: torch.Tensor, points: torch.Tensor) -> torch.Tensor:
        near = sentences @ points.T
        by_points, by_sentences = self.temper.exp()
        none = (by_points * self.far).expand(len(near), 1)
        unlikely = -(case.shares * torch.cat([by_points * near, none], 1).log_softmax(1)).sum(1).mean()
        answers = case.shares[:, :-1] > 0
        asked = answers.any(0)
        likely = (by_sentences * near).log_softmax(0).masked_fill(~answers, -torch.inf)[:, asked].logsumexp(0)
        return unlikely - FROM_POINTS * likely.mean() if asked.any() else unlikely

    def learned(self) -> np.ndarray:
        with torch.no_grad():
            return ((self.rows * self.lengths.exp()[:, None]) @ self.turn).numpy()


def learn(
    rows: np.ndarray, vectors: Vectors, cases: Iterable[Case], *, rounds: int, batch: int, pace: float = 1.0
) -> np.ndarray:
    """The rows of all words after some rounds over the cases, at a pace beside the usual one.

    `vectors` has the words; nothing else of it is read.
    """
    torch.manual_seed(0)
    chance = random.Random(0)
    model = Model(rows)
    drawn = [each for each in (draw(case, vectors) for case in cases) if each.sentences]
    groups = {
        "lengths": [model.lengths],
        "turn": [model.turn],
        "shifts": [model.rows],
        "scales": [model.temper, model.far],
    }
    optimizer = torch.optim.Adam([{"params": group, "lr": pace * RATES[name]} for name, group in groups.items()])
    steps = rounds * -(-len(drawn) // batch)
    slowing = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: 1 - step / steps)
    for _ in range(rounds):
        chance.shuffle(drawn)
        for begin in range(0, len(drawn), batch):
            some = drawn[begin : begin + batch]
            sentences = model([text for case in some for text in case.sentences])
            points = model([text for case in some for text in case.points])
            unlikely = sum(
                model.unlikelihood(case, mine, its)
                for case, mine, its in zip(
                    some,
                    sentences.split([len(case.sentences) for case in some]),
                    points.split([len(case.points) for case in some]),
                    strict=True,
                )
            ) / len(some)
            unlikely = unlikely + PENALTIES["lengths"] * model.lengths.square().sum()
            unlikely = unlikely + PENALTIES["shifts"] * (model.rows - model.begun).square().sum()
            optimizer.zero_grad()
            unlikely.backward()
            optimizer.step()
            slowing.step()
    return model.learned()


def draw(case: Case, vectors: Vectors) -> Drawn:
    sentences = [(sorted({*vectors.words(text)}), answers) for text, answers in case.sentences]
    shares = torch.zeros(len(sentences), len(case.points) + 1)
    for number, (_, answers) in enumerate(sentences):
        for point in answers or {len(case.points)}:
            shares[number, point] = 1 / max(len(answers), 1)
    points = [sorted({*vectors.words(point)}) for point in case.points]
    return Drawn(points, [words for words, _ in sentences], shares)


def pack(words: Sequence[str], rows: np.ndarray) -> bytes:
    """A file of vectors, as the program reads it."""
    return " ".join(words).encode() + b"\n" + np.round(rows * 127 / np.abs(rows).max()).astype(np.int8).tobytes()


def unpack(data: bytes) -> tuple[list[str], np.ndarray]:
    """The words of a file of vectors, and their rows."""
    words, _, rows = data.partition(b"\n")
    return words.decode().split(" "), np.frombuffer(rows, dtype=np.int8).reshape(-1, DIMENSIONS).astype(float)
