"""A line that fails while a file is loaded costs nothing where the functions do not need it, as in a notebook."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from dlgrade.cli.main import PASSED, run
from dlgrade.course.model import Exercise
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.grading.here import grade_here
from dlgrade.isolation.sandbox.model import Sandbox
from dlgrade.slicing.needed import needed_part
from dlgrade.submission.model import Companion, Part, Submission
from dlgrade.verdict.model import Verdict

from tests.conftest import FAST, ROOT, GradeSource

RIGHT = (ROOT / "solutions" / "06_learning" / "mse" / "solution.py").read_text(encoding="utf-8")
UNUSED = (
    "import pandas as pd",
    "import torch",
    "from my_helpers import plot",
    "data = open('/content/data.csv')",
    "n = input()",
    "1 / 0",
    "raise SystemExit",
    "raise NotImplementedError",
)


@pytest.mark.parametrize("line", UNUSED)
def test_an_unused_line_costs_nothing_and_is_named(grade_source: GradeSource, line: str) -> None:
    source = f"{line}\n{RIGHT}"
    verdict = grade_source("mse", source)
    assert verdict.kind == "passed"
    [note] = verdict.notes
    assert note.en.startswith(f"Line 1 failed while the file was loaded: `{line}` (")
    assert "Refused" not in note.en
    assert f"1번째 줄 `{line}` (" in note.ko
    assert verdict.submission == Submission((Part("mse.py", source),)).digest  # a verdict is found by the whole file


def test_the_lines_of_a_wrong_function_stay_those_of_the_file(grade_source: GradeSource) -> None:
    verdict = grade_source(
        "mse", "import pandas\n\n\ndef helper(a):\n    return a.nothing\n\n\ndef mse(a, b):\n    return helper(a)\n"
    )
    explanation = verdict.checks[0].explanation
    assert explanation is not None
    assert explanation.place is not None
    assert explanation.place.line == 5


@pytest.mark.parametrize(
    "source",
    [
        "import pandas\n\n\ndef mse(a, b):\n    return pandas.mean(a - b)\n",
        "size = 1 / 0\n\n\ndef mse(a, b):\n    return size\n",
        "import torch\nsize = 1 / 0\n\n\ndef mse(a, b):\n    return size\n",  # what is needed fails as well
        f"1 / 0\n{RIGHT}\ndef broken(:\n",
        "1 / 0\n",
    ],
)
def test_a_file_whose_functions_need_what_fails_is_judged_as_a_whole(grade_source: GradeSource, source: str) -> None:
    verdict = grade_source("mse", source)
    assert (verdict.kind, verdict.points, verdict.notes) == ("error", 0, ())


def test_an_end_below_all_functions_needs_no_note(grade_source: GradeSource) -> None:
    verdict = grade_source("mse", f"{RIGHT}\nprint(mse([1.0], [2.0]))\nquit()\n")
    assert (verdict.kind, verdict.notes) == ("passed", ())


def test_what_functions_need_is_found_in_any_order() -> None:
    source = "import a, b\nx = 1\ny = f()\n\ndef f():\n    return x\n\ndef g():\n    return y\n"
    assert needed_part(source, frozenset({"f"}), 3, ends=False) == "\nx = 1\n\n\ndef f():\n    return x"
    assert needed_part(source, frozenset({"g"}), 3, ends=False) is None
    assert needed_part(source, frozenset({"h"}), 3, ends=False) is None


def test_the_command_for_a_file_and_that_for_a_class_agree(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "class" / "kim" / "mse.py"
    path.parent.mkdir(parents=True)
    path.write_text(f"import pandas\n{RIGHT}", encoding="utf-8")
    course = ["--course", str(ROOT), "--lang", "en"]
    assert run([str(path), *course]) == PASSED
    assert "Line 1 failed while the file was loaded" in " ".join(capsys.readouterr().out.split())
    assert run(["class", str(tmp_path / "class"), "--jobs", "1", *course]) == PASSED
    [row] = json.loads((tmp_path / "class-results" / "grades.json").read_text(encoding="utf-8"))["rows"]
    assert (row["status"], row["points"]) == ("graded", 8)
    assert [note["en"][:13] for note in row["verdict"]["notes"]] == ["Line 1 failed"]


@pytest.fixture
def graded_in_a_class(
    exercise_named: Callable[[str], Exercise], sandbox: Sandbox
) -> Iterator[Callable[[str], Verdict]]:
    grader = ExerciseGrader(exercise_named("mse"), sandbox, FAST, seed=1)

    def grade(source: str) -> Verdict:
        part = Part("mse.py", source)
        return grade_here(grader, Submission((part,)), (part,), None)[0]

    yield grade
    grader.close()


@pytest.mark.parametrize(
    "source",
    [
        "import pandas\n\n\ndef mse(a, b):\n    return pandas.Series(a - b).pow(2).mean()\n",
        "import torch\n\n\ndef mse(a, b):\n    return torch.mean((a - b) ** 2)\n",
        "import importlib\n\npd = importlib.import_module('pandas.api')\n\n\ndef mse(a, b):\n    return pd.mean(a - b)\n",
        "def mse(a, b):\n    import pandas\n\n    return pandas.Series(a - b).pow(2).mean()\n",
    ],
)
def test_an_answer_that_needs_a_published_package_goes_to_a_person(
    graded_in_a_class: Callable[[str], Verdict], source: str
) -> None:
    verdict = graded_in_a_class(source)
    assert (verdict.kind, verdict.points) == ("ungraded", None)
    explanation = verdict.checks[0].explanation
    assert explanation is not None
    assert "This is not a 0" in explanation.headline.en


def test_a_file_of_ones_own_that_is_missing_is_the_students(graded_in_a_class: Callable[[str], Verdict]) -> None:
    verdict = graded_in_a_class("from my_helpers import mean\n\n\ndef mse(a, b):\n    return mean((a - b) ** 2)\n")
    assert (verdict.kind, verdict.points) == ("error", 0)


def test_a_helper_that_needs_a_published_package_asks_a_person_too(
    exercise_named: Callable[[str], Exercise], sandbox: Sandbox
) -> None:
    grader = ExerciseGrader(exercise_named("mse"), sandbox, FAST, seed=1)
    part = Part("mse.py", "from helper import mean\n\n\ndef mse(a, b):\n    return mean((a - b) ** 2)\n")
    submission = Submission((part,), files=(Companion("helper.py", b"import pandas\nmean = pandas.mean\n"),))
    assert grade_here(grader, submission, (part,), None)[0].points is None
    grader.close()


@pytest.mark.parametrize("below", ["mse = mse([1.0], [2.0])", "for mse in [mse([1.0], [2.0])]: print(mse)"])
def test_a_value_in_the_place_of_a_function_costs_nothing_and_is_named(grade_source: GradeSource, below: str) -> None:
    verdict = grade_source("mse", f"{RIGHT}\n{below}\n")
    assert verdict.kind == "passed"
    [note] = verdict.notes
    line = RIGHT.count("\n") + 2
    assert note.en.startswith(f"Line {line}, below the `def` of `mse`, puts a value in the function's place: `{below}`")
    assert f"`mse` 함수의 `def` 아래에서 {line}번째 줄이 함수 자리에 값을 넣습니다: `{below}`" in note.ko


def test_a_function_in_the_place_of_a_function_counts(grade_source: GradeSource) -> None:
    verdict = grade_source("mse", f"{RIGHT}\nmse = (lambda f: lambda a, b: f(a, b) + 1)(mse)\n")
    assert (verdict.kind, verdict.notes) == ("failed", ())


@pytest.mark.parametrize("source", ["mse = 3.0\n", f"{RIGHT}\nvalue = 3.0\nmse = value\n"])
def test_a_value_without_a_function_is_named_as_a_possible_reason(grade_source: GradeSource, source: str) -> None:
    verdict = grade_source("mse", source)
    explanation = verdict.checks[0].explanation
    assert explanation is not None
    assert "does a line such as `mse = …` put a value in its place?" in explanation.headline.en
    assert (verdict.points, verdict.notes) == (0, ())


@pytest.mark.slow
@pytest.mark.parametrize("line", ["while True: pass", "import time; time.sleep(1000)"])
def test_what_runs_for_too_long_outside_of_functions_costs_nothing(grade_source: GradeSource, line: str) -> None:
    verdict = grade_source("mse", f"{RIGHT}\n{line}\n")
    assert verdict.kind == "passed"
    [note] = verdict.notes
    assert "twice, so the lines that the functions do not need were left out" in note.en


@pytest.mark.slow
@pytest.mark.parametrize(
    "source",
    [
        "while True: pass\n",
        "size = 0\nwhile True: size += 1\n\n\ndef mse(a, b):\n    return size\n",
        "import math\nsize = 0\nwhile True: size += 1\n\n\ndef mse(a, b):\n    return size\n",
    ],
)
def test_what_functions_need_has_to_end(grade_source: GradeSource, source: str) -> None:
    verdict = grade_source("mse", source)
    assert (verdict.kind, verdict.points, verdict.notes) == ("timeout", 0, ())


CALLS = """from helper import mean_of


