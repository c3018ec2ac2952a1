"""Letters held against their case: RC301, RC302, RC305, RC306, RC401, RC406; what cannot be checked is said."""

import datetime
from collections.abc import Callable
from dataclasses import replace

import pytest

from replycheck.cases.days import Term, due
from replycheck.cases.meanings import understood
from replycheck.cases.model import Case
from replycheck.checklist.load import load_checklists
from replycheck.checklist.model import Checklist
from replycheck.finding import Skipped
from replycheck.messages import finding_text
from replycheck.recognise import Lexicon, recognise
from replycheck.resources import shipped
from replycheck.rules import check
from replycheck.rules.context import Context
from replycheck.sources.source import Source
from tests.rules.conftest import SOUND

CASE = Case(
    number="0127",
    session="市三届四次会议",
    kind="proposal-reply",
    title="关于保护古树名木的提案",
    proposers=("中国民主促进会青川市委员会",),
    lead="青川市林业局",
    received=datetime.date(2024, 3, 14),
    due=datetime.date(2024, 6, 14),
)
EVERYWHERE = load_checklists([shipped("checklists"), shipped("checklists") / "regions"])
OF_A_CASE = {"RC301", "RC302", "RC305", "RC306", "RC401", "RC406"}

Hold = Callable[..., list[str]]


@pytest.fixture
def against(lexicon: Lexicon, checklist: Checklist) -> Hold:
    """What the rules on the case say of the sound letter, with parts of it replaced, as `CODE severity message`."""

    def held(case: Case | None = CASE, parts: dict[str, str] | None = None) -> list[str]:
        text = SOUND
        for old, new in (parts or {}).items():
            assert old in text
            text = text.replace(old, new)
        letter = recognise(Source("letter.txt", "text", tuple(text.split("\n"))), lexicon)
        findings, _ = check(Context(letter, checklist, lexicon, case=case))
        return [
            f"{found.code} {found.severity} {finding_text(found.key, 'zh', found.values or {}).message}"
            for found in findings
            if found.code in OF_A_CASE
        ]

    return held


def test_a_letter_that_agrees_with_its_case_has_no_findings(against: Hold) -> None:
    assert against() == []


@pytest.mark.parametrize("number", ["127", "第0127号", "00127"])
def test_zeros_of_a_number_do_not_matter(against: Hold, number: str) -> None:
    assert against(replace(CASE, number=number)) == []


def test_another_number_is_told_with_both(against: Hold) -> None:
    assert against(replace(CASE, number="0172")) == ["RC301 error 复函中的案号“0127”与案件登记的“0172”不一致"]


@pytest.mark.parametrize("session", ["三届四次会议", "市政协三届四次会议", "政协第三届委员会第四次会议"])
def test_names_of_levels_in_a_session_do_not_matter(against: Hold, session: str) -> None:
    assert against(replace(CASE, session=session)) == []


def test_another_session_is_told_with_both(against: Hold) -> None:
    assert against(replace(CASE, session="市三届三次会议")) == [
        "RC302 error 复函中的届次“三届四次会议”与案件登记的“市三届三次会议”不一致"
    ]


@pytest.mark.parametrize("proposer", ["民进青川市委员会", "中国民主促进会青川市委员会", "民进市委员会"])
def test_a_party_may_be_named_in_full_or_short(against: Hold, proposer: str) -> None:
    assert against(replace(CASE, proposers=(proposer,))) == []


def test_another_addressee_is_told(against: Hold) -> None:
    assert against(replace(CASE, proposers=("中国民主同盟青川市委员会",))) == [
        "RC305 error 主送“民进青川市委员会”不是案件登记的提案者“中国民主同盟青川市委员会”"
    ]


@pytest.mark.parametrize(
    ("proposer", "addressee"),
    [
        ("市工商联", "青川市工商业联合会（总商会）："),
        ("市妇联", "青川市妇女联合会："),
        ("团市委", "共青团青川市委员会："),
        ("青川市归国华侨联合会", "市侨联："),
        ("政协青川市委员会经济委员会", "市政协经济委："),
    ],
)
def test_an_organ_may_be_registered_or_addressed_by_its_short_name(
    against: Hold, proposer: str, addressee: str
) -> None:
    assert against(replace(CASE, proposers=(proposer,)), parts={"民进青川市委员会：": addressee}) == []


JOINT = replace(CASE, proposers=("杨秀琴", "李国栋", "赵敏"))


