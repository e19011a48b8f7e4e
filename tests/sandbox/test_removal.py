"""Everything that a submission leaves in its folder is removed, whatever it is, and nothing outside of it."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest
from dlgrade.isolation.sandbox.choose import NoSuchIsolation, open_sandbox
from dlgrade.isolation.sandbox.folders import WorkFolder, sweep
from dlgrade.isolation.sandbox.levels import Level
from dlgrade.isolation.sandbox.linux import LinuxSandbox
from dlgrade.isolation.student.outcome import Raised
from dlgrade.isolation.worker import files_in_memory, removal
from dlgrade.isolation.worker.removal import remove

from tests.sandbox import traces
from tests.sandbox.conversation import LIMITS, conversation

posix = pytest.mark.skipif(sys.platform == "win32", reason="descriptors of folders and locks are POSIX's")
linux = pytest.mark.skipif(sys.platform != "linux", reason="Landlock and namespaces are Linux's")
DEEP = """
import os, sys
native, numbers = sys.modules["dlgrade.isolation.worker.native"], sys.modules["dlgrade.isolation.worker.syscalls"].table()
AT = -100

def nest(depth):
    for _ in range(depth):
        native.syscall(numbers["mkdirat"], AT, b"d", 0o700)
        native.syscall(numbers["chdir"], b"d")
    return depth

def spread(number):
    for each in range(number):
        native.syscall(numbers["mkdirat"], AT, b"d%d" % each, 0o700)
    return number

def right():
    return 1
"""


FOREVER = 3600.0


def nested(top: Path, depth: int) -> Path:
    """A chain of folders with a file in each; no path of it may be named."""
    top.mkdir()
    place = os.open(top, os.O_RDONLY)
    for _ in range(depth):
        os.mkdir("d", dir_fd=place)
        os.close(os.open("f", os.O_CREAT | os.O_WRONLY, dir_fd=place))
        inner = os.open("d", os.O_RDONLY, dir_fd=place)
        os.close(place)
        place = inner
    os.close(place)
    return top


@posix
@pytest.mark.parametrize("depth", [0, 1, 30, 1100])
def test_any_depth(tmp_path: Path, depth: int) -> None:
    assert remove(str(nested(tmp_path / "top", depth)), FOREVER)
    assert list(tmp_path.iterdir()) == []


def test_without_descriptors_of_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows; there no path is longer than the system allows, so this depth is enough."""
    monkeypatch.setattr(removal, "BY_DESCRIPTOR", False)
    top = tmp_path / "top"
    top.joinpath(*"d" * 200).mkdir(parents=True)
    (top / "d" / "file").write_text("x", encoding="utf-8")
    assert remove(str(top), FOREVER)
    assert not top.exists()


@posix
def test_wide_and_without_rights_and_with_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(removal, "BATCH", 16)
    kept, top = tmp_path / "kept", tmp_path / "top"
    kept.mkdir(mode=0o755)
    (kept / "mine.txt").write_text("x", encoding="utf-8")
    for row in range(3):
        for column in range(50):
            (top / str(row) / str(column)).mkdir(parents=True)
    (top / "link").symlink_to(kept)
    (top / "0" / "file").symlink_to(kept / "mine.txt")
    (top / "1" / "7" / "inner").mkdir()
    os.mkfifo(top / "pipe")
    for place in (top / "1" / "7" / "inner", top / "1" / "7", top / "1", top):
        place.chmod(0)
    assert remove(str(top), FOREVER)
    assert not top.exists()
    assert (kept / "mine.txt").exists()
    assert kept.stat().st_mode & 0o777 == 0o755


@posix
def test_a_call_does_no_more_than_it_may_and_a_later_one_goes_on(tmp_path: Path) -> None:
    top = nested(tmp_path / "top", 150)
    calls = 1
    while not remove(str(top), 0):  # at least one step is done
        calls += 1
        assert calls < 2000
    assert calls > 20