def mse(a, b):
    if a.shape != b.shape:
        raise ValueError("shapes")
    return mean_of((a * 1.0 - b) ** 2)
"""
HELPER = "import numpy as np\nEPS = 0.0\n\n\ndef mean_of(a):\n    return float(np.mean(a)) + EPS\n"


@pytest.fixture
def mse_grader(exercise_named: Callable[[str], Exercise], sandbox: Sandbox) -> Iterator[ExerciseGrader]:
    grader = ExerciseGrader(exercise_named("mse"), sandbox, FAST, seed=1)
    yield grader
    grader.close()


def beside(grader: ExerciseGrader, source: str, helper: str) -> Verdict:
    helpers = (Companion("helper.py", helper.encode()),)
    return grader.grade(Submission((Part("mse.py", source),), (), helpers))


@pytest.mark.parametrize(
    "line", ["print(input())", "while True:\n    pass", "1 / 0", "import pandas", "raise SystemExit"]
)
@pytest.mark.parametrize("answer", [CALLS, f"import pandas\n{CALLS}"])
def test_an_unused_line_of_a_helper_costs_nothing(mse_grader: ExerciseGrader, line: str, answer: str) -> None:
    verdict = beside(mse_grader, answer, f"{HELPER}\n\n{line}\n")
    assert (verdict.kind, verdict.points) == ("passed", verdict.max_points)
    [note] = verdict.notes
    assert all("`helper.py`" in text for text in (note.en, note.ko))


def test_a_helper_that_the_answer_needs_costs_what_it_costs(mse_grader: ExerciseGrader) -> None:
    verdict = beside(mse_grader, CALLS, "x = 1 / 0\n\n\ndef mean_of(a):\n    return a.mean() + x\n")
    assert (verdict.kind, verdict.points, verdict.notes) == ("error", 0, ())


def test_a_syntax_error_is_told_of_the_helper_that_has_it(mse_grader: ExerciseGrader) -> None:
    verdict = beside(mse_grader, CALLS, HELPER.replace("mean_of(a):", "mean_of(a)"))
    explanation = verdict.checks[0].explanation
    assert explanation is not None
    assert explanation.headline.en.startswith("helper.py, line 5: a syntax error")
    assert "`def mean_of(a)`" in explanation.headline.ko
