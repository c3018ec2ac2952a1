"""RC201 … RC207: the form of dates, numbers, telephones, postcodes, addressee and title."""

import datetime
from dataclasses import replace

import pytest

from replycheck.letter import Letter, Section, Span
from replycheck.rules.dates import prescribed
from tests.rules.conftest import SOUND, Check, Said

DATE = "2024年6月12日"
NUMBER = "青林函〔2024〕36号"
PHONE = "0839-3262101"


@pytest.mark.parametrize("damaged", ["2024年612", "2024年6月12", "2024年64"])
def test_a_damaged_date(check_letter: Check, damaged: str) -> None:
    found = check_letter((DATE, damaged))
    assert found.messages() == [f"成文日期“{damaged}”不完整"]
    assert found.say(found.one("RC201")) == Said(
        "RC201", "error", 23, 1, f"成文日期“{damaged}”不完整", "请写全年、月、日，如“2024年5月10日”。"
    )


@pytest.mark.parametrize(
    ("digits", "day"),
    [
        ("20240612", "2024年6月12日"),
        ("2024612", "2024年6月12日"),
        ("202464", "2024年6月4日"),
        ("20241026", "2024年10月26日"),
        ("2024105", "2024年10月5日"),
    ],
)
def test_a_date_that_lost_its_marks(check_letter: Check, digits: str, day: str) -> None:
    found = check_letter((DATE, digits))
    assert found.say(found.one("RC201")) == Said(
        "RC201", "error", 23, 1, f"成文日期“{digits}”没有写“年”“月”“日”", f"请核对后写作“{day}”。"
    )


@pytest.mark.parametrize("digits", ["2024111", "2024112"])
def test_a_date_that_lost_its_marks_and_may_be_either_of_two(check_letter: Check, digits: str) -> None:
    found = check_letter((DATE, digits))
    assert found.say(found.one("RC201"))[4:] == (
        f"成文日期“{digits}”没有写“年”“月”“日”",
        "请核对是哪一天，写全年、月、日，如“2024年5月10日”。",
    )


@pytest.mark.parametrize("day", ["2024年2月30日", "2023年2月29日", "2024年13月1日", "2024年9月31日"])
def test_a_day_that_no_calendar_has(check_letter: Check, day: str) -> None:
    letter_date = check_letter((DATE, day))
    assert letter_date.say(letter_date.one("RC201"))[2:5] == (23, 1, f"没有“{day}”这一天")
    in_text = check_letter(("并向社会公布结果", f"并于{day}前公布结果"))
    finding = in_text.one("RC201")
    assert (in_text.at(finding), finding.severity, finding.span.line) == (day, "error", 17)


@pytest.mark.parametrize("day", ["2024年2月29日", "2月29日", "12月31日", "2月28日至3月1日", "满12个月的30日内"])
def test_days_there_are(check_letter: Check, day: str) -> None:
    assert check_letter(("并向社会公布结果", f"并于{day}公布结果")).messages() == []


@pytest.mark.parametrize(
    ("written", "message", "right"),
    [
        ("2024年06月12日", "日期“2024年06月12日”的月、日前多了“0”", "2024年6月12日"),
        ("二〇二四年六月十二日", "日期“二〇二四年六月十二日”应当用阿拉伯数字", "2024年6月12日"),
        ("二○二四年六月十二日", "日期“二○二四年六月十二日”应当用阿拉伯数字", "2024年6月12日"),
        ("2024.6.12", "日期“2024.6.12”应当写明年、月、日", "2024年6月12日"),
        ("2024-06-12", "日期“2024-06-12”应当写明年、月、日", "2024年6月12日"),
    ],
)
def test_a_date_in_another_form(check_letter: Check, written: str, message: str, right: str) -> None:
    found = check_letter((DATE, written))
    assert found.say(found.one("RC202")) == Said("RC202", "error", 23, 1, message, f"请写作“{right}”。")
    assert found.fixed(found.one("RC202")) == right
    in_text = check_letter(("并向社会公布结果", f"并于{written}公布结果"))
    assert in_text.one("RC202").severity == "info"
    assert in_text.fixed(in_text.one("RC202")) == f"继续争取资金，修复生长衰弱的古树，并于{right}公布结果。"


