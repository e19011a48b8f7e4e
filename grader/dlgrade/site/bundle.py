"""Writes to `workbench/` what a page needs for grading: our modules, one archive for each exercise, and a manifest.

The name of an archive holds the hash of its content, so a browser may keep it for ever. A page reads only what one
manifest names, so files of two builds are never mixed.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from dlgrade.course.loading import load_course
from dlgrade.course.model import Exercise
from dlgrade.course.task import read_text
from dlgrade.exam.key_file import KEY_FILE
from dlgrade.files import write_atomically
from dlgrade.site import closure, page_keys, page_lessons
from dlgrade.site.archive import digest, packed
from dlgrade.site.page_libraries import libraries

TEXTS = ("checks.py", "task.ko.md", "task.en.md")
"""What of an exercise is sent. Neither the solution nor its variants: `key.bin` holds how they answer, and the lessons
and the recorded examples what wrong programs answer."""
PROGRAMS = ("solution.py", "variants.py")
"""What is sent as well where the author builds a site with solutions: programs that answer any call."""


@dataclass(frozen=True)
class Bundle:
    """The archives by their path below `workbench`, and the `manifest` that names them all."""

    files: dict[str, bytes]
    manifest: bytes


def write(root: Path, target: Path, slugs: Collection[str] | None = None, with_solutions: bool = False) -> None:
    """Write the bundle into the folder `workbench` of a built site. Keys and lessons are recorded once and kept under
    `build`. Raises SiteError where one of our modules needs what a page does not have, and CourseError for a fault in
    an exercise."""
    bundle = make(root, slugs, with_solutions)
    for name, content in bundle.files.items():
        write_atomically(target / name, content)
    write_atomically(target / "manifest.json", bundle.manifest)


def make(root: Path, slugs: Collection[str] | None = None, with_solutions: bool = False) -> Bundle:
    """The archives of the course at `root`, and their manifest. Where slugs are given, only those exercises."""
    modules = {name: path.read_bytes() for name, path in closure.modules().items()}
    exercises = [exercise for exercise in load_course(root).exercises if slugs is None or exercise.slug in slugs]
    numpy = [exercise for exercise in exercises if exercise.needs == "numpy"]
    keys = page_keys.recorded(numpy, root / "build" / "keys", modules)
    lessons = page_lessons.recorded(numpy, root / "build" / "lessons")
    python = packed({**modules, **libraries()})
    files, entries = {f"dlgrade-{digest(python)}.zip": python}, {}
    for exercise in exercises:
        name = None
        if exercise.slug in keys:
            recorded = {KEY_FILE: keys[exercise.slug], **lessons[exercise.slug]}
            archive = _archive(exercise, recorded, with_solutions)
            name = f"exercises/{exercise.slug}-{digest(archive)}.zip"
            files[name] = archive
        entries[exercise.slug] = {"file": name, "chapter": exercise.chapter, "needs": exercise.needs}
    manifest = {"python": next(iter(files)), "exercises": entries}
    return Bundle(files, (json.dumps(manifest, indent=1) + "\n").encode())


def _archive(exercise: Exercise, recorded: Mapping[str, bytes], with_solutions: bool) -> bytes:
    """The archive of one exercise: its texts with plain line ends, and what is recorded about it."""
    names = (*TEXTS, *PROGRAMS) if with_solutions else TEXTS
    texts = {name: read_text(exercise.folder / name).encode() for name in names}
    place = f"{exercise.chapter}/{exercise.slug}"
    return packed({f"{place}/{name}": content for name, content in {**texts, **recorded}.items()})
