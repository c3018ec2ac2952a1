"""What all parts of a checklist as it is written share: its kinds of text, and the parts that stand in several places.

What is not given is left out, so that a checklist that extends another says only what differs: it is None here. What
is written has a value.
"""

from __future__ import annotations

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
Type = Literal["text", "date", "number", "choice"]
Stage = Literal["draft", "final"]

CHECKLIST_ID: Final = r"^\w[\w-]*$"
SECTION_ID: Final = r"^[a-z][a-z0-9_]*$"
RULE: Final = r"^RC\d{3}(?::[a-z][a-z0-9_]*)?$"
NAME: Final = r"^[a-z_]+$"
LETTER: Final = r"^\S$"
YEAR: Final = r"^\d{4}$"
DAY: Final = r"^\d{4}-\d{2}-\d{2}$"
DAYS: Final = r"^\d{4}-\d{2}-\d{2}(?:\.\.\d{4}-\d{2}-\d{2})?$"
FIELD: Final = r"^[a-z][a-z0-9_]*\.[a-z_]+$"

NULLABLE: Final = ("order",)
"""The keys of which null says something."""
NO_VALUE: Final = "no_value"
"""The type of the error that a key has no value."""

Text = Annotated[str, Field(min_length=1)]
Day = Annotated[str, Field(pattern=DAY)]
Name = Annotated[str, Field(pattern=NAME)]
FieldName = Annotated[str, Field(pattern=FIELD)]
Identifier = Annotated[str, Field(pattern=CHECKLIST_ID)]
Groups = dict[str, list[Text]]


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


Several = Annotated[
    list[Identifier],
    BeforeValidator(_listed),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]


class Raw(BaseModel):
    """A part of a checklist as it is written: no unknown key, no value of another type, no key without one."""

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


class RawWords(Raw):
    """一段文字的中文和英文。 A text in Chinese and in English."""

    zh: Text = Field(description="中文。 In Chinese.")
    en: Text = Field(description="英文。 In English.")


class RawBasis(Raw):
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
    effective_from: Day | None = Field(
        default=None,
        description="施行之日，如 2024-01-01；成文日期早于这一天的复函不适用。 The first day on which it is in force.",
    )
    until: Day | None = Field(
        default=None, description="失效前的最后一天；此后的复函不适用。 The last day on which it is in force."
    )


class RawPart(Raw):
    """要素必须写全的一项内容。 Something that a complete section contains."""

    field: Text = Field(description="该要素的字段，如 person、phone。 A field of the section, e.g. person.")
    title: RawWords = Field(description="这项内容的名称。 What it is called.")


class RawCondition(Raw):
    """在某处能找到某个句式。 A pattern is found in a place."""

    place: Text = Field(
        alias="in",
        description="在哪里找：要素的 id，head（主送机关以上）或者 page（全文）。 Where: a section's id, head or page.",
    )
    pattern: Text = Field(description="找什么：句式。 What: a pattern.")


class RawWhen(Raw):
    """一种情形：在某处能找到某个句式，或者办理结果属于某一类。 A pattern is found in a place, or a class is marked."""

    place: Text | None = Field(
        default=None,
        alias="in",
        description="在哪里找：要素的 id，head（主送机关以上）或者 page（全文）。 Where: a section's id, head or page.",
    )
    pattern: Text | None = Field(default=None, description="找什么：句式。 What: a pattern.")
    meaning: Text | None = Field(
        default=None,
        alias="class",
        description="办理结果的含义（classes 里的 meaning）；写了它就不写 in 和 pattern。 "
        "What the class mark means (a meaning of `classes`), instead of `in` and `pattern`.",
    )


class RawSign(RawCondition):
    """辨认文种的一个特征。 A sign by which a kind of letter is known."""

    weight: int = Field(description="分量；负数表示不是这种复函。 How much it weighs; negative: a sign against it.")
