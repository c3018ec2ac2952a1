"""What a rule may look at."""

from __future__ import annotations

from dataclasses import dataclass

from replycheck.checklist.model import Checklist
from replycheck.letter import Letter
from replycheck.recognise import Lexicon

FINAL = "final"
DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Context:
    """A recognised letter, the checklist it is held against, and the cues of all checklists.

    `stage` is `final` or `draft`: a draft has its number and date from the signature that is still to come.
    """

    letter: Letter
    checklist: Checklist
    lexicon: Lexicon
    stage: str = FINAL
