"""Which cells and statements of a notebook are graded as the answer to an exercise."""

from __future__ import annotations

import ast
from collections.abc import Callable

import pytest
from dlgrade.course.model import Course, Exercise
from dlgrade.course.stub import is_untouched, stub_source
from dlgrade.grading.readings import wanted_by
from dlgrade.nbgrader.names import check_source
from dlgrade.slicing.opened import answer_id, opened
from dlgrade.slicing.readings import IPYTHON, readings
from dlgrade.submission.cells import Cell

ANSWER = "def mse(y_true, y_pred):\n    return 1.0"
CHECK = Cell("code", check_source("mse", "ko"), "mse")


@pytest.fixture
def mse(exercise_named: Callable[[str], Exercise]) -> Exercise:
    return exercise_named("mse")


def sources(exercise: Exercise, *cells: Cell | str) -> list[str]:
    made = tuple(cell if isinstance(cell, Cell) else Cell("code", cell) for cell in cells)
    first = next(readings(wanted_by(exercise), opened(tuple(made)), ()))
    return [part.source for part in first.parts if part.source != IPYTHON.source]


def test_what_follows_the_check_cell_does_not_count(mse: Exercise) -> None:
    assert sources(mse, ANSWER, CHECK, "def mse(a, b):\n    return 2") == [ANSWER]


def test_an_answer_below_its_check_cell_counts_if_there_is_none_above(mse: Exercise) -> None:
    assert sources(mse, stub_source(mse), CHECK, ANSWER) == [ANSWER]


@pytest.mark.parametrize("written", [f"{ANSWER}\n\n{CHECK.source}", ANSWER])
def test_an_answer_in_the_check_cell_counts(mse: Exercise, written: str) -> None:
    """Both beside the check and in its place, as it does where nbgrader puts released cells back."""
    check = Cell("code", written, CHECK.grade_id)
    assert sources(mse, stub_source(mse), check, "def mse(a, b):\n    return 2") == [ANSWER]


def test_other_code_in_the_check_cell_does_not_count(mse: Exercise) -> None:
    assert sources(mse, ANSWER, Cell("code", f"{CHECK.source}\ny_true = 1", CHECK.grade_id)) == [ANSWER]


def test_a_stub_that_was_left_alone_does_not_hide_the_answer(mse: Exercise) -> None:
    assert sources(mse, ANSWER, stub_source(mse), CHECK) == [ANSWER]


def test_a_stub_alone_is_not_attempted(mse: Exercise) -> None:
    (source,) = sources(mse, "import numpy as np", stub_source(mse), CHECK)
    assert is_untouched(source, stub_source(mse))


@pytest.mark.parametrize("below", ["def helper():\n    return 2.0", "HALF = 2", "def mse(a, b):\n    return 0"])
@pytest.mark.parametrize(
    "graded", ["%%exercise mse\n{}", "{}\n%grade mse", "{}\n\nfrom dlgrade.notebook import check\ncheck('mse')"]
)
def test_a_cell_that_grades_is_not_spoiled_by_what_is_below(mse: Exercise, graded: str, below: str) -> None:
    """Another answer often has a helper or a constant of the same name. When this one was graded, there was none yet."""
    code = "HALF = 0.5\n\n\ndef helper():\n    return HALF\n\n\ndef mse(a, b):\n    return helper()"
    first = "\n\n".join(sources(mse, graded.format(code), f"%%exercise softmax\n{below}"))
    assert below not in first
    assert all(line in first for line in code.splitlines())


def test_all_solutions_of_the_course_stand_in_one_notebook(course: Course) -> None:
    """Several have functions of the same name, such as `predict`; each exercise gets those of its own cell."""
    texts = {exercise: exercise.solution.read_text(encoding="utf-8") for exercise in course.exercises}
    cells = opened(tuple(Cell("code", f"%%exercise {each.slug}\n{text}") for each, text in texts.items()))
    for exercise, text in texts.items():
        wanted = wanted_by(exercise)
        reading = "\n".join(part.source for part in next(readings(wanted, cells, ())).parts)
        own, found = (functions_in(source) for source in (text, reading))
        assert {name: found[name] for name in wanted.names} == {name: own[name] for name in wanted.names}


