"""Ctrl-C in a terminal reaches all processes of a command; those that work for it neither end nor print a traceback."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from dlgrade.isolation.sandbox.own_processes import interrupts_held

from tests.waiting import MAX_SECONDS

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sends a POSIX signal")
SLOW = """
import os, pathlib, signal, time
if "STARTS_PROCESSES" in os.environ:
    pathlib.Path(__file__).with_name("importing").touch()
    time.sleep(0.5)
def begin():
    pass
def work():
    return signal.getsignal(signal.SIGINT) == signal.SIG_IGN, signal.pthread_sigmask(signal.SIG_BLOCK, ())
"""
MAIN = """
import os, pathlib, signal, time
import slow
from dlgrade.isolation.sandbox.own_processes import OwnProcesses
if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.environ["STARTS_PROCESSES"] = "yes"
    with OwnProcesses(1, slow.begin) as processes:
        future = processes.submit(slow.work)
        while not pathlib.Path("importing").exists():
            time.sleep(0.01)
        try:
            os.killpg(0, signal.SIGINT)
            time.sleep(60)
        except KeyboardInterrupt:
            print("interrupted", future.result())
"""


def test_a_process_that_still_imports_is_not_interrupted(tmp_path: Path) -> None:
    (tmp_path / "slow.py").write_text(SLOW, encoding="utf-8")
    (tmp_path / "main.py").write_text(MAIN, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "main.py"], cwd=tmp_path, capture_output=True, text=True, timeout=MAX_SECONDS,
        start_new_session=True, check=False,
    )  # fmt: skip
    assert (done.stdout, done.stderr) == ("interrupted (True, set())\n", "")


def test_a_signal_in_the_block_takes_effect_at_its_end() -> None:
    handler = signal.signal(signal.SIGINT, signal.default_int_handler)
    reached: list[bool] = []

    def interrupted() -> None:
        with interrupts_held():
            signal.raise_signal(signal.SIGINT)
            reached.append(True)

    try:
        with pytest.raises(KeyboardInterrupt):
            interrupted()
        assert reached
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
        assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())
    finally:
        signal.signal(signal.SIGINT, handler)
