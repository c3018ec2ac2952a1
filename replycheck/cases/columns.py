"""The names that fields go by in registers, and the row of a table that holds them."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from replycheck.cases.model import (
    CLASS,
    DUE,
    FIELDS,
    KIND,
    LEAD,
    LISTS,
    NUMBER,
    PARTNERS,
    POINTS,
    PROPOSERS,
    PUBLICITY,
    RECEIVED,
    SESSION,
    TITLE,
)
from replycheck.patterns import regex

NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    field: tuple(names.split())
    for field, names in {
        NUMBER: "案号 提案号 提案编号 提案案号 建议号 建议编号 议案号 议案编号 案件编号 案卷号 caseno casenumber 编号"
        " no no. id 流水号",
        SESSION: "届次 会议届次 届次会议 会议 会次 届别",
        KIND: "类型 种类 案件类型 案件种类 文种 type",
        TITLE: "案由 标题 题目 提案题目 提案标题 提案名称 提案案由 建议标题 建议题目 建议名称 名称 subject",
        PROPOSERS: "提案者 提案人 提案单位 提案者姓名 提案委员 第一提案人 第一提案者 领衔代表 领衔人 建议人 提出人"
        " 提出者 代表 代表姓名 委员 委员姓名 联名人 联名委员 联名代表 附议人 附议代表 联名提案人 提案人联名人 proposer",
        LEAD: "主办单位 主办 主办部门 主办机关 承办单位 承办部门 牵头单位 牵头部门 牵头办理单位 办理单位 办理部门"
        " leadorgan",
        PARTNERS: "协办单位 会办单位 协办 会办 协办部门 会办部门 协会办单位 协办会办单位 会同办理单位 partner",
        RECEIVED: "交办日期 交办时间 交办日 收到日期 收文日期 收文时间 接收日期 分办日期",
        DUE: "办复期限 办结期限 办理期限 办复时限 办理时限 答复期限 答复时限 办结时限 截止日期 截止时间"
        " 期限 时限 deadline",
        CLASS: "办理结果分类 办理结果类别 结果分类 结果类别 办理类别 答复类别 办复类别 resultclass 办理结果 分类 类别",
        PUBLICITY: "公开属性 公开方式 公开类型 是否公开 公开",
        POINTS: "建议内容 主要建议 所提建议 建议事项 具体建议 意见建议 建议要点 建议 诉求内容 诉求 办理事项 要点 point",
    }.items()
}
"""The column names of each field, beside its own name in the file; as `_plain` leaves them, the plainest first."""

_BY_NAME: Final = {name: field for field, names in NAMES.items() for name in (field, *names)}
_NOISE: Final = regex(r"[\s\u3000*＊:：]+|[（(][^）)]*[）)]|[、/／]")
_HEADER_ROWS: Final = 25
"""A header stands among the first rows of a table, below its title and what an office writes above."""
_COUNTED: Final = "0123456789一二三四五六七八九十"
"""What tells the columns of one list apart: 建议1, 建议2."""
_NEAR: Final = 0.6
_SHORTEST_SLIP: Final = 3
_CHARACTERS: Final = frozenset("".join(_BY_NAME))
_OFFICES_OWN: Final = ("联系人", "督办单位", "督办部门")
"""Columns that offices keep beside those of a case, and that are one character away from one of them."""


class Header(NamedTuple):
    """The header of a table: the last row of it (from 0), and field and written name by column (from 0)."""

    row: int
    columns: Mapping[int, tuple[str, str]]


def field_of(name: str) -> str | None:
    """The field that a column's name, Chinese or English, stands for; None for any other."""
    plain = _plain(name)
    one_of_several = _BY_NAME.get(plain.rstrip(_COUNTED))
    return _BY_NAME.get(plain) or (one_of_several if one_of_several in LISTS else None)


def near_field(name: str) -> str | None:
    """The field's name that was perhaps meant, in the language that `name` is written in."""
    plain = _plain(name)
    if plain.isascii():
        close = difflib.get_close_matches(plain, FIELDS, n=1, cutoff=_NEAR)
        return close[0] if close else None
    if plain in _OFFICES_OWN:
        return None
    return next((known for known in _BY_NAME if _is_slip(plain, known)), None)


def _is_slip(written: str, known: str) -> bool:
    """Whether one character is wrong, and is none that columns are named with: 办结日期 is no slip of 办结期限."""
    if len(written) != len(known) or len(known) < _SHORTEST_SLIP:
        return False
    wrong = [one for one, other in zip(written, known, strict=True) if one != other]
    return len(wrong) == 1 and wrong[0] not in _CHARACTERS


def find_header(rows: Sequence[Sequence[str]]) -> Header | None:
    """The row, or the two rows, in which the columns are named; None where no row names a number or a title.

    A title above, merged cells and a second row under a common heading (办理单位 over 主办, 协办) make no difference.
    """
    best: Header | None = None
    for row in range(min(len(rows), _HEADER_ROWS)):
        for header in (_one_row(rows, row), _two_rows(rows, row)):
            if _serves(header) and (best is None or _known(header) > _known(best)):
                best = header
    return best


def _plain(name: str) -> str:
    return _NOISE.sub("", name).lower()


def _one_row(rows: Sequence[Sequence[str]], row: int) -> Header:
    return Header(row, _once({index: (field_of(text), text) for index, text in enumerate(rows[row])}))


def _two_rows(rows: Sequence[Sequence[str]], row: int) -> Header:
    """As one row, with the names of a second row under those of the first, which may span several columns."""
    if row + 1 >= len(rows):
        return Header(row, {})
    upper, lower = rows[row], rows[row + 1]
    found: dict[int, tuple[str | None, str]] = {}
    over = ""
    for index in range(max(len(upper), len(lower))):
        above = upper[index] if index < len(upper) else ""
        below = lower[index] if index < len(lower) else ""
        over = above or over
        field = field_of(below) or (field_of(over + below) if below else None)
        found[index] = (field, below) if below else (field_of(above), above)
    return Header(row + 1, _once(found))


def _once(found: Mapping[int, tuple[str | None, str]]) -> dict[int, tuple[str, str]]:
    """Every field in the column that names it most plainly; those that are lists in all of theirs."""
    columns: dict[int, tuple[str, str]] = {}
    taken: dict[str, int] = {}
    for index, (field, written) in found.items():
        if field is None:
            continue
        other = taken.get(field)
        if field not in LISTS and other is not None:
            if _rank(field, written) >= _rank(field, columns[other][1]):
                continue
            del columns[other]
        taken[field] = index
        columns[index] = (field, written.strip())
    return columns


def _rank(field: str, written: str) -> int:
    names = (field, *NAMES[field])
    return names.index(_plain(written)) if _plain(written) in names else len(names)


def _known(header: Header) -> int:
    return len({field for field, _ in header.columns.values()})


def _serves(header: Header) -> bool:
    fields = {field for field, _ in header.columns.values()}
    return bool(fields & {NUMBER, TITLE}) and (len(fields) > 1 or len(header.columns) == 1)
