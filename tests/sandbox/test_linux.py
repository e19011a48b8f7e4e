"""The server of confined workers: its user, what it leaves behind, and that all its workers end with it."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import tempfile
import textwrap
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from dlgrade.isolation.sandbox.choose import NoSuchIsolation, open_sandbox
from dlgrade.isolation.sandbox.levels import Level
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.linux import LinuxSandbox
from dlgrade.isolation.student.outcome import Lost, Raised
from dlgrade.isolation.student.peer import Peer
from dlgrade.isolation.worker.rlimits import MAX_NEW_TASKS

from tests.sandbox import readable, traces
from tests.sandbox.conversation import LIMITS, conversation
from tests.waiting import comes_true

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Landlock, seccomp and namespaces are Linux's")
ROOT = Path(__file__).resolve().parents[2]
FACTS = """
import os

def user():
    return [os.getuid(), os.geteuid(), os.getgid(), len(os.getgroups())]

def capabilities():
    return [line for line in open("/proc/self/status") if line.startswith(("CapEff", "CapPrm", "NoNewPrivs", "Seccomp:"))]

def descriptors():
    return sorted(int(name) for name in os.listdir("/proc/self/fd"))

def folder():
    open("here.txt", "w").write("x")
    return [os.getcwd(), sorted(os.listdir("."))]

def hang():
    while True:
        pass
"""

BELOW = """
import os
import sys
import threading

native, numbers = sys.modules["dlgrade.isolation.worker.native"], sys.modules["dlgrade.isolation.worker.syscalls"].table()


def change_mode(path):
    return native.syscall(numbers["fchmodat"], -100, path.encode(), 0o777, 0)


def flood():
    threading.stack_size(32768)
    hold, count = threading.Event(), 0
    try:
        while True:
            threading.Thread(target=hold.wait, daemon=True).start()
            count += 1
    except RuntimeError:
        return count


def some_threads(count):
    together = threading.Barrier(count + 1)
    for _ in range(count):
        threading.Thread(target=together.wait, daemon=True).start()
    together.wait()
    return count


def own_signals(pid):
    reader, _ = os.pipe()
    return native.syscall(numbers["fcntl"], reader, 8, pid)
"""


@pytest.fixture(scope="module", params=["L2", pytest.param("L3", marks=pytest.mark.slow)])
def confined(request: pytest.FixtureRequest) -> Iterator[LinuxSandbox]:
    level: Level = request.param
    try:
        sandbox = open_sandbox(LIMITS, level=level)
    except NoSuchIsolation as error:
        pytest.skip(str(error))
    assert isinstance(sandbox, LinuxSandbox)
    assert sandbox.level == level
    yield sandbox
    sandbox.close()


def test_it_never_runs_as_root(confined: LinuxSandbox) -> None:
    with conversation(confined, FACTS) as talk:
        assert 0 not in talk.value("user")[:3]


def test_no_capability_but_that_to_read_a_private_home(confined: LinuxSandbox) -> None:
    with conversation(confined, FACTS) as talk:
        facts = dict(line.split() for line in talk.value("capabilities"))
    assert int(facts["CapEff:"], 16) in ((0,) if confined.level == "L3" or os.getuid() else (0, 1 << 2))
    assert (facts["NoNewPrivs:"], facts["Seccomp:"]) == ("1", "2")


def test_a_worker_holds_its_own_descriptors_only(confined: LinuxSandbox) -> None:
    """The worker has only the descriptors for prints, requests, replies and the listing itself, and not the server's socket."""
    with conversation(confined, FACTS) as talk:
        assert len(talk.value("descriptors")) <= 6


def test_a_server_whose_socket_has_a_high_number_keeps_it_to_itself(confined: LinuxSandbox) -> None:
    held = [os.open(os.devnull, os.O_RDONLY) for _ in range(200)]
    try:
        sandbox = open_sandbox(LIMITS, level=confined.level)
    finally:
        for descriptor in held:
            os.close(descriptor)
    try:
        with conversation(sandbox, FACTS) as talk:
            assert max(talk.value("descriptors")) < 10
    finally:
        sandbox.close()


