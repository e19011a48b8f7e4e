"""The process from which the tests' nbgrader commands are forked ends with the tests and disturbs nobody."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import ROOT
from tests.waiting import MAX_SECONDS

pytest.importorskip("nbgrader")
WAITS_FOR_ALL = "from bench.nbgrader import reap; from tests.notebook import warm; warm._server(); reap(); warm.end()"


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="it forks")
def test_who_waits_for_all_children_does_not_wait_for_it() -> None:
    subprocess.run([sys.executable, "-c", WAITS_FOR_ALL], cwd=ROOT, check=True, timeout=MAX_SECONDS)
