"""`replycheck evaluate`: holds recognition against labelled letters."""

import json
import sys
from pathlib import Path
from typing import Final

from replycheck.batch import read_letter
from replycheck.cli import options
from replycheck.cli.checklists import load
from replycheck.cli.console import choose, speech
from replycheck.errors import ExitCode, Unreadable, UsageError
from replycheck.evaluation import Evaluation, Truth
from replycheck.messages import run_text
from replycheck.recognise import Lexicon, recognise
from replycheck.reports.evaluation_format import as_json, as_text
from replycheck.sources.source import ReadOptions

_SUFFIX: Final = ".json"


def evaluate(
    folder: options.Folder,
    *,
    format: options.InspectFormat = "full",
    lang: options.Lang = "",
) -> ExitCode:
    """Recognises every letter of `folder`/letters and compares it with its truth in `folder`/truth.

    Raises UsageError where the folder holds no labelled letters, or a truth is not what it should be.
    """
    spoken = speech(lang)
    choose("--format", format, options.PLAIN_FORMATS)
    checklists, _ = load()
    lexicon = Lexicon(checklists)
    answering = frozenset(each.id for each in checklists if each.answers and not each.abstract)
    evaluation = Evaluation()
    for letter, truth in _labelled(Path(folder)):
        try:
            source = read_letter(str(letter), ReadOptions(), str(letter))
        except Unreadable as error:
            raise UsageError("usage.evaluate-letter", path=letter) from error
        evaluation.add(letter.stem, recognise(source, lexicon), truth, answering)
    if format == "json":
        sys.stdout.write(as_json(evaluation) + "\n")
    else:
        titles = {name: each.title.in_language(spoken) for name, each in lexicon.sections.items()}
        titles |= {each.id: each.title.in_language(spoken) for each in checklists}
        titles["kind"] = run_text("evaluate.kind", spoken)
        sys.stdout.write(as_text(evaluation, titles, spoken))
    return ExitCode.FOUND if evaluation.misses else ExitCode.OK


def _labelled(folder: Path) -> list[tuple[Path, Truth]]:
    """The letters that have a truth, by name. A letter is any file of the truth's name, whatever its suffix."""
    letters = {path.stem: path for path in sorted((folder / "letters").glob("*.*"))}
    found = []
    for path in sorted((folder / "truth").glob(f"*{_SUFFIX}")):
        if path.stem not in letters:
            continue
        try:
            truth = Truth.from_json(json.loads(path.read_text(encoding="utf-8")))
        except json.JSONDecodeError as error:
            raise UsageError("usage.truth-json", path=path, line=error.lineno, column=error.colno) from error
        except (ValueError, KeyError, AttributeError, TypeError) as error:
            raise UsageError("usage.truth", path=path) from error
        found.append((letters[path.stem], truth))
    if not found:
        raise UsageError("usage.evaluate", path=folder)
    return found