@posix
def test_a_link_in_place_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "mine.txt").write_text("x", encoding="utf-8")
    (tmp_path / "link").symlink_to(kept)
    assert not remove(str(tmp_path / "link"))
    assert (kept / "mine.txt").exists()


@pytest.mark.slow
@linux
@pytest.mark.parametrize("level", ["L2", "L3"])
def test_the_next_submission_does_not_feel_a_tree_that_was_left(level: Level) -> None:
    try:
        sandbox = open_sandbox(LIMITS, level=level)
    except NoSuchIsolation as error:
        pytest.skip(str(error))
    assert isinstance(sandbox, LinuxSandbox)
    with conversation(sandbox, DEEP) as talk:
        assert talk.value("nest", 1100) == 1100
    process = sandbox._servers["numpy"]._launched
    with conversation(sandbox, DEEP) as talk:
        assert talk.value("right") == 1
    assert sandbox._servers["numpy"]._launched is process, "the server went down and was replaced"
    sandbox.close()
    if level == "L3":  # below it, a slow disk may take longer than the end of a run may; a later start goes on
        assert not Path(process.folder).exists()
    remove(process.folder, FOREVER)


@linux
def test_entries_are_capped_where_there_is_a_file_system_for_it() -> None:
    try:
        sandbox = open_sandbox(LIMITS, level="L3")
    except NoSuchIsolation as error:
        pytest.skip(str(error))
    assert isinstance(sandbox, LinuxSandbox)
    try:
        if not sandbox._servers["numpy"].files_capped:
            pytest.skip("the kernel refuses a mount inside of bubblewrap")
        with conversation(sandbox, DEEP) as talk:
            outcome = talk.ask("spread", files_in_memory.MAX_ENTRIES + 10)
        assert isinstance(outcome, Raised)
        assert "No space left" in outcome.message
        with conversation(sandbox, DEEP) as talk:
            assert talk.value("spread", 100) == 100
    finally:
        sandbox.close()


@posix
def test_what_a_killed_grader_left_is_swept_and_what_a_living_one_holds_is_not(tmp_path: Path) -> None:
    program = "import os, sys, tempfile; tempfile.tempdir = sys.argv[1]; from dlgrade.isolation.sandbox.folders import WorkFolder; f = WorkFolder(); os.mkdir(f.path + '/x'); os.kill(os.getpid(), 9)"
    subprocess.run([sys.executable, "-c", program, tmp_path], check=False)
    left = set(tmp_path.iterdir())
    assert len(left) == 1
    sweep(tmp_path)
    assert set(tmp_path.iterdir()) == left, "it is too young"
    holder = textwrap.dedent("""
        import sys, tempfile
        tempfile.tempdir = sys.argv[1]
        from dlgrade.isolation.sandbox.folders import WorkFolder
        held = WorkFolder()
        print(held.path, flush=True)
        sys.stdin.read()
        held.remove()
    """)
    living = subprocess.Popen(
        [sys.executable, "-c", holder, tmp_path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert living.stdout is not None
    assert living.stdin is not None
    held = Path(living.stdout.readline().strip())
    (tmp_path / "dlgrade-link").symlink_to(Path.home())
    (tmp_path / "dlgrade-file").write_text("x", encoding="utf-8")
    long_ago = time.time() - 3600
    for folder in (*left, held):
        os.utime(folder, (long_ago, long_ago))
    sweep(tmp_path)
    assert {place.name for place in tmp_path.iterdir()} == {held.name, "dlgrade-link", "dlgrade-file"}
    living.communicate("")
    assert not held.exists()


@posix
def test_removing_a_folder_frees_its_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    before = traces.descriptors()
    for _ in range(5):
        folder = WorkFolder()
        folder.remove()
        folder.remove()
    assert traces.descriptors() == before
    assert list(tmp_path.iterdir()) == []
