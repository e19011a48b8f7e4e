"""A broken installation is reported in a sentence, without a traceback, and not as a fault of the grader."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest
from dlgrade.cli.main import NOT_PASSED, OUR_FAULT, USAGE, run
from dlgrade.isolation.sandbox import choose
from dlgrade.isolation.sandbox.backends import wrong_backend
from dlgrade.isolation.sandbox.choose import NoSuchIsolation, open_sandbox
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.portable import PortableSandbox

from tests.conftest import ROOT

BROKEN = [
    "raise ImportError('the C-extensions failed')",
    "def (",
    "import a_part_that_is_gone",
    "undefined",
    "raise OSError('x.so')",
]


def grade(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the command with `folder` on the path before everything that is installed."""
    program = f"import sys; sys.path.insert(0, {str(folder)!r}); from dlgrade.cli.main import main; main()"
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "PYTHONPATH": str(folder)}
    return subprocess.run(
        [sys.executable, "-c", program, *words], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.slow
@pytest.mark.parametrize("source", BROKEN)
def test_a_numpy_that_cannot_be_imported(source: str, tmp_path: Path) -> None:
    (tmp_path / "numpy").mkdir()
    (tmp_path / "numpy" / "__init__.py").write_text(source + "\n", encoding="utf-8")
    graded = grade(tmp_path, "mse", "--lang", "en")
    assert graded.returncode == USAGE, graded.stderr
    assert "`numpy` cannot be imported" in graded.stderr
    doctor = grade(tmp_path, "doctor", "--lang", "en")
    assert doctor.returncode == 1
    assert "cannot be imported" in doctor.stdout
    for said in (graded, doctor):
        assert "Traceback" not in said.stdout + said.stderr
        assert "fault of the grader" not in said.stdout + said.stderr


def test_doctor_says_what_keeps_it_from_finding_out(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("first line\nno process can be had")

    monkeypatch.setattr(choose, "open_sandbox", fails)
    assert run(["doctor", "--lang", "en"]) == NOT_PASSED
    assert "could not be determined (RuntimeError: no process can be had)" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["jax", "nonsense", ""])
def test_a_backend_that_is_not_there(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KERAS_BACKEND", name)
    if wrong_backend("keras") is None:
        pytest.skip(f"{name} is installed")
    if importlib.util.find_spec("keras") is None:
        pytest.skip("it is Keras that is missing")
    monkeypatch.chdir(ROOT)
    assert run(["keras_line", "--lang", "en"]) not in (0, OUR_FAULT)
    assert f"KERAS_BACKEND says `{name}`" in "".join(capsys.readouterr()).replace("\n", " ")
    run(["doctor", "--lang", "en"])
    assert "KERAS_BACKEND says" in capsys.readouterr().out


def test_a_backend_that_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KERAS_BACKEND", raising=False)
    assert wrong_backend("keras") is None


def test_another_level_than_the_one_asked_for_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    if PortableSandbox.level == "L0":
        pytest.skip("here L0 is what holds")
    run(["mse", "--isolation", "L0", "--lang", "en"])
    assert "L0 was asked for; on this machine L1 holds" in capsys.readouterr().err
    run(["mse", "--isolation", "L1", "--lang", "en"])
    assert "asked for" not in capsys.readouterr().err


def test_a_weaker_level_than_the_one_asked_for_is_never_given(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows, where no process tree is limited."""
    monkeypatch.setattr(PortableSandbox, "level", "L0")
    with pytest.raises(NoSuchIsolation):
        open_sandbox(Limits(), level="L1")
    open_sandbox(Limits(), level="L0").close()


@pytest.mark.slow
@pytest.mark.parametrize(("exercise", "package", "source", "reason", "isolation"), [
    ("torch_line", "torch", "raise ImportError('libc10.so: no such file')", "libc10.so: no such file", ()),
    ("torch_line", "torch", "", "has no attribute", ("--isolation", "L1")),
    ("keras_line", "keras", "raise OSError('DLL load failed')", "DLL load failed", ("--isolation", "L1")),
    ("keras_line", "keras", "import os; os.kill(os.getpid(), 4)", "SIGILL", ()),
])  # fmt: skip
def test_a_framework_that_cannot_be_imported(
    exercise: str, package: str, source: str, reason: str, isolation: tuple[str, ...], tmp_path: Path
) -> None:
    """The installation is at fault, so the sentence says what to type, and no points are lost."""
    (tmp_path / package).mkdir()
    (tmp_path / package / "__init__.py").write_text(source + "\n", encoding="utf-8")
    answer = tmp_path / f"{exercise}.py"
    answer.write_text("def fit(*anything):\n    return 1\n", encoding="utf-8")
    graded = grade(tmp_path, str(answer), "--lang", "en", *isolation)
    said = " ".join((graded.stdout + graded.stderr).split())
    assert graded.returncode == USAGE, said
    assert f"`{package}` is installed here, but it cannot be imported" in said
    assert reason in said
    assert f"pip uninstall -y {package}" in said
    assert "pip install" in said
    assert "fault of the grader" not in said
    assert " 0/" not in said
    assert "pass first" not in said
