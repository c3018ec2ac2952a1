"""Reads checklists from YAML."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from replycheck.checklist.model import Checklist, KindCue, Requirement, Words


def load_checklists(folders: Iterable[Path]) -> tuple[Checklist, ...]:
    """All checklists of the folders, what others extend first."""
    yaml = YAML(typ="safe", pure=True)
    raw: dict[str, Any] = {}
    for folder in folders:
        for path in sorted(folder.glob("*.yaml")):
            read = yaml.load(path)
            raw[read["id"]] = read
    order = sorted(raw, key=lambda identifier: (not raw[identifier].get("abstract", False), identifier))
    return tuple(_checklist(raw[identifier], raw) for identifier in order)


def _checklist(read: Mapping[str, Any], raw: Mapping[str, Any]) -> Checklist:
    base = raw.get(read.get("extends", ""), {})
    sections = {
        identifier: _requirement(
            identifier,
            {
                **base.get("sections", {}).get(identifier, {}),
                **(read.get("sections", {}).get(identifier) or {}),
            },
        )
        for identifier in {**base.get("sections", {}), **read.get("sections", {})}
    }
    return Checklist(
        id=read["id"],
        title=Words(**read["title"]),
        origin=read["id"],
        abstract=read.get("abstract", False),
        answers=read.get("answers", True),
        sections=sections,
        recognised_by=tuple(KindCue(cue["in"], cue["pattern"], cue["weight"]) for cue in read.get("recognised_by", ())),
        replies_by=tuple(
            KindCue(cue["in"], cue["pattern"], cue["weight"])
            for cue in (*base.get("replies_by", ()), *read.get("replies_by", ()))
        ),
        vocabulary=read.get("vocabulary", {}),
        page={group: tuple(patterns) for group, patterns in read.get("page", {}).items()},
        wording={group: tuple(patterns) for group, patterns in read.get("wording", {}).items()},
    )


def _requirement(identifier: str, read: Mapping[str, Any]) -> Requirement:
    return Requirement(
        id=identifier,
        title=Words(**read["title"]),
        form=read["form"],
        zone=read["zone"],
        level=read.get("level", "optional"),
        order=read.get("order"),
        count=read.get("count", 1),
        cues={group: tuple(patterns) for group, patterns in (read.get("cues") or {}).items()},
        hint=Words(**read["hint"]) if "hint" in read else None,
    )
