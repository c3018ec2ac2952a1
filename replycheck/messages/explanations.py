"""What every rule checks and why, with a bad and a good example: for `explain` and for the handbook.

The examples are Chinese in both languages, as letters are.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple


class Explanation(NamedTuple):
    """What a rule checks, in Chinese and in English, and a bad and a good example."""

    zh: str
    en: str
    bad: str
    good: str


EXPLANATIONS: Final[Mapping[str, Explanation]] = {
    "RC001": Explanation(
        "文件打不开、已损坏、已加密、太大，或者根本不是文书。没有读到的文书不能算检查过。",
        "The file is broken, encrypted, too large, or no letter's file at all; what was not read was not checked.",
        "复函.docx（打开时提示已损坏）",
        "复函.docx（在 Word 或 WPS 中重新保存）",
    ),
    "RC002": Explanation(
        "看不出是哪一种复函，没有可以对照的清单。通知等不是复函的文书也在这里说明。",
        "No checklist fits the document; where it can be told, what it is instead (a notice, say) is named.",
        "关于召开会议的通知",
        "关于市政协四届三次会议第0088号提案的复函",
    ),
    "RC003": Explanation(
        "文中有替换符、乱码或者控制字符，原来的字多半已经丢失。",
        "Replacement characters, mojibake or control characters: text was lost.",
        "您提出的《关于优化□□接驳的建议》",
        "您提出的《关于优化公交接驳的建议》",
    ),
    "RC101": Explanation(
        "清单要求的要素没有写。必备的为错误，建议的为警告；依据由清单逐项列出。",
        "A section that the checklist asks for is not there: an error where it is required, a warning where it is "
        "recommended. The checklist says what each rests on.",
        "（全文没有联系人和电话）",
        "（联系人：何雨桐，联系电话：0571-28316671）",
    ),
    "RC102": Explanation(
        "要素写了，但不在应在的位置。",
        "A section is there, but not where its order puts it.",
        "2024年6月11日\n云溪市教育局",
        "云溪市教育局\n2024年6月11日",
    ),
    "RC103": Explanation(
        "只应出现一次的要素出现了多次。",
        "A section stands there more often than it may.",
        "特此函复。……特此函复。",
        "特此函复。",
    ),
    "RC104": Explanation(
        "模板里留待填写的地方没有填。为隐去个人信息而写的“李××”不算。",
        "What a template left to be filled in was not. Names hidden on purpose (李××) are no such places.",
        "云教函〔2024〕  号",
        "云教函〔2024〕40号",
    ),
    "RC105": Explanation(
        "要素写了，但缺少应有的内容，如联系方式没有电话、救济途径没有期限。",
        "A section is there, but lacks a part: a contact without a telephone, remedies without a term.",
        "（联系人：何雨桐）",
        "（联系人：何雨桐，联系电话：0571-28316671）",
    ),
    "RC106": Explanation(
        "有一处可能是这个要素，但文字残缺或者有别的读法，请人来看。",
        "A place may be the section, but is damaged or can be read otherwise: a person should look.",
        "人：何雨桐",
        "联系人：何雨桐",
    ),
    "RC107": Explanation(
        "清单自己规定的互查：各处内容应当对得上，如不予公开的决定须先申请行政复议。含义、依据和效力见各项互查。",
        "A check that the checklist makes of its own: parts of the letter must agree, e.g. a refusal to disclose "
        "goes to review before suit. Each check says what it rests on.",
        "可以申请行政复议，或者在6个月内提起行政诉讼",
        "可以申请行政复议；对行政复议决定不服的，可以在15日内提起行政诉讼",
    ),
    "RC201": Explanation(
        "日期残缺，或者没有这一天。",
        "The date is damaged, or there is no such day.",
        "2021年64",
        "2021年6月4日",
    ),
    "RC202": Explanation(
        "成文日期应当用阿拉伯数字写全年、月、日，月、日不编虚位。",
        "The date is written in Arabic numerals with year, month and day, and no leading zeros.",
        "二〇二四年五月十日；2024年05月10日",
        "2024年5月10日",
    ),
    "RC203": Explanation(
        "发文字号的年份写全，用六角括号；顺序号不加“第”，不编虚位。",
        "The number has the full year in 〔〕, no 第, and no leading zeros.",
        "云教函[24]第040号",
        "云教函〔2024〕40号",
    ),
    "RC204": Explanation(
        "电话号码的位数不对。", "The telephone number has a wrong count of digits.", "2831667", "28316671"
    ),
    "RC205": Explanation(
        "邮政编码应当是六位数字。",
        "A postcode has six digits.",
        "40112",
        "401120",
    ),
    "RC206": Explanation(
        "主送机关顶格写，后加全角冒号。",
        "The addressee stands flush left, with a full-width colon.",
        "方若溪委员:",
        "方若溪委员：",
    ),
    "RC207": Explanation(
        "标题应当有文种，末尾不加标点。",
        "A title names the kind of document and has no mark at its end.",
        "关于第0088号提案办理情况。",
        "关于第0088号提案的复函",
    ),
    "RC301": Explanation(
        "案号在标题、引语、交办单中应当一致。",
        "The case's number is the same in title, opening and register.",
        "第0213号提案……（第0231号）收悉",
        "第0213号提案……（第0213号）收悉",
    ),
    "RC302": Explanation(
        "届次在标题、引语、交办单中应当一致。",
        "The session is the same in title, opening and register.",
        "四届三次会议……四届二次会议",
        "四届三次会议……四届三次会议",
    ),
    "RC303": Explanation(
        "发文机关标志、标题和署名应当是同一个机关。",
        "Letterhead, title and signer are one organ.",
        "标题：云溪市教育局……；署名：云溪市民政局",
        "标题：云溪市教育局……；署名：云溪市教育局",
    ),
    "RC304": Explanation(
        "发文字号的年份应当是成文日期的年份。",
        "The document number's year is that of the date.",
        "云教函〔2023〕40号……2024年6月20日",
        "云教函〔2024〕40号……2024年6月20日",
    ),
    "RC305": Explanation(
        "复函与交办登记不符：主送、案由、主办单位等。",
        "The letter contradicts the register: addressee, subject, lead organ.",
        "登记：温书言；主送：方若溪代表",
        "登记：温书言；主送：温书言代表",
    ),
    "RC306": Explanation(
        "成文日期晚于办复期限。",
        "The letter is dated after the case's due date.",
        "期限2024年5月10日，成文2024年6月1日",
        "期限2024年5月10日，成文2024年5月8日",
    ),
    "RC401": Explanation(
        "提出的意见没有找到答复。这是请人来看，不是断定没有答复。",
        "No answer was found to a point asked: please look; it is no verdict.",
        "建议增设自助借还点——正文没有提及",
        "二、关于增设自助借还点",
    ),
    "RC402": Explanation(
        "文中说有几个方面，实际写的不是这么多。",
        "The text announces n items and gives m.",
        "现从三个方面答复如下：一、……二、……",
        "现从两个方面答复如下：一、……二、……",
    ),
    "RC403": Explanation(
        "序号跳号、重号或者颠倒。", "A number is skipped, doubled or out of order.", "一、二、四、", "一、二、三、"
    ),
    "RC404": Explanation(
        "标题下面没有内容。",
        "A heading with no answer below it.",
        "二、关于降低收费\n三、……",
        "二、关于降低收费\n已制定收费标准。",
    ),
    "RC405": Explanation(
        "序数跳过了一级。只分两级时用“一、”和“1.”是允许的。",
        "A level of numbering is jumped over; 一、 then 1. is accepted where there are two levels.",
        "一、……（1）……",
        "一、……（一）……",
    ),
    "RC406": Explanation(
        "对某项建议只说“高度重视”“进一步研究”，没有写做了什么，或者只说打算做而没有写时限。",
        "A point is met with 高度重视 or 进一步研究 and nothing done, or with a promise that has no term.",
        "对增设站点的建议，我局将进一步研究",
        "对增设站点的建议，我局将于2024年9月底前增设3处站点",
    ),
    "RC501": Explanation(
        "引号、括号、书名号没有成对。",
        "Quotation marks, brackets or book-title marks do not pair.",
        "推行“一票换乘",
        "推行“一票换乘”",
    ),
    "RC502": Explanation(
        "汉字之间用了半角标点。", "Half-width marks between Chinese characters.", "已建成,年底投用", "已建成，年底投用"
    ),
    "RC503": Explanation(
        "同一个词连写了两次。", "The same word stands twice in a row.", "持续夯实基础基础", "持续夯实基础"
    ),
    "RC504": Explanation(
        "段落末尾没有句号。", "A paragraph ends without a full stop.", "计划10月底前建成", "计划10月底前建成。"
    ),
    "RC901": Explanation(
        "屏蔽了规则，但那里并没有这个问题，屏蔽可以删去。",
        "A suppression that suppresses nothing: it can go.",
        "屏蔽 RC101:contact，而联系方式已经写了",
        "删去这条屏蔽",
    ),
}
