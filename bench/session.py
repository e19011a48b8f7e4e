"""Runs a long session of `grade watch` on a slow disk, or on one that is full now and then. Nothing may be lost, and
every refused write must be reported.

    python bench/session.py --minutes 60 --slow 0.1 FOLDER
    python bench/session.py --minutes 60 --full FOLDER

FOLDER is empty. With `--slow` the watch waits so many seconds longer for every file that it opens, renames or wants to
be on the disk (strace is needed). With `--full` the folder is a small file system of its own, such as that of
`mount -t tmpfs -o size=24m tmpfs FOLDER`. It is filled before every third save and given room again after the verdict.

A save comes every few seconds, wrong and right in turn, in place and of one size, so that it needs no room. After each,
the screen must show its points. Where the disk has room, the course folder must hold the same verdict; where it has
none, the screen must say so, and the folder hold the verdict before. Prints how often what happened; ends with 1 where
anything was lost or not said.
"""

from __future__ import annotations

import argparse
import errno
import os
import pty
import select
import shutil
import subprocess
import sys
import termios
import time
from collections import Counter
from pathlib import Path

from dlgrade.course.loading import load_course
from dlgrade.course.loading import select as chosen
from dlgrade.course.model import Exercise
from dlgrade.course.task import read_text
from dlgrade.course.variants import read_variants
from dlgrade.messages.report import CANNOT_WRITE
from dlgrade.verdict.store import VerdictStore

ROOT = Path(__file__).resolve().parents[1]
COMMAND = [sys.executable, "-c", "from dlgrade.cli.main import main; main()", "--lang", "en", "watch", "mse"]
SLOWED = "rename,renameat,renameat2,fsync,fdatasync,openat"
KEYS = "q quit"
REFUSED = CANNOT_WRITE.en.partition(".")[2].strip()[:40]
SECONDS_BETWEEN_SAVES = 4.0
MAX_WAIT = 300.0
FILLED_EVERY = 3


class Watch:
    """The command in a terminal of its own."""

    def __init__(self, folder: Path, slow: float) -> None:
        self._ours, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (60, 300))
        self._process = subprocess.Popen(COMMAND, cwd=folder, stdin=theirs, stdout=theirs, start_new_session=True)
        os.close(theirs)
        self.shown()
        if slow:
            delay = f"inject={SLOWED}:delay_enter={slow}s"
            words = ["strace", "-f", "-qq", "-o", os.devnull, "-e", f"trace={SLOWED}", "-e", delay]
            subprocess.Popen([*words, "-p", str(self._process.pid)])  # it ends with the watch

    def shown(self) -> str:
        """The text that is drawn until the line with the keys appears and nothing follows it for a moment."""
        text, end = "", time.monotonic() + MAX_WAIT
        while time.monotonic() < end:
            if select.select([self._ours], [], [], 0.5)[0]:
                text += os.read(self._ours, 65536).decode("utf-8", "replace")
            elif KEYS in text:
                return text
        raise TimeoutError(text[-2000:])

    def close(self) -> None:
        os.write(self._ours, b"q")
        self._process.wait(timeout=MAX_WAIT)
        os.close(self._ours)


class Disk:
    """A file system that can be filled, by a file beside the course."""

    def __init__(self, folder: Path) -> None:
        self._filler = folder / "filler"

    def fill(self) -> None:
        with self._filler.open("wb", buffering=0) as file:
            for size in (2**20, 2**12, 1):
                try:
                    while True:
                        file.write(b"x" * size)
                except OSError as error:
                    if error.errno != errno.ENOSPC:
                        raise

    def empty(self) -> None:
        self._filler.unlink()


def session(folder: Path, minutes: float, slow: float, is_filled: bool) -> Counter[str]:
    """Run the session, and count each kind of event."""
    course = folder / "course"
    for name in ("solutions", "exercises"):
        shutil.copytree(ROOT / name, course / name, ignore=shutil.ignore_patterns("__pycache__"))
    exercise = chosen(load_course(course), "mse")[0]
    right, wrong = sources(exercise)
    exercise.stub.write_bytes(wrong)
    counted: Counter[str] = Counter()
    disk, store, watch = Disk(folder), VerdictStore(course), Watch(course, slow)
    end, points = time.monotonic() + minutes * 60, 3
    while time.monotonic() < end:
        time.sleep(SECONDS_BETWEEN_SAVES)
        counted["saves"] += 1
        source = (right, wrong)[counted["saves"] % 2]
        is_full = is_filled and counted["saves"] % FILLED_EVERY == 0
        if is_full:
            disk.fill()
        save(exercise.stub, source.replace(b"0000000", b"%07d" % counted["saves"]))
        text = watch.shown()
        kept = store.last(exercise)
        now = 8 if source is right else 3
        counted["shown" if f"{now}/8" in text else "LOST: not shown"] += 1
        if is_full:
            counted["refusals said" if REFUSED in text else "NOT SAID"] += 1
            counted["kept from before" if kept and kept.points == points else "LOST: the one before"] += 1
            disk.empty()
        else:
            counted["kept" if kept and kept.points == now else "LOST: not kept"] += 1
            points = now
    watch.close()
    left = [path.name for path in (course / ".grade").rglob("*") if path.is_file() and path.suffix != ".json"]
    counted["LOST: half-written"] += len(left)
    return counted


def sources(exercise: Exercise) -> tuple[bytes, bytes]:
    """A right and a wrong program of the same size, with room for a number."""
    mistake = next(variant for variant in read_variants(exercise) if variant.name.endswith("__sum"))
    texts = [f"{text}\n# 0000000\n".encode() for text in (read_text(exercise.solution), mistake.source)]
    size = max(map(len, texts))
    right, wrong = (text + b"#" * (size - len(text)) for text in texts)
    return right, wrong


def save(path: Path, content: bytes) -> None:
    """Save the file in place, with the same size, so that it needs no further room on the disk."""
    with path.open("r+b") as file:
        file.write(content)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--slow", type=float, default=0)
    parser.add_argument("--full", action="store_true")
    parser.add_argument("folder", type=Path)
    given = parser.parse_args()
    counted = session(given.folder.resolve(), given.minutes, given.slow, given.full)
    print(", ".join(f"{name}: {number}" for name, number in counted.items()))
    return int(any(number for name, number in counted.items() if name.isupper() or name.startswith("LOST")))


if __name__ == "__main__":
    sys.exit(main())
