"""Writes what a page needs to grade to `workbench/`: our modules, one archive for each exercise, and a manifest.

The name of an archive holds the hash of its content, so a browser may keep it for ever. A page reads only what one
manifest names, so files of two builds are never mixed.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from dlgrade.course.loading import load_course
from dlgrade.course.model import Exercise
from dlgrade.course.task import read_text
from dlgrade.exam.key_file import KEY_FILE
from dlgrade.files import write_atomically
from dlgrade.site import closure
from dlgrade.site.archive import digest, packed
from dlgrade.site.page_keys import recorded

TEXTS = ("checks.py", "task.ko.md", "task.en.md")
"""What of an exercise is sent. Neither the solution nor its variants: `key.bin` holds how they answer."""


@dataclass(frozen=True)
class Bundle:
    """The archives by their path below `workbench`, and the `manifest` that names them all."""

    files: dict[str, bytes]
    manifest: bytes


def write(root: Path, target: Path, slugs: Collection[str] | None = None) -> None:
    """Write the bundle into the folder `workbench` of a built site. Keys are recorded once and kept under
    `build/keys`. Raises SiteError where one of our modules needs what a page does not have, and CourseError for a
    fault in an exercise."""
    bundle = make(root, slugs)
    for name, content in bundle.files.items():
        write_atomically(target / name, content)
    write_atomically(target / "manifest.json", bundle.manifest)


def make(root: Path, slugs: Collection[str] | None = None) -> Bundle:
    """The archives of the course at `root`, and their manifest. Where slugs are given, only those exercises."""
    modules = {name: path.read_bytes() for name, path in closure.modules().items()}
    exercises = [each for each in load_course(root).exercises if slugs is None or each.slug in slugs]
    keys = recorded([each for each in exercises if each.needs == "numpy"], root / "build" / "keys", modules)
    python = packed(modules)
    files, entries = {f"dlgrade-{digest(python)}.zip": python}, {}
    for exercise in exercises:
        name = None
        if exercise.slug in keys:
            archive = _archive(exercise, keys[exercise.slug])
            name = f"exercises/{exercise.slug}-{digest(archive)}.zip"
            files[name] = archive
        entries[exercise.slug] = {"file": name, "chapter": exercise.chapter, "needs": exercise.needs}
    manifest = {"python": next(iter(files)), "exercises": entries}
    return Bundle(files, (json.dumps(manifest, indent=1) + "\n").encode())


def _archive(exercise: Exercise, key: bytes) -> bytes:
    """The archive of one exercise: its texts with plain line ends, and its key."""
    place = f"{exercise.chapter}/{exercise.slug}"
    texts = {f"{place}/{name}": read_text(exercise.folder / name).encode() for name in TEXTS}
    return packed({**texts, f"{place}/{KEY_FILE}": key})
