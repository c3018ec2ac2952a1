"""The letters that the program was made for; they are no part of it, and looked at where they are at hand."""

import datetime
import os
from pathlib import Path

import pytest

from replycheck.cases.model import Case
from replycheck.finding import Finding
from replycheck.letter import Letter
from replycheck.matching.answer import ANSWERED
from replycheck.matching.demands import in_letter, in_opening
from replycheck.matching.hold import hold
from replycheck.recognise import Lexicon, recognise
from replycheck.rules import check
from replycheck.rules.context import Context
from replycheck.sources.source import Source

SHARED = os.environ.get("REPLYCHECK_SHARED")
pytestmark = pytest.mark.skipif(not SHARED, reason="REPLYCHECK_SHARED names no folder that holds seeds/")

CASES = {
    0: Case(
        number="0166",
        session="市政协五届五次会议",
        title="关于加强我市安全生产监管基础建设的建议",
        proposers=("九三学社重庆市委员会",),
        lead="重庆市应急管理局",
        partners=(
            "中共重庆市委机构编制委员会办公室",
            "重庆市财政局",
            "重庆市科学技术局",
            "重庆市科学技术协会",
        ),
        due=datetime.date(2022, 5, 10),
    ),
    1: Case(
        title="重庆市人大常委会对《重庆市人民政府关于安全生产监管工作情况的报告》的审议意见",
        proposers=("重庆市人民代表大会常务委员会",),
        lead="重庆市人民政府",
    ),
    2: Case(
        number="0365",
        session="市政协五届四次会议",
        title="关于我市加强公共风险防控的建议",
        proposers=("中国民主同盟重庆市委员会",),
        lead="重庆市应急管理局",
        partners=("中共重庆市委政法委员会", "重庆市教育委员会", "重庆市大数据应用发展管理局", "重庆市公安局"),
        due=datetime.date(2021, 6, 30),
    ),
    3: Case(
        number="0353",
        session="区政协十六届三次会议",
        title="关于进一步整顿安全生产方面工作的建议",
        proposers=("中国民主建国会重庆市渝北区委员会",),
        lead="重庆市渝北区应急管理局",
        due=datetime.date(2024, 5, 10),
        points=("严厉打击违法违规行为", "进一步提升保障能力", "推行安全生产标准化管理", "提升安全意识和防范技能"),
    ),
}


def seed(number: int, lexicon: Lexicon, without: range | None = None) -> Letter:
    """A seed as the program reads it, without some of its lines."""
    (path,) = (Path(SHARED or "") / "seeds").glob(f"{number:03d}_*.txt")
    lines = path.read_text(encoding="utf-8").split("\n")
    kept = tuple(line for index, line in enumerate(lines, 1) if without is None or index not in without)
    return recognise(Source(path.name, "text", kept), lexicon)


def found(letter: Letter, lexicon: Lexicon, case: Case | None = None) -> list[Finding]:
    checklist = next(each for each in lexicon.checklists if each.id == letter.kind)
    return check(Context(letter, checklist, lexicon, case=case))[0]


@pytest.mark.parametrize("number", CASES)
def test_a_case_with_the_facts_of_a_seed_raises_nothing(lexicon: Lexicon, number: int) -> None:
    letter = seed(number, lexicon)
    against = [finding for finding in found(letter, lexicon, CASES[number]) if finding.code.startswith("RC3")]

    assert against == []


@pytest.mark.parametrize("number", CASES)
def test_no_seed_is_told_that_a_point_is_missing(lexicon: Lexicon, number: int) -> None:
    assert not [finding for finding in found(seed(number, lexicon), lexicon) if finding.code.startswith("RC4")]


def test_what_003_announces_is_all_answered(lexicon: Lexicon) -> None:
    letter = seed(3, lexicon)
    asked = in_opening(letter, lexicon)

    assert asked.points == CASES[3].points
    assert {answer.verdict for answer in hold(asked.points, letter, lexicon)} == {ANSWERED}


@pytest.mark.parametrize("number", range(4))
def test_a_section_of_003_that_is_taken_out_is_missed(lexicon: Lexicon, number: int) -> None:
    point = seed(3, lexicon).points[number]
    letter = seed(3, lexicon, range(point.span.line, point.end_line + 1))

    missing = [finding.values for finding in found(letter, lexicon) if finding.code == "RC401"]

    assert [values and values["point"] for values in missing] == [CASES[3].points[number]]


def test_every_opinion_of_001_has_its_answer(lexicon: Lexicon) -> None:
    letter = seed(1, lexicon)
    opinions = in_letter(letter, lexicon).points

    assert len(opinions) == 6 + 8
    assert {answer.verdict for answer in hold(opinions, letter, lexicon)} == {ANSWERED}
