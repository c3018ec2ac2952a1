"""How official Chinese says things: counts, dates, sessions, headings, forms of address. Pure."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from replycheck.recognise import dates
from replycheck.recognise.numerals import in_characters
from replycheck.recognise.outline import label_of
from replycheck.scaffold.blanks import blank

_LONGEST_HEADING: Final = 36
_ASKED: Final = re.compile(r"^(?:建议|希望|恳请|请求|请|要求|呼吁)(?!案|书|函)[，：:]?")
_NAMED: Final = re.compile(r"(?:建议|问题|意见|请求|事项|诉求|工作|信息)$")
_CLAUSE: Final = re.compile("[，,；;。]")
_BODY: Final = re.compile("政协|人大|人民代表大会|政治协商")
_LEVEL: Final = re.compile(
    r"^(?P<level>全国|[\u3400-\u9fff]{0,6}?[省市区县州盟旗])?(?=第?[〇一二三四五六七八九十百\d]+届)"
)
_PERSON: Final = re.compile(r"^[\u3400-\u9fff]{2,4}$|^[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,8})+$")
_ORGAN: Final = re.compile(
    r"(?:局|委|办|厅|院|会|部|处|所|站|科|社|组|团|支部|总支|政府|中心|公司|集团|工商联|界别|党派|民革|民盟|民建|民进)$"
)
_TITLED: Final = re.compile(r"(?:委员|代表|先生|女士|同志)(?:们)?$")


def day_in_words(text: str) -> str | None:
    """A date in the prescribed form (2024年5月10日) from any sound one, ISO or Chinese; None where it is none."""
    stripped = text.strip()
    try:
        day: datetime.date | None = datetime.date.fromisoformat(stripped)
    except ValueError:
        found = dates.whole(stripped)
        day = found.day if found else None
    return f"{day.year}年{day.month}月{day.day}日" if day else None


def stopless(text: str) -> str:
    """A text without the stop it ends with, for a template that writes its own."""
    return type(text)(text.rstrip().rstrip("。.；;")) if text else text


def topic(text: str, noun: str = "建议") -> str:
    """What a point asks, as a heading names it: 建议加大投入力度。 → 加大投入力度的建议.

    A long one is cut at its first clause; what has not yet been written stays as it is.
    """
    if not text or text.startswith("〔"):
        return text
    plain = " ".join(text.split())
    label = label_of(plain)
    plain = plain[label.end() :].strip() if label else plain
    plain = _ASKED.sub("", plain).removeprefix("关于").rstrip("。；;，, ")
    if len(plain) > _LONGEST_HEADING:
        cut = _CLAUSE.search(plain, 4)
        if cut and cut.start() <= _LONGEST_HEADING:
            plain = plain[: cut.start()]
    plain = re.sub("[。；;]", "，", plain)
    return plain if _NAMED.search(plain) else f"{plain}的{noun}"


def bare(matter: str) -> str:
    """A matter without the 关于 that a title writes itself."""
    return matter.removeprefix("关于") if matter else matter


def session_of(session: str, body: str) -> str:
    """A session with the body that met: 市五届五次会议 → 市政协五届五次会议."""
    if not session or session.startswith("〔") or _BODY.search(session):
        return session
    match = _LEVEL.match(session)
    level = (match["level"] or "") if match else ""
    return f"{level}{body}{session[len(level) :]}"


def is_person(name: str) -> bool:
    """Whether a proposer is a person and no organ, party or group."""
    return bool(_TITLED.search(name)) or (_PERSON.match(name) is not None and _ORGAN.search(name) is None)


def addressed(names: Sequence[str], title: str) -> str:
    """Proposers as they are addressed, persons by their title: 某某 → 某某委员."""
    told = []
    for name in names:
        bare = name.strip().rstrip("：:")
        told.append(f"{bare}{title}" if is_person(bare) and not _TITLED.search(bare) else bare)
    return "、".join(told)


def or_blank(text: str, what: str) -> str:
    """A text, or the place to write `what` where it is empty."""
    return text or blank(what)


def pronoun(names: Sequence[str]) -> str:
    """How those are called who are addressed: one person 您, several or an organ 你们."""
    return "您" if not names or (len(names) == 1 and is_person(names[0])) else "你们"


def your_organ(name: str) -> str:
    """How an organ is called that wrote: 某市财政局 → 你局."""
    return f"你{name[-1]}" if name and name[-1] in "局委办厅院会部处所站" else "你单位"


FILTERS: Final[Mapping[str, Callable[..., object]]] = {
    "chinese": in_characters,
    "stopless": stopless,
    "topic": topic,
    "bare": bare,
    "session_of": session_of,
    "addressed": addressed,
    "pronoun": pronoun,
    "or_blank": or_blank,
    "your_organ": your_organ,
}
"""What templates may use of it."""
