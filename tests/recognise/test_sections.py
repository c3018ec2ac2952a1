"""Every section is found where it stands, in the shapes that real letters give it."""

from collections.abc import Callable

import pytest

from replycheck.letter import Letter
from tests.recognise.conftest import LETTER

Read = Callable[[str], Letter]


def test_a_complete_letter_has_all_its_sections(read: Read) -> None:
    found = read(LETTER)

    assert found.kind == "proposal-reply"
    assert {name: section.text for name, section in found.sections.items() if name != "points"} == {
        "letterhead": "云溪市水利局",
        "doc_number": "云水函〔2024〕36号",
        "title": "关于市政协三届四次会议第0127号提案的复函",
        "addressee": "民革云溪市委员会：",
        "opening": "你们提出的《关于推进农村饮水提质增效的建议》（第0127号）收悉。经研究，现答复如下：",
        "thanks": "感谢你们对水利工作的关心和支持。",
        "signing_official": "此复函已经蒲明华局长审签。",
        "receipt_request": "对以上答复你们有什么意见，请填写在回执上寄给我们。",
        "closing": "特此函复。",
        "signer": "云溪市水利局",
        "date": "2024年6月12日",
        "contact": "联系人：唐小雪联系电话：43786219",
    }


def test_fields_stand_as_the_letter_writes_them(read: Read) -> None:
    sections = read(LETTER).sections

    assert sections["title"].fields == {"number": "0127", "session": "三届四次会议"}
    assert sections["opening"].fields == {"number": "0127", "subject": "关于推进农村饮水提质增效的建议"}
    assert sections["doc_number"].fields == {"organ_code": "云水函", "year": "2024", "serial": "36"}
    assert sections["date"].fields == {"iso": "2024-06-12"}
    assert sections["signing_official"].fields == {"name": "蒲明华", "post": "局长"}


def test_fields_that_programs_compare_have_one_form(read: Read) -> None:
    """Days, sessions and values, whatever digits and characters they are written in; names stand as they do."""
    sections = read(
        LETTER.replace("2024年6月12日", "２０２4-０6-12")
        .replace("第0127号提案", "第０１２７號提案")
        .replace("三届四次会议", "三届四次會議")
        + "（此件主動公開）\n"
    ).sections

    assert sections["date"].fields == {"iso": "2024-06-12"}
    assert sections["title"].fields == {"number": "０１２７", "session": "三届四次会议"}
    assert sections["publicity"].fields == {"value": "主动公开"}
    assert sections["contact"].fields == {"person": "唐小雪", "phone": "43786219"}


def test_a_span_counts_lines_and_columns_from_one(read: Read) -> None:
    request = read(LETTER).sections["receipt_request"].span

    assert (request.line, request.column, request.end_line, request.end_column) == (18, 14, 18, 39)


@pytest.mark.parametrize(
    "section",
    [
        "addressee",
        "opening",
        "signing_official",
        "receipt_request",
        "signer",
        "date",
        "contact",
        "doc_number",
        "closing",
    ],
)
def test_what_is_taken_out_is_missing_and_nothing_else(read: Read, section: str) -> None:
    whole = read(LETTER)
    span = whole.sections[section].span
    lines = LETTER.split("\n")
    if span.line == span.end_line:
        row = lines[span.line - 1]
        lines[span.line - 1] = row[: span.column - 1] + row[span.end_column - 1 :]
    else:
        del lines[span.line - 1 : span.end_line]

    assert set(whole.sections) - set(read("\n".join(lines)).sections) == {section}


def with_title(*rows: str) -> str:
    return LETTER.replace("关于市政协三届四次会议第0127号提案的复函", "\n".join(rows))


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        (("关于市政协三届四次会议第0127号提案的", "", "复  函"), "关于市政协三届四次会议第0127号提案的复  函"),
        (("对市政协三届四次会议", "第0127号提案的答　复"), "对市政协三届四次会议第0127号提案的答　复"),
        (("关于市政协三届四次会议第0127号提案办理情况的函",), "关于市政协三届四次会议第0127号提案办理情况的函"),
        (("对市政协三届四次会议第0127号提案的答复(水利局)",), "对市政协三届四次会议第0127号提案的答复"),
    ],
)
def test_a_title_may_be_wrapped_spaced_and_followed_by_a_remark(read: Read, rows: tuple[str, ...], title: str) -> None:
    assert read(with_title(*rows)).sections["title"].text == title


def test_an_organ_above_the_title_is_its_first_line_where_a_letterhead_stands_higher(read: Read) -> None:
    sections = read(with_title("云溪市水利局", "关于市政协三届四次会议第0127号提案的复函")).sections

    assert sections["letterhead"].span.line == 1
    assert sections["title"].text == "云溪市水利局关于市政协三届四次会议第0127号提案的复函"


def with_addressee(row: str) -> str:
    return LETTER.replace("民革云溪市委员会：", row)


@pytest.mark.parametrize(
    "row",
    [
        "王小明委员：",
        "王小明委员:",
        "尊敬的王小明、李华委员：",
        "阿依古丽·买买提委员：",
        "王小明等3位委员：",
        "王小明（等5位）委员：",
        "王小明委员",
        "九三学社云溪市委员会：",
        "驻城关委员联络组：",
        "王小明委员，您好！",
    ],
)
def test_an_addressee_is_found_in_every_form(read: Read, row: str) -> None:
    assert read(with_addressee(row)).sections["addressee"].text == row


