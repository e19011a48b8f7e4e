"""Measures how long a student waits, against a lower bound from the same run. `--write` puts it into the READMEs."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dlgrade.text import Lang, Text

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 9
READMES: dict[Lang, str] = {"en": "README.md", "ko": "README.ko.md"}
START, END = "<!-- bench/startup.py -->", "<!-- end -->"
TITLES = Text(
    ko="| 명령 | 초 | 같은 때에 잰 바닥값 | 초 | 비율 | 상한 |",
    en="| what | seconds | floor in the same run | seconds | ratio | at most |",
)
WARM = Text(
    ko="모든 것이 준비된 상태에서 `mse`를 다시 채점하는 시간: {milliseconds}ms.",
    en="A second check of `mse` with everything warm: {milliseconds} ms.",
)
GRADE = [sys.executable, "-c", "from dlgrade.cli.main import main; main()"]


@dataclass(frozen=True)
class Row:
    """One comparison; `most` is the ratio that must not be exceeded."""

    what: str
    seconds: float
    floor: str
    floor_seconds: float
    most: float

    @property
    def ratio(self) -> float:
        return self.seconds / self.floor_seconds

    @property
    def line(self) -> str:
        figures = f"{self.seconds:.3f} | {self.floor} | {self.floor_seconds:.3f} | {self.ratio:.1f} | {self.most:g}"
        return f"| {self.what} | {figures} |"


def timed(action: Callable[[], object]) -> float:
    begin = time.perf_counter()
    action()
    return time.perf_counter() - begin


def command(*words: str) -> Callable[[], object]:
    return lambda: subprocess.run(words, cwd=ROOT, capture_output=True, check=False)


def side_by_side(one: Callable[[], object], other: Callable[[], object]) -> tuple[float, float]:
    """Medians of alternating runs, so that a busy moment hits both."""
    pairs = [(timed(one), timed(other)) for _ in range(ROUNDS)]
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)


def warm_check() -> float:
    """Seconds from a changed source to its verdict, with everything imported already."""
    from dlgrade.course.loading import load_course, select
    from dlgrade.grading.session import Setting
    from dlgrade.isolation.sandbox.choose import open_sandbox
    from dlgrade.isolation.sandbox.limits import Limits
    from dlgrade.submission.model import Part, Submission

    limits = Limits()
    sandbox = open_sandbox(limits)
    (exercise,) = select(load_course(ROOT), "mse")
    grader = Setting(sandbox, limits).grader(exercise)
    source = (ROOT / "grader/dlgrade/demo/samples/sum.py").read_text(encoding="utf-8")
    try:
        seconds = [timed(lambda: grader.grade(Submission((Part("mse.py", source),)))) for _ in range(ROUNDS + 1)]
    finally:
        sandbox.close()
    return statistics.median(seconds[1:])


def rows() -> list[Row]:
    empty = [sys.executable, "-c", "pass"]
    libraries = [sys.executable, "-c", "import numpy, pytest"]
    help_, floor = side_by_side(command(*GRADE, "--help"), command(*empty))
    list_, floor_of_list = side_by_side(command(*GRADE, "list"), command(*empty))
    with tempfile.TemporaryDirectory() as folder:
        work = shutil.copy(ROOT / "grader/dlgrade/demo/samples/sum.py", Path(folder) / "mse.py")
        mse, imports = side_by_side(command(*GRADE, str(work)), command(*libraries))
    return [
        Row("`grade --help`", help_, "`python -c pass`", floor, 6),
        Row("`grade list`", list_, "`python -c pass`", floor_of_list, 6),
        Row("`grade mse`", mse, '`python -c "import numpy, pytest"`', imports, 2.5),
    ]


def table(measured: list[Row], warm: float, lang: Lang) -> str:
    lines = [TITLES(lang), "|---|---|---|---|---|---|", *(row.line for row in measured)]
    return "\n".join([*lines, "", WARM(lang, milliseconds=f"{warm * 1000:.0f}")])


def write(text: str, readme: Path) -> None:
    """Write the table between the two marks of a README."""
    before, _, rest = readme.read_text(encoding="utf-8").partition(START)
    readme.write_text(f"{before}{START}\n{text}\n{END}{rest.partition(END)[2]}", encoding="utf-8")


def main() -> None:
    measured, warm = rows(), warm_check()
    print(table(measured, warm, "en"))
    if "--write" in sys.argv[1:]:
        for lang, name in READMES.items():
            write(table(measured, warm, lang), ROOT / name)


if __name__ == "__main__":
    main()
