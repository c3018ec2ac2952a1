"""The house is kept small: short files, one room that prints, and little to load before a letter is read."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "replycheck"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST_FILE = 300
LONGEST_FUNCTION = 45
TEXTS = PACKAGE / "messages"


def may_print(path: Path) -> bool:
    return PACKAGE / "cli" in path.parents or path.name == "__main__.py"


def name(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


@pytest.mark.parametrize("path", [path for path in MODULES if path.parent != TEXTS], ids=name)
def test_no_file_is_long(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_function_is_long(path: Path) -> None:
    functions = [
        node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.FunctionDef)
    ]
    too_long = [each.name for each in functions if (each.end_lineno or 0) - each.lineno >= LONGEST_FUNCTION]

    assert too_long == []


@pytest.mark.parametrize("path", [path for path in MODULES if not may_print(path)], ids=name)
def test_only_the_command_line_prints_or_exits(path: Path) -> None:
    calls = [node.func for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    names = {call.id for call in calls if isinstance(call, ast.Name)} | {
        f"{call.value.id}.{call.attr}"
        for call in calls
        if isinstance(call, ast.Attribute) and isinstance(call.value, ast.Name)
    }

    assert names & {"print", "exit", "sys.exit", "input"} == set()


@pytest.mark.parametrize("command", [["--version"], ["lint", "--format", "concise", "--fail-on", "never"]])
def test_little_is_loaded_before_a_letter_is_read(command: list[str], tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("王小明委员：\n您的提案收悉，现答复如下：\n已经办理。\n", encoding="utf-8")
    arguments = command if command == ["--version"] else [*command, str(letter)]
    script = (
        "import sys; from replycheck.cli import main; main(sys.argv[1:]);"
        "heavy = {'docx', 'lxml', 'jinja2', 'ruamel', 'pydantic', 'rich', 'typer', 'phonenumbers'};"
        "print('loaded:', sorted(heavy & {name.partition('.')[0] for name in sys.modules}))"
    )
    environment = {"REPLYCHECK_CACHE_DIR": str(tmp_path / "cache"), "PATH": ""}

    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", script, *arguments],
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        )

    assert done.stdout.splitlines()[-1] == "loaded: []"