def test_all_solutions_stand_in_one_notebook_that_grades_nothing(course: Course) -> None:
    """A later exercise has a function or a helper of the same name, as `predict`. One of the readings has the answer."""
    texts = {exercise: exercise.solution.read_text(encoding="utf-8") for exercise in course.exercises}
    for order in (list(texts), list(reversed(texts))):
        cells = opened(tuple(Cell("code", texts[each]) for each in order))
        for exercise in order:
            wanted, own = wanted_by(exercise), functions_in(texts[exercise])
            sources = ["\n".join(part.source for part in each.parts) for each in readings(wanted, cells, ())]
            found = [functions_in(source) for source in sources]
            whole = [each for each in found if wanted.names <= each.keys()]
            assert any(all(own.get(name, code) == code for name, code in each.items()) for each in whole), exercise.slug


def test_a_function_further_below_that_another_exercise_has_too_is_read_as_its_own(
    exercise_named: Callable[[str], Exercise],
) -> None:
    answer = ["def train_xor():\n    return helper()", "def helper():\n    return 1", "def predict():\n    return 1"]
    below = ["def helper():\n    return 2", "def pack_model():\n    return 1", "def predict():\n    return 2"]
    cells = opened(tuple(Cell("code", source) for source in (*answer, *below)))
    found = [each.parts[1:] for each in readings(wanted_by(exercise_named("train_xor")), cells, ())]
    assert [[part.source for part in parts] for parts in found] == [[*answer, below[0], below[2]], answer]


@pytest.mark.parametrize("cell", [
    Cell("code", "%%exercise torch_mlp\ndef predict():\n    return 1"),
    Cell("code", "def predict():\n    return 1", answer_id("torch_mlp")),
])  # fmt: skip
@pytest.mark.parametrize("mark", ["%%exercise keras_mlp\n", ""])
def test_a_stub_beside_the_answer_to_another_exercise_is_first_read_as_left_alone(
    exercise_named: Callable[[str], Exercise], cell: Cell, mark: str
) -> None:
    """The other readings come after it, so an answer in another exercise's cell costs nothing."""
    keras = exercise_named("keras_mlp")
    stub = Cell("code", mark + stub_source(keras))
    for cells in ((cell, stub), (stub, cell)):
        assert sources(keras, *cells) == [stub_source(keras)]
        assert len([*readings(wanted_by(keras), opened(cells), ())]) > 1
    written = Cell("code", "def build():\n    return 1")
    assert sources(keras, cell, stub, written) != [stub_source(keras)]
    assert sources(keras, cell, Cell("code", "def build():\n    return 1")) != [stub_source(keras)]


def functions_in(source: str) -> dict[str, str]:
    """The last function or class of each name."""
    definitions = (node for node in ast.parse(source).body if isinstance(node, (ast.FunctionDef, ast.ClassDef)))
    return {node.name: ast.dump(node) for node in definitions}


def test_without_a_check_cell_the_answer_cell_says_where_the_answer_ends(mse: Exercise) -> None:
    answer = Cell("code", ANSWER, answer_id("mse"))
    assert sources(mse, answer, "def mse(a, b):\n    return 2") == [ANSWER]


@pytest.mark.parametrize("kind", ["markdown", "raw"])
def test_an_answer_cell_that_became_text_is_code(mse: Exercise, kind: str) -> None:
    assert sources(mse, Cell(kind, ANSWER, answer_id("mse")), CHECK) == [ANSWER]


def test_without_metadata_the_check_cell_is_known_by_its_text(mse: Exercise) -> None:
    assert sources(mse, ANSWER, Cell("code", CHECK.source)) == [ANSWER]


def test_markdown_is_no_code(mse: Exercise) -> None:
    assert sources(mse, Cell("markdown", ANSWER), CHECK) == []
