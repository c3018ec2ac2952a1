"""How far a letter is on its way: what a draft may still lack, the final letter may not."""

from typing import Final

DRAFT: Final = "draft"
FINAL: Final = "final"

STAGES: Final = (DRAFT, FINAL)
