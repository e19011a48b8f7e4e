"""Makes the pictures of the guide, `python -m tests.notebook.screenshots`: a real course, a real formgrader."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from dlgrade.text import LANGUAGES, Lang

from tests.conftest import ROOT
from tests.notebook.classroom import ASSIGNMENT, Classroom, new_classroom
from tests.notebook.server import browser_page, jupyter
from tests.notebook.students import data, filled, solutions

SUM = """import numpy as np


def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("shapes differ")
    return np.sum((y_true - y_pred) ** 2)
"""

KERNEL_ANSWERS = """() => {
    const kernel = window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel;
    return kernel?.connectionStatus === "connected" && kernel.status === "idle";
}"""
"""What is run before is lost. The page itself shows "idle" also as long as there is no kernel."""
RUN_ALL = "() => window.jupyterapp.commands.execute('notebook:run-all-cells')"
"""The command behind Run > Run All Cells; a menu closes again when the page moves the focus while it still starts."""


def hand_in_all(room: Classroom) -> None:
    """Three students: all right, one mistake, a file that cannot be read."""
    release, right = room.release(), solutions()
    room.hand_in("minjun", data(filled(release, right)))
    room.hand_in("seoyeon", data(filled(release, {**right, "mse": SUM})))
    room.hand_in("jiho", data(filled(release, right))[:1500])


def formgrader(page: Any, url: str, target: Path) -> None:
    """Pictures of formgrader: the list of submissions, and one submission with its verdict."""
    page.goto(f"{url}/formgrader/manage_submissions/{ASSIGNMENT}")
    page.locator("td.score", has_text="/").first.wait_for()
    page.screenshot(path=target / "submissions.png")
    page.goto(f"{url}/formgrader/gradebook/{ASSIGNMENT}/{ASSIGNMENT}")
    for number in (1, 2, 3):
        page.locator("a", has_text=f"Submission #{number}").click()
        page.wait_for_load_state("networkidle")
        cell = page.locator('.dlgrade[data-kind="failed"]')
        if cell.count():
            cell.scroll_into_view_if_needed()
            page.screenshot(path=target / "verdict.png")
            return
        page.go_back()


def notebook(page: Any, url: str, room: Classroom, target: Path) -> str:
    """A picture of a student's notebook in JupyterLab after its cells were run, with the verdict of the check cell."""
    path = room.folder / "mine.ipynb"
    path.write_bytes(data(filled(room.release(), {**solutions(), "mse": SUM})))
    page.goto(f"{url}/lab/tree/mine.ipynb?reset")
    page.wait_for_function(KERNEL_ANSWERS)
    page.evaluate(RUN_ALL)
    cell = page.locator('.jp-OutputArea .dlgrade[data-kind="failed"]')
    cell.wait_for()
    cell.scroll_into_view_if_needed()
    page.screenshot(path=target / "notebook.png")
    return str(cell.inner_text())


def make(lang: Lang, target: Path) -> None:
    """All pictures in one language."""
    with tempfile.TemporaryDirectory() as place:
        room = new_classroom(Path(place), lang)
        hand_in_all(room)
        room.run("autograde", ASSIGNMENT)
        with jupyter(room) as url, browser_page() as page:
            formgrader(page, url, target)
            notebook(page, url, room, target)


if __name__ == "__main__":
    for lang in LANGUAGES:
        if lang in (sys.argv[1:] or LANGUAGES):
            make(lang, ROOT / "site" / lang / "nbgrader")
