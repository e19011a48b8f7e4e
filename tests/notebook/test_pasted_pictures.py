"""With the real nbgrader: a picture that a student pasted into a text cell is on the page, and costs nobody a page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.notebook.classroom import ASSIGNMENT, new_classroom
from tests.notebook.students import data, filled, solutions

pytest.importorskip("nbgrader")
PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
HAND_INS: dict[str, Any] = {
    "pasted": {"image.png": {"image/png": PNG}},
    "script": {"image.png": {"image/svg+xml": "PHN2Zy8+", "image/png": '"><script>alert(1)</script>'}},
    "nothing": {},
}


@pytest.mark.slow
def test_every_student_gets_a_page(tmp_path: Path) -> None:
    room = new_classroom(tmp_path, slugs=("mse",))
    for student, attachments in HAND_INS.items():
        document = filled(room.release(), {"mse": solutions()["mse"]})
        cell = {"cell_type": "markdown", "metadata": {}, "source": "![image.png](attachment:image.png)"}
        document["cells"].append(cell | ({"attachments": attachments} if attachments else {}))
        room.hand_in(student, data(document))
    room.run("autograde", ASSIGNMENT)
    assert {score for score, _ in room.grades().values()} == {8}
    room.run("generate_feedback", ASSIGNMENT)
    pages = {student: room.feedback(student) for student in HAND_INS}
    assert f'src="data:image/png;base64,{PNG}"' in pages["pasted"]
    for student in ("script", "nothing"):
        assert "![image.png](attachment :image.png)" in pages[student]
    assert "alert(1)" not in pages["script"]
    assert {student for student in pages if "no PNG, JPEG or GIF" in pages[student]} == {"script"}
