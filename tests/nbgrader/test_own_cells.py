"""The teacher's own graded cells run in a confined worker, and their results are read as nbgrader reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import SimpleNamespace

import pytest
from dlgrade.grading.connections import WorkerConnection
from dlgrade.isolation.sandbox.choose import open_sandbox
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.nbgrader.names import check_source
from dlgrade.nbgrader.own_cells import OwnResult, run_own_cells
from dlgrade.submission.cells import Cell
from dlgrade.submission.model import Companion

Run = Callable[..., dict[str, OwnResult]]


@pytest.fixture(scope="module")
def run() -> Iterator[Run]:
    limits = Limits(load_seconds=2.0, call_seconds=2.0)
    sandbox = open_sandbox(limits)

    def run(*cells: Cell, files: tuple[Companion, ...] = ()) -> dict[str, OwnResult]:
        connection = WorkerConnection(sandbox, "numpy", limits)
        worth = {cell.grade_id: 4.0 for cell in cells if cell.grade_id}
        try:
            return run_own_cells(connection.peer, cells, worth, files, 1)
        finally:
            connection.close()

    yield run
    sandbox.close()


def code(source: str, grade_id: str = "") -> Cell:
    return Cell("code", source, grade_id)


def test_cells_run_in_order_and_each_test_is_scored(run: Run) -> None:
    results = run(
        code("%matplotlib inline\nimport numpy as np\ndef squares(n):\n    return [i ** 2 for i in range(n)]"),
        code("assert squares(3) == [0, 1, 4]", "right"),
        code("assert squares(3) == [0, 1, 5], 'the third is wrong'", "wrong"),
        Cell("markdown", "no code"),
        code("squares = None"),
        code("squares(3)", "too late"),
        code("2.5", "partly"),
        code("'shown'", "shown"),
        code("9", "too much"),
        code(check_source("mse", "en")),
    )
    assert {name: each.points for name, each in results.items()} == {
        "right": 4.0, "wrong": 0.0, "too late": 0.0, "partly": 2.5, "shown": 4.0, "too much": None,
    }  # fmt: skip
    text = results["wrong"].text
    assert text is not None
    assert "the third is wrong" in text.ko


def test_a_failing_cell_of_the_student_s_stops_nothing(run: Run) -> None:
    assert run(code("1 / 0"), code("def f(: pass"), code("x = 1"), code("assert x == 1", "test"))["test"].points == 4.0


@pytest.mark.parametrize("source", ["while True: pass", "import os\nos._exit(0)"])
def test_what_takes_the_worker_down_needs_a_person(run: Run, source: str) -> None:
    results = run(code("assert True", "before"), code(source), code("assert True", "after"))
    assert [results["before"].points, results["after"].points] == [4.0, None]


def test_what_is_not_available_needs_a_person(run: Run) -> None:
    assert run(code("import no_such_package"), code("assert no_such_package.x", "test"))["test"].points is None


def test_nothing_outside_of_the_walls_is_reached(run: Run) -> None:
    source = "import os\nos.listdir('/root') if os.path.exists('/root') else 1 / 0"
    assert run(code(source, "test"))["test"].points is None or run(code(source, "test"))["test"].points == 0


def test_files_that_were_handed_in_are_there(run: Run) -> None:
    results = run(code("assert open('a.csv').read() == '1,2'", "test"), files=(Companion("a.csv", b"1,2"),))
    assert results["test"].points == 4.0


def test_the_cells_do_not_get_the_seed_of_the_class() -> None:
    """Python's `random` and torch tell the seed that they were given, and a cell's exception is shown on a page."""
    given: list[int] = []
    peer = SimpleNamespace(load=lambda _parts, seed, _files: given.append(seed))
    run_own_cells(peer, (), {}, (), 6_952_965_992_338_830)  # type: ignore[arg-type]
    assert given
    assert 6_952_965_992_338_830 not in given
