"""Asks on a terminal for what a letter needs, one question after the other."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any, Final

from replycheck.cli.console import told
from replycheck.errors import ReplycheckError
from replycheck.messages import run_text
from replycheck.scaffold.questions import Answer, Question

NOTHING: Final = "-"
"""The answer that leaves out what is offered."""

_ASIDE: Final = re.compile("[（，(,]")

Say = Callable[[str], None]
Read = Callable[[str], str]


class Dialogue:
    """Questions and answers in the language spoken; what is no answer is asked again, with the reason."""

    def __init__(self, spoken: str, read: Read | None = None, say: Say = print) -> None:
        self._spoken = spoken
        self._read = read or input
        self._say = say

    def ask(self, title: str, questions: Sequence[Question], known: Mapping[str, Any]) -> dict[str, Answer]:
        """The answers to `questions`; `known` are offered as defaults. Raises EOFError where the input ends."""
        with suppress(ImportError):
            # Makes a line editable, where the system has it.
            import readline  # noqa: F401
        self._say(run_text("ask.head", self._spoken, title=title))
        if known:
            self._say(run_text("ask.clear", self._spoken))
        answers: dict[str, Answer] = {}
        for question in questions:
            answer = self._one(question, known.get(question.name) or question.default)
            if answer or known.get(question.name):
                answers[question.name] = answer
        return answers

    def file(self, default: str, fits: Callable[[str], object]) -> str:
        """The name of the file to write; asked again for as long as `fits` raises."""
        prompt = run_text("ask.file", self._spoken) + run_text("ask.default", self._spoken, value=default)
        while True:
            name = self._read(prompt + run_text("ask.colon", self._spoken)).strip() or default
            try:
                fits(name)
            except ReplycheckError as error:
                self._wrong(error)
            else:
                return name

    def _one(self, question: Question, default: Any) -> Answer:
        while True:
            given = self._given(question, default)
            try:
                return question.read(given)
            except ReplycheckError as error:
                if not question.choices:
                    # The question as it was asked, not as templates call it.
                    error.values["name"] = _ASIDE.split(question.in_language(self._spoken))[0]
                self._wrong(error)

    def _wrong(self, error: ReplycheckError) -> None:
        self._say(run_text("ask.wrong", self._spoken, text=told(error, self._spoken)))

    def _given(self, question: Question, default: Any) -> Any:
        prompt = question.in_language(self._spoken)
        if question.choices:
            listed = ", ".join(f"{number} {choice}" for number, choice in enumerate(question.choices, 1))
            prompt += run_text("ask.choices", self._spoken, choices=listed)
        if default:
            prompt += run_text("ask.default", self._spoken, value=_shown(default))
        prompt += run_text("ask.colon", self._spoken)
        if question.form == "points":
            return self._points(prompt, default)
        text = self._read(prompt).strip()
        if text == NOTHING:
            return ""
        if question.choices and text.isdecimal() and 0 < int(text) <= len(question.choices):
            return question.choices[int(text) - 1]
        return text or default

    def _points(self, prompt: str, default: Any) -> Any:
        self._say(prompt + run_text("ask.points", self._spoken))
        found: list[str] = []
        while text := self._read(run_text("ask.point", self._spoken, number=f"{len(found) + 1}. ")).strip():
            if text == NOTHING:
                return []
            found.append(text)
        return found or default


def _shown(default: Any) -> str:
    if isinstance(default, (list, tuple)):
        return "、".join(entry.get("text", "") if isinstance(entry, dict) else str(entry) for entry in default)
    return str(default)
