"""Right code keeps its points whatever other code is in the notebook, and wrong code does not gain any from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from dlgrade.course.model import Exercise
from dlgrade.course.stub import stub_source
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.grading.readings import verdict_on
from dlgrade.isolation.sandbox.choose import open_sandbox
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.nbgrader.names import check_source
from dlgrade.submission.cells import Cell
from dlgrade.verdict.model import Verdict

IMPORT = "import numpy as np\n"
FUNCTION = """def mse(y_true, y_pred):
    y_true, y_pred = np.asarray(y_true, dtype=float), np.asarray(y_pred, dtype=float)
    if y_true.shape != y_pred.shape:
        raise ValueError("shapes differ")
    return float(np.mean((y_true - y_pred) ** 2))
"""
RIGHT = IMPORT + FUNCTION
SUM = RIGHT.replace("np.mean", "np.sum")
CHECK = check_source("mse", "en")
HERE = "<check>"

BEFORE = {
    "an error": "1 / 0",
    "a missing file": "data = open('data.csv').read()",
    "a missing package": "import no_such_package as pd",
    "a missing package inside try": "try:\n    import no_such_package\nexcept ImportError:\n    !pip install x\n    import no_such_package",
    "IPython's shell": "get_ipython().run_line_magic('matplotlib', 'inline')",
    "await": "import asyncio\nawait asyncio.sleep(0)",
    "commands": "%load_ext autoreload\n%autoreload 2\n%run other.py\n!rm x\n!pip install \\\n    numpy",
    "commands without a mark": "cd ..\npip install numpy\nls",
    "another Python": "print 'hello'",
    "marks of a conflict": "<<<<<<< HEAD\n=======\n>>>>>>> theirs",
    "marks of nbgrader": "### BEGIN SOLUTION\n### END SOLUTION\n### BEGIN HIDDEN TESTS\n### END HIDDEN TESTS",
    "warnings as errors": "import warnings\nwarnings.simplefilter('error')\nwarnings.warn('x')",
    "a late future": "x = 1\nfrom __future__ import annotations",
    "a time": "%%time",
    "a file": "%%writefile mse.py",
}
AFTER = {
    "a call that has to raise": "mse([1, 2], [1, 2, 3])",
    "a test that is wrong": "assert mse([1], [2]) == 5",
    "a test of NumPy's": "np.testing.assert_allclose(mse([1], [2]), 5)",
    "a display": "display(mse([1], [2]))",
    "a shown object": "from IPython.display import HTML\ndisplay(HTML('x'))",
    "an input": "x = input()",
    "a loop without end": "while True:\n    y = np.zeros(3)",
    "a long sleep": "import time\ntime.sleep(600)",
    "too large an array": "x = np.zeros((10**6, 10**6)) + 1",
    "an exit": "import sys\nsys.exit()",
    "a hard exit": "import os\nos._exit(0)",
    "magics": "t = %timeit -o mse([1], [1])\n%timeit mse([1], [1])\nnp.mean?\nmse??",
    "a check cell": CHECK,
    "a check magic": "%load_ext dlgrade.notebook\n%grade mse",
    "a deleted import": "del np",
    "the name of the import": "np = 3",
    "the name of the function": "mse = mse([1], [2])",
    "the name of a builtin": "float = 3\nsum = 0",
}
NOTEBOOKS: dict[str, list[str]] = {
    "an import that fails in the cell of the import": ["import no_such_package\n" + IMPORT, FUNCTION, HERE],
    "a loop in the cell of the import": [IMPORT + "while True:\n    pass", FUNCTION, HERE],
    "imports below": [FUNCTION, HERE, IMPORT],
    "a helper below": [IMPORT + "def mse(a, b):\n    return half(a, b)", HERE, FUNCTION.replace("mse", "half")],
    "an answer in a cell of its own": [RIGHT, "<stub>", HERE],
    "the stub with a print": [RIGHT, "<stub>\nprint('hello')", HERE],
    "the stub above the answer, in its cell": ["<stub>\n" + RIGHT, HERE],
    "a draft above": [SUM, RIGHT, HERE],
    "a draft below": [RIGHT, HERE, SUM],
    "a broken draft": ["def mse(y_true:\n    return", RIGHT, HERE],
    "a broken draft below": [RIGHT, "def mse(y_true:\n    return", HERE],
    "a value of that name below": [RIGHT, HERE, "mse = 3"],
    "an indented cell": ["\n".join(f"    {line}" for line in RIGHT.splitlines()), HERE],
    "a pasted session": ["\n".join((f"... {x}" if x[:1] == " " else f">>> {x}") for x in RIGHT.splitlines()), HERE],
    "a table that a call fills": [
        RIGHT.replace("mse", "half"),
        "table = {}\ndef fill(t):\n    t['f'] = half\nfill(table)\ndef mse(a, b):\n    return table['f'](a, b)",
        HERE,
    ],
    "a wrapped function": [RIGHT + "from functools import partial\nmse = partial(mse)", HERE],
    "a display inside": [RIGHT.replace("    return", "    display(y_true)\n    return"), HERE],
    "a star import": ["from numpy import *", RIGHT.replace("np.", "").replace(IMPORT, ""), HERE],
    "all of it": [IMPORT + "1 / 0", "cd ..\n" + RIGHT + "mse([1], [1, 2])\nwhile True: pass", HERE],
}
NOTEBOOKS |= {
    "a correction below the check cell": [SUM, HERE, RIGHT],
    "a correction of a helper below": [
        SUM.replace("def mse", "def loss") + "def mse(a, b):\n    return loss(a, b)",
        HERE,
        RIGHT.replace("def mse", "def loss"),
    ],
}
NOTEBOOKS |= {f"before: {name}": [f"{source}\n{RIGHT}", HERE] for name, source in BEFORE.items()}
NOTEBOOKS |= {f"after: {name}": [f"{RIGHT}\n{source}", HERE] for name, source in AFTER.items()}

Grade = Callable[[list[str]], Verdict]


@pytest.fixture(scope="module")
def grade(exercise_named: Callable[[str], Exercise]) -> Iterator[Grade]:
    """With the best sandbox of this machine: it starts a worker sooner than the portable one."""
    exercise, limits = exercise_named("mse"), Limits(load_seconds=2.0, call_seconds=2.0)
    sandbox = open_sandbox(limits)
    grader = ExerciseGrader(exercise, sandbox, limits, seed=1)

    def grade(sources: list[str]) -> Verdict:
        sources = [source.replace("<stub>", stub_source(exercise)) for source in sources]
        cells = [Cell("code", CHECK, "mse") if source == HERE else Cell("code", source) for source in sources]
        return verdict_on(exercise, cells, (), grader.grade)

    yield grade
    grader.close()
    sandbox.close()


@pytest.mark.parametrize("sources", NOTEBOOKS.values(), ids=NOTEBOOKS)
def test_right_code_has_all_points(sources: list[str], grade: Grade) -> None:
    verdict = grade(sources)
    assert verdict.points == verdict.max_points


@pytest.mark.parametrize("name", ["after: a test that is wrong", "after: a hard exit", "imports below", "all of it"])
def test_wrong_code_has_those_of_its_mistake(name: str, grade: Grade) -> None:
    wrong = grade([source.replace("np.mean(", "np.sum(") for source in NOTEBOOKS[name]])
    assert wrong.points == grade([SUM, HERE]).points != wrong.max_points


def test_another_function_under_the_same_name_counts(grade: Grade) -> None:
    wrong = grade([RIGHT, SUM.replace("def mse", "def total") + "mse = total", HERE])
    assert wrong.points == grade([SUM, HERE]).points


def test_a_cell_that_raises_is_told_where_it_keeps_the_answer_away(grade: Grade) -> None:
    verdict = grade(["from no_such_package import njit\n" + RIGHT.replace("def mse", "@njit\ndef mse"), HERE])
    explanation = verdict.checks[0].explanation
    assert verdict.points == 0
    assert explanation is not None
    assert "cell 1, line 1" in explanation.headline.en
    assert "셀 1의 1번째 줄" in explanation.headline.ko


def test_what_is_no_python_is_said(grade: Grade) -> None:
    verdict = grade(["cd ..\n" + RIGHT, HERE])
    assert ["not Python" in note.en for note in verdict.notes] == [True]
    assert grade([RIGHT, HERE]).notes == ()


def test_a_stub_that_was_left_alone_is_not_attempted(grade: Grade) -> None:
    assert {grade(cells).kind for cells in (["<stub>", HERE], ["<stub>\nprint(1)", HERE])} == {"not_attempted"}
