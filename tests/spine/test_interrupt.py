"""Ctrl-C ends a run with a sentence, leaves no worker and no folder behind, and counts as nobody's fault."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.waiting import MAX_SECONDS, comes_true

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
ENTRY = PYPROJECT["project"]["scripts"]["grade"].split(":")
# A shell's background job, as a test run may be, ignores Ctrl-C, one under `nohup` SIGHUP, and so would what it starts.
LISTEN = (
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    "[signal.signal(getattr(signal, name), signal.SIG_DFL) for name in ('SIGTERM', 'SIGHUP') if hasattr(signal, name)]"
)
GRADE = [sys.executable, "-c", f"{LISTEN}; from dlgrade.cli.main import main; main()"]


@pytest.mark.skipif(sys.platform == "win32", reason="sends a POSIX signal")
def test_ctrl_c(tmp_path: Path) -> None:
    work, scratch = tmp_path / "mse.py", tmp_path / "scratch"
    scratch.mkdir()
    work.write_text("import sys\n\ndef mse(y_true, y_pred):\n    while True: pass\n", encoding="utf-8")
    environment = {**os.environ, "TMPDIR": str(scratch), "LC_ALL": "C.UTF-8"}
    process = subprocess.Popen(
        [*GRADE, str(work)], cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline().startswith("dlgrade")
    assert comes_true(lambda: any(scratch.iterdir()))  # the worker's folder: the endless loop runs, or soon will
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=MAX_SECONDS)
    assert process.returncode == 130
    assert "Interrupted" in err
    assert "fault" not in out + err
    assert [path for path in scratch.iterdir() if path.name.startswith("dlgrade-")] == []


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="sends a POSIX signal")
@pytest.mark.parametrize("isolation", ["L1", "L2"])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=lambda each: each.name)
def test_the_end_of_a_terminal_or_of_a_job_leaves_nothing(
    number: signal.Signals, isolation: str, tmp_path: Path
) -> None:
    work, scratch = tmp_path / "mse.py", tmp_path / "scratch"
    scratch.mkdir()
    work.write_text("def mse(y_true, y_pred):\n    while True: pass\n", encoding="utf-8")
    environment = {**os.environ, "TMPDIR": str(scratch), "LC_ALL": "C.UTF-8"}
    process = subprocess.Popen(
        [*GRADE, "--isolation", isolation, str(work)], cwd=ROOT, env=environment, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    if not process.stdout.readline().startswith("dlgrade"):
        pytest.skip(process.communicate()[1])
    assert comes_true(lambda: any(scratch.iterdir()))
    process.send_signal(number)
    _, err = process.communicate(timeout=MAX_SECONDS)
    assert process.returncode == 128 + number, err
    assert "fault" not in err
    assert list(scratch.iterdir()) == []


@pytest.mark.parametrize("moment", ["import click", "import dlgrade.cli.main"])
def test_ctrl_c_while_it_starts(moment: str) -> None:
    """Raise KeyboardInterrupt where the module is first imported, as a signal could."""
    name = moment.split()[1]
    source = f"""
import sys
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == {name!r}:
            raise KeyboardInterrupt
sys.meta_path.insert(0, Finder())
from {ENTRY[0]} import {ENTRY[1]}
{ENTRY[1]}()
"""
    done = subprocess.run([sys.executable, "-c", source], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 130
    assert done.stderr == ""
