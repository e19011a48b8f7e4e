"""The files beside a student's code are read once, for all exercises that the code answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from dlgrade.classroom.answers import code_files
from dlgrade.classroom.answers.intake import take_in
from dlgrade.classroom.model import Intake, Roster
from dlgrade.course.model import Exercise
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.isolation.sandbox.model import Sandbox
from dlgrade.submission import companions, folder_words
from dlgrade.submission.model import Companion, Part, Submission

from tests.classroom.hand_ins import notebook, put
from tests.conftest import FAST

SLUGS = ("mse", "mse_gradient", "accuracy")
DEFINITIONS = "\n".join(f"def {slug}(*values):\n    return helper.mean(data)" for slug in SLUGS)
BESIDE = {"helper.py": "def mean(x): return 0\n", "data.bin": "0" * 1000, "script.py": "data = open('data.bin')\n"}
HandIn = Callable[[dict[str, str]], Intake]


@pytest.fixture
def taken_in(tmp_path: Path, exercise_named: Callable[[str], Exercise]) -> HandIn:
    """What is read of Ann, who handed in these files."""

    def taken_in(files: dict[str, str]) -> Intake:
        for name, text in files.items():
            put(tmp_path, f"class/ann/{name}", text)
        (tmp_path / "scratch").mkdir()
        return take_in(tmp_path / "class", [*map(exercise_named, SLUGS)], Roster(), tmp_path / "scratch", SLUGS)

    return taken_in


def files_of(intake: Intake) -> list[list[Companion]]:
    """The files beside the likeliest code of each answer."""
    assert sorted(answer.exercise for answer in intake.answers.values()) == sorted(SLUGS)
    return [list(answer.readings[0].files) for answer in intake.answers.values()]


def test_each_file_is_read_once_for_all_exercises(taken_in: HandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    read, split, searched, run = Counter[str](), Counter[str](), Counter[str](), Counter[int]()
    _counted(monkeypatch, companions, "_read", lambda path, *_: read.update([path.name]))
    _counted(monkeypatch, folder_words, "composed", lambda text: split.update([text]))
    _counted(monkeypatch, folder_words, "_regular_files", lambda folder: searched.update([folder.name]))
    _counted(monkeypatch, code_files, "run_in_place", lambda cells, _files: run.update([len(cells)]))
    intake = taken_in({"all.ipynb": notebook("import helper\n%run script.py", DEFINITIONS), **BESIDE})
    assert all(sorted(file.name for file in files) == sorted(BESIDE) for files in files_of(intake))
    assert read == Counter(BESIDE.keys())
    assert searched == {"ann": 1}
    assert run == {2: 1}
    assert max(split.values()) == 1


def test_the_exercises_share_the_bytes(taken_in: HandIn) -> None:
    intake = taken_in({"all.ipynb": notebook("import helper\n%run script.py", DEFINITIONS), **BESIDE})
    files = [file for beside in files_of(intake) for file in beside]
    assert len({id(file.data) for file in files}) == len({id(file) for file in files}) == len(BESIDE)


def test_python_files_share_them_too(taken_in: HandIn) -> None:
    code = "import helper\nopen('data.bin')\n"
    intake = taken_in({**{f"{slug}.py": f"{code}def {slug}(*values):\n    return 1\n" for slug in SLUGS}, **BESIDE})
    files = [file for beside in files_of(intake) for file in beside if file.name in BESIDE]
    assert len(files) == 2 * len(SLUGS)
    assert len({id(file.data) for file in files}) == 2


def test_students_share_what_all_of_them_hand_in(tmp_path: Path, exercise_named: Callable[[str], Exercise]) -> None:
    """A class that hands in its data set once took the memory of all copies."""
    for student, value in (("ann", 1), ("kim", 1), ("lee", 2)):
        put(tmp_path, f"class/{student}/mse.py", f"{DEFINITIONS}\n# {student} reads data.csv\n")
        put(tmp_path, f"class/{student}/data.csv", f"x\n{value}\n")
    (tmp_path / "scratch").mkdir()
    answers = take_in(tmp_path / "class", [exercise_named("mse")], Roster(), tmp_path / "scratch").answers.values()
    ann, kim, lee = ([file.data for file in answer.readings[0].files] for answer in answers)
    assert ann[0] is kim[0]
    assert lee == [b"x\n2\n"]


def test_a_hand_in_has_a_limit_for_all_of_its_files(taken_in: HandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is beyond it is named, as what is beyond the limit of one code file."""
    monkeypatch.setattr(companions, "MAX_HAND_IN_BYTES", 2500)
    files = {f"{slug}.py": f"open('{slug}.bin')\ndef {slug}(*values):\n    return 1\n" for slug in SLUGS}
    intake = taken_in({**files, **{f"{slug}.bin": "0" * 1000 for slug in SLUGS}})
    assert sorted(map(len, files_of(intake))) == [0, 1, 1]
    [note] = [note for row in intake.rows for note in row.notes if ".bin" in note.en]
    assert "left out" in note.en


def _counted(monkeypatch: pytest.MonkeyPatch, module: object, name: str, note: Callable[..., object]) -> None:
    original = getattr(module, name)

    def counted(*values: object) -> object:
        note(*values)
        return original(*values)

    monkeypatch.setattr(module, name, counted)


@pytest.mark.parametrize("line", ["from helper import twice", "from .helper import twice", "from . import helper"])
def test_a_helper_beside_the_file_is_found_with_and_without_a_dot(
    exercise_named: Callable[[str], Exercise], sandbox: Sandbox, line: str
) -> None:
    grader = ExerciseGrader(exercise_named("mse"), sandbox, FAST, seed=1)
    twice = "helper.twice" if line.endswith("helper") else "twice"
    part = Part("mse.py", f"{line}\n\n\ndef mse(a, b):\n    return {twice}(((a - b) ** 2).mean()) / 2\n")
    with_helper = Submission((part,), files=(Companion("helper.py", b"def twice(x):\n    return 2 * x\n"),))
    assert grader.grade(with_helper).points == 6
    alone = grader.grade(Submission((part,)))
    assert alone.points == 0
    explanation = alone.checks[0].explanation
    assert explanation is not None
    assert any("not graded with this one" in detail.en for detail in explanation.details)
    grader.close()
