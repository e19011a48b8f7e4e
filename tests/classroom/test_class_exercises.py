"""Which exercises a class handed in, where the teacher names none: a helper that is called like a function of an exercise
makes no exercise of everybody, and nobody's answer is lost."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from dlgrade.classroom.answers.class_exercises import left_out_sentences
from dlgrade.classroom.answers.intake import take_in
from dlgrade.classroom.model import HandInRow, Intake, Roster
from dlgrade.course.model import Course, Exercise
from dlgrade.text import LANGUAGES

from tests.classroom.hand_ins import RIGHT, notebook, put

STUDENTS = ("ann", "bo", "cy", "di")
HELPER = "def predict(x):\n    return 2 * x\n"
ACCURACY = "def accuracy(p, t):\n    return 100 * (p == t).mean()\n"
MARKED = notebook("%load_ext dlgrade", f"%%exercise mse\n{RIGHT}")
XOR = "import numpy as np\n\ndef train_xor(X, y, params, learning_rate, iterations):\n    return params, []\n\n"
XOR += "def predict(X, params):\n    return X\n"
ONLY_TRAIN = XOR[: XOR.index("def predict")]
TORCH = "def build(w, b, p):\n    return 1\n\ndef predict(model, x):\n    return x\n"
LOSS = "\ndef loss_and_gradients(model, x, labels):\n    return 0.0, []\n"
STEP = "\ndef train_step(model, x, labels, learning_rate):\n    return 0.0\n"
FRAMEWORKS = ("torch_mlp", "keras_mlp")


@pytest.fixture
def taken(tmp_path: Path, course: Course) -> Callable[..., Intake]:
    """What is read of students who each handed in these files."""

    def take(
        files: dict[str, str], *chosen: str, students: tuple[str, ...] = STUDENTS, **more: dict[str, str]
    ) -> Intake:
        folder = Path(tempfile.mkdtemp(dir=tmp_path))
        for student, own in {**dict.fromkeys(students, files), **more}.items():
            for name, text in own.items():
                put(folder, f"class/{student}/{name}", text)
        (folder / "scratch").mkdir()
        return take_in(folder / "class", course.exercises, Roster(), folder / "scratch", chosen)

    return take


def exercises_of(intake: Intake) -> set[str]:
    return {row.exercise for row in intake.rows}


def row_of(intake: Intake, student: str, exercise: str) -> HandInRow:
    return next(row for row in intake.rows if (row.student, row.exercise) == (student, exercise))


@pytest.mark.parametrize("files", [
    {"mse.py": RIGHT, "model.py": HELPER}, {"hw.ipynb": notebook(f"%%exercise mse\n{RIGHT}", HELPER)},
    {"mse.py": RIGHT, "plot.py": "accuracy = 0.9\n"}, {"mse.py": RIGHT, "plot.py": "from scipy.special import softmax\n"},
    {"mse.py": RIGHT, "plot.ipynb": notebook("accuracy = 0.9", "from scipy.special import softmax")},
])  # fmt: skip
def test_a_helper_a_value_or_an_import_is_no_exercise(taken: Callable[..., Intake], files: dict[str, str]) -> None:
    intake = taken(files)
    assert exercises_of(intake) == {"mse"}
    assert not intake.left_out


@pytest.mark.parametrize("name", ["7장.ipynb", "train_xor.ipynb", "과제7.py", "train_xor.py"])
def test_a_function_that_exercises_share_makes_no_other_exercise(taken: Callable[..., Intake], name: str) -> None:
    intake = taken({name: XOR if name.endswith(".py") else notebook(XOR)})
    assert exercises_of(intake) == {"train_xor"}
    assert not intake.left_out


@pytest.mark.parametrize("name", ["mse.ipynb", "hw.ipynb"])
def test_a_helper_in_a_notebook_of_another_exercise_is_only_told(taken: Callable[..., Intake], name: str) -> None:
    intake = taken({name: notebook(f"%%exercise mse\n{RIGHT}", ACCURACY)})
    assert exercises_of(intake) == {"mse"}
    assert intake.left_out == {"accuracy": 4}
    for lang in LANGUAGES:
        [sentence] = left_out_sentences(intake.left_out, ["mse"], lang)
        assert "`grade class FOLDER mse accuracy`" in sentence
    named = taken({name: notebook(f"%%exercise mse\n{RIGHT}", ACCURACY)}, "mse", "accuracy")
    assert row_of(named, "ann", "accuracy").submission


def test_functions_in_files_of_other_names_make_an_exercise(taken: Callable[..., Intake]) -> None:
    partner = notebook(ONLY_TRAIN, "from answers import predict")
    for files in ({"hw.ipynb": notebook(XOR)}, {"a.py": ONLY_TRAIN, "b.py": HELPER}, {"hw.ipynb": partner}):
        assert exercises_of(taken({}, students=(), ann=files, bo={"mse.py": RIGHT})) == {"mse", "train_xor"}
    broken = XOR.replace("):", ")", 1)
    assert exercises_of(taken({}, students=(), ann={"hw.py": broken}, bo={"mse.py": RIGHT})) == {"mse", "train_xor"}


def test_one_of_two_functions_is_graded_where_others_answer_the_exercise(taken: Callable[..., Intake]) -> None:
    intake = taken(
        {"train_xor.py": XOR}, eve={"hw.py": ONLY_TRAIN}, fay={"hw.py": "def predict(X, params):\n    return X\n"}
    )
    for student in ("eve", "fay"):
        row = row_of(intake, student, "train_xor")
        assert (bool(row.submission), row.file, row.problem) == (True, "hw.py", None)


def test_one_of_two_functions_is_told_where_nobody_answers_the_exercise(taken: Callable[..., Intake]) -> None:
    intake = taken({"mse.py": RIGHT, "hw.py": ONLY_TRAIN})
    assert exercises_of(intake) == {"mse"}
    assert intake.left_out == {"train_xor": 4}
    assert exercises_of(taken({"hw.py": ONLY_TRAIN})) == {"train_xor"}
    assert exercises_of(taken({"hw.py": HELPER})) >= {"train_xor", "pack_model"}


@pytest.mark.parametrize("text", [HELPER, ONLY_TRAIN])
def test_a_file_that_makes_no_exercise_is_listed_where_an_answer_is_missing(
    taken: Callable[..., Intake], text: str
) -> None:
    for chosen in ((), ("mse",)):
        row = row_of(taken({"mse.py": RIGHT}, *chosen, eve={"hw.py": text}), "eve", "")
        assert row.file == "hw.py"
        assert row.problem is not None


def test_the_framework_that_was_left_out_was_not_handed_in(
    taken: Callable[..., Intake], exercise_named: Callable[[str], Exercise]
) -> None:
    stub = exercise_named("keras_mlp").stub.read_text(encoding="utf-8")
    for files in (
        {"hw.ipynb": notebook("import keras, torch", TORCH, LOSS)},
        {"hw.ipynb": notebook(TORCH, LOSS, stub)}, {"torch_mlp.ipynb": notebook(TORCH, LOSS)},
        {"hw.ipynb": notebook(f"%%exercise torch_mlp\n{TORCH}")}, {"hw.py": "import torch\n" + TORCH},
    ):  # fmt: skip
        intake = taken(files, *FRAMEWORKS)
        assert row_of(intake, "ann", "torch_mlp").submission, files
        keras = row_of(intake, "ann", "keras_mlp")
        assert (keras.submission, keras.file, keras.problem) == ("", "", None)


def test_a_second_predict_may_be_of_any_exercise(taken: Callable[..., Intake]) -> None:
    intake = taken({"hw.ipynb": notebook(TORCH, LOSS, HELPER)}, "torch_mlp", "pack_model")
    assert row_of(intake, "ann", "pack_model").submission
    once = taken({"hw.ipynb": notebook(TORCH, LOSS)}, "torch_mlp", "pack_model")
    assert not row_of(once, "ann", "pack_model").submission


@pytest.mark.parametrize("files", [
    {"hw.ipynb": notebook(TORCH, LOSS, TORCH)}, {"hw.ipynb": notebook(TORCH, LOSS, TORCH, STEP)},
    {"hw.py": TORCH}, {"hw.py": "import torch, keras\n" + TORCH}, {"torch_mlp.py": TORCH + LOSS, "hw.py": TORCH},
])  # fmt: skip
def test_what_may_be_a_second_answer_is_graded(taken: Callable[..., Intake], files: dict[str, str]) -> None:
    assert row_of(taken(files, *FRAMEWORKS), "ann", "keras_mlp").submission
