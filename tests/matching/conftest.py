"""Letters to hold points against."""

from collections.abc import Callable

import pytest

from replycheck.checklist.load import load_checklists
from replycheck.letter import Letter
from replycheck.recognise import Lexicon, recognise
from replycheck.resources import shipped
from replycheck.sources.source import Source

HEAD = """\
某市水务局关于市政协三届二次会议第0042号提案的复函
周望舒委员：
您提出的《关于加强河道保洁的提案》收悉。现答复如下：
"""
TAIL = """
某市水务局
2024年5月10日
"""

Write = Callable[..., Letter]


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return Lexicon(load_checklists((shipped("checklists"),)))


@pytest.fixture
def write(lexicon: Lexicon) -> Write:
    """A letter with the answer given; it begins on line 4."""

    def written(answer: str, head: str = HEAD) -> Letter:
        return recognise(Source("letter.txt", "text", tuple((head + answer + TAIL).split("\n"))), lexicon)

    return written