@pytest.mark.parametrize("addressee", ["杨秀琴、李国栋、赵敏委员：", "杨秀琴 李国栋 赵 敏委员：", "杨秀琴等3位委员："])
def test_joint_proposers_are_all_addressed(against: Hold, addressee: str) -> None:
    assert against(JOINT, parts={"民进青川市委员会：": addressee}) == []


def test_a_joint_proposer_who_is_left_out_is_told(against: Hold) -> None:
    assert against(JOINT, parts={"民进青川市委员会：": "杨秀琴、李国栋委员："}) == [
        "RC305 error 主送“杨秀琴、李国栋委员”缺少联名提案者“赵敏”（登记的提案者：杨秀琴、李国栋、赵敏）"
    ]


@pytest.mark.parametrize("title", ["关于保护古树名木的建议", "保护古树名木", "关于保护古树名木的提案"])
def test_the_kind_of_paper_in_a_title_does_not_matter(against: Hold, title: str) -> None:
    assert against(replace(CASE, title=title)) == []


def test_another_subject_is_told_with_both(against: Hold) -> None:
    assert against(replace(CASE, title="关于加强森林防火的提案")) == [
        "RC305 error 引语所引案由“关于保护古树名木的提案”与案件登记的“关于加强森林防火的提案”不一致"
    ]


@pytest.mark.parametrize("lead", ["青川市林业局", "青川市林业和草原局", "青川市林业局办公室"])
def test_a_lead_organ_may_be_named_in_many_ways(against: Hold, lead: str) -> None:
    assert against(replace(CASE, lead=lead)) == []


@pytest.mark.parametrize("lead", ["青川市水务局", "青川市卫生健康委员会"])
def test_another_lead_organ_is_told_with_both(against: Hold, lead: str) -> None:
    assert against(replace(CASE, lead=lead)) == [f"RC305 error “青川市林业局”不是案件登记的主办单位“{lead}”"]


@pytest.mark.parametrize(
    "said", ["经商青川市财政局", "会同市财政局", "会同市财政局、市住建局等协办单位", "经与财政局共同"]
)
def test_a_partner_is_named_in_full_or_short(against: Hold, said: str) -> None:
    assert against(replace(CASE, partners=("青川市财政局",)), parts={"经研究，": f"{said}研究，"}) == []


def test_partners_among_others_are_named(against: Hold) -> None:
    case = replace(CASE, partners=("青川市财政局", "青川市交通运输局", "青川市教育局"))

    assert against(case, parts={"经研究，": "会同市财政局等3个部门研究，"}) == []


def test_a_partner_that_is_not_named_is_told(against: Hold) -> None:
    case = replace(CASE, partners=("青川市财政局", "青川市交通运输局"))

    assert against(case, parts={"经研究，": "会同市财政局研究，"}) == ["RC305 error 没有写到协办单位“青川市交通运输局”"]


def test_class_and_publicity_are_compared_where_the_letter_has_them(against: Hold) -> None:
    case = replace(CASE, result_class="A", publicity="同意公开")
    parts = {"青林函〔2024〕36号": "青林函〔2024〕36号  B类", "2024年6月12日": "2024年6月12日\n（此件依申请公开）"}

    assert against(case) == []
    assert against(case, parts=parts) == [
        "RC305 error 办理结果分类“B”与案件登记的“A”不一致",
        "RC305 error 公开属性“依申请公开”与案件登记的“同意公开”不一致",
    ]


CLASS_B = {"青林函〔2024〕36号": "青林函〔2024〕36号  B类"}


@pytest.mark.parametrize("said", ["B", "乙", "B1", "列入规划", "列入计划", "部分解决", "正在解决或列入计划类"])
def test_a_class_said_in_other_words_is_the_same(against: Hold, said: str) -> None:
    (case,) = understood([replace(CASE, result_class=said)], EVERYWHERE)

    assert against(case, parts=CLASS_B) == []


@pytest.mark.parametrize("said", ["已解决", "留作参考", "受条件限制", "因条件限制待以后解决"])
def test_another_class_is_told_in_the_words_of_the_register(against: Hold, said: str) -> None:
    (case,) = understood([replace(CASE, result_class=said)], EVERYWHERE)

    assert against(case, parts=CLASS_B) == [f"RC305 error 办理结果分类“B”与案件登记的“{said}”不一致"]


