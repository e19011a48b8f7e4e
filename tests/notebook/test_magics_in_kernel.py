"""`%grade` and `%%exercise` in a real kernel, in a folder with Korean and a space."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.notebook.test_live import RIGHT, WRONG

Ran = Callable[[str], tuple[dict[str, str], list[str]]]
PLACE = "01_ai_ml_dl/accuracy"


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("노트북") / "나의 강의"
    shutil.copytree(ROOT / "solutions" / PLACE, root / "solutions" / PLACE)
    shutil.copy(ROOT / "solutions/01_ai_ml_dl/chapter.yaml", root / "solutions/01_ai_ml_dl")
    (root / "exercises/01_ai_ml_dl").mkdir(parents=True)
    shutil.copy(ROOT / f"exercises/{PLACE}.py", root / "exercises/01_ai_ml_dl")
    return root


@pytest.fixture(scope="module")
def run(course: Path) -> Iterator[Ran]:
    """Run a cell. Returns its displayed output by MIME type, and the lines of its error."""
    manager: Any = pytest.importorskip("jupyter_client.manager")
    kernel, client = manager.start_new_kernel(kernel_name="python3", cwd=str(course))

    def ran(cell: str) -> tuple[dict[str, str], list[str]]:
        shown: dict[str, str] = {}
        error: list[str] = []

        def heard(message: dict[str, Any]) -> None:
            content = message["content"]
            shown.update(content.get("data", {}))
            if message["msg_type"] == "stream":
                shown["printed"] = shown.get("printed", "") + content["text"]
            error.extend(content.get("traceback", []))

        client.execute_interactive(cell, timeout=120, output_hook=heard)
        return shown, error

    ran("import os; os.environ['LC_ALL'] = 'C.UTF-8'")
    assert ran("%load_ext dlgrade") == ({}, [])
    yield ran
    client.stop_channels()
    kernel.shutdown_kernel(now=True)


pytestmark = pytest.mark.slow


def test_the_cell_runs_here_and_is_graded_in_a_process_of_its_own(run: Ran) -> None:
    shown, error = run(f"%%exercise accuracy en\n{WRONG}")
    assert error == []
    assert shown["text/plain"].startswith("✗ accuracy")
    assert 'data-kind="failed"' in shown["text/html"]
    assert run("accuracy([1, 0], [1, 0])")[0]["text/plain"] == "0.0"
    shown, _ = run(f"%%exercise accuracy ko\n{RIGHT}")
    assert 'data-kind="passed"' in shown["text/html"]
    assert "통과" in shown["text/plain"]
    assert run("%grade accuracy")[0]["text/plain"].startswith("✓ accuracy")


def test_a_cell_that_raises_shows_its_error_and_its_verdict(run: Ran) -> None:
    shown, _ = run("%%exercise accuracy\ndef accuracy(y_true, y_pred):\n    return y_true ==\n")
    assert "SyntaxError" in str(shown) or "syntax" in str(shown)
    assert "passed" not in shown["text/plain"]


def test_this_cell_counts_and_no_earlier_answer(run: Ran) -> None:
    """Names from earlier cells are available to the cell."""
    run(f"%%exercise accuracy\n{RIGHT}")
    run("def share(right):\n    return float(np.mean(right))")
    shown, _ = run(f"%%exercise accuracy\n{WRONG}")
    assert shown["text/plain"].startswith("✗ accuracy")
    shown, _ = run("%%exercise accuracy\ndef accuracy(y_true, y_pred):\n    return share(y_true == y_pred)")
    assert shown["text/plain"].startswith("✓ accuracy")
    shown, _ = run("%%exercise accuracy\nx = 1")
    assert shown["text/plain"].startswith("✗ accuracy")


def test_the_cell_becomes_the_file_of_the_course(run: Ran, course: Path) -> None:
    file = course / f"exercises/{PLACE}.py"
    shown, error = run(f"%%exercise accuracy --write\n{RIGHT}")
    assert (error, shown["text/plain"].startswith("✓ accuracy")) == ([], True)
    assert file.read_text(encoding="utf-8") == RIGHT
    assert '"passed"' in (course / ".grade/verdicts/accuracy.json").read_text(encoding="utf-8")
    run(f"%%exercise accuracy --write\n{WRONG}")
    kept = [path.read_text(encoding="utf-8") for path in (course / ".grade/backups").iterdir()]
    assert RIGHT in kept
    assert file.read_text(encoding="utf-8") == WRONG


def test_examples_are_judged_and_not_run_in_the_kernel(run: Ran) -> None:
    """Examples are judged before any code is written: the kernel needs neither `accuracy` nor `np`."""
    run("%reset -f")
    shown, error = run("%%examples accuracy en\nexample(accuracy, np.array([1, 0]), np.array([1, 1]), gives=0.5)")
    assert error == []
    assert "✓ line 2" in shown["text/plain"]
    assert "(right; catches" in shown["text/html"]
    assert run("'np' in globals()")[0]["text/plain"] == "False"


def test_what_cannot_be_done_is_one_sentence(run: Ran, course: Path) -> None:
    for cell in ("%%exercise acuracy\nx = 1", "%%exercise\nx = 1", "%grade", "%grade acuracy"):
        shown, error = run(cell)
        assert (len(error), shown) == (1, {}), cell
        assert "Traceback" not in error[0]
    run("import os; os.chdir('..')")
    _, error = run(f"%%exercise accuracy --write\n{RIGHT}")
    run(f"os.chdir({str(course)!r})")
    assert "grade init my-course" in error[0]