@pytest.mark.parametrize("words", ["第2.0.24版", "192.168.2024.6", "20206.5.1", "标准号2024-06", "二〇二五年底"])
def test_what_is_no_date(check_letter: Check, words: str) -> None:
    assert check_letter(("并向社会公布结果", f"并参照{words}执行")).messages() == []


def test_dates_of_the_page_are_not_the_letters(check_text: Check) -> None:
    assert check_text("发布时间：2024-07-01\n" + SOUND + "\n\n更新时间：2024-07-02\n").messages() == []


def test_the_prescribed_form() -> None:
    assert prescribed(datetime.date(2024, 5, 1)) == "2024年5月1日"


@pytest.mark.parametrize(
    ("written", "messages", "right"),
    [
        ("青林函[2024]36号", ["发文字号的年份用了“[]”"], NUMBER),
        ("青林函﹝2024﹞36号", ["年份用了小号括号“﹝﹞”，与六角括号“〔〕”形似而不同"], NUMBER),
        ("青林函【2024】36号", ["发文字号的年份用了“【】”"], NUMBER),
        ("青林函（2024）36号", ["发文字号的年份用了“（）”"], NUMBER),
        ("青林函〔2024年〕36号", ["发文字号的年份后面多了“年”"], NUMBER),
        ("青林函〔2024〕第36号", ["发文字号的顺序号前多了“第”"], NUMBER),
        ("青林函〔2024〕036号", ["发文字号的顺序号编了虚位“0”"], NUMBER),
        ("青林函〔2024〕36-2号", ["发文字号的顺序号“36-2”带有分号"], None),
    ],
)
def test_the_form_of_the_document_number(
    check_letter: Check, written: str, messages: list[str], right: str | None
) -> None:
    found = check_letter((NUMBER, written))
    assert found.messages() == messages
    finding = found.one("RC203")
    assert (finding.severity, finding.section, finding.span.line) == ("error", "doc_number", 3)
    if right:
        assert finding.fix is not None
        assert finding.fix.safe
        assert found.fixed(finding) == right


def test_two_faults_of_a_document_number(check_letter: Check) -> None:
    found = check_letter((NUMBER, "青林函[2024]第36号"))
    assert found.messages() == ["发文字号的年份用了“[]”", "发文字号的顺序号前多了“第”"]


def test_a_document_number_that_lost_characters(check_letter: Check) -> None:
    found = check_letter((NUMBER, "青林函〔202436"))
    assert found.say(found.one("RC203")) == Said(
        "RC203",
        "error",
        3,
        1,
        "发文字号“青林函〔202436”不完整",
        "请写全机关代字、年份和顺序号，如“某应急函〔2024〕15号”。",
    )


@pytest.mark.parametrize("number", [NUMBER, "青林函〔2024〕 36号", "青政办函〔2024〕1号"])
def test_document_numbers_in_their_form(check_letter: Check, number: str) -> None:
    assert check_letter((NUMBER, number)).messages() == []


@pytest.mark.parametrize(
    "phone",
    [
        "3262101",
        "28316540",
        "13909391234",
        "139 0939 1234",
        "(0839)3262101",
        "08393262101",
        "0571-28316540",
        "12345",
        "400-811-2345",
        "3262101转8012",
        "3262101、3262102",
        "+852 2123 4567",
    ],
)
def test_telephone_numbers_there_are(check_letter: Check, phone: str) -> None:
    assert check_letter((PHONE, phone)).all("RC204") == []


@pytest.mark.parametrize("phone", ["32621", "083932", "1390939123", "0839-326"])
def test_a_telephone_number_of_too_few_digits(check_letter: Check, phone: str) -> None:
    found = check_letter((PHONE, phone))
    said = found.say(found.one("RC204"))
    assert (said.severity, said.line, said.message) == ("warning", 25, f"电话号码“{phone}”的位数不对")
    assert said.hint == "请核对：固定电话七至八位（前面可加区号），手机十一位。"


@pytest.mark.parametrize("joint", ["—", "——", "－", "─"])
def test_a_telephone_number_joined_by_another_mark(check_letter: Check, joint: str) -> None:
    written = PHONE.replace("-", joint)
    found = check_letter((PHONE, written))
    said = found.say(found.one("RC204"))
    assert (said.message, said.hint) == (f"电话号码“{written}”的连接号不规范", f"请写作“{PHONE}”。")
    assert f"联系电话：{PHONE}，" in found.fixed(found.one("RC204"))