def test_each_submission_finds_an_empty_folder_of_its_own(confined: LinuxSandbox) -> None:
    with conversation(confined, FACTS) as one, conversation(confined, FACTS) as other:
        first, second = one.value("folder"), other.value("folder")
    assert first[0] != second[0]
    assert first[1] == second[1] == ["here.txt"]


def test_the_modes_of_a_file_outside_stay_though_the_worker_runs_as_its_owner(confined: LinuxSandbox) -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder, "mine.txt")
        place.write_text("x", encoding="utf-8")
        Path(folder).chmod(0o711)
        place.chmod(0o600)
        if os.getuid() == 0:
            os.chown(place, 65534, 65534)
        with conversation(confined, BELOW) as talk:
            talk.ask("change_mode", str(place))
        assert stat.S_IMODE(place.stat().st_mode) == 0o600


def test_a_flood_of_threads_ends_long_before_the_machine_does(confined: LinuxSandbox) -> None:
    with conversation(confined, BELOW) as talk:
        assert talk.value("flood") <= 2 * MAX_NEW_TASKS


@pytest.mark.slow
def test_a_flood_of_threads_leaves_a_neighbour_its_own(confined: LinuxSandbox) -> None:
    """As when a class is graded by two processes, each with a server of its own."""
    neighbours = open_sandbox(LIMITS, level=confined.level)
    try:
        with conversation(neighbours, BELOW) as neighbour, conversation(confined, BELOW) as hostile:
            assert hostile.value("flood") >= MAX_NEW_TASKS / 2
            assert neighbour.value("some_threads", 100) == 100
    finally:
        neighbours.close()


def test_nobody_else_can_be_made_to_receive_a_signal(confined: LinuxSandbox) -> None:
    with conversation(confined, BELOW) as talk:
        outcome = talk.ask("own_signals", os.getpid())
    assert isinstance(outcome, Raised)
    assert "PermissionError" in outcome.types


def test_a_hanging_worker_does_not_disturb_the_next(confined: LinuxSandbox) -> None:
    worker = confined.start("numpy")
    peer = Peer(worker, Limits(load_seconds=5, call_seconds=0.3))
    peer.load([["submission.py", FACTS]], 1)
    lost = peer.send("call", ["hang", [], {}])
    assert isinstance(lost, Lost)
    assert lost.kind == "timeout"
    with conversation(confined, FACTS) as talk:
        assert talk.value("user")


def test_nothing_grows(confined: LinuxSandbox) -> None:
    with conversation(confined, FACTS):
        pass
    before = traces.descriptors(), threading.active_count()
    for _ in range(20):
        with conversation(confined, FACTS) as talk:
            talk.value("folder")
    assert comes_true(lambda: (traces.descriptors(), threading.active_count()) <= before)


def test_a_server_that_is_killed_is_replaced(confined: LinuxSandbox) -> None:
    server = confined._servers["numpy"]
    with conversation(confined, FACTS) as talk:
        os.killpg(server._launched.process.pid, signal.SIGKILL)
        lost = talk.ask("user")
        assert isinstance(lost, Lost)
        assert lost.kind == "killed"
    with conversation(confined, FACTS) as talk:
        assert talk.value("user")


