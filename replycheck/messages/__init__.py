"""Every sentence the program says, in Chinese and in English.

`findings_*` holds message and hint of every finding by key (a code, or a code and a variant), `run_*` everything else
by key: errors, labels, last lines; `scaffold_texts` what is
said of templates and new letters. Both languages have the same keys and the same {placeholders}.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from replycheck.messages import findings_en, findings_zh, marks, run_en, run_zh


class Text(NamedTuple):
    """What a finding says: `message` tells what is wrong, `hint` what to write."""

    message: str
    hint: str


def finding_text(key: str, language: str, values: Mapping[str, str]) -> Text:
    """Message and hint of a finding in `language` (`zh` or `en`), filled with `values`.

    Raises KeyError where the key or a value is missing.
    """
    message, hint = (findings_zh.TEXTS if language == "zh" else findings_en.TEXTS)[key]
    if "{name}" in message:
        values = {**values, "name": (marks.ZH if language == "zh" else marks.EN)[values["mark"]]}
    return Text(message.format_map(values), hint.format_map(values))


def run_text(key: str, language: str, **values: object) -> str:
    """Any other sentence of the program in `language`, filled with `values`."""
    text = (run_zh.TEXTS if language == "zh" else run_en.TEXTS).get(key)
    if text is None:
        # Loaded here: checking letters needs none of it.
        from replycheck.messages import scaffold_texts

        text = (scaffold_texts.ZH if language == "zh" else scaffold_texts.EN)[key]
    return text.format_map(values)
