"""Checklists written into a folder, and what is said of them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from replycheck.checklist.faults import ChecklistErrors
from replycheck.checklist.load import load_checklists

PARENT = """\
id: parent
title: {zh: 上级清单, en: Parent}
vocabulary:
  organ: '某[省市县]某局'
sections:
  title:
    title: {zh: 标题, en: title}
    form: title
    zone: head
    level: recommended
    order: 30
    cues:
      ending: ['复函$']
  contact:
    title: {zh: 联系方式, en: contact}
    form: block
    zone: tail
    cues:
      person: ['联 系 人']
"""
"""A small checklist that others can extend."""

Write = Callable[..., Path]
Faults = Callable[..., list[str]]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes `name=text` as `name.yaml`, beside the parent; gives their folder."""

    def writer(**files: str) -> Path:
        for name, text in {"parent": PARENT, **files}.items():
            (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
        return tmp_path

    return writer


@pytest.fixture
def faults(write: Write) -> Faults:
    """The faults of checklists in English, a line each, without the folder's path."""

    def find(**files: str) -> list[str]:
        folder = write(**files)
        with pytest.raises(ChecklistErrors) as caught:
            load_checklists([folder])
        return [
            f"{Path(fault.path).name}:{fault.place.line}:{fault.place.column}: {fault.message('en')}"
            for fault in caught.value.faults
        ]

    return find
