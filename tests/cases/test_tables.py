"""Registers as tables, as offices keep them."""

import csv
import datetime
import io
from pathlib import Path
from typing import Any

import pytest

from replycheck.cases.register import Register, check_cases, read_cases
from replycheck.errors import UsageError
from tests.cases.conftest import ReadText

openpyxl = pytest.importorskip("openpyxl")

MANY = 500
HEADER = ["序号", "案号", "届次", "案由", "提案者", "主办单位", "协办单位", "交办日期", "办复期限", "所提建议", "备注"]


def rows() -> list[list[str]]:
    """A register of 500 cases below a title, with a two-row header, blank rows and a note at the end."""
    table = [
        ["某市政协五届五次会议提案交办登记表"] + [""] * 10,
        [""] * 11,
        ["序号", "提案信息", "", "", "", "办理单位", "", "期限", "", "所提建议", "备注"],
        ["", "案号", "届次", "案由", "提案者", "主办单位", "协办单位", "交办日期", "办复期限", "", ""],
    ]
    for number in range(1, MANY + 1):
        session = "市五届四次会议" if number % 2 else "市五届五次会议"
        table.append(
            [
                str(number),
                f"{number:04d}",
                session,
                f"关于第{number}件事的建议",
                f"委员甲{number % 7}、委员乙",
                "某市水务局",
                "" if number % 3 else "某市财政局、某市教委",
                "2024-02-10",
                "2024年5月10日",
                "1.增设站点；2.延长时间" if number % 2 else "",
                "",
            ]
        )
        if number % 100 == 0:
            table.append([""] * 11)
    table.append(["填表人：王芳"] + [""] * 10)
    return table


