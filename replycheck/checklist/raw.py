"""A checklist as it is written: the shape of the YAML, for checking it and for editors' JSON Schema."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated

from pydantic import Field

from replycheck.checklist.raw_check import RawCheck, RawClass, RawExample, RawYear
from replycheck.checklist.raw_shared import (
    LETTER,
    NAME,
    RULE,
    SECTION_ID,
    YEAR,
    Form,
    Groups,
    Identifier,
    Level,
    Name,
    Raw,
    RawBasis,
    RawPart,
    RawSign,
    RawWhen,
    RawWords,
    Several,
    Severity,
    Text,
    Type,
    Zone,
)

Path = tuple[str | int, ...]


class RawField(Raw):
    """从要素里读出的一个字段。 A field that is read out of a section."""

    type: Type = Field(
        description="text 文字，date 日期，number 数目，choice 选项。 Text, a date, a number, or one of some choices."
    )
    patterns: list[Text] | None = Field(
        default=None,
        description="句式，字段是其中名为 value 的分组；依次取第一个找到的。 Patterns with a group named value.",
    )
    choices: dict[str, Text] | None = Field(
        default=None, description="选项和各自的句式（type: choice）。 The choices, each with its pattern."
    )


class RawComplete(Raw):
    """写全的要素应当含有的内容。 What a complete section says."""

    pattern: Text = Field(description="应当有的句式。 What it must contain.")
    incomplete: RawWords = Field(description="没有时怎样说。 What is said where it does not.")


class RawSection(Raw):
    """一个要素：怎样辨认，有什么要求。 One section: how it is recognised, and what is asked of it."""

    title: RawWords | None = Field(default=None, description="要素名称。 What the section is called.")
    form: Form | None = Field(
        default=None,
        description="辨认的方式，决定读取哪几组线索。 How it is recognised: which groups of cues are read.",
    )
    zone: Zone | None = Field(default=None, description="位于版头、正文还是文尾。 Where in a letter it stands.")
    level: Level | None = Field(
        default=None,
        description="required 必备（缺少为错误），recommended 建议（缺少为警告），optional 可有可无。 "
        "Missing it is an error, a warning, or nothing.",
    )
    order: int | None = Field(
        default=None, description="次序，小的在前；null 表示位置不限。 Its place among the others; null: anywhere."
    )
    count: Annotated[int, Field(ge=0)] | None = Field(
        default=None, description="最多出现几次；0 表示不限。 How often it may stand there; 0: any number."
    )
    cues: Groups | None = Field(
        default=None,
        description="辨认的线索：组名和句式。 Cues by group; they are added to those of the checklists extended.",
    )
    redefines: bool = Field(
        default=False,
        description="true 表示只有按这里的线索写的才算写对，所扩展清单的线索不算。 "
        "Only what these cues find is in the form asked for; those inherited do not count.",
    )
    parts: list[RawPart] | None = Field(default=None, description="写全时应有的内容。 What a complete one contains.")
    basis: list[RawBasis] | None = Field(default=None, description="依据。 What the requirement rests on.")
    hint: RawWords | None = Field(default=None, description="缺少时提示怎样写。 What to write when it is missing.")
    unless: list[RawWhen] | None = Field(
        default=None, description="有其中任何一种情形，就不要求这个要素。 It is not asked for where any of these holds."
    )
    when: list[RawWhen] | None = Field(
        default=None, description="各种情形都有时才要求这个要素。 It is asked for only where all of these hold."
    )
    fields: dict[Name, RawField] | None = Field(
        default=None, description="从这个要素里读出的字段，供互查使用。 Fields read out of it, for checks."
    )
    patterns: list[RawComplete] | None = Field(
        default=None, description="写全时应有的句式，缺少的分别提示。 What a complete one says."
    )
    missing: RawWords | None = Field(
        default=None, description="缺少时怎样说；不写则用通用的说法。 What is said when it is missing."
    )


class RawChecklist(Raw):
    """一种复函的清单。 The checklist of one kind of letter."""

    id: Identifier = Field(description="清单的代号，各清单不得相同。 The checklist's id, its own.")
    title: RawWords = Field(description="清单名称。 What the checklist is called.")
    note: RawWords | None = Field(
        default=None,
        description="与所扩展的清单有何不同、为什么；不继承。 What differs from what it extends, and why.",
    )
    extends: Several = Field(
        default_factory=list,
        description="在哪一份或者哪几份清单的基础上编写；后一份优先。 The checklists it builds on; the later one wins.",
    )
    abstract: bool = Field(default=False, description="true 表示只供其他清单扩展。 It only serves others to extend it.")
    answers: bool | None = Field(
        default=None, description="是不是复函；通知等不是。 Whether such a letter answers anything."
    )
    draft: list[str] | None = Field(
        default=None, description="草稿可以暂缺的要素。 The sections that a draft may lack as yet."
    )
    vocabulary: dict[Annotated[str, Field(pattern=NAME)], Text] = Field(
        default_factory=dict, description="句式中用 {名称} 引用的词语。 What {name} stands for in patterns."
    )
    recognised_by: list[RawSign] = Field(
        default_factory=list,
        description="怎样认出这种复函；不继承。 The signs of this kind of letter; they are not inherited.",
    )
    replies_by: list[RawSign] = Field(
        default_factory=list, description="怎样认出是一份复函。 The signs of a reply, whatever its kind."
    )
    page: Groups = Field(
        default_factory=dict, description="复函四周的网页文字。 Patterns for what stands around a letter on a page."
    )
    wording: Groups = Field(default_factory=dict, description="文字规则所用的句式。 Patterns for the rules of wording.")
    severities: dict[Annotated[str, Field(pattern=RULE)], Severity] = Field(
        default_factory=dict,
        description="改变某条规则的严重程度，如 RC103: info。 Replaces the severity of a rule, e.g. RC103: info.",
    )
    region: Text | None = Field(
        default=None, description="适用的地区，供设置的 region 选用。 The region it is for, which settings name."
    )
    template: Text | None = Field(
        default=None, description="起草用的模板文件。 The template that a skeleton is made of."
    )
    classes: dict[Annotated[str, Field(pattern=LETTER)], RawClass] | None = Field(
        default=None,
        description="办理结果的分类：字母和含义；写了就替换所扩展清单的分类。 "
        "The class marks; they replace those inherited.",
    )
    calendar: dict[Annotated[str, Field(pattern=YEAR)], RawYear] = Field(
        default_factory=dict, description="各年的放假安排，用于计算工作日。 Holidays by year, for working days."
    )
    checks: dict[Annotated[str, Field(pattern=SECTION_ID)], RawCheck] = Field(
        default_factory=dict, description="互查：各处内容应当怎样对得上。 How the parts of a letter must agree."
    )
    examples: list[RawExample] = Field(
        default_factory=list, description="例文，由 checklist test 检验；不继承。 Letters that `checklist test` runs."
    )
    sections: dict[Annotated[str, Field(pattern=SECTION_ID)], RawSection | None] = Field(
        default_factory=dict, description="各要素。 The sections."
    )

    def section(self, identifier: str) -> RawSection:
        """What the file says of a section; nothing where it only names it."""
        return self.sections.get(identifier) or RawSection()

    def patterns(self) -> Mapping[Path, str]:
        """Every pattern of the file by its path, the vocabulary's included."""
        found: dict[Path, str] = {("vocabulary", name): text for name, text in self.vocabulary.items()}
        for name, listed in (("recognised_by", self.recognised_by), ("replies_by", self.replies_by)):
            found.update({(name, index, "pattern"): sign.pattern for index, sign in enumerate(listed)})
        groups: dict[Path, Groups] = {("page",): self.page, ("wording",): self.wording}
        for identifier in self.sections:
            way: Path = ("sections", identifier)
            groups[(*way, "cues")] = self.section(identifier).cues or {}
            found.update(_of_section(way, self.section(identifier)))
        for path, group in groups.items():
            for name, listed_patterns in group.items():
                found.update({(*path, name, index): text for index, text in enumerate(listed_patterns)})
        for identifier, check in self.checks.items():
            found.update(_of_check(("checks", identifier), check))
        return found


def _of_section(way: Path, section: RawSection) -> Iterator[tuple[Path, str]]:
    """The patterns of a section, its cues apart."""
    yield from _of_conditions(way, section)
    for name, field in (section.fields or {}).items():
        for index, text in enumerate(field.patterns or ()):
            yield (*way, "fields", name, "patterns", index), text
        for value, text in (field.choices or {}).items():
            yield (*way, "fields", name, "choices", value), text
    for index, complete in enumerate(section.patterns or ()):
        yield (*way, "patterns", index, "pattern"), complete.pattern


def _of_check(way: Path, check: RawCheck) -> Iterator[tuple[Path, str]]:
    yield from _of_conditions(way, check)
    for name, said in (("require", check.require), ("forbid", check.forbid)):
        if said:
            yield (*way, name, "pattern"), said.pattern


def _of_conditions(way: Path, part: RawSection | RawCheck) -> Iterator[tuple[Path, str]]:
    for name, conditions in (("when", part.when), ("unless", part.unless)):
        for index, condition in enumerate(conditions or ()):
            if condition.pattern:
                yield (*way, name, index, "pattern"), condition.pattern
