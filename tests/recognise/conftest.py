"""A small letter, and the recognition of any text by the shipped checklists."""

from collections.abc import Callable

import pytest

from replycheck.checklist.load import load_checklists
from replycheck.letter import Letter
from replycheck.recognise import Lexicon, recognise
from replycheck.resources import shipped
from replycheck.sources.source import Source

LETTER = """\
云溪市水利局

云水函〔2024〕36号

关于市政协三届四次会议第0127号提案的复函

民革云溪市委员会：

你们提出的《关于推进农村饮水提质增效的建议》（第0127号）收悉。经研究，现答复如下：

一、农村供水现状
全市现有集中供水工程186处。
二、下一步打算
（一）扩大供水管网。年底前完成。
（二）加强水质监测。每季度公布。

感谢你们对水利工作的关心和支持。
此复函已经蒲明华局长审签。对以上答复你们有什么意见，请填写在回执上寄给我们。
特此函复。

联系人：唐小雪
联系电话：43786219

云溪市水利局
2024年6月12日
"""


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return Lexicon(load_checklists([shipped("checklists")]))


@pytest.fixture
def read(lexicon: Lexicon) -> Callable[[str], Letter]:
    """Recognises a text."""

    def recognised(text: str) -> Letter:
        return recognise(Source("letter.txt", "text", tuple(text.split("\n"))), lexicon)

    return recognised
