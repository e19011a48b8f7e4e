"""Grades the same class in five ways: by `grade class`, by one new process for each submission, by stock nbgrader, by
Otter, and by a lower bound.

    python -m bench.class [SIZE]... [--single] [--cold N] [--stock N] [--otter COMMAND] [--write]
    python -m bench.class [SIZE]... --growth [--write]

A submission has three exercises, with `--single` one, and no two students handed in the same text. The lower bound runs
the same checks in one process that forks once for each submission, without a wire protocol or a sandbox; a grader that
keeps students' code away from the grades cannot cost less CPU time. New processes, stock nbgrader and Otter
(`bench/otter.py` says how to install it) are measured on a few submissions, since each submission costs them the same;
for nbgrader, the start of its command is subtracted. A kernel, or a fork, for each submission costs the same for one
exercise as for three, so there are two tables. The scores of all ways must be equal. Only the ratios are comparable
between machines, and the machine should be idle. `--growth` measures `grade class` alone, with ten exercises for each
submission, to see whether a submission costs more in a larger class. `--write` puts the tables into the page "How far
it scales".
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shlex
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from dlgrade.course.loading import load_course, select
from dlgrade.course.signatures import signatures
from dlgrade.exam.attempt import Attempt, run_all
from dlgrade.exam.key import as_reference, reference_peer
from dlgrade.exam.loading import load_checks
from dlgrade.exam.model import Exam
from dlgrade.grading.connections import TrustedConnection
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.text import LANGUAGES, Lang, Text

from bench import otter
from bench.nbgrader import FEW, GUIDES, Cost, adopt_orphans, autograde, from_nothing, hand_in_all, reap, stock_classroom
from bench.nbgrader import scores as stock_scores
from tests.conftest import ROOT
from tests.notebook.classroom import SEED, SLUGS
from tests.notebook.students import COURSE, variant

START, SINGLE_START = "<!-- bench/class.py -->", "<!-- bench/class.py single -->"
GROWTH_START, MILLION_START = "<!-- bench/class.py growth -->", "<!-- bench/class.py million -->"
END = "<!-- end -->"
SINGLE = ("mse",)
GRADE = (sys.executable, "-m", "bench.counted", "grade")
TEN = ("row_means", "matmul_by_hand", "pairwise_differences", "accuracy", "zscore_outliers", "neuron", "dense", "mse",
       "gradient_step", "softmax")  # fmt: skip
KINDS = ("", "mse__sum", "mse__root", "mse__loop")
"""The variant of `mse` that a student hands in; "" for the solution. The same as in bench/nbgrader.py."""
MILLION = Text(
    ko=(
        "제출물 하나에 연습 문제가 {exercises}개이고 CPU를 {cpu:.3f}초 쓰므로, 하루 백만 개에는 "
        "코어 {cores:.1f}개가 하루 종일 일하면 됩니다. 결과 파일은 제출물 하나에 {kilobytes:.0f} kB씩, "
        "하루에 {gigabytes:.0f} GB 늘어납니다. 첫 번째 표의 마지막 줄처럼 커널로 채점한다면 "
        "코어 {stock:.1f}개가 듭니다."
    ),
    en=(
        "A submission of {exercises} exercises costs {cpu:.3f} CPU seconds, so a million a day keep {cores:.1f} cores "
        "busy. The results grow by {kilobytes:.0f} kB a submission, {gigabytes:.0f} GB a day. Graded with a kernel, as "
        "in the last row of the first table, they would keep {stock:.1f} cores busy."
    ),
)
SECONDS_A_DAY = 24 * 60 * 60
KEPT = Path(__file__).with_suffix(".json")
SAID = Text(
    ko=(
        "제출물 하나에 {exercises}, 프로세서 코어 {cores}개에서 쟀습니다. "
        "재기 시작할 때 다른 일의 부하: {load:.1f}. "
        "모든 방법의 점수가 같았습니다. 바닥은 같은 검사 함수를 격리 없이 한 프로세스에서 부르고 "
        "제출물마다 한 번만 fork한 것으로, 코어 하나만 씁니다. nbgrader는 명령의 시작을 뺀 값입니다."
    ),
    en=(
        "A submission has {exercises}; measured on {cores} processor cores, whose load by other work was "
        "{load:.1f} at the beginning. All ways gave the same scores. "
        "The floor calls the same check functions without any wall, in one process that forks once for each "
        "submission, and so on one core. For nbgrader the start of its command is taken off."
    ),
)
TITLES = (
    Text(ko="제출물 하나", en="one submission"), Text(ko="시계(초)", en="clock (s)"), Text(ko="CPU(초)", en="CPU (s)"),
    Text(ko="시계: 몇 배", en="clock: times"), Text(ko="CPU: 몇 배", en="CPU: times"),
)  # fmt: skip
OURS = Text(ko="`grade class`, 학생 {count}명", en="`grade class`, students: {count}")
FLOOR = Text(ko="바닥", en="the floor")
COLD = Text(ko="제출물마다 새 `grade` 프로세스", en="a new `grade` process for each")
STOCK = Text(ko="커널을 쓰는 nbgrader", en="nbgrader with a kernel")
OTTER = Text(ko="Otter {version}, `otter run`", en="Otter {version}, `otter run`")
GROWTH_SAID = Text(
    ko="여기서는 제출물 하나에 연습 문제가 {exercises}개씩 있습니다. 재기 시작할 때 다른 일의 부하: {load:.1f}.",
    en="Here a submission has {exercises} exercises. The load by other work was {load:.1f} at the beginning.",
)
GROWTH_TITLES = (
    Text(ko="학생", en="students"), Text(ko="제출물 하나: 시계(초)", en="one submission: clock (s)"),
    Text(ko="CPU(초)", en="CPU (s)"), Text(ko="결과(kB)", en="results (kB)"),
    Text(ko="가장 큰 프로세스(MiB)", en="largest process (MiB)"),
)  # fmt: skip
ONE_EXERCISE = Text(ko="연습 문제가 하나씩 있고", en="one exercise")
EXERCISES = Text(ko="연습 문제가 {count}개씩 있고", en="{count} exercises")
Scores = dict[tuple[str, str], int]
Table = Literal["ways", "single", "growth"]


@dataclass(frozen=True)
class Row:
    """The cost of one submission in one way of grading. `memory` is that of the largest process in MiB, `stored` the
    bytes of results; each is 0 where it is unknown."""

    name: Text
    cost: Cost
    memory: float = 0.0
    stored: float = 0.0


def sources_of(number: int, slugs: Sequence[str]) -> dict[str, str]:
    """The files that student `number` hands in, by exercise."""
    kind = KINDS[number % len(KINDS)]
    texts = {slug: solution(slug) for slug in slugs} | ({"mse": mistake(kind)} if kind else {})
    return {slug: f"{text}\n# {number}\nNUMBER = {number}\n" for slug, text in texts.items()}


@cache
def solution(slug: str) -> str:
    return select(COURSE, slug)[0].solution.read_text(encoding="utf-8")


@cache
def mistake(kind: str) -> str:
    return variant("mse", kind)


def student(number: int) -> str:
    return f"student{number:02}"


def hand_in(folder: Path, count: int, slugs: Sequence[str]) -> None:
    for number in range(count):
        place = folder / student(number)
        place.mkdir(parents=True)
        for slug, text in sources_of(number, slugs).items():
            (place / f"{slug}.py").write_text(text, encoding="utf-8")


def run_command(command: list[str], allowed: tuple[int, ...]) -> tuple[Cost, float]:
    """The cost of a command with all of its processes, and the memory of the largest one in MiB."""
    used, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, cwd=ROOT)
    _, status, own = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    clock = time.perf_counter() - begin
    assert process.returncode in allowed, (command, process.returncode)
    reap()
    now = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Cost(clock, now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime), own.ru_maxrss / 1024


def by_class(place: Path, count: int, slugs: Sequence[str]) -> tuple[Row, Scores]:
    folder, results = place / f"class{count}", place / f"results{count}"
    hand_in(folder, count, slugs)
    cost, memory = run_command([*GRADE, "class", str(folder), "--to", str(results), "--seed", str(SEED)], (0,))
    rows = json.loads((results / "grades.json").read_text(encoding="utf-8"))["rows"]
    name = Text(*(OURS(lang, count=count) for lang in LANGUAGES))
    stored = (results / "results.sqlite").stat().st_size / count
    found = {(row["student"], row["exercise"]): row["points"] for row in rows}
    return Row(name, cost.each(count), memory, stored), found


def by_cold_processes(place: Path, count: int, slugs: Sequence[str]) -> tuple[Row, Scores]:
    folder, total, found = place / "cold", Cost(0.0, 0.0), Scores()
    hand_in(folder, count, slugs)
    for number in range(count):
        out = place / "verdicts.json"
        files = [str(folder / student(number) / f"{slug}.py") for slug in slugs]
        line = shlex.join([*GRADE, *files, "--json", "--seed", str(SEED)])
        cost, _ = run_command(["sh", "-c", f"{line} > {shlex.quote(str(out))}"], (0, 1))
        total = Cost(total.clock + cost.clock, total.processor + cost.processor)
        for verdict in json.loads(out.read_text(encoding="utf-8")):
            found[student(number), verdict["exercise"]] = verdict["points"]
    return Row(COLD, total.each(count)), found


def by_floor(count: int, slugs: Sequence[str]) -> tuple[Row, Scores]:
    """The lower bound, measured in a process of its own, so that only its forks are counted."""
    reading, writing = os.pipe()
    used, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    process = os.fork()
    if process == 0:
        os.close(reading)
        with os.fdopen(writing, "w", encoding="utf-8") as out:
            for key, points in floor_scores(count, slugs):
                out.write(json.dumps([*key, points]) + "\n")
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as lines:
        found = {(who, slug): points for who, slug, points in map(json.loads, lines)}
    os.waitpid(process, 0)
    now = resource.getrusage(resource.RUSAGE_CHILDREN)
    cost = Cost(time.perf_counter() - begin, now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime)
    return Row(FLOOR, cost.each(count)), found


def floor_scores(count: int, slugs: Sequence[str]) -> Iterator[tuple[tuple[str, str], int]]:
    limits, course, exams = Limits(), load_course(ROOT), {}
    for slug in slugs:
        exercise = select(course, slug)[0]
        peer, key = reference_peer(exercise, SEED, limits), load_checks(exercise)
        names = signatures(exercise.solution.read_text(encoding="utf-8"))
        exams[slug] = Exam(slug, key, as_reference(peer), names, SEED, peer)
    for number in range(count):
        texts = sources_of(number, slugs)  # not in the child, whose time is measured
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            points = {slug: checked(exams[slug], text, limits) for slug, text in texts.items()}
            os.write(writing, json.dumps(points).encode("utf-8"))
            os._exit(0)
        os.close(writing)
        with os.fdopen(reading, encoding="utf-8") as answer:
            points = json.load(answer)
        os.waitpid(child, 0)
        for slug, each in points.items():
            yield (student(number), slug), each


def checked(exam: Exam, text: str, limits: Limits) -> int:
    attempt = Attempt(exam, [[f"{exam.slug}.py", text]], lambda: TrustedConnection(limits))
    return sum(result.check.points for result in run_all(attempt) if result.kind == "passed")


def by_stock(place: Path, count: int, slugs: tuple[str, ...]) -> tuple[Row, Scores]:
    room = stock_classroom(place / "stock", ROOT, slugs)
    hand_in_all(room, count)
    whole = from_nothing(room)
    idle = autograde(room)  # everything is graded already, so this is the start of the command alone
    return Row(STOCK, (whole - idle).each(count)), {key: int(points or 0) for key, points in stock_scores(room).items()}


def by_otter(place: Path, command: Path, count: int, slugs: Sequence[str]) -> tuple[Row, Scores]:
    autograder, out = place / "autograder.zip", place / "otter"
    out.mkdir()
    otter.write_autograder(autograder, ROOT, slugs, SEED)
    total, found = Cost(0.0, 0.0), Scores()
    for number in range(count):
        notebook = out / f"{student(number)}.ipynb"
        otter.write_notebook(notebook, sources_of(number, slugs))
        cost, _ = run_command(otter.command(command, autograder, notebook, out), (0,))
        total = Cost(total.clock + cost.clock, total.processor + cost.processor)
        found |= {(student(number), slug): points for slug, points in otter.points_in(out / "results.json").items()}
    version = otter.version_of(command)
    return Row(Text(*(OTTER(lang, version=version) for lang in LANGUAGES)), total.each(count)), found


@dataclass(frozen=True)
class Measured:
    """The rows of the table, of which the first `sizes` are ours, the number of exercises in a submission, the number
    of the machine's cores, and its load by other programs."""

    rows: tuple[Row, ...]
    sizes: int
    exercises: int
    cores: int
    load: float

    @property
    def ours(self) -> Row:
        """The row of the largest class that we graded."""
        return self.rows[self.sizes - 1]


