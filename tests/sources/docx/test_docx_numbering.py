"""Automatic labels, as Word shows them."""

from __future__ import annotations

import pytest

from replycheck.sources.docx.numerals import numeral
from tests.sources.docx.docx_builder import (
    abstract,
    body,
    chinese_headings,
    chinese_levels,
    level,
    num,
    numbered,
    numbering,
    paragraph,
    restart,
    style,
    styles,
)


def labels(sequence: list[tuple[int, int]], *definitions: str) -> list[str]:
    """The labels of empty paragraphs numbered with these (numbering, level)."""
    return body("".join(numbered("", index, identity) for identity, index in sequence), numbering(*definitions))


def test_the_five_levels_of_chinese_headings() -> None:
    assert labels([(1, 0), (1, 1), (1, 2), (1, 3), (1, 4)]) == ["一、", "（一）", "1.", "（1）", "①"]


def test_a_level_begins_anew_below_a_higher_one() -> None:
    assert labels([(1, 0), (1, 1), (1, 1), (1, 0), (1, 1)]) == ["一、", "（一）", "（二）", "二、", "（一）"]


def test_numberings_on_one_abstract_count_on_together() -> None:
    shared = (abstract(0, chinese_levels()), num(1, 0), num(2, 0))

    assert labels([(1, 0), (2, 0), (1, 0)], *shared) == ["一、", "二、", "三、"]


def test_numberings_on_different_abstracts_count_apart() -> None:
    apart = (abstract(0, chinese_levels()), abstract(1, chinese_levels()), num(1, 0), num(2, 1))

    assert labels([(1, 0), (2, 0), (1, 0)], *apart) == ["一、", "一、", "二、"]


def test_a_start_override_takes_effect_once() -> None:
    overridden = (abstract(0, chinese_levels()), num(1, 0), num(2, 0, restart(0, 5)))

    assert labels([(1, 0), (1, 0), (2, 0), (2, 0), (1, 0)], *overridden) == [
        "一、",
        "二、",
        "五、",
        "六、",
        "七、",
    ]


def test_an_override_of_a_deeper_level() -> None:
    overridden = (abstract(0, chinese_levels()), num(1, 0), num(2, 0, restart(0, 1) + restart(1, 3)))

    assert labels([(2, 0), (2, 1), (2, 1), (2, 0), (2, 1)], *overridden) == [
        "一、",
        "（三）",
        "（四）",
        "二、",
        "（三）",
    ]


def test_an_override_of_a_whole_level() -> None:
    other = f'<w:lvlOverride w:ilvl="0">{level(0, "decimal", "%1)")}</w:lvlOverride>'
    overridden = (abstract(0, chinese_levels()), num(1, 0), num(2, 0, other))

    assert labels([(1, 0), (2, 0)], *overridden) == ["一、", "2)"]


def test_a_level_may_start_elsewhere() -> None:
    assert labels([(1, 0), (1, 0)], abstract(0, level(0, "decimal", "%1.", start=0)), num(1, 0)) == [
        "0.",
        "1.",
    ]
    unsaid = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    assert labels([(1, 0)], abstract(0, unsaid), num(1, 0)) == ["0."]


def test_a_level_that_never_restarts() -> None:
    levels = level(0, "decimal", "%1.") + level(1, "decimal", "(%2)", more='<w:lvlRestart w:val="0"/>')

    assert labels([(1, 0), (1, 1), (1, 0), (1, 1)], abstract(0, levels), num(1, 0)) == [
        "1.",
        "(1)",
        "2.",
        "(2)",
    ]


def test_a_level_that_restarts_only_below_a_certain_one() -> None:
    levels = (
        level(0, "decimal", "%1.")
        + level(1, "decimal", "%1.%2.")
        + level(2, "decimal", "(%3)", more='<w:lvlRestart w:val="1"/>')
    )
    sequence = [(1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 1), (1, 2)]

    assert labels(sequence, abstract(0, levels), num(1, 0)) == [
        "1.",
        "1.1.",
        "(1)",
        "1.2.",
        "(2)",
        "2.",
        "2.1.",
        "(1)",
    ]


