"""Checks between fields, class marks, calendars and examples as they are written."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from replycheck.checklist.raw_shared import (
    DAYS,
    RULE,
    SECTION_ID,
    FieldName,
    Level,
    Raw,
    RawBasis,
    RawWhen,
    RawWords,
    Severity,
    Stage,
    Text,
)


class RawWithin(Raw):
    """期限：从一个日期到另一个日期不得超过的天数。 A limit of days from one date to another."""

    begin: FieldName = Field(alias="from", description="起算日期的字段，如 opening.received。 The date it runs from.")
    end: FieldName = Field(alias="to", description="截止日期的字段，如 date.iso。 The date it runs to.")
    days: Annotated[int, Field(ge=0)] | None = Field(default=None, description="自然日数。 Days of the calendar.")
    working_days: Annotated[int, Field(ge=0)] | None = Field(
        default=None,
        description="工作日数，按 calendar 计算；日历没有的年份不查。 "
        "Working days by `calendar`; years it lacks are skipped.",
    )


class RawNotBefore(Raw):
    """先后：一个日期不得早于另一个日期。 One date is not before another."""

    field: FieldName = Field(description="较晚的日期的字段。 The later date.")
    than: FieldName = Field(description="较早的日期的字段。 The earlier date.")


class RawAmong(Raw):
    """取值：字段只能是所列各项之一。 A field has one of the values listed."""

    field: FieldName = Field(description="字段，如 result_class.value。 The field.")
    values: list[Text] | None = Field(
        default=None, description="可以有的值；不写则为 classes 的各类。 The values; without them, those of `classes`."
    )


class RawSaid(Raw):
    """某处有没有某个句式。 A pattern that a place must, or must not, contain."""

    place: Text = Field(
        alias="in",
        description="在哪里找：要素的 id，head（主送机关以上）或者 page（全文）。 Where: a section's id, head or page.",
    )
    pattern: Text = Field(description="找什么：句式。 What: a pattern.")


class RawCheck(Raw):
    """一项互查：各处内容应当怎样对得上；六种查法只写一种。 One check; exactly one of its six operators is given."""

    title: RawWords | None = Field(default=None, description="名称。 What the check is called.")
    level: Level | None = Field(
        default=None,
        description="required 不符为错误，recommended 为警告，optional 为提示。 Error, warning or info where it fails.",
    )
    basis: list[RawBasis] | None = Field(default=None, description="依据。 What the check rests on.")
    when: list[RawWhen] | None = Field(
        default=None, description="各种情形都有时才查。 It is made only where all of these hold."
    )
    unless: list[RawWhen] | None = Field(
        default=None, description="有其中任何一种情形就不查。 It is not made where any of these holds."
    )
    stages: list[Stage] | None = Field(
        default=None, description="在哪个阶段查：draft 草稿，final 定稿；不写则都查。 At which stage; both by default."
    )
    message: RawWords | None = Field(default=None, description="不符时怎样说。 What is said where it fails.")
    hint: RawWords | None = Field(default=None, description="不符时提示怎样改。 What to do about it.")
    equal: list[FieldName] | None = Field(
        default=None, description="这些字段应当相同。 These fields are the same.", min_length=2
    )
    within: RawWithin | None = Field(default=None, description="期限。 A limit of days.")
    not_before: RawNotBefore | None = Field(default=None, description="先后。 One date is not before another.")
    among: RawAmong | None = Field(default=None, description="取值。 A field has one of some values.")
    require: RawSaid | None = Field(default=None, description="某处应当有的句式。 What a place must say.")
    forbid: RawSaid | None = Field(default=None, description="某处不得有的句式。 What a place must not say.")


class RawClass(Raw):
    """一类办理结果。 One class of how the matter was resolved."""

    meaning: Text = Field(
        description="含义的代号，供 when 引用，如 solved、planned、reference、superior。 What it means, for `when`."
    )
    title: RawWords = Field(description="当地规定的说法。 What it says to people.")


class RawYear(Raw):
    """一年的放假和调休。 The holidays of a year."""

    off: list[Annotated[str, Field(pattern=DAYS)]] = Field(
        default_factory=list,
        description="放假的日子，如 2024-02-10..2024-02-17。 Days off, single or from .. to.",
    )
    on: list[Annotated[str, Field(pattern=DAYS)]] = Field(
        default_factory=list, description="调休上班的周末。 Weekends that are worked."
    )


class RawExpected(Raw):
    """一处应当报告的问题。 One finding that is expected."""

    code: Annotated[str, Field(pattern=RULE)] = Field(description="规则代号，如 RC101。 The rule's code.")
    section: Annotated[str, Field(pattern=SECTION_ID)] | None = Field(
        default=None, description="所在的要素；不限于要素的规则不写。 The section, where the rule has one."
    )
    check: Text | None = Field(default=None, description="哪一项互查（RC107）。 Which check (RC107).")
    severity: Severity = Field(description="严重程度。 How severe it is.")


class RawBad(Raw):
    """一份有问题的例文：好例文改动一处。 The good letter with a single edit, and what must be found then."""

    replace: Text = Field(description="好例文中的一处文字，只出现一次。 What stands in the good letter, once.")
    by: str = Field(default="", description="换成什么；不写就是删去。 What stands there instead; nothing by default.")
    expect: list[RawExpected] = Field(description="应当报告的全部问题。 All that must be found, and nothing else.")


class RawExample(Raw):
    """例文：一份好的，和由它改出的几份有问题的。 A good letter, and bad ones made of it."""

    good: Text = Field(description="没有任何问题的例文。 A letter in which nothing is found.")
    bad: list[RawBad] = Field(default_factory=list, description="有问题的例文。 The bad ones.")