def measured(
    sizes: list[int], cold: int, stock: int, command: Path | None = None, slugs: tuple[str, ...] = SLUGS
) -> Measured:
    """Measure all ways. Raises AssertionError if two of them do not give the same scores."""
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as place:
        ours = [by_class(Path(place), size, slugs) for size in sizes]
        known = max((scores for _, scores in ours), key=len)
        others = [by_floor(max(sizes), slugs)]
        others += [by_cold_processes(Path(place), cold, slugs)] if cold else []
        others += [by_otter(Path(place), command, FEW, slugs)] if command else []
        others += [by_stock(Path(place), stock, slugs)] if stock else []
    for _, scores in (*ours, *others):
        assert scores.items() <= known.items(), "the ways do not give the same scores"
    rows = tuple(row for row, _ in (*ours, *others))
    return Measured(rows, len(sizes), len(slugs), os.cpu_count() or 1, load)


def growing(sizes: list[int]) -> Measured:
    """Measure `grade class` alone in classes of these sizes, with ten exercises for each submission."""
    load, rows = os.getloadavg()[0], []
    for size in sizes:
        with tempfile.TemporaryDirectory() as place:
            rows.append(by_class(Path(place), size, TEN)[0])
            print(rows[-1], os.getloadavg(), flush=True)
    return Measured(tuple(rows), len(sizes), len(TEN), os.cpu_count() or 1, load)


