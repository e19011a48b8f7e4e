"""`grade init`: a course folder made from the course of the installed package."""

from __future__ import annotations

from pathlib import Path

from dlgrade.course.loading import load_course, own_root
from dlgrade.edition.assembly import MadeEdition, make
from dlgrade.edition.keys import Progress
from dlgrade.edition.manifest import EditionKind
from dlgrade.text import Lang


def init(folder: Path, kind: EditionKind, lang: Lang, progress: Progress) -> MadeEdition:
    """Make `folder`, which has to be new or empty. Raises EditionError where it cannot be made."""
    return make(load_course(own_root()), folder, kind, "package", lang, progress)