def test_when_the_grader_is_killed_everything_ends(confined: LinuxSandbox, tmp_path: Path) -> None:
    program = textwrap.dedent(f"""
        import os, signal, sys, tempfile
        tempfile.tempdir = {str(tmp_path)!r}
        from dlgrade.isolation.sandbox.choose import open_sandbox
        from dlgrade.isolation.student.peer import Peer
        from dlgrade.isolation.sandbox.limits import Limits
        from dlgrade.isolation.wire.frames import encode
        limits = Limits(call_seconds=0.5)
        worker = open_sandbox(limits, level={confined.level!r}).start("numpy")
        peer = Peer(worker, limits)
        peer.load([["submission.py", "def hang():\\n    while True: pass"]], 1)
        worker._channel.send(encode(["call", 2, "hang", [], {{}}]))
        os.kill(os.getpid(), signal.SIGKILL)
    """)
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.returncode == -signal.SIGKILL, done.stderr
    before, tempfile.tempdir = tempfile.tempdir, str(tmp_path)
    try:
        assert comes_true(lambda: not traces.marked_processes()), traces.marked_processes()
    finally:
        tempfile.tempdir = before


@pytest.mark.slow
@pytest.mark.skipif(os.getuid() != 0, reason="only root can become someone else")
def test_it_works_for_an_unprivileged_user_too() -> None:
    """The same levels, and no way to the user's own files, though the worker runs as that user. A flood of threads of one
    server's worker leaves those of another server their own."""
    program = textwrap.dedent("""
        import stat, sys
        from pathlib import Path
        from dlgrade.isolation.sandbox.choose import open_sandbox
        from dlgrade.isolation.sandbox.limits import Limits
        from dlgrade.isolation.student.peer import Peer

        source, mine = sys.argv[1], Path(sys.argv[2])
        mine.write_text("x", encoding="utf-8")
        mine.chmod(0o600)
        limits = Limits(call_seconds=10.0)
        for level in ("L2", "L3"):
            sandboxes = [open_sandbox(limits, level=level) for _ in range(2)]
            workers = [sandbox.start("numpy") for sandbox in sandboxes]
            peer, neighbour = [Peer(worker, limits) for worker in workers]
            assert peer.load([["a.py", source]], 1) == neighbour.load([["a.py", source]], 1) == ()
            peer.send("call", ["change_mode", [str(mine)], {}], (str(mine),))
            read = peer.send("call", ["read", [str(mine)], {}], (str(mine),))
            flood = peer.send("call", ["flood", [], {}])
            threads = neighbour.send("call", ["some_threads", [100], {}], (100,))
            mode = oct(stat.S_IMODE(mine.stat().st_mode))
            print(sandboxes[0].level, mode, flood.value > 200, threads.value, read.types[0])
            for ended in (*workers, *sandboxes):
                ended.close()
    """)
    read = BELOW + "\n\ndef read(path):\n    return native.syscall(numbers['openat'], -100, path.encode(), 0)\n"
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        python = readable.install(Path(folder, "python"))
        if python is None:
            pytest.skip("there is no Python of this version that an unprivileged user can run")
        own = Path(folder, "own")
        own.mkdir()
        os.chown(own, 65534, 65534)
        done = subprocess.run(
            [python, "-c", program, read, own / "mine.txt"], cwd=own, user=65534, group=65534, extra_groups=[],
            check=False, capture_output=True, text=True, env={"PATH": os.defpath},
        )  # fmt: skip
    assert done.stdout.split("\n")[0] == "L2 0o600 True 100 PermissionError", done.stderr
    assert done.stdout.split("\n")[1].startswith("L3 0o600 True 100 "), done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="the levels above L1 are Linux's")
@pytest.mark.parametrize(("limits", "said"), [("40, 40", "only 40 files"), ("40, own", "works")])
def test_few_open_files_are_raised_or_named(limits: str, said: str) -> None:
    source = f"""
import resource
from dlgrade.isolation.sandbox.choose import NoSuchIsolation, open_sandbox
from dlgrade.isolation.sandbox.limits import Limits
own = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, ({limits}))
try:
    open_sandbox(Limits(), level="L2").close()
    print("works")
except NoSuchIsolation as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True)
    if "Landlock" in done.stdout:
        pytest.skip(done.stdout)
    assert said in done.stdout