def kept(which: Table = "ways") -> Measured:
    """The results that the last run with `--write` has kept."""
    found = json.loads(KEPT.read_text(encoding="utf-8"))[which]
    rows = [
        Row(Text(**row["name"]), Cost(row["clock"], row["processor"]), row["memory"], row["stored"])
        for row in found["rows"]
    ]
    return Measured(tuple(rows), found["sizes"], found["exercises"], found["cores"], found["load"])


def keep(which: Table, found: Measured) -> None:
    rows = [
        {"name": asdict(row.name), **asdict(row.cost), "memory": row.memory, "stored": row.stored} for row in found.rows
    ]
    tables = json.loads(KEPT.read_text(encoding="utf-8"))
    head = {"cores": found.cores, "load": found.load, "sizes": found.sizes, "exercises": found.exercises}
    tables[which] = {**head, "rows": rows}
    KEPT.write_text(json.dumps(tables, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def table(found: Measured, lang: Lang) -> str:
    """A table for the page, as lines of Markdown. Ratios are to the largest class that we graded."""
    exercises = (ONE_EXERCISE if found.exercises == 1 else EXERCISES)(lang, count=found.exercises)
    said = SAID(lang, exercises=exercises, cores=found.cores, load=found.load)
    lines = [said, ""]
    lines += [f"| {' | '.join(title(lang) for title in TITLES)} |", "|---|---:|---:|---:|---:|"]
    for row in found.rows:
        ratio = row.cost.over(found.ours.cost)
        seconds = (f"{row.cost.clock:.3f}", f"{row.cost.processor:.3f}")
        numbers = (*seconds, rounded(ratio.clock), rounded(ratio.processor))
        lines.append(f"| {' | '.join([row.name(lang), *numbers])} |")
    return "\n".join(lines)


def rounded(ratio: float) -> str:
    """A ratio with two digits that count: 0.35, 25, 220."""
    return f"{float(f'{ratio:.2g}'):g}"


def growth(found: Measured, lang: Lang) -> str:
    """The table of class sizes, as lines of Markdown."""
    lines = [GROWTH_SAID(lang, exercises=found.exercises, load=found.load), ""]
    lines += [f"| {' | '.join(title(lang) for title in GROWTH_TITLES)} |", "|---:|---:|---:|---:|---:|"]
    for row in found.rows:
        count = "".join(filter(str.isdigit, row.name("en")))
        numbers = (f"{row.cost.clock:.3f}", f"{row.cost.processor:.3f}", f"{row.stored / 1e3:.0f}", f"{row.memory:.0f}")
        lines.append(f"| {' | '.join([count, *numbers])} |")
    return "\n".join(lines)


def million(found: Measured, lang: Lang) -> str:
    """The paragraph on the cost of a million submissions a day, computed from the largest class that was measured."""
    ours, stock = found.ours, found.rows[-1]
    cores, others = (1e6 * row.cost.processor / SECONDS_A_DAY for row in (ours, stock))
    return MILLION(
        lang, exercises=found.exercises, cpu=ours.cost.processor, cores=cores, kilobytes=ours.stored / 1e3,
        gigabytes=ours.stored * 1e6 / 1e9, stock=others,
    )  # fmt: skip


def blocks(lang: Lang) -> dict[str, str]:
    """The contents of each generated block of the page, by the mark at its start."""
    ways = kept()
    return {
        START: table(ways, lang), SINGLE_START: table(kept("single"), lang),
        GROWTH_START: growth(kept("growth"), lang), MILLION_START: million(ways, lang),
    }  # fmt: skip


def block_of(text: str, start: str) -> str:
    """The present contents of a generated block of a page."""
    return text.partition(f"{start}\n")[2].partition(f"\n{END}")[0]


def write() -> None:
    """Write the blocks into the page in each language."""
    for lang in LANGUAGES:
        path = page(lang)
        text = path.read_text(encoding="utf-8")
        for start, said in blocks(lang).items():
            before, mark, rest = text.partition(start)
            assert mark, f"{path} has no {start}"
            text = f"{before}{start}\n{said}\n{END}{rest.partition(END)[2]}"
        path.write_text(text, encoding="utf-8")


def page(lang: Lang) -> Path:
    return GUIDES / lang / "scale.md"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("sizes", nargs="*", type=int, default=[60, 300])
    parser.add_argument("--cold", type=int, default=8, help="submissions for cold processes")
    parser.add_argument("--stock", type=int, default=8, help="notebooks for stock nbgrader; 0 leaves it out")
    parser.add_argument("--otter", type=Path, help="Otter's command, in an environment of its own")
    parser.add_argument("--single", action="store_true", help="submissions of one exercise")
    parser.add_argument("--growth", action="store_true", help="only the sizes, with ten exercises")
    parser.add_argument("--write", action="store_true", help="put it into the page on scale")
    words = parser.parse_args()
    adopt_orphans()
    kind: Table = "growth" if words.growth else "single" if words.single else "ways"
    if kind == "growth":
        result = growing(words.sizes)
        print(growth(result, "en"))
    else:
        if words.otter is None:
            print("Otter is left out: --otter names its command, see bench/otter.py", file=sys.stderr)
        result = measured(words.sizes, words.cold, words.stock, words.otter, SINGLE if words.single else SLUGS)
        print(table(result, "en"))
        print("\nlargest process, MiB:", ", ".join(f"{row.memory:.0f}" for row in result.rows if row.memory), end="; ")
    print(f"load {os.getloadavg()}")
    if words.write:
        keep(kind, result)
        write()
