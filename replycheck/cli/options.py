"""The options of the commands, each declared once.

They are plain data, not typer's own: `lint` and `inspect` are read without loading typer, which would take as long as
everything else together. `app` makes typer's options of them, for help, completion and what is typed wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Final, NamedTuple

from replycheck.cli.console import LANGUAGES
from replycheck.finding import SEVERITIES
from replycheck.reports import FORMATS
from replycheck.stages import STAGES

NEVER: Final = "never"
"""The value of `--fail-on` that lets no finding fail the run."""
PLAIN_FORMATS: Final = ("full", "json")
"""The formats of what is no list of findings."""


class Argument(NamedTuple):
    """What is named without a flag; `metavar` stands for it in help."""

    metavar: str
    help: str


class Option(NamedTuple):
    """A flag and its short forms; `help` is a key of the messages, `metavar` stands for the value.

    Given twice, the last value counts, unless the option may be given `once` only.
    """

    flags: tuple[str, ...]
    help: str
    metavar: str = ""
    once: bool = False


def _option(*flags: str, metavar: str = "", once: bool = False) -> Option:
    return Option(flags, f"help.{flags[0].removeprefix('--')}", metavar, once)


Paths = Annotated[Sequence[str], Argument("PATH…", "help.paths")]
Checklist = Annotated[str, Argument("ID|FILE", "help.checklist-named")]
OtherChecklist = Annotated[str, Argument("ID|FILE", "help.checklist-other")]
Checklists = Annotated[Sequence[str], Argument("ID|FILE…", "help.checklists")]
ChecklistFiles = Annotated[Sequence[str], Argument("FILE…", "help.checklist-files")]
Rule = Annotated[str, Argument("CODE[:SECTION]", "help.rule")]
NewId = Annotated[str, Argument("ID", "help.new-id")]
Folder = Annotated[str, Argument("DIR", "help.folder")]
Format = Annotated[str, _option("--format", "-f", metavar="|".join(FORMATS))]
InspectFormat = Annotated[str, Option(("--format", "-f"), "help.format", "|".join(PLAIN_FORMATS))]
ChecklistFormat = Annotated[str, Option(("--format", "-f"), "help.format", "table|yaml")]
Extends = Annotated[str, _option("--extends", metavar="ID")]
OutputFolder = Annotated[str, Option(("--output", "-o"), "help.output-folder", "DIR")]
Output = Annotated[str, _option("--output", "-o", metavar="FILE")]
ChecklistName = Annotated[str, _option("--checklist", "-c", metavar="ID|FILE", once=True)]
Stage = Annotated[str, _option("--stage", metavar="|".join(STAGES))]
FailOn = Annotated[str, _option("--fail-on", metavar="|".join((*SEVERITIES, NEVER)))]
Select = Annotated[Sequence[str], _option("--select", metavar="RULE,…")]
Ignore = Annotated[Sequence[str], _option("--ignore", metavar="RULE,…")]
Jobs = Annotated[int, _option("--jobs", "-j", metavar="N")]
Encoding = Annotated[str, _option("--encoding", metavar="NAME")]
StdinFilename = Annotated[str, _option("--stdin-filename", metavar="NAME")]
Original = Annotated[bool, _option("--original")]
Lines = Annotated[bool, _option("--lines")]
Explain = Annotated[bool, _option("--explain")]
Region = Annotated[str, _option("--region", metavar="NAME")]
Config = Annotated[str, _option("--config", metavar="FILE")]
Letter = Annotated[str, Argument("PATH", "help.letter")]
Isolated = Annotated[bool, _option("--isolated")]
Quiet = Annotated[bool, _option("--quiet", "-q")]
NoColor = Annotated[bool, _option("--no-color")]
Lang = Annotated[str, _option("--lang", metavar="|".join(LANGUAGES))]
CaseFile = Annotated[str, _option("--case", metavar="FILE")]
CasesFile = Annotated[str, _option("--cases", metavar="FILE")]
ProposalFile = Annotated[str, _option("--proposal", metavar="FILE")]
Semantic = Annotated[bool, _option("--semantic")]
PointsFormat = Annotated[str, Option(("--format", "-f"), "help.format", "full|json|markdown|html")]
CasesAction = Annotated[Sequence[str], Argument("check FILE…|schema", "help.cases-action")]
