"""How well matching does on the labelled pairs.

    python bench/matching.py            both halves, and the time a long letter takes
    python bench/matching.py --semantic with the extra `semantic`
    python bench/matching.py --wrong    what goes wrong on the tuning half

A trial takes one answer out of one letter and asks for its point: it must not be found any more.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent.parent))

from replycheck.checklist.load import load_checklists
from replycheck.letter import Span
from replycheck.matching.answer import ANSWERED, NOT_FOUND
from replycheck.matching.hold import hold
from replycheck.matching.semantic import Encoder
from replycheck.matching.vectors import Vectors
from replycheck.matching.weights import Weights
from replycheck.recognise import Lexicon, recognise
from replycheck.resources import shipped
from replycheck.sources.source import Source
from tests.matching.labelled import Labelled, Pair, pairs, read, trials

LEXICON = Lexicon(load_checklists((shipped("checklists"),)))

WHOLE, HALF, GONE = "whole", "half", "gone"
"""A point that is answered, one that is answered by half, and one that is not: never, or not any more."""


class Held(NamedTuple):
    """What became of one point of one trial; `placed` is None where there is nothing to find."""

    pair: str
    point: int
    removed: bool
    group: str
    verdict: str
    score: float
    placed: bool | None


class Remembering(Encoder):
    """Encodes every text once: trials ask for the same sentences again and again."""

    def __init__(self) -> None:
        super().__init__()
        encode, known = self._encode, {}

        def encode_new(texts: list[str]) -> list:
            new = [text for text in dict.fromkeys(texts) if text not in known]
            if new:
                known.update(zip(new, encode(new), strict=True))
            return [known[text] for text in texts]

        self._encode = encode_new


def tally(
    trials: Iterable[tuple[Pair, int | None, Labelled]],
    encoder: Encoder | None = None,
    weights: Weights | None = None,
    vectors: Mapping[str, Vectors] | None = None,
) -> list[Held]:
    """What becomes of the points of every trial: of all of a whole letter, else of the one that was taken out.

    `vectors` are others than those of the program, by the id of a pair.
    """
    found = []
    for pair, removed, labelled in trials:
        mine = vectors[pair.id] if vectors else None
        held = hold(pair.points, labelled.letter, LEXICON, encoder, weights=weights, vectors=mine)
        for number, answer in enumerate(held, 1):
            spans = labelled.answers.get(number, ()) if removed is None else ()
            if removed in (None, number):
                group = (HALF if number in pair.half else WHOLE) if spans else GONE
                placed = any(overlaps(answer.span, span) for span in spans) if spans else None
                found.append(Held(pair.id, number, removed is not None, group, answer.verdict, answer.score, placed))
    return found


def overlaps(one: Span, other: Span) -> bool:
    return (one.line, one.column) < (other.end_line, other.end_column) and (other.line, other.column) < (
        one.end_line,
        one.end_column,
    )


def show(name: str, held: Sequence[Held]) -> None:
    whole = [each for each in held if each.group == WHOLE]
    there = [each for each in held if each.group != GONE]
    gone = [each for each in held if each.group == GONE]

    def percent(verdict: str, group: Sequence[Held]) -> float:
        return 100 * sum(each.verdict == verdict for each in group) / max(1, len(group))

    missed = sum(each.verdict == NOT_FOUND for each in gone)
    named = sum(each.verdict == ANSWERED for each in whole)
    print(
        f"{name}: {len(there)} answered ({len(there) - len(whole)} by half), "
        f"{len(gone)} not ({sum(each.removed for each in gone)} by removal)\n"
        f"  no answer  not-found {percent(NOT_FOUND, gone):5.1f} %   "
        f"not answered {100 - percent(ANSWERED, gone):5.1f} %\n"
        f"  answered   not-found {percent(NOT_FOUND, there):5.1f} %   answered     {percent(ANSWERED, whole):5.1f} %   "
        f"right place {100 * sum(bool(each.placed) for each in there) / max(1, len(there)):5.1f} %\n"
        f"  precision  not-found {100 * missed / max(1, sum(each.verdict == NOT_FOUND for each in held)):5.1f} %   "
        f"answered     {100 * named / max(1, sum(each.verdict == ANSWERED for each in whole + gone)):5.1f} %"
    )
    few, most = sorted(each.score for each in there), sorted(each.score for each in gone)
    low, high = few[len(few) * 3 // 100], most[len(most) * 9 // 10]
    print(
        f"  thresholds below {low:.2f} not found: 3 % of the answered, "
        f"{100 * sum(each.score < low for each in gone) / len(gone):.1f} % of the others; "
        f"from {high:.2f} answered: 10 % of the others, "
        f"{100 * sum(each.score >= high for each in whole) / len(whole):.1f} % of the answered"
    )


def long_letter() -> tuple:
    """A letter of 20,000 characters, and 30 points."""
    lines: list[str] = []
    points: list[str] = []
    for pair in pairs(held_back=False):
        body = "\n".join(read(pair, LEXICON).letter.lines).split("如下", 1)[-1].split("\n")[1:-4]
        lines += [line for line in body if line.strip()]
        points += pair.points
    body, size = [], 0
    while size < 20_000:
        body.append(lines[len(body) % len(lines)])
        size += len(body[-1])
    head = ["关于市政协六届二次会议第0112号提案的复函", "周明委员：", "您提出的提案收悉。现答复如下："]
    tail = ["某市人民政府办公室", "2024年6月18日"]
    return recognise(Source("long", "text", tuple(head + body + tail)), LEXICON), points[:30]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--semantic", action="store_true")
    parser.add_argument("--wrong", action="store_true")
    chosen = parser.parse_args()
    encoder = Remembering() if chosen.semantic else None
    for name, held_back in (("tuning half", False), ("held back", True)):
        held = tally(trials(LEXICON, held_back=held_back), encoder)
        show(name, held)
        if chosen.wrong and not held_back:
            wrong = [
                each
                for each in held
                if each.placed is False or each.verdict == (ANSWERED if each.group == GONE else NOT_FOUND)
            ]
            print(*wrong, sep="\n")
    letter, points = long_letter()
    start = time.perf_counter()
    hold(points, letter, LEXICON)
    print(f"{sum(map(len, letter.lines))} characters against {len(points)} points: {time.perf_counter() - start:.2f} s")


if __name__ == "__main__":
    main()
