"""Letters of every kind and shape, complete and defective, with what each of them holds."""

import json
from pathlib import Path

import pytest

from replycheck.evaluation import Evaluation, Truth
from replycheck.recognise import Lexicon, recognise
from replycheck.sources.source import Source

TESTS = Path(__file__).parents[1]


@pytest.fixture(scope="module", params=["letters", "held-letters"])
def evaluation(request: pytest.FixtureRequest, lexicon: Lexicon) -> Evaluation:
    """The figures on the letters that recognition was tuned with, and on those that were held back."""
    folder = TESTS / request.param
    answering = frozenset(checklist.id for checklist in lexicon.checklists if checklist.answers)
    evaluation = Evaluation()
    for path in sorted((folder / "truth").glob("*.json")):
        letter = folder / "letters" / f"{path.stem}.txt"
        source = Source(letter.name, "text", tuple(letter.read_text(encoding="utf-8").split("\n")))
        truth = Truth.from_json(json.loads(path.read_text(encoding="utf-8")))
        evaluation.add(path.stem, recognise(source, lexicon), truth, answering)
    return evaluation


def test_sections_are_found_where_they_stand(evaluation: Evaluation) -> None:
    assert evaluation.overall.f1 >= 0.985, evaluation.misses


def test_no_section_that_is_often_there_is_found_badly(evaluation: Evaluation) -> None:
    often = {name: tally for name, tally in evaluation.sections.items() if tally.right + tally.missed >= 10}
    assert [name for name, tally in often.items() if tally.f1 < 0.9] == []


def test_letters_are_of_their_kinds_and_nothing_else_is_a_letter(evaluation: Evaluation) -> None:
    assert evaluation.kinds.recall >= 0.99
    assert [miss for miss in evaluation.misses if (miss.what, miss.expected) == ("kind", "not_reply")] == []


def test_outlines_and_fields_hold(evaluation: Evaluation) -> None:
    assert evaluation.outlines.recall >= 0.97
    assert evaluation.fields.recall >= 0.97