def as_csv(encoding: str) -> bytes:
    stream = io.StringIO()
    csv.writer(stream).writerows(rows())
    return stream.getvalue().encode(encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_register_of_an_office_is_read_from_csv(read_text: ReadText, encoding: str) -> None:
    read = read_text(as_csv(encoding), "登记.csv")

    assert read.faults == []
    assert len(read.cases) == MANY
    first, third = read.cases[0], read.cases[2]
    assert (first.number, first.session, first.title) == ("0001", "市五届四次会议", "关于第1件事的建议")
    assert first.proposers == ("委员甲1", "委员乙")
    assert first.due == datetime.date(2024, 5, 10)
    assert first.points == ("增设站点", "延长时间")
    assert third.partners == ("某市财政局", "某市教委")
    assert first.line == 5


def test_the_same_register_is_read_from_excel(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in rows():
        sheet.append([cell or None for cell in row])
    for merged in ("A1:K1", "A3:A4", "B3:E3", "F3:G3", "H3:I3", "J3:J4", "K3:K4"):
        sheet.merge_cells(merged)
    path = tmp_path / "登记.xlsx"
    book.save(path)

    cases = read_cases(str(path))

    assert len(cases) == MANY
    assert [case.number for case in cases[:2]] == ["0001", "0002"]
    assert cases[2].partners == ("某市财政局", "某市教委")
    assert cases[0].points == ("增设站点", "延长时间")
    assert Register(cases).find("500", "五届五次会议").case == cases[-1]


def test_numbers_and_dates_of_excel_are_read_as_they_are_shown(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.append(["案号", "案由", "交办日期", "办复期限"])
    sheet.append([166, "关于治水的建议", datetime.datetime(2024, 2, 10), 45422])
    sheet.append([7.0, "关于治气的建议", datetime.date(2024, 2, 10), None])
    sheet["A2"].number_format = "0000"
    path = tmp_path / "登记.xlsx"
    book.save(path)

    first, second = read_cases(str(path))

    assert (first.number, first.received, first.due) == (
        "0166",
        datetime.date(2024, 2, 10),
        datetime.date(2024, 5, 10),
    )
    assert (second.number, second.due) == ("7", None)


def test_the_sheet_that_names_its_columns_is_the_register(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["填报说明：请于6月底前办结。"])
    register = book.create_sheet("登记")
    register.append(["案号", "案由"])
    register.append(["0007", "关于治水的建议"])
    path = tmp_path / "登记.xlsx"
    book.save(path)

    assert [case.number for case in read_cases(str(path))] == ["0007"]


def test_rows_below_a_case_that_only_add_to_it_belong_to_it(read_text: ReadText) -> None:
    (first, second) = read_text(
        "案号,案由,提案人,会办单位,主要建议\n"
        "0001,关于治水的建议,王芳,市财政局,1.增设站点\n"
        ",,李强,市教委,2.延长时间\n"
        ",,,,3.降低票价\n"
        "0002,关于治气的建议,赵敏,无,\n",
        "cases.csv",
    ).cases

    assert first.proposers == ("王芳", "李强")
    assert first.partners == ("市财政局", "市教委")
    assert first.points == ("增设站点", "延长时间", "降低票价")
    assert (second.proposers, second.partners, second.points) == (("赵敏",), (), ())


def test_sums_and_notes_below_the_cases_are_none(read_text: ReadText) -> None:
    read = read_text(
        "序号,案号,案由,提案人\n1,0001,关于治水的建议,王芳\n合计,1件,,\n"
        "备注：请按期办结,,,\n填表人：王芳,,审核人：李强,联系电话：123456\n",
        "cases.csv",
    )

    assert read.faults == []
    assert [case.number for case in read.cases] == ["0001"]


def test_the_column_that_names_a_field_most_plainly_is_read(read_text: ReadText) -> None:
    (case,) = read_text(
        "流水号,类别,案号,案由,承办单位,主办单位,办理结果分类\n9,城建,0001,治水,科室,市水务局,B\n", "a.csv"
    ).cases

    assert (case.number, case.lead, case.result_class) == ("0001", "市水务局", "B")


def test_a_header_may_be_in_english(read_text: ReadText) -> None:
    read = read_text("number,title,lead,due\n0007,关于治水的建议,某市水务局,2024-05-10\n", "cases.csv")

    assert read.faults == []
    assert [(case.number, case.lead) for case in read.cases] == [("0007", "某市水务局")]


def test_semicolons_and_tabs_part_cells_too(read_text: ReadText) -> None:
    for mark in (";", "\t"):
        text = f"案号{mark}案由{mark}主办单位\n0007{mark}关于治水、治气的建议{mark}某市水务局\n"
        assert [case.title for case in read_text(text, "cases.csv").cases] == ["关于治水、治气的建议"]


def test_marks_inside_the_cells_part_nothing(read_text: ReadText) -> None:
    (case,) = read_text("案号,案由\n0007,关于治水，治气，治土的建议\n", "cases.csv").cases
    (other,) = read_text("案号\t案由\n0007\t治水,治气,治土\n".encode("utf-16"), "cases.tsv").cases

    assert (case.title, other.title) == ("关于治水，治气，治土的建议", "治水,治气,治土")


def test_columns_that_are_counted_are_one_list(read_text: ReadText) -> None:
    (case,) = read_text("案号,建议1,建议2,建议3\n0007,增设站点,延长时间,\n", "cases.csv").cases

    assert case.points == ("增设站点", "延长时间")


def test_faults_of_a_table_are_told_by_line_and_column(read_text: ReadText) -> None:
    read = read_text(
        "案号,案由,提按者,交办日期,办复期限\n"
        "0001,关于治水的建议,王芳,2024-02-30,2024-05-10\n"
        ',"分两行写的\n备注",李强,,\n'
        "1,关于治气的建议,李强,2024-05-10,2024-02-10\n",
        "cases.csv",
    )

    assert read.faults == [
        "cases.csv:1:3: 没有“提按者”这一列，是否想写“提案者”？",
        "cases.csv:2:4: “交办日期”不是实际存在的日期：2024-02-30",
        "cases.csv:5:1: 案号“1”（届次：–）与第2行重复",
        "cases.csv:5:5: 办复期限2024-02-10早于交办日期2024-05-10",
    ]


def test_columns_of_the_offices_own_are_left_alone(read_text: ReadText) -> None:
    read = read_text(
        "序号,案号,案由,联系人,联系电话,备注,提案日期,办结日期,交办单位,督办单位\n"
        "1,0001,关于治水的建议,李强,0571-1,急,2024-01-01,,,\n",
        "cases.csv",
    )

    assert read.faults == []


def test_a_table_without_a_header_is_a_fault(read_text: ReadText) -> None:
    read = read_text("0001,关于治水的建议\n0002,关于治气的建议\n", "cases.csv")

    assert read.faults == ["cases.csv:1:1: 找不到列名：表头中至少要有“案号”或“案由”，以及另外一列"]


def test_first_proposer_and_joint_proposers_are_all_proposers(read_text: ReadText) -> None:
    (case,) = read_text("案号,第一提案人,联名人\n0001,王芳,李强、赵敏\n", "cases.csv").cases

    assert case.proposers == ("王芳", "李强", "赵敏")


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "登记.docx"
    path.write_bytes(b"")

    with pytest.raises(UsageError) as caught:
        check_cases(str(path))

    assert caught.value.key == "cases.format"