def test_a_postcode_of_six_digits(check_letter: Check) -> None:
    found = check_letter(("628100", "62810"))
    assert found.say(found.one("RC205")) == Said(
        "RC205", "warning", 25, 32, "邮政编码“62810”不是六位数字", "请核对后写上六位邮政编码。"
    )


def test_an_addressee_without_a_colon(check_letter: Check) -> None:
    found = check_letter(("民进青川市委员会：", "民进青川市委员会"))
    assert found.say(found.one("RC206")) == Said(
        "RC206", "warning", 7, 1, "主送机关后面没有冒号", "请在“民进青川市委员会”后面加全角冒号“：”。"
    )
    assert found.fixed(found.one("RC206")) == "民进青川市委员会："


def test_an_addressee_with_a_halfwidth_colon(check_letter: Check) -> None:
    found = check_letter(("民进青川市委员会：", "民进青川市委员会:"))
    assert found.say(found.one("RC206"))[:5] == ("RC206", "info", 7, 9, "主送机关后面用了半角冒号")
    assert found.fixed(found.one("RC206")) == "民进青川市委员会："
    assert found.all("RC502") == []


def test_a_letter_typed_in_halfwidth_throughout_is_told_so_by_another_rule(check_letter: Check) -> None:
    found = check_letter(
        ("民进青川市委员会：", "民进青川市委员会:"), ("收悉。经研究，现答复如下：", "收悉。经研究,现答复如下:")
    )
    assert [(finding.code, finding.span.line) for finding in found.findings] == [("RC502", 7), ("RC502", 9)]
    assert found.fixed(found.findings[0]) == "民进青川市委员会："


def test_an_addressee_that_ends_with_a_greeting(check_letter: Check) -> None:
    found = check_letter(("民进青川市委员会：", "尊敬的沈一舟委员，您好！"))
    assert found.say(found.one("RC206")).message == "主送机关一行没有以冒号结束"


def test_a_title_with_a_full_stop(check_letter: Check) -> None:
    text = "关于市政协三届四次会议第0127号提案的复函"

    def titled(letter: Letter) -> Letter:
        title = Section("title", text, Span(5, 1, 5, len(text) + 1), {"number": "0127"}, "ending", "head")
        return replace(letter, sections={**letter.sections, "title": title})

    found = check_letter((text, text + "。"), change=titled)
    assert found.say(found.one("RC207")) == Said(
        "RC207", "warning", 5, 23, "标题末尾多了“。”", "标题末尾不用标点，请删去。"
    )
    assert found.fixed(found.one("RC207")) == text


def test_a_title_with_a_remark_behind_its_kind(check_letter: Check) -> None:
    found = check_letter(("提案的复函\n", "提案的复函（林业局）\n"))
    assert found.say(found.one("RC207")).message == "标题的文种后面还有“（林业局）”"
    assert check_letter(("提案的复函\n", "提案办理情况（B）的复函\n")).all("RC207") == []


def test_a_title_without_its_kind(check_letter: Check) -> None:
    def without_kind(letter: Letter) -> Letter:
        title = letter.sections["title"]
        short = replace(title, span=title.span._replace(end_column=title.span.end_column - 3))
        return replace(letter, sections={**letter.sections, "title": short})

    found = check_letter(change=without_kind)
    assert found.say(found.one("RC207")).message == "标题没有写明文种"


@pytest.mark.parametrize("brackets", ["（{}）", "({})", "（{}"])
def test_brackets_around_a_telephone_are_none_of_it(check_letter: Check, brackets: str) -> None:
    whole = "联系人：沈月，联系电话：0839-3262101，邮政编码：628100"
    found = check_letter((f"（{whole}）", "承办人：沈月" + brackets.format("43786219") + "　邮政编码：628100"))
    assert found.all("RC204") == []


def test_a_telephone_in_brackets_that_is_none(check_letter: Check) -> None:
    whole = "联系人：沈月，联系电话：0839-3262101，邮政编码：628100"
    found = check_letter((f"（{whole}）", "联系人：沈月　联系电话：（437862191234）"))
    assert found.messages("RC204") == ["电话号码“437862191234”的位数不对"]
