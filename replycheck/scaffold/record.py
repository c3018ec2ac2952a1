"""The answers that a letter was made of, in a file beside it: what `new --update` builds on.

It also keeps the letter as it was written first: that, and not what a newer template makes of the old answers, is what
the clerk's changes are told from.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from replycheck.scaffold.draft import Draft, Paragraph, Piece
from replycheck.scaffold.faults import WriteFault

SCHEMA: Final = 1
SUFFIX: Final = ".answers.yaml"
MAX_BYTES: Final = 5_000_000
_HEAD: Final = (
    "# 本文件由 replycheck new 生成，replycheck new --update 据此更新复函；请勿手工修改。\n"
    "# Written by replycheck new; replycheck new --update builds on it. Not to be edited by hand.\n"
)


@dataclass(frozen=True, slots=True)
class Record:
    """What a letter was made of.

    `office`, `case` and `answers` are what was given by the settings, by the case and by hand, each overruling the one
    before; `skeleton` is the letter as it was written, by style and text.
    """

    checklist: str
    template: str
    office: Mapping[str, Any] = field(default_factory=dict)
    case: Mapping[str, Any] = field(default_factory=dict)
    answers: Mapping[str, Any] = field(default_factory=dict)
    skeleton: tuple[tuple[str, str], ...] = ()

    def draft(self) -> Draft:
        """The letter as it was written; its words know no sections any more, only styles."""
        return Draft(tuple(Paragraph(style, (Piece("", text),)) for style, text in self.skeleton))

    def same_answers(self, other: Record) -> bool:
        """Whether another letter was made of the same."""
        mine = (self.checklist, self.template, dict(self.office), dict(self.case), dict(self.answers))
        return mine == (other.checklist, other.template, dict(other.office), dict(other.case), dict(other.answers))

    def to_yaml(self) -> bytes:
        """The file's content: YAML, its texts quoted so that nothing in them can be read as anything else."""
        rows = [_HEAD, f"schema: {SCHEMA}\n", f"checklist: {_quoted(self.checklist)}\n"]
        rows.append(f"template: {_quoted(self.template)}\n")
        for name, values in (("office", self.office), ("case", self.case), ("answers", self.answers)):
            rows.append(f"{name}:\n" if values else f"{name}: {{}}\n")
            rows += [f"  {key}: {_quoted(value)}\n" for key, value in values.items()]
        rows.append("skeleton:\n")
        rows += [f"  - {_quoted([style, text])}\n" for style, text in self.skeleton]
        return "".join(rows).encode()


def record_path(letter: Path) -> Path:
    """Where the answers of a letter stand."""
    return letter.with_name(letter.name + SUFFIX)


def read_record(letter: Path) -> Record | None:
    """The answers of a letter, None where there are none beside it. Raises WriteFault for a file that is damaged."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    path = record_path(letter)
    if not path.is_file():
        return None
    damaged = WriteFault("answers", path=str(path))
    try:
        if path.stat().st_size > MAX_BYTES:
            raise damaged
        return _record(YAML(typ="safe", pure=True).load(path.read_bytes().decode("utf-8-sig")), damaged)
    except (OSError, UnicodeDecodeError, YAMLError, KeyError, TypeError, ValueError):
        raise damaged from None


def _record(read: Mapping[str, Any], damaged: WriteFault) -> Record:
    if read["schema"] != SCHEMA:
        raise damaged
    return Record(
        checklist=str(read["checklist"]),
        template=str(read["template"]),
        office=dict(read["office"]),
        case=dict(read["case"]),
        answers=dict(read["answers"]),
        skeleton=tuple((str(style), str(text)) for style, text in read["skeleton"]),
    )


def _quoted(value: object) -> str:
    # What JSON writes is YAML too.
    return json.dumps(value, ensure_ascii=False)
