"""Settings as they are written: the shape of the file, for checking it and for editors' JSON Schema."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from replycheck.checklist.raw_shared import RULE, Identifier, Raw, Severity, Stage, Text

FailOn = Literal["error", "warning", "info", "never"]
Language = Literal["zh", "en"]


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


Several = Annotated[
    list[Text],
    BeforeValidator(_listed),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]
Severities = dict[Annotated[str, Field(pattern=RULE)], Severity]


class RawOffice(Raw):
    """本单位的情况，用于起草和提示。 The office's own facts, for skeletons and messages."""

    organ: Text | None = Field(default=None, description="发文机关。 The issuing organ.")
    contact_person: Text | None = Field(default=None, description="联系人。 The contact person.")
    contact_phone: Text | None = Field(default=None, description="联系电话。 The telephone.")
    postcode: Text | None = Field(default=None, description="邮政编码。 The postcode.")
    signing_official: Text | None = Field(default=None, description="审签领导。 Who reviews and signs.")


class RawChoices(Raw):
    """对全部文稿，或者对一部分文稿的规定。 What is decided for all letters, or for some."""

    checklist: Identifier | None = Field(
        default=None, description="按哪一份清单检查；不写则按识别出的文种。 Which checklist; by default the kind's."
    )
    region: Text | None = Field(
        default=None, description="地区，选用该地的清单。 The region whose checklists are used."
    )
    stage: Stage | None = Field(default=None, description="draft 草稿，final 定稿。 Draft or final.")
    severities: Severities | None = Field(
        default=None, description="改变规则的严重程度，如 RC103: info。 Replaces the severity of rules."
    )
    select: Several | None = Field(default=None, description="只报告这些规则。 Only these rules are reported.")
    ignore: Several | None = Field(default=None, description="不报告这些规则。 These rules are not reported.")


class RawOverride(RawChoices):
    """对一部分文稿的规定；同一篇文稿符合几条的，后一条优先。 For some letters; the last one that matches wins."""

    paths: Several = Field(description="哪些文稿：相对于本文件的路径，可用 * 和 **。 Which letters, from this file.")


class RawSettings(RawChoices):
    """replycheck.yaml，或者 pyproject.toml 的 [tool.replycheck]。 The settings' file."""

    extends: Several | None = Field(
        default=None, description="在哪个设置文件的基础上；这里写的优先。 Settings that these build on."
    )
    checklists: Several | None = Field(
        default=None, description="自己的清单所在的文件夹。 Folders of one's own checklists."
    )
    templates: Several | None = Field(
        default=None, description="自己的模板所在的文件夹，优先于自带的。 Folders of one's own templates, used first."
    )
    lang: Language | None = Field(default=None, description="zh 中文，en 英文。 The language.")
    fail_on: FailOn | None = Field(
        default=None, alias="fail-on", description="从哪一级问题起以退出码 1 结束。 From which severity a run fails."
    )
    include: Several | None = Field(
        default=None, description="文件夹中还要检查的其他文件，如 *.md。 Other files in folders that are letters."
    )
    exclude: Several | None = Field(
        default=None, description="文件夹中不检查的文稿。 Letters in folders that are left out."
    )
    office: RawOffice | None = Field(default=None, description="本单位的情况。 The office's own facts.")
    overrides: list[RawOverride] | None = Field(
        default=None, description="对一部分文稿另作规定，依次适用。 What differs for some letters, in order."
    )
