"""A short soak: many submissions through one sandbox, hostile ones among them; the long one is bench/soak.py itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="the traces are read from /proc")
def test_sixty_submissions_leave_nothing_behind() -> None:
    line = [sys.executable, "bench/soak.py", "--count", "60", "--seconds", "1"]
    done = subprocess.run(line, cwd=ROOT, check=False, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
