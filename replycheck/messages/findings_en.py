"""Message and hint of every finding, in English."""

from collections.abc import Mapping
from typing import Final

TEXTS: Final[Mapping[str, tuple[str, str]]] = {
    "RC002": ("no checklist fits this document", "If it is a reply, name the checklist with --checklist."),
    "RC002.notice-like": ("this is a {kind}, not a reply", "To check it all the same, name the checklist."),
    "RC101": ("missing {section}", "Add the {section}."),
    "RC501": ("unbalanced quotation mark", "Add the other half."),
}
