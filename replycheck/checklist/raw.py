"""A checklist as it is written: the shape of the YAML, for checking it and for editors' JSON Schema.

What is not given is left out, so that a checklist that extends another says only what differs: it is None here. What
is written has a value.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Final, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
)
from pydantic_core import PydanticCustomError

Level = Literal["required", "recommended", "optional"]
Zone = Literal["head", "body", "tail", "any"]
Form = Literal["organ", "mark", "title", "addressee", "opening", "answer", "sentence", "block", "date"]
Strength = Literal["law", "standard", "local", "practice", "house"]
Severity = Literal["error", "warning", "info"]

CHECKLIST_ID: Final = r"^\w[\w-]*$"
SECTION_ID: Final = r"^[a-z][a-z0-9_]*$"
RULE: Final = r"^RC\d{3}(?::[a-z][a-z0-9_]*)?$"
NAME: Final = r"^[a-z_]+$"

NULLABLE: Final = ("order",)
"""The keys of which null says something."""
NO_VALUE: Final = "no_value"
"""The type of the error that a key has no value."""

Text = Annotated[str, Field(min_length=1)]
Identifier = Annotated[str, Field(pattern=CHECKLIST_ID)]
Groups = dict[str, list[Text]]


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


Several = Annotated[
    list[Identifier],
    BeforeValidator(_listed),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]


class _Raw(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, populate_by_name=True)

    @field_validator("*", mode="before")
    @classmethod
    def _has_a_value(cls, value: object, about: ValidationInfo) -> object:
        if value is None and about.field_name not in NULLABLE:
            raise PydanticCustomError(NO_VALUE, "no value")
        return value

    def given(self, name: str) -> bool:
        """Whether the file says anything of the key `name`."""
        return name in self.model_fields_set


class RawWords(_Raw):
    """一段文字的中文和英文。 A text in Chinese and in English."""

    zh: Text = Field(description="中文。 In Chinese.")
    en: Text = Field(description="英文。 In English.")


class RawBasis(_Raw):
    """要求的依据。 What a requirement rests on."""

    document: Text = Field(description="文件名称，照公文引用的写法。 The document, as an office would cite it.")
    article: str = Field(
        default="", description="条、款、项或者标准条号；没有就不写。 The article or clause, if there is one."
    )
    strength: Strength = Field(
        description=(
            "效力：law 法律法规规章和党内法规的规定，standard 标准的一般要求，local 地方规定，"
            "practice 惯例，house 本单位的决定。 "
            "How strong it is: law, standard, local rule, practice, or the office's own decision (house)."
        )
    )


class RawPart(_Raw):
    """要素必须写全的一项内容。 Something that a complete section contains."""

    field: Text = Field(description="该要素的字段，如 person、phone。 A field of the section, e.g. person.")
    title: RawWords = Field(description="这项内容的名称。 What it is called.")


class RawCondition(_Raw):
    """在某处能找到某个句式。 A pattern is found in a place."""

    place: Text = Field(
        alias="in",
        description="在哪里找：要素的 id，head（主送机关以上）或者 page（全文）。 Where: a section's id, head or page.",
    )
    pattern: Text = Field(description="找什么：句式。 What: a pattern.")


class RawSign(RawCondition):
    """辨认文种的一个特征。 A sign by which a kind of letter is known."""

    weight: int = Field(description="分量；负数表示不是这种复函。 How much it weighs; negative: a sign against it.")


class RawSection(_Raw):
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
        description="true 表示以这里的线索替换所扩展清单的线索。 The cues here replace those inherited.",
    )
    parts: list[RawPart] | None = Field(default=None, description="写全时应有的内容。 What a complete one contains.")
    basis: list[RawBasis] | None = Field(default=None, description="依据。 What the requirement rests on.")
    hint: RawWords | None = Field(default=None, description="缺少时提示怎样写。 What to write when it is missing.")
    unless: list[RawCondition] | None = Field(
        default=None, description="有其中任何一种情形，就不要求这个要素。 It is not asked for where any of these holds."
    )


class RawChecklist(_Raw):
    """一种复函的清单。 The checklist of one kind of letter."""

    id: Identifier = Field(description="清单的代号，各清单不得相同。 The checklist's id, its own.")
    title: RawWords = Field(description="清单名称。 What the checklist is called.")
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
    sections: dict[Annotated[str, Field(pattern=SECTION_ID)], RawSection | None] = Field(
        default_factory=dict, description="各要素。 The sections."
    )

    def section(self, identifier: str) -> RawSection:
        """What the file says of a section; nothing where it only names it."""
        return self.sections.get(identifier) or RawSection()

    def patterns(self) -> Mapping[tuple[str | int, ...], str]:
        """Every pattern of the file by its path, the vocabulary's included."""
        found: dict[tuple[str | int, ...], str] = {("vocabulary", name): text for name, text in self.vocabulary.items()}
        signs = {"recognised_by": self.recognised_by, "replies_by": self.replies_by}
        for name, listed in signs.items():
            found.update({(name, index, "pattern"): sign.pattern for index, sign in enumerate(listed)})
        groups: dict[tuple[str | int, ...], Groups] = {("page",): self.page, ("wording",): self.wording}
        for identifier in self.sections:
            section = self.section(identifier)
            groups[("sections", identifier, "cues")] = section.cues or {}
            for index, condition in enumerate(section.unless or ()):
                found[("sections", identifier, "unless", index, "pattern")] = condition.pattern
        for path, group in groups.items():
            for name, listed_patterns in group.items():
                found.update({(*path, name, index): text for index, text in enumerate(listed_patterns)})
        return found
