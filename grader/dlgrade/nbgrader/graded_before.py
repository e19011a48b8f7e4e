"""Removes results of an earlier run that are no longer valid, so that nbgrader grades the hand-in again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from nbgrader.utils import rmtree

from dlgrade.messages import hand_in as messages
from dlgrade.submission.folder_content import content_of, digest_of
from dlgrade.submission.folder_words import IGNORED_FOLDERS
from dlgrade.submission.newest import ChosenFile
from dlgrade.text import Lang

FINISHED = "dlgrade_finished"
NOTEBOOK = "dlgrade_handed_in"
"""The metadata key for the fingerprint of the file that an autograded notebook was made from."""
FOLDER = "dlgrade_handed_in_folder"
"""The metadata key for the fingerprint of everything in the folder of the hand-in."""


def fingerprints(folder: Path, choice: ChosenFile) -> dict[str, str]:
    """The fingerprints that are kept in an autograded notebook, by their keys. The notebook has one of its own, since
    another file may be chosen from the same folder later."""
    return {NOTEBOOK: digest_of(choice.path) if choice.path else "", FOLDER: _digest_of_folder(folder)}


def forget_invalid(converter: Any, owner: tuple[str, str], choices: Mapping[Path, ChosenFile], lang: Lang) -> None:
    """Remove what was graded for a hand-in if it does not hold any more.

    A folder without our mark was left by a run that was killed; nbgrader would take it as graded with 0 points. And
    something in the hand-in may have changed: the notebook, a file beside it, or the time and the secret by which
    nbgrader counts lateness and returns the feedback.
    """
    directory = converter.coursedir
    graded = Path(directory.format_path(directory.autograded_directory, *owner))
    if not graded.is_dir():
        return
    metadata = {path: _metadata(graded / path.name) for path in choices}
    if not all(entry.get(FINISHED) for entry in metadata.values()):
        converter.log.warning(messages.UNFINISHED_LOG(lang, path=graded))
        rmtree(str(graded))
    elif any(_has_changed(entry, path, choices[path]) for path, entry in metadata.items()):
        converter.log.warning(messages.CHANGED_LOG(lang, path=graded))
        rmtree(str(graded))


def _has_changed(entry: Mapping[str, Any], path: Path, choice: ChosenFile) -> bool:
    """Whether a fingerprint differs. Earlier versions kept none of the folder, and what they graded stays graded."""
    return any(key in entry and entry[key] != value for key, value in fingerprints(path.parent, choice).items())


def _digest_of_folder(folder: Path) -> str:
    """A fingerprint of the names and the bytes of all files, without those that Jupyter and Python make."""
    content = content_of(folder)
    if content.too_much:
        return "too much"
    files = {path.relative_to(folder): path for path in content.files}
    digests = [[str(name), digest_of(path)] for name, path in files.items() if not _is_made_by_programs(name)]
    return hashlib.sha256(json.dumps(digests).encode()).hexdigest()


def _is_made_by_programs(path: Path) -> bool:
    return any(part.startswith(".") or part in IGNORED_FOLDERS for part in path.parts)


def _metadata(path: Path) -> dict[str, Any]:
    try:
        metadata = json.loads(path.read_text(encoding="utf-8"))["metadata"]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return metadata if isinstance(metadata, dict) else {}
