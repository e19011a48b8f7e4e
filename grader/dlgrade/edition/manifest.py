"""`edition.json`: from which course a folder was made, and which files were delivered into it.

The digest of each delivered file tells a file that the student has changed from one that is as it was delivered.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from dlgrade import __version__
from dlgrade.course.model import Course
from dlgrade.messages import edition as messages
from dlgrade.text import LANGUAGES, Lang, Text, TextError

EditionKind = Literal["student", "complete"]
Origin = Literal["package", "teacher"]
"""Whether `grade init` made the folder from the installed package, or `grade release` from a teacher's course."""
EDITION_FILE = "edition.json"
FORMAT = 1


class EditionError(TextError):
    """A folder cannot be made, read or renewed as an edition; the text says what to do."""


@dataclass(frozen=True)
class Edition:
    """The contents of `edition.json`. Paths are relative to the course folder and have forward slashes."""

    version: str
    """The version of dlgrade that made or last renewed the folder."""
    kind: EditionKind
    origin: Origin
    lang: Lang
    """The language of the delivered README."""
    delivered: Mapping[str, str]
    """Path → digest, for each file that belongs to the student once it is delivered."""
    sources: Mapping[str, str]
    """`chapter/slug` → digest of the exercise's source; "" where its key does not name mistakes yet."""


def text_digest(content: bytes) -> str:
    """A digest that does not change when git or an editor changes the line ends of a file."""
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()[:16]


def edition_kind(course: Course) -> EditionKind:
    """The edition that a course folder holds, judged by its files, since a clone has no `edition.json`."""
    return "complete" if any(exercise.solution.is_file() for exercise in course.exercises) else "student"


def packed_edition(edition: Edition) -> bytes:
    """The text of `edition.json`."""
    fields = {"format": FORMAT, **asdict(edition)}
    return (json.dumps(fields, ensure_ascii=False, indent=1) + "\n").encode()


def read_edition(root: Path) -> Edition | None:
    """The edition of a course folder, or None in a folder that no command made, such as a clone.

    Raises EditionError where `edition.json` cannot be read or is of a later format.
    """
    path = root / EDITION_FILE
    try:
        fields = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError) as error:
        raise EditionError(messages.UNREADABLE.filled(path=path, reason=error)) from error
    return _edition(fields, path)


def _edition(fields: Any, path: Path) -> Edition:
    match fields:
        case {"format": int(number)} if number > FORMAT:
            raise EditionError(messages.LATER_FORMAT.filled(path=path))
        case {
            "format": 1,
            "version": str(version),
            "kind": str(kind),
            "origin": str(origin),
            "lang": str(lang),
            "delivered": dict(delivered),
            "sources": dict(sources),
        } if _is_one_of(kind, EditionKind) and _is_one_of(origin, Origin) and lang in LANGUAGES:
            if all(isinstance(digest, str) for digest in (*delivered.values(), *sources.values())):
                return Edition(version, kind, origin, lang, delivered, sources)  # type: ignore[arg-type]
    raise EditionError(messages.UNREADABLE.filled(path=path, reason=messages.NOT_AN_EDITION))


def _is_one_of(word: str, words: Any) -> bool:
    return word in get_args(words)


def is_older(version: str, other: str) -> bool:
    """Whether the first version is lower. Only the numbers of versions are compared."""
    first, second = ([int(number) for number in re.findall(r"\d+", text)] for text in (version, other))
    return first < second


def update_advice(root: Path) -> Text | None:
    """The sentence for a course folder that an installed later version can renew, or whose `edition.json` is broken;
    None where there is nothing to do."""
    try:
        edition = read_edition(root)
    except EditionError as error:
        return error.text
    if edition is None or edition.origin != "package" or not is_older(edition.version, __version__):
        return None
    return messages.OUTDATED.filled(course=edition.version, installed=__version__)
