"""A score that was changed after the feedback was made reaches the student in the way that the guide says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

pytest.importorskip("nbgrader")

from dlgrade.text import LANGUAGES
from nbgrader.api import Gradebook

from tests.conftest import ROOT
from tests.notebook.classroom import ASSIGNMENT, new_classroom
from tests.notebook.students import students


def commands(lang: str) -> list[list[str]]:
    """The commands of the guide's section on feedback for pages that exist already."""
    section = (ROOT / "site" / lang / "nbgrader.md").read_text(encoding="utf-8").partition("{ #feedback }")[2]
    blocks = re.findall(r"```console\n(.*?)```", section, re.DOTALL)
    return [shlex.split(line)[1:] for block in blocks for line in block.splitlines()]


@pytest.mark.slow
def test_a_changed_score_is_on_the_page_after_what_the_guide_says(tmp_path: Path) -> None:
    room = new_classroom(tmp_path, slugs=("mse",))
    [student] = students(room.release(), str(room.folder / "gradebook.db"), "untouched")
    room.hand_in(student.name, student.data, student.file)
    room.run("autograde", ASSIGNMENT)
    room.run("generate_feedback", ASSIGNMENT)
    with Gradebook(f"sqlite:///{room.folder / 'gradebook.db'}") as gradebook:
        gradebook.find_grade("mse", ASSIGNMENT, ASSIGNMENT, student.name).manual_score = 4.25
        gradebook.db.commit()
    english, korean = (commands(lang) for lang in LANGUAGES)
    assert english == korean
    assert [words[:2] for words in english] == [["nbgrader", "generate_feedback"], ["nbgrader", "release_feedback"]]
    assert "4.25" not in room.feedback(student.name)
    for _, *words in english:
        room.run(*words)
    assert "4.25" in room.feedback(student.name)
