"""How well letters were recognised, as a table for people and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Final

from replycheck.evaluation import Evaluation, Miss, Tally
from replycheck.messages import run_text
from replycheck.reports.cells import fit, pad

_NAME_CELLS: Final = 18
_TEXT_CELLS: Final = 34
_DIGITS: Final = 4


def as_json(evaluation: Evaluation) -> str:
    """One JSON object: letters, sections, kinds, outlines, fields, confusion, misses."""
    return json.dumps(
        {
            "letters": evaluation.letters,
            "overall": _figures(evaluation.overall),
            "sections": {section: _figures(tally) for section, tally in evaluation.sections.items()},
            "kinds": _share(evaluation.kinds),
            "outlines": _share(evaluation.outlines),
            "fields": _share(evaluation.fields),
            "confusion": [
                {"expected": expected, "found": found, "letters": count}
                for (expected, found), count in sorted(evaluation.confusion.items())
            ],
            "misses": [
                {"letter": miss.letter, "what": miss.what, "expected": miss.expected, "found": miss.found}
                for miss in evaluation.misses
            ],
        },
        ensure_ascii=False,
        indent=1,
    )


def as_text(evaluation: Evaluation, titles: Mapping[str, str], language: str) -> str:
    """Lines for people in `language`; `titles` are the names of sections and kinds."""

    def says(key: str, **values: object) -> str:
        return run_text(f"evaluate.{key}", language, **values)

    lines = [says("head", letters=evaluation.letters), "", _row(says("section"), says("columns").split("|"))]
    for section, tally in evaluation.sections.items():
        if tally.right + tally.wrong + tally.missed:
            lines.append(_row(titles.get(section, section), _columns(tally)))
    lines += [_row(says("all"), _columns(evaluation.overall)), ""]
    for key, tally in (
        ("kinds", evaluation.kinds),
        ("outlines", evaluation.outlines),
        ("fields", evaluation.fields),
    ):
        lines.append(says(key, right=tally.right, all=tally.right + tally.missed))
    lines += _confusion(evaluation, titles, says("none"), says("confusion"))
    if evaluation.misses:
        lines += ["", says("misses")]
        lines += [_miss(miss, titles, says("nothing")) for miss in evaluation.misses]
    return "\n".join(lines) + "\n"


def _confusion(evaluation: Evaluation, titles: Mapping[str, str], none: str, head: str) -> Iterator[str]:
    """The kinds that were taken for another, a line each."""
    wrong = [(pair, count) for pair, count in sorted(evaluation.confusion.items()) if pair[0] != pair[1]]
    if wrong:
        yield ""
        yield head
    for (expected, found), count in wrong:
        yield f"  {titles.get(expected, none)} → {titles.get(found, none)}  {count}"


def _miss(miss: Miss, titles: Mapping[str, str], nothing: str) -> str:
    section, _, part = miss.what.partition(".")
    what = titles.get(section, section) + (f".{part}" if part else "")
    expected, found = (fit("".join((text or nothing).split()), _TEXT_CELLS) for text in (miss.expected, miss.found))
    return f"  {miss.letter}  {what}  {expected} → {found}"


def _row(name: str, columns: list[str]) -> str:
    return "  " + pad(name, _NAME_CELLS) + "".join(pad(column, 10) for column in columns).rstrip()


def _columns(tally: Tally) -> list[str]:
    return [
        f"{tally.precision:.4f}",
        f"{tally.recall:.4f}",
        f"{tally.f1:.4f}",
        *(str(count) for count in (tally.right, tally.wrong, tally.missed)),
    ]


def _figures(tally: Tally) -> dict[str, float]:
    return {
        "right": tally.right,
        "wrong": tally.wrong,
        "missed": tally.missed,
        "precision": round(tally.precision, _DIGITS),
        "recall": round(tally.recall, _DIGITS),
        "f1": round(tally.f1, _DIGITS),
    }


def _share(tally: Tally) -> dict[str, float]:
    return {"right": tally.right, "all": tally.right + tally.missed, "share": round(tally.recall, _DIGITS)}
