"""Pyodide under Node gives the verdicts that this Python gives. All cases: `python bench/page_parity.py RUNTIME`."""

from __future__ import annotations

import subprocess
import sys

import pytest
from dlgrade.site import runtime

from tests.conftest import ROOT

SOME = ("mse", "q_update", "numerical_gradient")
"""Default integers and functions in arguments once told the two apart."""


@pytest.mark.slow
def test_the_verdicts_of_a_page_are_those_of_the_command_line() -> None:
    script, folder = ROOT / "bench" / "page_parity.py", runtime.pyodide(ROOT)
    command = [sys.executable, str(script), str(folder), "--sample", *SOME]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "\n0 of " in done.stdout
