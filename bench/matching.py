"""How well matching does on the labelled pairs, and how its weights were found.

    python bench/matching.py            both halves, and the time a long letter takes
    python bench/matching.py --fit      the weights that fit the tuning half
    python bench/matching.py --semantic with the extra `semantic`

A trial takes one answer out of one letter and asks for its point: it must not be found any more.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from math import exp
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from replycheck.checklist.load import load_checklists
from replycheck.letter import Span
from replycheck.matching.answer import ANSWERED, NOT_FOUND
from replycheck.matching.assignment import assign
from replycheck.matching.evidence import Reader
from replycheck.matching.features import Features, Table
from replycheck.matching.hold import hold
from replycheck.matching.places import find_places
from replycheck.matching.stretches import find_stretches
from replycheck.matching.verdicts import ROUNDS, score
from replycheck.recognise import Lexicon, recognise
from replycheck.resources import shipped
from replycheck.sources.source import Source
from tests.matching.labelled import pairs, read


def trials(held_back):
    """(pair, point taken out or None, labelled letter)."""
    for pair in pairs(held_back=held_back):
        for point in (None, *pair.answered):
            yield pair, point, read(pair, LEXICON, without=point)


def overlaps(one: Span, other: Span) -> bool:
    return (one.line, one.column) < (other.end_line, other.end_column) and (other.line, other.column) < (
        one.end_line,
        one.end_column,
    )


def measure(held_back, encoder=None, names=None):
    """Counts of the verdicts on answered, half answered, removed and never answered points."""
    counts = {group: {"answered": 0, "unclear": 0, "not-found": 0} for group in ("whole", "half", "removed", "never")}
    placed = placeable = 0
    wrong = []
    for pair, removed, labelled in trials(held_back):
        if names and pair.id not in names:
            continue
        answers = hold(pair.points, labelled.letter, LEXICON, encoder)
        for number, answer in enumerate(answers, 1):
            if removed is not None:
                if number != removed:
                    continue
                group = "removed"
            elif number not in labelled.answers:
                group = "never"
            else:
                group = "half" if number in pair.half else "whole"
                placeable += 1
                right = answer.span is not None and any(
                    overlaps(answer.span, span) for span in labelled.answers[number]
                )
                placed += right
                if not right:
                    wrong.append((pair.id, number, "place", answer.score))
            counts[group][answer.verdict] += 1
            if (group in ("whole", "half")) == (answer.verdict == NOT_FOUND) and answer.verdict != "unclear":
                wrong.append((pair.id, number, group, answer.score))
    return counts, placed / placeable, wrong


def show(name, counts, placed):
    gone = {verdict: counts["removed"][verdict] + counts["never"][verdict] for verdict in counts["removed"]}
    there = {verdict: counts["whole"][verdict] + counts["half"][verdict] for verdict in counts["whole"]}
    whole = counts["whole"]

    def share(group, verdict):
        return 100 * group[verdict] / max(1, sum(group.values()))

    print(
        f"{name}: {sum(there.values())} answered, {sum(gone.values())} unanswered ({sum(counts['removed'].values())} by removal)"
    )
    print(f"  removed   not-found {share(gone, NOT_FOUND):5.1f} %   not answered {100 - share(gone, ANSWERED):5.1f} %")
    print(
        f"  answered  not-found {share(there, NOT_FOUND):5.1f} %   answered     {share(whole, ANSWERED):5.1f} %   right place {100 * placed:5.1f} %"
    )
    found = gone[NOT_FOUND] + there[NOT_FOUND]
    print(
        f"  not-found: precision {100 * gone[NOT_FOUND] / max(1, found):5.1f} %, recall {share(gone, NOT_FOUND):5.1f} %"
    )
    named = whole[ANSWERED] + gone[ANSWERED]
    print(
        f"  answered:  precision {100 * whole[ANSWERED] / max(1, named):5.1f} %, recall {share(whole, ANSWERED):5.1f} %"
    )
    print(f"  half answered: {counts['half']}")


def rows_of(held_back):
    """Features, truth and weight of every stretch for every point asked about: of all points, and of a few of them.

    Cases ask one point or ten; weights found on whole cases alone would lean on how many there are.
    """
    chance = random.Random(0)
    for pair, removed, labelled in trials(held_back):
        every = tuple(range(1, len(pair.points) + 1))
        sets = {every: WHOLE_CASE}
        for size in (1, 2, 3):
            for _ in range(2 if size < len(every) else 0):
                few = sorted(chance.sample(every, size))
                if removed is not None and removed not in few:
                    few = sorted({*few[:-1], removed})
                sets.setdefault(tuple(few), 1)
        for numbers, weight in sets.items():
            for kept in KEPT:
                related = [words for words in LEXICON.entries("wording", "related") if chance.random() < kept]
                yield from _rows(pair, numbers, removed, labelled, weight, related)


def _rows(pair, numbers, removed, labelled, weight, related):
    places = find_places(labelled.letter, LEXICON)
    texts = (" ".join(sentence.text for sentence in place.sentences) for place in places)
    reader = Reader([pair.points[number - 1] for number in numbers], texts, related)
    stretches = find_stretches(places, reader)
    table = Table(reader.demands, stretches, LEXICON.cue("wording", "act"))
    best = table.first_guess()
    for _ in range(ROUNDS - 1):
        best = assign([[score(features) for features in row] for row in table.rows(best)])
    for number, row in zip(numbers, table.rows(best), strict=False):
        if removed is not None and number != removed:
            continue
        spans = labelled.answers.get(number, ()) if removed is None else ()
        for stretch, values in zip(stretches, row, strict=False):
            yield tuple(values), any(_answers(stretch.span, span) for span in spans), weight


def _answers(stretch, span):
    if stretch.line != span.line:
        return False
    common = min(stretch.end_column, span.end_column) - max(stretch.column, span.column)
    return common >= 0.5 * (stretch.end_column - stretch.column) or common >= 0.6 * (span.end_column - span.column)


def fit(rows, penalty=1.0, rounds=12):
    """Logistic regression by Newton's method, with a small penalty on the weights (not on the bias)."""
    rows = [((1.0, *values), truth, weight) for values, truth, weight in rows]
    size = len(rows[0][0])
    weights = [0.0] * size
    for _ in range(rounds):
        gradient = [-(penalty if k else 0) * weights[k] for k in range(size)]
        hessian = [[(penalty if k and k == j else 0.0) for j in range(size)] for k in range(size)]
        for values, truth, weight in rows:
            p = 1 / (1 + exp(-sum(w * v for w, v in zip(weights, values, strict=False))))
            slope = weight * p * (1 - p)
            for k, value in enumerate(values):
                gradient[k] += weight * (truth - p) * value
                if value:
                    row = hessian[k]
                    scaled = slope * value
                    for j, other in enumerate(values):
                        row[j] += scaled * other
        step = solve(hessian, gradient)
        weights = [w + s for w, s in zip(weights, step, strict=False)]
    return weights