@pytest.mark.parametrize(
    "opening",
    [
        "您提出的关于农村饮水的提案，已交我局办理，现答复如下：",
        "《关于农村饮水的提案》收悉，现就提案办理有关情况答复如下：",
        "您的提案收悉，现将办理情况函复如下。",
        "您提出的“关于农村饮水”的提案收悉。经会同市财政局研究，现作如下答复：",
    ],
)
def test_an_opening_reaches_from_what_was_received_to_the_lead(read: Read, opening: str) -> None:
    whole = "你们提出的《关于推进农村饮水提质增效的建议》（第0127号）收悉。经研究，现答复如下："

    assert read(LETTER.replace(whole, opening)).sections["opening"].text == opening


def test_thanks_and_greeting_in_front_are_not_the_opening(read: Read) -> None:
    whole = "你们提出的《关于推进农村饮水提质增效的建议》（第0127号）收悉。"
    found = read(LETTER.replace(whole, "你们好！首先感谢你们的关心。" + whole))

    assert found.sections["opening"].text == whole + "经研究，现答复如下："


def test_contact_is_found_before_and_after_the_signer(read: Read) -> None:
    lines = LETTER.replace("联系人：唐小雪\n联系电话：43786219\n\n", "")
    after = lines + "（联系人：唐小雪；联系电话：023-43786219；邮政编码：402360）\n"

    assert read(after).sections["contact"].fields == {
        "person": "唐小雪",
        "phone": "023-43786219",
        "postcode": "402360",
    }


def test_joint_signers_stand_on_one_line_or_on_several(read: Read) -> None:
    one = LETTER.replace("云溪市水利局\n2024年", "云溪市水利局    云溪市财政局\n2024年")
    several = LETTER.replace("云溪市水利局\n2024年", "云溪市水利局\n云溪市财政局\n2024年")

    assert read(one).sections["signer"].text == "云溪市水利局    云溪市财政局"
    assert read(several).sections["signer"].text == "云溪市水利局云溪市财政局"


@pytest.mark.parametrize(
    ("date", "iso"),
    [("2021年64", None), ("202394", None), ("二〇二四年六月十二日", "2024-06-12"), ("2024-6-12", "2024-06-12")],
)
def test_a_damaged_date_is_still_the_date(read: Read, date: str, iso: str | None) -> None:
    found = read(LETTER.replace("2024年6月12日", date)).sections["date"]

    assert (found.text, found.fields["iso"]) == (date, iso)


@pytest.mark.parametrize("mark", ["类别：B", "B类", "办理结果：A", "（A）", "类 别：C"])
def test_a_class_mark_is_found_beside_the_number(read: Read, mark: str) -> None:
    found = read(LETTER.replace("云水函〔2024〕36号", f"云水函〔2024〕36号    {mark}"))

    assert found.sections["result_class"].text == mark


def test_a_class_that_is_part_of_the_case_number_is_no_mark(read: Read) -> None:
    assert "result_class" not in read(LETTER.replace("第0127号", "B类第127号")).sections


def test_the_page_around_a_letter_is_no_part_of_it(read: Read) -> None:
    before = (
        "您当前的位置：首页>政务公开>法定主动公开内容\n"
        "关于市政协三届四次会议第0127号提案的复函\n"
        "发布时间：2024-08-30 来源：水利局\n"
    )
    after = (
        "扫一扫在手机打开当前页\n打印  关闭\n"
        "上一篇：关于市政协三届四次会议第0128号提案的复函\n"
        "主办：云溪市人民政府  电话：12345678\n"
    )
    plain, chrome = read(LETTER), read(before + LETTER + after)

    assert {name: section.text for name, section in chrome.sections.items()} == {
        name: section.text for name, section in plain.sections.items()
    }


def test_traditional_characters_are_recognised_and_given_as_they_stand(read: Read) -> None:
    found = read(
        "楊國珍代表：\n你提出的《關于改擴建衛生院的建議》，已交我局辦理，現答復如下：\n擬在原址擴建。\n瀘清縣衛生健康局\n2020年7月10日\n（聯系人：段文彬，聯系電話：6137052）"
    )

    assert found.kind == "suggestion-reply"
    assert found.sections["addressee"].text == "楊國珍代表："
    assert found.sections["opening"].fields["subject"] == "關于改擴建衛生院的建議"
    assert found.sections["contact"].fields == {"person": "段文彬", "phone": "6137052"}


def test_a_row_above_the_opening_that_may_be_an_addressee_is_a_doubt(read: Read) -> None:
    found = read(with_addressee("云溪市各民主党派"))

    assert "addressee" not in found.sections
    assert [(doubt.section, doubt.text) for doubt in found.doubts] == [("addressee", "云溪市各民主党派")]


def test_a_paragraph_wrapped_at_a_fixed_width_is_read_as_one(read: Read) -> None:
    """Copies from terminals and old mail break every line after so many characters, names and numbers included."""
    width = 24
    long = "全市现有集中供水工程186处，供水管网2140公里，水质合格率逐年提高，农村自来水普及率达到百分之九十三。"
    paragraphs = [
        line if line.endswith(("委员会：", "水利局", "日", "号", "函")) else "　　" + line
        for line in LETTER.replace("全市现有集中供水工程186处。", long).splitlines()
        if line.strip()
    ]
    wrapped = "\n".join(line[at : at + width] for line in paragraphs for at in range(0, len(line), width))

    whole, broken = read("\n".join(paragraphs)), read(wrapped)

    assert {name: section.fields for name, section in broken.sections.items()} == {
        name: section.fields for name, section in whole.sections.items()
    }
    assert broken.sections["opening"].text == whole.sections["opening"].text
    opening = broken.sections["opening"].span
    assert (opening.line, opening.column, opening.end_line, opening.end_column) == (5, 3, 6, 22)
