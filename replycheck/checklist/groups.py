"""What the engine knows of: the groups of cues that each form reads, the fields that sections give, the places.

A checklist that names anything else is refused: a cue that nobody reads is a rule that never fires.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from replycheck.sections import (
    ATTACHMENT,
    CONTACT,
    DATE,
    DOC_NUMBER,
    OPENING,
    PUBLICITY,
    RESULT_CLASS,
    SIGNING_OFFICIAL,
    TITLE,
)

VALUE: Final = "value."
"""Begins the name of a group of a mark that stands for one of its values (`value.主动公开`)."""

GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    # organ: a row that is an organ's name; joint: several; labelled: behind a label; behind: at a paragraph's end.
    "organ": ("organ", "joint", "labelled", "behind"),
    # number, mark, labelled, beside, bare: the mark, the surest form first; in_title: inside the title; blank: a form
    # that nobody filled in.
    "mark": ("number", "mark", "labelled", "beside", "bare", "in_title", "blank"),
    # ending: the word for the kind; whole: a title from its first word; labelled: behind a label; not: no title.
    # begun: the beginning of a title that is wrapped; carries_on: the end of a row that breaks off; alone: a heading of
    # the page, unless a title goes on with it.
    "title": ("ending", "whole", "begun", "carries_on", "alone", "unended", "labelled", "not"),
    # By whom is addressed; bare: without a colon; inline: on the opening's line; greeting: belongs to it or, in front,
    # to what follows; not: no addressee.
    "addressee": (
        "person",
        "reader",
        "organ",
        "individual",
        "bare",
        "inline",
        "greeting",
        "greeting_in_front",
        "not",
    ),
    # receipt: what was received; lead: leads into the answer; matter: names the matter; at_once: the answer itself;
    # interim: an answer that will follow; not: the lead of something else.
    "opening": ("receipt", "lead", "matter", "at_once", "interim", "not"),
    "answer": (),
    # trigger: cheap, looked for first; sentence, row: the sentence, the row; begin, until: a clause's ends;
    # labelled: behind a label; blank: a label and nothing; label, said, signs, whose, post: how an official is named.
    "sentence": (
        "trigger",
        "sentence",
        "row",
        "begin",
        "until",
        "labelled",
        "blank",
        "label",
        "said",
        "signs",
        "whose",
        "post",
        "not",
    ),
    # begin: the first row, more: those that follow; enclosed: the row above an attachment itself, with its `serial`;
    # the labels of a contact; remains: a label that lost characters;
    # offered: whom to talk to (`name`);
    # inquiry: offers a number for questions; office: no person; plain: a name and a number without any label.
    "block": (
        "begin",
        "more",
        "enclosed",
        "person",
        "phone",
        "postcode",
        "address",
        "email",
        "unit",
        "remains",
        "offered",
        "inquiry",
        "office",
        "plain",
        "not",
    ),
    # labelled: behind a label; remark: what may follow it on its row; open: says that it is not known yet.
    "date": ("labelled", "remark", "open"),
}

OWN_FORM: Final = "sentence"
"""The form of sections that a checklist has of its own: sentences are looked for by cues alone."""

PAGE: Final = ("answer_label", "answer_label_row", "breadcrumb", "chrome", "end", "number", "summary")
"""The groups of patterns for what stands around a letter."""

WORDING: Final = (
    "act",
    "announcement",
    "announcement_from",
    "announcement_named",
    "announcement_to",
    "asked",
    "asked_end",
    "asked_remark",
    "asker",
    "asking",
    "blank",
    "blank_addressee",
    "closes",
    "dated",
    "describes",
    "done",
    "doubled",
    "enumeration",
    "figure",
    "figures",
    "general",
    "hidden",
    "instruction",
    "item",
    "label",
    "masked",
    "matter",
    "note",
    "opinion",
    "organ_region",
    "organ_rest",
    "ours",
    "planned",
    "placeholder",
    "proposal_end",
    "reason",
    "reduplication",
    "reminder",
    "restated",
    "suggestion",
    "suggestions_begin",
    "thanks",
    "uncounted",
    "undecided",
    "vague",
)
"""The groups of patterns that the rules read."""

PLACES: Final = ("head", "page")
"""Where a condition or a sign may look, besides the sections: what stands above the addressee, the whole page."""

SIGNS: Final = "signs"
"""Where only a sign may look: the names of what a letter was found by."""

FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    TITLE: ("number", "session"),
    OPENING: ("number", "session", "subject"),
    DOC_NUMBER: ("organ_code", "year", "serial"),
    ATTACHMENT: ("count", "enclosed"),
    DATE: ("iso",),
    RESULT_CLASS: ("value",),
    PUBLICITY: ("value",),
    SIGNING_OFFICIAL: ("name", "post"),
    CONTACT: ("person", "phone", "postcode", "address", "email"),
}
"""The fields that each section gives."""