def test_what_is_not_understood_is_not_compared(lexicon: Lexicon, checklist: Checklist) -> None:
    letter = recognise(Source("letter.txt", "text", tuple(SOUND.split("\n"))), lexicon)
    case = replace(CASE, session="2024年", result_class="不予采纳", publicity="内部")

    _, skipped = check(Context(letter, checklist, lexicon, case=case))

    assert [skip for skip in skipped if skip.reason == "skipped.not-understood"] == [
        Skipped("RC302", "title", "skipped.not-understood"),
        Skipped("RC305", "result_class", "skipped.not-understood"),
        Skipped("RC305", "publicity", "skipped.not-understood"),
    ]


def test_a_reply_after_its_due_date_is_told_with_both_days(against: Hold) -> None:
    case = replace(CASE, due=datetime.date(2024, 6, 1))

    assert against(replace(CASE, due=datetime.date(2024, 6, 12))) == []
    assert against(case) == ["RC306 error 成文日期2024-06-12晚于办复期限2024-06-01，逾期11天"]


def due_in(term: str, received: str) -> Case:
    found = due(term)
    assert isinstance(found, Term)
    return replace(CASE, due=None, term=found, received=datetime.date.fromisoformat(received))


def test_a_term_in_months_runs_from_the_day_received(against: Hold) -> None:
    assert against(due_in("3个月", "2024-03-12")) == []
    assert against(due_in("3个月", "2024-03-11")) == [
        "RC306 error 成文日期2024-06-12晚于办复期限2024-06-11（2024-03-11交办，期限3个月），逾期1天"
    ]


def test_a_term_in_working_days_leaves_public_holidays_out(against: Hold) -> None:
    # 6月10日是端午节。 The tenth of June is a holiday.
    assert against(due_in("12个工作日", "2024-05-24")) == []
    assert against(due_in("11个工作日", "2024-05-24")) == [
        "RC306 error 成文日期2024-06-12晚于办复期限2024-06-11（2024-05-24交办，期限11个工作日），逾期1天"
    ]


def test_a_year_whose_holidays_are_not_known_is_named(against: Hold) -> None:
    assert against(due_in("10个工作日", "2019-05-24"), parts={"2024年6月12日": "2019年6月12日"}) == [
        "RC306 warning 成文日期2019-06-12晚于办复期限2019-06-07"
        "（2019-05-24交办，期限10个工作日；没有2019年的放假安排，只扣除了双休日），相差5天"
    ]


def test_a_point_without_an_answer_is_told_with_the_nearest_passage(against: Hold) -> None:
    case = replace(CASE, points=("建议对古树名木开展普查建档", "建议落实管护责任，签订协议", "建议开通旅游直通车"))

    assert against(case) == [
        "RC401 warning “建议开通旅游直通车”未见回应，请核对（最接近的一段：“与村（社区）签订管护协议，明确责任人。”）"
    ]


def test_a_promise_without_a_day_is_told_lightly(against: Hold) -> None:
    case = replace(CASE, points=("建议落实管护责任，签订协议", "建议争取资金，修复衰弱的古树"))
    parts = {"继续争取资金，修复生长衰弱的古树，并向社会公布结果。": "将积极争取资金，修复生长衰弱的古树。"}

    assert "RC406 info 对“建议争取资金，修复衰弱的古树”只说打算做，没有写时限" in against(case, parts=parts)
    assert not [said for said in against(case, parts={"继续": "今年年底前将继续"}) if said.startswith("RC406")]


def test_what_is_asked_twice_in_the_same_words_is_told_once(against: Hold) -> None:
    case = replace(CASE, points=("建议开通旅游直通车", "建议开通旅游直通车"))

    assert sum(said.startswith("RC401") for said in against(case)) == 1


def test_without_a_case_nothing_is_held_against_it(against: Hold) -> None:
    assert against(None) == []


def test_what_the_case_does_not_say_is_skipped(lexicon: Lexicon, checklist: Checklist) -> None:
    letter = recognise(Source("letter.txt", "text", tuple(SOUND.split("\n"))), lexicon)

    _, without = check(Context(letter, checklist, lexicon))
    _, with_case = check(Context(letter, checklist, lexicon, case=Case(number="0127")))

    assert without == [
        Skipped("RC305", None, "skipped.no-case"),
        Skipped("RC306", None, "skipped.no-case"),
        Skipped("RC401", None, "skipped.no-case"),
    ]
    assert with_case == [
        Skipped("RC302", "title", "skipped.not-in-case"),
        *(Skipped("RC305", name, "skipped.not-in-case") for name in ("addressee", "opening", "signer", "points")),
        *(Skipped("RC305", name, "skipped.not-in-case") for name in ("result_class", "publicity")),
        Skipped("RC306", "date", "skipped.not-in-case"),
        Skipped("RC401", None, "skipped.no-points"),
    ]
