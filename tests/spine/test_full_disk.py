"""On a full disk nothing is lost: old files stay, and refused writes are reported and made up for once there is room."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from dlgrade.files import CannotWrite
from dlgrade.verdict.store import VerdictStore

from tests.spine.test_killed_writers import MSE, Lessons, Questions, Verdicts

resource = pytest.importorskip("resource")
ROOM = 16  # a file may have so many bytes, which is too few for any record


@contextmanager
def full_disk() -> Iterator[None]:
    """In the block, the system refuses to write more than a few bytes, as a full disk does."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("records", [Questions, Lessons])
def test_what_was_refused_is_written_with_the_next(records: type[Questions] | type[Lessons], tmp_path: Path) -> None:
    kept = records(tmp_path)
    kept.write(1)
    for number in (2, 3):
        with full_disk(), pytest.raises(CannotWrite) as refused:
            kept.write(number)
        assert ".json" in refused.value.text.en
        assert kept.names() == {str(each) for each in range(1, number + 1)}  # in memory
        assert records(tmp_path).names() == {"1"}  # on the disk
    kept.write(4)
    assert records(tmp_path).names() == {"1", "2", "3", "4"}
    assert len(list((tmp_path / ".grade").iterdir())) == 1  # nothing half-written


def test_the_verdict_before_stays(tmp_path: Path) -> None:
    kept = Verdicts(tmp_path)
    kept.write(1)
    with full_disk(), pytest.raises(CannotWrite):
        kept.write(2)
    assert kept.last() == 1
    folder = tmp_path / ".grade" / "verdicts"
    assert [path.name for path in folder.iterdir()] == [f"{MSE.slug}.json"]
    assert VerdictStore(tmp_path).last(MSE) is not None
