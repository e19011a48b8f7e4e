"""The fallback for every platform: one new process for each submission, of which nothing is left."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import BinaryIO

import pytest
from dlgrade.isolation.sandbox.launch import Launched, environment
from dlgrade.isolation.sandbox.limits import Allowance, Limits, allowed
from dlgrade.isolation.sandbox.model import WorkerLost
from dlgrade.isolation.sandbox.piped import Ending, PipedWorker
from dlgrade.isolation.sandbox.portable import PortableSandbox

from tests.sandbox.conversation import LIMITS, conversation
from tests.waiting import MAX_SECONDS


@pytest.mark.skipif(sys.platform != "linux", reason="found through /proc")
def test_a_process_that_left_the_group_is_killed_too() -> None:
    launched = Launched("numpy", Limits(), "plain")
    daemon = subprocess.Popen(
        [sys.executable, "-c", "import time; time.sleep(60)"],
        env=environment(launched.folder, "numpy"),
        start_new_session=True,
    )
    launched.kill()
    assert daemon.wait(timeout=MAX_SECONDS) < 0


def test_the_folder_goes_with_the_process() -> None:
    launched = Launched("numpy", Limits(), "plain")
    assert Path(launched.folder).is_dir()
    launched.kill()
    assert not Path(launched.folder).exists()


@pytest.mark.parametrize("mode", ["plain", "server"] if sys.platform == "linux" else ["plain"])
@pytest.mark.parametrize("moment", ["", "L.subprocess.Popen = interrupted"], ids=["held by nobody", "not started"])
def test_nothing_is_left_when_python_ends(mode: str, moment: str, tmp_path: Path) -> None:
    """An interruption may come before anybody holds the process, or while it is started."""
    source = f"""
import dlgrade.isolation.sandbox.launch as L
from dlgrade.isolation.sandbox.limits import Limits
def interrupted(*_, **__): raise KeyboardInterrupt
{moment}
try:
    print(L.Launched("numpy", Limits(), {mode!r}).process.pid)
except KeyboardInterrupt:
    print(0)
"""
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", source], env=environment, capture_output=True, text=True, check=True, timeout=MAX_SECONDS
    )
    assert list(tmp_path.iterdir()) == []
    pid = int(done.stdout)
    if pid and sys.platform != "win32":
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_a_worker_that_was_prepared_is_taken_once_and_ends_with_the_sandbox() -> None:
    sandbox = PortableSandbox(Limits())
    sandbox.prepare("numpy")
    spare = sandbox._spare
    assert spare is not None
    sandbox.prepare("numpy")
    assert sandbox._spare is spare
    worker = sandbox.start("numpy")
    assert spare.process.poll() is None
    worker.close()
    assert spare.process.poll() is not None
    sandbox.prepare("numpy")
    again = sandbox._spare
    sandbox.close()
    assert again is not None
    assert again.process.poll() is not None


def test_a_spare_process_of_another_kind_is_ended() -> None:
    spare = Launched("torch", Limits(), "plain")
    sandbox = PortableSandbox(Limits(), spare)
    with conversation(sandbox, "def f():\n    return 1\n") as talk:
        assert talk.value("f") == 1
    assert spare.process.poll() is not None


def test_nothing_of_the_users_environment_reaches_a_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_TOKEN", "x")
    with conversation(
        PortableSandbox(Limits()), "import os\n\n\ndef names():\n    return sorted(os.environ)\n"
    ) as talk:
        names = talk.value("names")
    assert "SECRET_TOKEN" not in names
    assert "PATH" not in names


def printed_late(said: bytes) -> BinaryIO:
    """Prints of a worker that are read only after its end was noticed, as on a busy machine."""
    reading, writing = os.pipe()

    def end() -> None:
        os.write(writing, said)
        os.close(writing)

    threading.Timer(0.2, end).start()
    return os.fdopen(reading, "rb")


@pytest.mark.parametrize(("said", "full", "kind"), [
    (b"", False, "crashed"), (b"terminate called after throwing 'std::bad_alloc'", False, "limit"), (b"", True, "limit"),
])  # fmt: skip
def test_a_death_that_may_be_of_hunger_is_a_limit(said: bytes, full: bool, kind: str) -> None:
    requests, replies = os.pipe(), os.pipe()
    os.close(replies[1])
    streams = os.fdopen(requests[1], "wb"), os.fdopen(replies[0], "rb"), printed_late(said)
    worker = PipedWorker("numpy", streams, 1.0, lambda gently: Ending("SIGABRT", full), lambda: None)
    worker._started = True
    with pytest.raises(WorkerLost) as lost:
        worker.exchange(b"", Allowance(allowed(5.0)))
    assert lost.value.kind == kind
    os.close(requests[0])


@pytest.mark.skipif(sys.platform != "linux", reason="seccomp is Linux's")
def test_native_code_cannot_start_a_daemon_either() -> None:
    """One that leaves its group and wipes its environment would be found by nobody: the kernel refuses the fork."""
    source = "def facts():\n    return [line.split()[1] for line in open('/proc/self/status') if line.startswith('Seccomp:')]\n"
    with conversation(PortableSandbox(LIMITS), source) as talk:
        assert talk.value("facts") == ["2"]