def solve(matrix, vector):
    """Gaussian elimination."""
    size = len(vector)
    rows = [[*row, value] for row, value in zip(matrix, vector, strict=False)]
    for k in range(size):
        pivot = max(range(k, size), key=lambda r: abs(rows[r][k]))
        rows[k], rows[pivot] = rows[pivot], rows[k]
        for r in range(size):
            if r != k:
                factor = rows[r][k] / rows[k][k]
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[k], strict=False)]
    return [rows[k][size] / rows[k][k] for k in range(size)]


def long_letter():
    """A letter of 20,000 characters, and 30 points."""
    lines, points = [], []
    for pair in pairs(held_back=False):
        text = "\n".join(line.text if hasattr(line, "text") else line for line in read(pair, LEXICON).letter.lines)
        body = text.split("如下", 1)[-1].split("\n")[1:-4]
        lines += [line for line in body if line.strip()]
        points += pair.points
    head = ["关于市政协六届二次会议第0112号提案的复函", "周明委员：", "您提出的提案收悉。现答复如下："]
    tail = ["某市人民政府办公室", "2024年6月18日"]
    body, size, number = [], 0, 0
    while size < 20_000:
        line = lines[number % len(lines)]
        body.append(line)
        size += len(line)
        number += 1
    return recognise(Source("long", "text", tuple(head + body + tail)), LEXICON), points[:30]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--fit", action="store_true")
    parser.add_argument("--semantic", action="store_true")
    parser.add_argument("--wrong", action="store_true")
    chosen = parser.parse_args()
    if chosen.fit:
        bias, *weights = fit(list(rows_of(False)))
        print(f"BIAS = {bias:.2f}")
        for name, weight in zip(Features._fields, weights, strict=False):
            print(f"    {name}={weight:.2f},")
        return
    encoder = None
    if chosen.semantic:
        from replycheck.matching.semantic import Encoder

        encoder = Encoder()
    for name, held_back in (("tuning half", False), ("held back", True)):
        counts, placed, wrong = measure(held_back, encoder)
        show(name, counts, placed)
        if chosen.wrong and not held_back:
            print(*wrong, sep="\n")
    letter, points = long_letter()
    size = sum(map(len, letter.lines))
    start = time.perf_counter()
    hold(points, letter, LEXICON, encoder)
    print(f"{size} characters against {len(points)} points: {time.perf_counter() - start:.2f} s")


WHOLE_CASE = 30
"""What a whole case weighs in the fit beside a few of its points."""
KEPT = (1.0, 0.5, 0.25)
"""Shares of the lists of related words that are kept in turn: letters have words that no list knows."""
LEXICON = Lexicon(load_checklists((shipped("checklists"),)))

if __name__ == "__main__":
    main()
