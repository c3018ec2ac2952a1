"""What letters are made of, as questions: what is asked, what stands there until it is answered, what is an answer.

The questions stand in `questions.yaml` of the template folders. Which of them a letter asks is no list of its own: they
are the names that its template uses.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from replycheck.recognise.contact import PHONE
from replycheck.scaffold.blanks import Blank, blank
from replycheck.scaffold.faults import AnswerFault, TemplateFault, unreadable
from replycheck.scaffold.folders import Folders
from replycheck.scaffold.marks import without_marks
from replycheck.scaffold.wording import day_in_words

FILE: Final = "questions.yaml"
FORMS: Final = ("text", "prose", "list", "date", "points", "phone", "postcode", "number")
MAX_ANSWER: Final = 20_000
MAX_ENTRIES: Final = 200

_KEYS: Final = frozenset({"ask", "blank", "form", "choices", "default"})
_DIGITS: Final = re.compile(r"[A-Za-z]{0,4}\d+(?:-\d+)?")
_SEPARATOR: Final = re.compile("[、，,；;\n]")
_CONTROL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")

Answer = str | list[str] | list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that a letter needs.

    `zh` and `en` ask for it; `blank` is what stands in the letter until it is answered (empty: nothing does, since it
    can be left out); `form` is one of FORMS (`text` is one line, `prose` may be several
    paragraphs); `choices` are the only answers there are, where there are any.
    """

    name: str
    zh: str
    en: str
    blank: str = ""
    form: str = "text"
    choices: tuple[str, ...] = ()
    default: str = ""

    def in_language(self, language: str) -> str:
        """The question as it is asked."""
        return self.zh if language == "zh" else self.en

    def unanswered(self) -> object:
        """What a template is given while there is no answer."""
        if self.form == "list":
            return []
        if self.form == "points":
            return []
        return blank(self.blank) if self.blank else Blank("")

    def read(self, given: object) -> Answer:
        """The answer in its own form. Raises AnswerFault where it is none."""
        if self.form == "points":
            return _points(self, given)
        if self.form == "list":
            return _entries(self, given)
        if self.form == "prose":
            return _plain(self, given)
        return self._read_text(" ".join(_plain(self, given).split("\n")))

    def _read_text(self, text: str) -> str:
        if not text:
            return ""
        if self.choices and text not in self.choices:
            raise AnswerFault("choice", name=self.name, given=text, known=list(self.choices))
        if self.form == "date":
            day = day_in_words(text)
            if day is None:
                raise AnswerFault("date", name=self.name, given=text)
            return day
        if self.form == "number":
            # The letter says 第 and 号 itself.
            text = text.removeprefix("第").removesuffix("号").strip()
            if not _DIGITS.fullmatch(text):
                raise AnswerFault("number", name=self.name, given=text)
        if self.form == "postcode" and not re.fullmatch(r"\d{6}", text):
            raise AnswerFault("postcode", name=self.name, given=text)
        if self.form == "phone" and not _is_phone(text):
            raise AnswerFault("phone", name=self.name, given=text)
        return text


def point(answered: Mapping[str, str]) -> dict[str, object]:
    """One point as templates see it: what was asked (`text`) and what is answered (`answer`)."""
    return {
        "text": answered.get("text") or blank("所提事项"),
        "answer": answered.get("answer") or blank("对该事项的答复"),
    }


OPEN_POINTS: Final = (point({}), point({}))
"""What templates write where nobody has said yet which points were asked: the form of two."""


@dataclass(slots=True)
class Catalogue:
    """All questions by name, in the order in which they are asked."""

    questions: dict[str, Question] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Question:
        return self.questions[name]

    def __contains__(self, name: object) -> bool:
        return name in self.questions

    def names(self) -> tuple[str, ...]:
        """The names of all questions, in order."""
        return tuple(self.questions)


def load_questions(folders: Folders) -> Catalogue:
    """The questions of all template folders; an office's own are added to those of the program, or replace them.

    Raises TemplateFault for a file that is no such list.
    """
    found: dict[str, Question] = {}
    for folder in reversed(folders.paths):
        path = folder / FILE
        if path.is_file():
            found.update(_read(path))
    return Catalogue(found)


def _read(path: Path) -> dict[str, Question]:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    try:
        entries = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, YAMLError) as error:
        raise unreadable(path.name, error) from error
    if not isinstance(entries, dict):
        raise TemplateFault("question", path.name, name=path.name)
    return {str(name): _question(str(name), entry, path) for name, entry in entries.items()}


def _question(name: str, entry: object, path: Path) -> Question:
    asked = entry.get("ask") if isinstance(entry, dict) else None
    if not isinstance(entry, dict) or not isinstance(asked, dict) or set(asked) != {"zh", "en"}:
        raise TemplateFault("question", path.name, name=name)
    if not set(entry) <= _KEYS or entry.get("form", "text") not in FORMS or not name.isidentifier():
        raise TemplateFault("question", path.name, name=name)
    return Question(
        name=name,
        zh=str(asked["zh"]),
        en=str(asked["en"]),
        blank=str(entry.get("blank", "")),
        form=entry.get("form", "text"),
        choices=tuple(str(choice) for choice in entry.get("choices", ())),
        default=str(entry.get("default", "")),
    )


def _plain(question: Question, given: object) -> str:
    """A text from outside: no control characters, no marks, no blanks at either end."""
    if given is None:
        return ""
    if isinstance(given, (list, tuple, dict)):
        raise AnswerFault("one", name=question.name)
    text = without_marks(_CONTROL.sub("", str(given).replace("\r\n", "\n").replace("\t", " "))).strip()
    if len(text) > MAX_ANSWER:
        raise AnswerFault("too-long", name=question.name, limit=MAX_ANSWER)
    return text


def _entries(question: Question, given: object) -> list[str]:
    values = _SEPARATOR.split(given) if isinstance(given, str) else given or ()
    if not isinstance(values, (list, tuple)):
        values = (values,)
    if len(values) > MAX_ENTRIES:
        raise AnswerFault("too-many", name=question.name, limit=MAX_ENTRIES)
    return [text for text in (_plain(question, value) for value in values) if text]


def _points(question: Question, given: object) -> list[dict[str, str]]:
    """Points from texts (what is asked, one a line) or from mappings of `text` and `answer`."""
    values = given.split("\n") if isinstance(given, str) else given or ()
    if not isinstance(values, (list, tuple)) or len(values) > MAX_ENTRIES:
        raise AnswerFault("points", name=question.name)
    found = []
    for value in values:
        entry = value if isinstance(value, dict) else {"text": value}
        if not set(entry) <= {"text", "answer"}:
            raise AnswerFault("points", name=question.name)
        read = {name: _plain(question, part) for name, part in entry.items()}
        if any(read.values()):
            found.append({name: part for name, part in read.items() if part})
    return found


def _is_phone(text: str) -> bool:
    return all(
        (match := PHONE.fullmatch(part.strip())) and sum(map(str.isdigit, match[0])) >= 7 for part in text.split("、")
    )
