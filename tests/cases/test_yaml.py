"""Cases in YAML: one, or a list of them; every fault with its place."""

import datetime

from replycheck.cases.days import MONTH, WORKING_DAY, Term
from replycheck.cases.model import Case
from tests.cases.conftest import ReadText

WHOLE = """\
number: "0166"
session: 市五届五次会议
kind: proposal-reply
title: 关于加强安全生产监管的建议
proposers: [九三学社某市委员会, 杨秀琴委员]
lead: 某市应急管理局
partners:
  - 某市财政局
received: 2022-02-10
due: 2022-05-10
class: B
publicity: 主动公开
points:
  - 建议增加经费；并列入预算
  - 建议组建研究院
"""


def test_a_case_is_read_whole(read_text: ReadText) -> None:
    read = read_text(WHOLE)

    assert read.faults == []
    assert read.cases == (
        Case(
            number="0166",
            session="市五届五次会议",
            kind="proposal-reply",
            title="关于加强安全生产监管的建议",
            proposers=("九三学社某市委员会", "杨秀琴"),
            lead="某市应急管理局",
            partners=("某市财政局",),
            received=datetime.date(2022, 2, 10),
            due=datetime.date(2022, 5, 10),
            result_class="B",
            publicity="主动公开",
            points=("建议增加经费；并列入预算", "建议组建研究院"),
            path="cases.yaml",
        ),
    )


def test_chinese_keys_mean_the_same(read_text: ReadText) -> None:
    read = read_text(
        "案号: 0007\n案由: 关于治水的建议\n提案者: 王芳、李强\n主办单位: 某市水务局\n办复期限: 2024年5月10日\n"
    )

    assert read.faults == []
    (case,) = read.cases
    assert (case.number, case.proposers, case.due) == ("0007", ("王芳", "李强"), datetime.date(2024, 5, 10))


def test_a_number_keeps_its_zeros_without_quotes(read_text: ReadText) -> None:
    assert [case.number for case in read_text("- number: 0166\n- number: 010\n").cases] == ["0166", "010"]


def test_all_faults_are_told_at_once_with_their_places(read_text: ReadText) -> None:
    read = read_text(
        "- number: 0166\n  due: 2022-02-30\n"
        "- 案号: 0167\n  tittle: x\n  received: 2024-05-10\n  due: 2024-02-10\n"
        "- number: 167\n- lead: 某市水务局\n- 一段话\n- number: 5\n  received: 尽快\n  due: 三个月\n"
    )

    assert read.faults == [
        "cases.yaml:2:8: “办复期限”不是实际存在的日期：2022-02-30",
        "cases.yaml:4:3: 没有“tittle”这一项，是否想写“title”？",
        "cases.yaml:6:8: 办复期限2024-02-10早于交办日期2024-05-10",
        "cases.yaml:7:1: 案号“167”（届次：–）与第3行重复",
        "cases.yaml:8:3: 既没有案号，也没有案由：至少要有一项，才能对上复函",
        "cases.yaml:9:3: 这里应当是一件案件（由“案号：值”这样的行组成）",
        "cases.yaml:11:13: “交办日期”看不出日期：尽快（可写2024-02-10、2024年2月10日；期限还可写3个月、20个工作日）",
    ]


def test_a_day_that_is_wrong_is_not_known_and_told_once(read_text: ReadText) -> None:
    read = read_text(
        "- {number: 1, received: 2024-02-10, due: 5月12日}\n"
        "- {number: 2, received: 2024-05-10, due: 2024-02-10}\n"
        "- {number: 3, received: 5月12日, due: 3个月}\n"
        "- {number: 4, due: 3个月}\n"
    )

    assert [(case.due, sorted(case.faulty)) for case in read.cases] == [
        (None, ["due"]),
        (None, ["due"]),
        (None, ["due", "received"]),
        (None, ["due"]),
    ]
    assert read.faults == [
        "cases.yaml:1:42: “办复期限”看不出日期：5月12日（可写2024-02-10、2024年2月10日；期限还可写3个月、20个工作日）",
        "cases.yaml:2:42: 办复期限2024-02-10早于交办日期2024-05-10",
        "cases.yaml:3:25: “交办日期”看不出日期：5月12日（可写2024-02-10、2024年2月10日；期限还可写3个月、20个工作日）",
        "cases.yaml:4:20: 期限“3个月”要从交办日期起算，但没有交办日期",
    ]


def test_faults_are_told_in_english_too(read_text: ReadText) -> None:
    read = read_text("numbr: 5\ntitle: x\n", language="en")

    assert read.faults == ["cases.yaml:1:1: there is no key “numbr”; did you mean “number”?"]


def test_what_is_no_yaml_is_one_fault(read_text: ReadText) -> None:
    read = read_text("number: [1\n")

    assert len(read.faults) == 1
    assert read.faults[0].startswith("cases.yaml:2:1: 不是合格的YAML：")


def test_one_number_in_two_sessions_is_no_duplicate(read_text: ReadText) -> None:
    read = read_text("- {number: 1, session: 五届四次会议}\n- {number: 1, session: 五届五次会议}\n")

    assert read.faults == []


def test_a_term_is_counted_from_the_day_received(read_text: ReadText) -> None:
    (months, working_days) = read_text(
        "- {number: 1, received: 2024-02-10, due: 3个月}\n- {number: 2, received: 2024-02-10, due: 20个工作日}\n"
    ).cases

    assert (months.due, months.term) == (None, Term(3, MONTH, "3个月"))
    assert (working_days.due, working_days.term) == (None, Term(20, WORKING_DAY, "20个工作日"))


def test_what_a_list_has_twice_counts_once_and_what_has_no_word_not_at_all(read_text: ReadText) -> None:
    read = read_text(
        'number: "0166"\n'
        "proposers: [杨秀琴委员, 杨秀琴]\n"
        "partners: [某市财政局, 、, 某市财政局]\n"
        'points: [建议增加经费, " ", 。, 建议增加经费]\n'
    )

    assert read.faults == []
    (case,) = read.cases
    assert (case.proposers, case.partners, case.points) == (("杨秀琴",), ("某市财政局",), ("建议增加经费",))
