"""Measures replycheck beside what runs on every machine, as ratios of wall time.

Usage: ratios.py [FOLDER]    (default: a temporary folder, filled by gen.py)

Needs limae (`pip install '.[bench]'`), and a quiet machine. Prints, each the median of several rounds measured in turn:

- `lint --format concise` of one .txt, caches warm, to `python -I -S -c pass`: at most 15;
- 1,000 letters in one process to limae's default run over the same files: at most 4;
- peak memory of 10,000 letters to that of 1,000: at most 1.2;
- 200 .docx of 3,000 characters to the same letters as .txt: at most 2.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).parent
BIN = Path(sys.executable).parent
PROGRAM = [str(BIN / "replycheck"), "lint", "--format", "concise", "--fail-on", "never"]
ROUNDS = 7


def seconds(command: list[str]) -> float:
    """The wall time of one run of a command."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def ratio(command: list[str], other: list[str], rounds: int = ROUNDS) -> float:
    """The median ratio of the wall times of two commands run in turn, after one run of each that is not counted."""
    seconds(command), seconds(other)
    return statistics.median(seconds(command) / seconds(other) for _ in range(rounds))


def peak(command: list[str]) -> int:
    """The peak memory of one run of a command, in kilobytes."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
    return usage.ru_maxrss


def letters(folder: Path, count: int, *options: str) -> Path:
    """A folder of letters made by gen.py, made once."""
    made = folder / "-".join([str(count), *(option.strip("-") for option in options)])
    if not made.is_dir():
        subprocess.run([sys.executable, str(HERE / "gen.py"), str(made), str(count), *options], check=True)
    return made


def main() -> None:
    folder = Path(sys.argv[1] if sys.argv[1:] else tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    one, thousand, many = letters(folder, 1), letters(folder, 1000), letters(folder, 10_000)
    words, text = letters(folder, 200, "--docx"), letters(folder, 200)
    files = sorted(map(str, thousand.glob("*.txt")))
    start = ratio([*PROGRAM, str(next(one.glob("*.txt")))], [sys.executable, "-I", "-S", "-c", "pass"], 15)
    print(f"one letter to bare Python          {start:6.2f}  (at most 15)")
    print(
        f"1,000 letters to limae             {ratio([*PROGRAM, str(thousand)], [str(BIN / 'limae'), *files]):6.2f}  (at most 4)"
    )
    print(
        f"peak memory, 10,000 to 1,000       {peak([*PROGRAM, str(many)]) / peak([*PROGRAM, str(thousand)]):6.2f}  (at most 1.2)"
    )
    print(
        f"200 .docx to the same as .txt      {ratio([*PROGRAM, str(words)], [*PROGRAM, str(text)]):6.2f}  (at most 2)"
    )


if __name__ == "__main__":
    main()
