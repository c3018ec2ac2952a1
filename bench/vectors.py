"""How the vectors of words were made (`replycheck/matching/words.vectors`).

    python bench/vectors.py FOLDER    the texts below a folder: .txt and .md, in UTF-8

Those that come with the program were made of 13 million words of official Chinese: the laws and regulations in force,
the transcripts of the evening news, as public repositories keep them, and invented letters. Words count for each other where they stand
among like words; nothing of a text can be read out of them. Needs the extra `bench`.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterator
from math import log
from pathlib import Path

import numpy as np
import rjieba
from gensim.models import Word2Vec

sys.path.insert(0, str(Path(__file__).parent.parent))

from replycheck.matching.vectors import DIMENSIONS, FILE, LONGEST

WORDS = 24_000
TOO_COMMON = 60
"""The words used most say nothing: 的, 和, 对."""
COMMON = 100
"""How slowly the weight of words grows with their rarity."""
LEARNED = 120
"""Dimensions while learning; the first of their principal ones are kept."""

LINKS = re.compile(r"\(https?://[^)]*\)|[#*>\[\]!]")
CHINESE = re.compile("[\u4e00-\u9fff]+")


def sentences(folder: Path) -> Iterator[str]:
    """The lines of all texts, each once, their words parted by blanks."""
    seen = set()
    for path in sorted([*folder.rglob("*.md"), *folder.rglob("*.txt")]):
        for line in path.read_text("utf-8", errors="ignore").split("\n"):
            text = LINKS.sub("", line).strip()
            if text not in seen:
                seen.add(text)
                words = [word for word in rjieba.cut(text) if CHINESE.match(word)]
                if len(words) > 3:
                    yield " ".join(words)


def learn(folder: Path) -> Word2Vec:
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as corpus:
        corpus.writelines(line + "\n" for line in sentences(folder))
        corpus.flush()
        return Word2Vec(
            corpus_file=corpus.name,
            vector_size=LEARNED,
            window=30,
            min_count=5,
            negative=10,
            sample=3e-5,
            epochs=15,
            workers=2,
        )


def pack(model: Word2Vec) -> bytes:
    """The words that are short enough, with their vectors: around their middle, and the longer the rarer."""
    ranked = [word for word in model.wv.index_to_key if CHINESE.fullmatch(word) and len(word) <= LONGEST]
    words = ranked[TOO_COMMON:][:WORDS]
    vectors = model.wv[words].astype(float)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    vectors -= vectors.mean(axis=0)
    vectors = vectors @ np.linalg.svd(vectors, full_matrices=False)[2][:DIMENSIONS].T
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    ranks = np.arange(TOO_COMMON, TOO_COMMON + len(words))
    vectors *= ((np.log(ranks + COMMON) / log(len(words))) ** 2)[:, None]
    rows = np.round(vectors * 127 / np.abs(vectors).max()).astype(np.int8)
    return " ".join(words).encode() + b"\n" + rows.tobytes()


if __name__ == "__main__":
    FILE.write_bytes(pack(learn(Path(sys.argv[1]))))
