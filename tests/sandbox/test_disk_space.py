"""A submission that fills the disk is ended, whether its files still have names or not, and its space is free again."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from dlgrade.isolation.sandbox.choose import NoSuchIsolation, open_sandbox
from dlgrade.isolation.sandbox.model import Sandbox
from dlgrade.isolation.student.outcome import Lost
from dlgrade.isolation.worker import folder_size
from dlgrade.isolation.worker.files_in_memory import MAX_BYTES
from dlgrade.isolation.worker.removal import remove

from tests.sandbox.conversation import LIMITS, conversation
from tests.waiting import comes_true

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the levels above L1 are Linux's")
FILLS = f"""
import os, time
def fill(count, how):
    kept = []
    for number in range(count):
        if how == "below":
            os.makedirs(f"d{{number}}/e", exist_ok=True)
            name = f"d{{number}}/e/file"
        else:
            name = f"file{{number}}"
        file = open(name, "wb")
        os.posix_fallocate(file.fileno(), 0, {LIMITS.file_bytes})
        if how == "deleted":
            os.unlink(name)
            kept.append(file)
        else:
            file.close()
        if how == "closed":
            os.mkdir(f"c{{number}}")
            os.rename(name, f"c{{number}}/file")
            os.chmod(f"c{{number}}", 0)
    end = time.process_time() + 30
    while count > {MAX_BYTES // LIMITS.file_bytes} and time.process_time() < end:
        pass
    return count
"""
FULL = MAX_BYTES // LIMITS.file_bytes


@pytest.fixture(scope="module")
def space(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    before, tempfile.tempdir = tempfile.tempdir, str(tmp_path_factory.mktemp("space"))
    yield Path(tempfile.tempdir)
    tempfile.tempdir = before


@pytest.fixture(scope="module")
def sandbox(space: Path) -> Iterator[Sandbox]:
    assert space.is_dir()
    try:
        opened = open_sandbox(LIMITS, level="L2")
    except NoSuchIsolation as error:
        pytest.skip(str(error))
    yield opened
    opened.close()


@pytest.mark.parametrize("how", ["files", "below", "closed", "deleted"])
def test_a_worker_that_fills_the_disk_is_ended_at_the_limit(how: str, sandbox: Sandbox, space: Path) -> None:
    if how == "deleted" and os.geteuid() == 0:
        pytest.skip("a server that was root may not look at what its workers hold open")
    with conversation(sandbox, FILLS) as student:
        lost = student.ask("fill", FULL + 3, how)
    assert isinstance(lost, Lost)
    assert lost.kind == "limit", lost
    assert comes_true(lambda: not list(space.rglob("file*")))


def test_a_worker_within_the_limit_goes_on(sandbox: Sandbox) -> None:
    with conversation(sandbox, FILLS) as student:
        assert student.value("fill", FULL - 1, "files") == FULL - 1
        assert student.value("fill", 0, "files") == 0


def test_links_are_not_followed_and_no_depth_hides_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "file").write_bytes(b"x" * 100_000)
    own = tmp_path / "own"
    own.mkdir()
    (own / "link").symlink_to(tmp_path / "outside")
    for number in range(3):
        (own / f"d{number}" / "empty").mkdir(parents=True)
    monkeypatch.setattr(folder_size, "MAX_BYTES", 90_000)
    assert not folder_size.is_too_large(str(own), 0)
    assert not folder_size.is_too_large(str(tmp_path / "gone"), 0)
    monkeypatch.chdir(own / "d1" / "empty")
    for _ in range(1500):
        Path("d").mkdir()
        os.chdir("d")
    assert len(list(folder_size._below(str(own)))) == 1 + 6 + 1500
    Path("file").write_bytes(b"x" * 100_000)
    assert folder_size.is_too_large(str(own), 0)
    os.chdir(tmp_path)
    assert comes_true(lambda: remove(str(own)))  # pytest's own way is recursive
