"""Takes the place of nbgrader's ReleaseFeedback, in which one hand-in can keep the feedback from the whole class, and
whose pages a student who renamed the notebook does not find."""

from __future__ import annotations

import glob
import os
import re
import shutil
from collections.abc import Sequence
from pathlib import Path

from nbgrader.exchange.default import ExchangeReleaseFeedback
from nbgrader.utils import notebook_hash

from dlgrade.messages import exchange as messages
from dlgrade.nbgrader.chosen_notebooks import MAX_CANDIDATES, candidates, may_be_notebook
from dlgrade.nbgrader.inbound import SECRET, TIMESTAMP
from dlgrade.nbgrader.policy import Policy
from dlgrade.submission.model import Unreadable
from dlgrade.submission.regular_file import read_regular
from dlgrade.text import Text

MAX_SECRET = 4096
NOTEBOOK = ".ipynb"


class ReleaseFeedback(ExchangeReleaseFeedback):  # type: ignore[misc]
    """Like nbgrader's ReleaseFeedback, but each page is also released under the names of the student's own files. Those
    who did not hand in through the exchange are left out with a warning.

    A student's `nbgrader fetch_feedback` looks for a page by the secret of the hand-in and the name of each notebook
    that was handed in.
    """

    def copy_files(self) -> None:
        excluded = set(filter(None, self.coursedir.student_id_exclude.split(",")))
        for folder in map(Path, sorted(glob.glob(self.src_path))):  # noqa: PTH207  # as nbgrader does
            student, secret = self._student(folder), _secret(folder)
            if student in excluded:
                continue
            if secret is None or not (folder / TIMESTAMP).is_file():
                self._warn(messages.BY_HAND, folder)
            else:
                self._release(folder, student, secret)

    def _release(self, folder: Path, student: str, secret: str) -> None:
        """Release all pages of a student."""
        own_names = self._names(folder, student)
        for page in sorted(folder.glob("*.html")):
            if not page.is_file() or page.is_symlink():
                continue  # a student's own folder may be called like a page
            for name in dict.fromkeys([page.stem, *own_names.get(page.stem, ())]):
                self._copy(page, notebook_hash(secret=secret, notebook_id=name))
            if own_names.get(page.stem) == []:
                self._warn(messages.NOT_FETCHED, page)
            self.log.info("Feedback released for student '%s': %s", student, page)

    def _copy(self, page: Path, key: str) -> None:
        """Copy a page to the place where it is found by its key. It appears there all at once."""
        aside = Path(self.dest_path, f"{key}-tmp.html")
        shutil.copy(page, aside)
        aside.replace(Path(self.dest_path, f"{key}.html"))

    def _names(self, folder: Path, student: str) -> dict[str, list[str]]:
        """For each notebook that was graded, the names of the student's own files that may be it; nothing where the
        hand-in is gone."""
        directory, assignment = self.coursedir, self.coursedir.assignment_id
        graded = Path(directory.format_path(directory.autograded_directory, student, assignment))
        submitted = Path(directory.format_path(directory.submitted_directory, student, assignment))
        notebooks = [path.stem for path in graded.glob(f"*{NOTEBOOK}") if (folder / f"{path.stem}.html").is_file()]
        return names_to_fetch(submitted, notebooks) if submitted.is_dir() else {}

    def _student(self, folder: Path) -> str:
        directory = self.coursedir
        names = ("(?P<student>.*)", directory.assignment_id)
        match = re.match(directory.format_path(directory.feedback_directory, *names, escape=True), str(folder))
        return match["student"] if match else ""

    def _warn(self, sentence: Text, path: Path) -> None:
        self.log.warning(sentence(Policy.from_config(self.config).lang, path=path))


def names_to_fetch(submitted: Path, notebooks: Sequence[str]) -> dict[str, list[str]]:
    """For each notebook, the names by which the student's nbgrader looks for its page: those of the files in the folder
    itself that end in `.ipynb`."""
    files = [path for path in sorted(submitted.iterdir()) if path.suffix == NOTEBOOK and _is_fetched(path)]
    expected = [f"{notebook}{NOTEBOOK}" for notebook in notebooks]
    return {
        notebook: [path.stem for path in candidates(name, expected, files)[:MAX_CANDIDATES]]
        for notebook, name in zip(notebooks, expected, strict=True)
    }


def _is_fetched(path: Path) -> bool:
    is_text = os.fsencode(path.name).decode("utf-8", "replace") == path.name
    return is_text and path.is_file() and may_be_notebook(Path(path.name))


def _secret(folder: Path) -> str | None:
    """The secret that `nbgrader submit` has put into the hand-in; None if there is none that nbgrader can read."""
    try:
        return read_regular(folder / SECRET, MAX_SECRET, SECRET).decode("utf-8") or None
    except (Unreadable, UnicodeDecodeError):
        return None
