"""Recorded keys of the exercises that pages grade."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from dlgrade.author import keys
from dlgrade.course.model import Exercise
from dlgrade.exam.key_file import KEY_FILE
from dlgrade.site.archive import digest
from dlgrade.site.kept_recordings import recordings

SAYS_ONLY = (
    "dlgrade/page/", "dlgrade/report/", "dlgrade/verdict/", "dlgrade/messages/", "dlgrade/submission/",
    "dlgrade/lessons/", "dlgrade/examples/",
)  # fmt: skip
"""Rooms behind the comparison: what a key holds does not depend on them."""


def recorded(exercises: Sequence[Exercise], kept: Path, modules: Mapping[str, bytes]) -> dict[str, bytes]:
    """The keys by slug. `modules` are the modules that grade, by their path: a key is recorded anew when one of them
    or its exercise has changed."""
    grading = b"".join(text for name, text in sorted(modules.items()) if not name.startswith(SAYS_ONLY))
    recorder = digest(grading + Path(keys.__file__).read_bytes())
    return recordings(exercises, kept, recorder, KEY_FILE, keys.write_key)