def test_a_level_jumped_over_counts_as_begun() -> None:
    levels = level(0, "decimal", "%1") + level(1, "decimal", "%1.%2")

    assert labels([(1, 1), (1, 1), (1, 0)], abstract(0, levels), num(1, 0)) == ["1.1", "1.2", "2"]


def test_legal_numbering_shows_every_level_in_digits() -> None:
    levels = level(0, "chineseCounting", "第%1章") + level(1, "upperRoman", "%1.%2", more="<w:isLgl/>")

    assert labels([(1, 0), (1, 1)], abstract(0, levels), num(1, 0)) == ["第一章", "1.1"]


def test_numbering_through_a_style() -> None:
    heading = style("标题1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    content = paragraph("总则", '<w:pStyle w:val="标题1"/>') * 2

    assert body(content, {**numbering(), **styles(heading)}) == ["一、总则", "二、总则"]


def test_the_level_comes_from_the_style_that_the_level_names() -> None:
    levels = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2", more='<w:pStyle w:val="标题2"/>')
    heading = style("标题2", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    parts = {**numbering(abstract(0, levels), num(1, 0)), **styles(heading)}

    assert body(paragraph("甲", '<w:pStyle w:val="标题2"/>'), parts) == ["1.1甲"]


def test_numbering_and_level_fold_apart_up_the_chain_of_styles() -> None:
    base = style("标题1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    second = style("标题2", '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>', based_on="标题1")
    third = style("标题3", based_on="标题2")
    parts = {**numbering(), **styles(base, second, third)}
    content = "".join(paragraph("事", f'<w:pStyle w:val="标题{n}"/>') for n in (1, 2, 3))

    assert body(content, parts) == ["一、事", "（一）事", "（二）事"]
    direct = '<w:pStyle w:val="标题1"/><w:numPr><w:ilvl w:val="2"/></w:numPr>'
    assert body(paragraph("事", direct), parts) == ["1.事"]


def test_a_paragraph_may_take_itself_out_of_its_styles_numbering() -> None:
    base = style("标题1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    out = '<w:pStyle w:val="标题1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'

    assert body(paragraph("事", out), {**numbering(), **styles(base)}) == ["事"]


def test_the_default_style_may_number() -> None:
    normal = style("Normal", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', default=True)

    assert body("<w:p><w:r><w:t>事</w:t></w:r></w:p>", {**numbering(), **styles(normal)}) == ["一、事"]


def test_styles_based_on_one_another_in_a_circle() -> None:
    one = style("甲", based_on="乙")
    two = style("乙", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', based_on="甲")

    assert body(paragraph("事", '<w:pStyle w:val="甲"/>'), {**numbering(), **styles(one, two)}) == ["一、事"]


@pytest.mark.parametrize("through_style", [True, False])
def test_a_list_style_between(through_style: bool) -> None:
    real = abstract(0, chinese_levels(), '<w:styleLink w:val="公文"/>')
    link = abstract(1, "", '<w:numStyleLink w:val="公文"/>')
    inner = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>' if through_style else ""
    parts = {**numbering(real, link, num(1, 0), num(2, 1)), **styles(style("公文", inner, kind="numbering"))}

    assert body(numbered("事", 0, 2) + numbered("事", 1, 2), parts) == ["一、事", "（一）事"]


def test_list_styles_in_a_circle_number_nothing() -> None:
    link = abstract(0, "", '<w:numStyleLink w:val="公文"/>')
    inner = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'

    assert body(numbered("事"), {**numbering(link, num(1, 0)), **styles(style("公文", inner, kind="numbering"))}) == [
        "事"
    ]


@pytest.mark.parametrize("missing", [("numId", "7"), ("numId", "x"), ("ilvl", "5")])
def test_numbering_that_is_not_defined_shows_nothing(missing: tuple[str, str]) -> None:
    values = {"ilvl": "0", "numId": "1", missing[0]: missing[1]}
    properties = "<w:numPr>" + "".join(f'<w:{name} w:val="{value}"/>' for name, value in values.items()) + "</w:numPr>"

    assert body(paragraph("事", properties), numbering()) == ["事"]


def test_an_empty_numbered_paragraph_shows_its_label() -> None:
    assert body(numbered(""), numbering()) == ["一、"]


def test_a_label_belongs_to_the_first_line() -> None:
    broken = "<w:r><w:t>上</w:t><w:br/><w:t>下</w:t></w:r>"

    assert body(numbered(broken), numbering()) == ["一、上", "下"]


@pytest.mark.parametrize(
    ("style_name", "text", "suffix", "content", "line"),
    [
        ("chineseCounting", "%1、", "tab", "总则", "一、总则"),
        ("chineseCounting", "（%1）", "space", "总则", "（一）总则"),
        ("chineseCounting", "第%1条", "tab", "为了", "第一条为了"),
        ("decimalEnclosedCircleChinese", "%1", "tab", "一是", "①一是"),
        ("decimal", "%1.", "tab", "总则", "1.总则"),
        ("decimal", "%1.", "tab", "2024年", "1. 2024年"),
        ("decimal", "%1.", "nothing", "2024年", "1.2024年"),
        ("decimal", "%1", "tab", "总则", "1 总则"),
        ("decimal", "%1", "nothing", "总则", "1总则"),
        ("chineseCounting", "%1", "space", "总则", "一 总则"),
        ("bullet", "●", "tab", "总则", "● 总则"),
        ("bullet", "●", "nothing", "总则", "●总则"),
        ("none", "", "tab", "总则", "总则"),
        ("none", "附", "nothing", "总则", "附总则"),
    ],
)
def test_what_stands_between_label_and_text(style_name: str, text: str, suffix: str, content: str, line: str) -> None:
    parts = numbering(abstract(0, level(0, style_name, text, suffix=suffix)), num(1, 0))

    assert body(numbered(content), parts) == [line]


@pytest.mark.parametrize(
    ("text", "font", "shown"),
    [
        ("\uf0b7", "Symbol", "•"),
        ("\uf06c", "Wingdings", "●"),
        ("\uf0d8", "Wingdings", "➢"),
        ("\uf0fc", "Wingdings", "✓"),
        ("l", "Wingdings", "●"),
        ("\uf012", "某字体", "•"),
        ("o", "Courier New", "○"),
        ("-", "宋体", "-"),
        ("★", "", "★"),
    ],
)
def test_bullets_are_plain_characters(text: str, font: str, shown: str) -> None:
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr>' if font else ""
    one = f'<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="{text}"/>{fonts}</w:lvl>'

    assert body(numbered(""), numbering(abstract(0, one), num(1, 0))) == [shown]


def test_bullets_by_picture_and_hidden_labels() -> None:
    picture = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="x"/><w:lvlPicBulletId w:val="0"/></w:lvl>'
    hidden = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:rPr><w:vanish/></w:rPr></w:lvl>'

    assert body(numbered("事"), numbering(abstract(0, picture), num(1, 0))) == ["• 事"]
    assert body(numbered("事"), numbering(abstract(0, hidden), num(1, 0))) == ["事"]


def test_a_bullet_above_adds_nothing_to_labels_below() -> None:
    levels = level(0, "bullet", "●") + level(1, "decimal", "%1%2.")

    assert labels([(1, 0), (1, 1)], abstract(0, levels), num(1, 0)) == ["●", "1."]


def test_formats_of_ones_own() -> None:
    custom = (
        '<w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback>'
        '<w:numFmt w:val="decimal"/>'
        '</mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl>'
    )

    assert labels([(1, 0)], abstract(0, custom), num(1, 0)) == ["007."]


def test_numbering_without_its_part() -> None:
    assert body(numbered("事")) == ["事"]


def test_a_style_numbered_with_chinese_headings_needs_no_direct_numbering() -> None:
    heading = style("a", '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>')

    assert body(paragraph("事", '<w:pStyle w:val="a"/>'), {**numbering(*chinese_headings()), **styles(heading)}) == [
        "（一）事"
    ]


@pytest.mark.parametrize(
    ("style_name", "numbers", "written"),
    [
        ("decimal", (0, 1, 12), "0 1 12"),
        ("decimalZero", (1, 9, 10), "01 09 10"),
        ("decimalHalfWidth", (1,), "1"),
        ("decimalFullWidth", (1, 20), "１ ２０"),
        ("decimalFullWidth2", (3,), "３"),
        ("upperRoman", (1, 4, 9, 14, 40, 90, 400, 1999), "I IV IX XIV XL XC CD MCMXCIX"),
        ("lowerRoman", (1, 4, 0), "i iv 0"),
        ("upperLetter", (1, 26, 27, 53), "A Z AA AAA"),
        ("lowerLetter", (1, 26, 28, 0), "a z bb 0"),
        (
            "chineseCounting",
            (1, 10, 11, 20, 21, 99, 100, 101, 110, 111),
            "一 十 十一 二十 二十一 九十九 一百 一百零一 一百一十 一百一十一",
        ),
        (
            "chineseCountingThousand",
            (0, 5, 19, 1000, 1001, 1010, 10_000, 10_001),
            "〇 五 十九 一千 一千零一 一千零一十 一万 一万零一",
        ),
        ("chineseLegalSimplified", (1, 10, 11, 20, 105), "壹 壹拾 壹拾壹 贰拾 壹佰零伍"),
        ("ideographLegalTraditional", (2, 3, 6, 12), "貳 參 陸 壹拾貳"),
        ("japaneseLegal", (1, 12), "壱 壱拾弐"),
        ("japaneseCounting", (1, 10, 11, 100, 110, 111), "一 十 十一 百 百十 百十一"),
        ("taiwaneseCounting", (1, 12), "一 十二"),
        ("taiwaneseCountingThousand", (3, 20), "三 二十"),
        ("taiwaneseDigital", (10,), "一○"),
        ("ideographDigital", (1, 10, 21), "一 一〇 二一"),
        ("japaneseDigitalTenThousand", (10,), "一〇"),
        ("ideographTraditional", (1, 10, 11), "甲 癸 11"),
        ("ideographZodiac", (1, 12, 13), "子 亥 13"),
        ("ideographZodiacTraditional", (1, 2, 60, 61), "甲子 乙丑 癸亥 61"),
        ("decimalEnclosedCircle", (1, 20, 21, 35, 36, 50, 51), "① ⑳ ㉑ ㉟ ㊱ ㊿ 51"),
        ("decimalEnclosedCircleChinese", (3, 10), "③ ⑩"),
        ("decimalEnclosedParen", (1, 20, 21), "⑴ ⒇ 21"),
        ("decimalEnclosedFullstop", (1, 20, 21), "⒈ ⒛ 21"),
        ("ideographEnclosedCircle", (1, 10, 11), "㊀ ㊉ 11"),
        ("numberInDash", (1,), "- 1 -"),
        ("hex", (10, 255), "A FF"),
        ("chicago", (1, 4, 5), "* § **"),
        ("ordinal", (1, 2, 3, 4, 11, 12, 13, 21, 112), "1st 2nd 3rd 4th 11th 12th 13th 21st 112th"),
        ("cardinalText", (1, 21, 100, 115, 1000), "One Twenty-one One hundred One hundred fifteen 1000"),
        (
            "ordinalText",
            (1, 5, 20, 22, 101, 1000),
            "First Fifth Twentieth Twenty-second One hundred first 1000",
        ),
        ("unheardOf", (7,), "7"),
        ("chineseCounting", (-1,), "-1"),
    ],
)
def test_formats_of_numbers(style_name: str, numbers: tuple[int, ...], written: str) -> None:
    assert " ".join(numeral(number, style_name) for number in numbers) == written


def test_the_format_none_writes_nothing() -> None:
    assert numeral(3, "none") == ""
