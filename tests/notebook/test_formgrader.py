"""formgrader and JupyterLab in a real browser: the button grades, scores and feedback appear, the check cell shows a verdict."""

from __future__ import annotations

import re
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser import CHROMIUM, MISSING
from tests.notebook.classroom import ASSIGNMENT, Classroom, new_classroom
from tests.notebook.screenshots import SUM, hand_in_all, notebook
from tests.notebook.server import jupyter, patient_page
from tests.notebook.students import data, filled, solutions

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytest.importorskip("nbgrader")
pytest.importorskip("playwright")
pytestmark = [pytest.mark.slow, pytest.mark.skipif(CHROMIUM is None, reason=MISSING)]


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Classroom:
    room = new_classroom(tmp_path_factory.mktemp("formgrader"), "ko")
    hand_in_all(room)
    return room


def test_the_autograde_button_grades_and_shows_the_verdict(room: Classroom, tmp_path: Path, browser: Browser) -> None:
    with jupyter(room) as url, closing(patient_page(browser)) as page:
        page.goto(f"{url}/formgrader/manage_submissions/{ASSIGNMENT}")
        for student in ("seoyeon", "jiho"):
            page.locator("tr", has_text=student).locator(".autograde a").click()
            page.locator(".modal-title", has_text="Success").wait_for(state="visible")
            page.get_by_role("button", name="OK").click()
            page.locator(".modal").wait_for(state="hidden")
        assert "18 / 23" in page.locator("tr", has_text="seoyeon").inner_text()
        assert "needs manual grading" in page.locator("tr", has_text="jiho").inner_text()
        page.goto(f"{url}/formgrader/gradebook/{ASSIGNMENT}/{ASSIGNMENT}")
        page.locator("tr", has_text="seoyeon").locator("a").first.click()
        page.locator('.dlgrade[data-kind="failed"]').wait_for()
        assert "표본 수로 나누어 평균을 내세요" in page.locator('.dlgrade[data-kind="failed"]').inner_text()
        said = notebook(page, url, room, tmp_path)
    assert "표본 수로 나누어 평균을 내세요" in said
    assert re.search(r"\b3/8\b", said)


def test_a_student_fetches_validates_submits_and_the_teacher_collects(room: Classroom) -> None:
    room.run("release_assignment", ASSIGNMENT)
    desk = Classroom(room.home / "desk", room.home)
    desk.folder.mkdir()
    config = (room.folder / "nbgrader_config.py").read_text(encoding="utf-8").splitlines()
    kept = [line for line in config if line.startswith(("c = ", "c.Exchange", "c.CourseDirectory.course_id"))]
    (desk.folder / "nbgrader_config.py").write_text("\n".join(kept) + "\n", encoding="utf-8")
    desk.run("fetch_assignment", ASSIGNMENT)
    mine = desk.folder / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    mine.write_bytes(data(filled(room.release(), {**solutions(), "mse": SUM})))
    assert "FAILED ON 1 CELL" in re.sub(r"\s+", " ", desk.run("validate", str(mine))).upper()
    mine.write_bytes(data(filled(room.release(), solutions())))
    assert "Success! Your notebook passes all the tests." in desk.run("validate", str(mine))
    desk.run("submit", ASSIGNMENT)
    room.run("collect", ASSIGNMENT)
    (collected,) = (room.folder / "submitted").glob(f"*/{ASSIGNMENT}/timestamp.txt")
    student = collected.parents[1].name
    room.run("autograde", ASSIGNMENT, "--student", student)
    assert {cell: score for (who, cell), (score, _) in room.grades().items() if who == student} == {
        "accuracy": 7,
        "mse": 8,
        "gradient_step": 8,
    }
