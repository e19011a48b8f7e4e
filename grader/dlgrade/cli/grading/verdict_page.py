"""Writes and opens the page of `grade mse --open` and `grade mse --html FILE`."""

from __future__ import annotations

import tempfile
import webbrowser
from pathlib import Path

from dlgrade.cli.grading.run import Run
from dlgrade.exam.drawings import NO_DRAWINGS
from dlgrade.files import write_atomically, write_record
from dlgrade.messages import cli as messages
from dlgrade.report.verdict_page import verdict_page
from dlgrade.text import Lang, Text

PAGE_FILE = Path(".grade") / "verdict.html"


def write_page(run: Run, root: Path, path: Path | None, lang: Lang) -> Path:
    """Write the page of a run and return its path. Raises CannotWrite if that fails.

    Without `path`, the page is written into the course folder, where the next one replaces it. If a file from elsewhere
    was graded, the course may be the installed one, so the page is written into a new temporary folder.
    """
    verdicts = [(target, verdict) for target, verdict in run.verdicts.items() if target not in run.left_out]
    begun = [(target, verdict) for target, verdict in verdicts if verdict.kind != "not_attempted"] or verdicts
    drawn = [(target.exercise, verdict, run.drawings.get(target, NO_DRAWINGS)) for target, verdict in begun]
    page = verdict_page(drawn, lang)
    if path is not None:
        write_atomically(path, page)
        return path
    if all(target.own for target, _ in begun):
        write_record(root / PAGE_FILE, page)
        return root / PAGE_FILE
    place = Path(tempfile.mkdtemp(prefix="dlgrade-")) / PAGE_FILE.name
    write_atomically(place, page)
    return place


def open_page(path: Path) -> Text:
    """Open the page in the browser. The returned sentence always says where the page is, since it is unknown whether a
    started browser shows it."""
    try:
        opened = webbrowser.open(path.resolve().as_uri())
    except (webbrowser.Error, OSError):
        opened = False
    return (messages.PAGE_OPENED if opened else messages.PAGE_NO_BROWSER).filled(path=path)
