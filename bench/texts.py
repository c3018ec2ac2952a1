"""What vectors of words learn from plain texts (`bench/texts.vectors`), before they learn what answers what.

    python bench/texts.py FOLDER    the texts below a folder: .txt and .md, in UTF-8, one paragraph a line

First by their company: words count for each other where they stand among like words. Then by paragraphs: a sentence is
to lie nearer to another one of its paragraph than to those of the paragraphs around. Those that come with the project
were learned from 13 million words of official Chinese: the laws and regulations in force, transcripts of the evening
news and this year's reports of provincial governments, as public repositories keep them, and invented letters. Nothing
of a text can be read out of them. Needs the extra `bench`.
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from math import log
from pathlib import Path

import numpy as np
import rjieba
from gensim.models import Word2Vec

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench.learning import Case, learn, pack
from replycheck.matching.vectors import DIMENSIONS, LONGEST, Vectors

FILE = Path(__file__).parent / "texts.vectors"
WORDS = 32_000
COMMON = 100
"""How slowly the weight of words grows with their rarity."""
LEARNED = 120
"""Dimensions while learning; the first of their principal ones are kept."""
NEIGHBOURS = 8
"""How many paragraphs of a text are held against each other."""
CASES = 3_000
FROM_TEXTS = 10
"""Neighbours of how many texts make up a case."""
PACE = 0.2
"""Paragraphs are far from demands and answers: taught at the usual pace, they spoil more than they better."""

LINKS = re.compile(r"\(https?://[^)]*\)|<[^>]+>|[#*>\[\]!]")
LABEL = re.compile(r"^\s*第[一二三四五六七八九十百零]+条\s*")
CHINESE = re.compile("[\u4e00-\u9fff]+")
SENTENCE = re.compile("(?<=[。！？；])")


def texts(folder: Path) -> Iterator[list[str]]:
    """The paragraphs of all texts, each paragraph once: a text ends where a heading of Markdown begins."""
    seen = set()
    for path in sorted([*folder.rglob("*.md"), *folder.rglob("*.txt")]):
        text: list[str] = []
        for line in path.read_text("utf-8", errors="ignore").split("\n"):
            if line.startswith("#"):
                yield text
                text = []
            paragraph = LABEL.sub("", LINKS.sub("", line)).strip()
            if paragraph not in seen:
                seen.add(paragraph)
                text.append(paragraph)
        yield text


def by_company(paragraphs: Iterator[str]) -> tuple[list[str], np.ndarray]:
    """The words used most that are short enough, and their vectors: around their middle, and the longer the rarer."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as corpus:
        for paragraph in paragraphs:
            words = [word for word in rjieba.cut(paragraph) if CHINESE.match(word)]
            if len(words) > 3:
                corpus.write(" ".join(words) + "\n")
        corpus.flush()
        model = Word2Vec(
            corpus_file=corpus.name,
            vector_size=LEARNED,
            window=30,
            min_count=5,
            negative=10,
            sample=3e-5,
            epochs=15,
            workers=2,
        )
    words = [word for word in model.wv.index_to_key if CHINESE.fullmatch(word) and len(word) <= LONGEST][:WORDS]
    vectors = model.wv[words].astype(float)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    vectors -= vectors.mean(axis=0)
    vectors = vectors @ np.linalg.svd(vectors, full_matrices=False)[2][:DIMENSIONS].T
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return words, vectors * ((np.log(np.arange(len(words)) + COMMON) / log(len(words))) ** 2)[:, None]


def by_paragraphs(texts: Sequence[Sequence[str]]) -> Iterator[Case]:
    """Cases of sentences: one of each paragraph is asked for, another one answers it."""
    chance = random.Random(0)
    neighbours = []
    for text in texts:
        cut = [[sentence for sentence in SENTENCE.split(each) if CHINESE.search(sentence)] for each in text]
        several = [sentences for sentences in cut if len(sentences) > 1]
        neighbours += [several[begin : begin + NEIGHBOURS] for begin in range(0, len(several), NEIGHBOURS)]
    chance.shuffle(neighbours)
    for begin in range(0, min(len(neighbours), CASES * FROM_TEXTS), FROM_TEXTS):
        chosen = [chance.sample(each, 2) for some in neighbours[begin : begin + FROM_TEXTS] for each in some]
        answers = [(other, frozenset({number})) for number, (_, other) in enumerate(chosen)]
        yield Case([one for one, _ in chosen], answers)


def main() -> None:
    found = list(texts(Path(sys.argv[1])))
    words, rows = by_company(paragraph for text in found for paragraph in text)
    vectors = Vectors(pack(words, rows))
    FILE.write_bytes(pack(words, learn(rows, vectors, by_paragraphs(found), rounds=1, batch=3, pace=PACE)))


if __name__ == "__main__":
    main()
