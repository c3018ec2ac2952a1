"""Letters of every kind and shape, complete and defective, with what each of them holds (tests/letters)."""

import json
from pathlib import Path

import pytest

from replycheck.evaluation import Evaluation, Truth
from replycheck.recognise import Lexicon, recognise
from replycheck.sources.source import Source

LETTERS = Path(__file__).parents[1] / "letters"


@pytest.fixture(scope="module")
def evaluation(lexicon: Lexicon) -> Evaluation:
    answering = frozenset(checklist.id for checklist in lexicon.checklists if checklist.answers)
    evaluation = Evaluation()
    for path in sorted((LETTERS / "truth").glob("*.json")):
        letter = LETTERS / "letters" / f"{path.stem}.txt"
        source = Source(letter.name, "text", tuple(letter.read_text(encoding="utf-8").split("\n")))
        truth = Truth.from_json(json.loads(path.read_text(encoding="utf-8")))
        evaluation.add(path.stem, recognise(source, lexicon), truth, answering)
    return evaluation


def test_sections_are_found_where_they_stand(evaluation: Evaluation) -> None:
    assert evaluation.overall.f1 >= 0.99, evaluation.misses


def test_no_section_is_found_badly(evaluation: Evaluation) -> None:
    assert [section for section, tally in evaluation.sections.items() if tally.f1 < 0.9] == []


def test_every_letter_is_of_its_kind_and_nothing_else_is_a_letter(evaluation: Evaluation) -> None:
    assert [miss for miss in evaluation.misses if miss.what == "kind"] == []


def test_outlines_and_fields_hold(evaluation: Evaluation) -> None:
    assert evaluation.outlines.recall >= 0.97
    assert evaluation.fields.recall >= 0.97
