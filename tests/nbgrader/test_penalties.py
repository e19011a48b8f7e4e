"""nbgrader's step for late submissions runs where it has something to do, and only there."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

pytest.importorskip("nbgrader")
from dlgrade.nbgrader.penalties import unless_in_time
from nbgrader.api import Gradebook

pytestmark = pytest.mark.filterwarnings("ignore:Object of type")
DUE = "2026-01-02 00:00:00 UTC"
LATER = "2026-01-02 00:00:01 UTC"
CASES: list[tuple[str, dict[str, Any], float | None, bool]] = [
    ("no_timestamp", {}, None, False),
    ("in_time", {"timestamp": DUE}, None, False),
    ("late", {"timestamp": LATER}, None, True),
    ("late_with_an_extension", {"timestamp": LATER, "extension": timedelta(seconds=1)}, None, False),
    ("later_than_the_extension", {"timestamp": LATER, "extension": timedelta(seconds=0.5)}, None, True),
    ("in_time_after_a_penalty", {"timestamp": DUE}, 2.0, True),
    ("never_handed_in", {}, None, True),
]
"""Names of students, what is known of their submissions, an earlier penalty, and whether nbgrader's step runs."""


@pytest.fixture(scope="module", params=[DUE, None], ids=["due", "without_a_due_date"])
def url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, bool]:
    """A gradebook with these submissions, and whether the assignment has a due date."""
    address = f"sqlite:///{tmp_path_factory.mktemp('late') / 'gradebook.db'}"
    with Gradebook(address, "dl") as gradebook:
        gradebook.add_assignment("week1", **({"duedate": request.param} if request.param else {}))
        gradebook.add_notebook("week1", "week1")
        for student, values, penalty, _ in CASES:
            gradebook.add_student(student)
            if student != "never_handed_in":
                gradebook.add_submission("week1", student, **values)
                gradebook.find_submission_notebook("week1", "week1", student).late_submission_penalty = penalty
                gradebook.db.commit()
    return address, request.param is not None


@pytest.mark.parametrize("case", CASES, ids=[name for name, *_ in CASES])
def test_it_runs_for_those_that_are_late_or_were(
    url: tuple[str, bool], case: tuple[str, dict[str, Any], float | None, bool]
) -> None:
    (address, has_due_date), (student, values, penalty, runs) = url, case
    ran = []

    def penalise(step: Any, nb: Any, resources: Any) -> tuple[Any, Any]:
        ran.append(step)
        return nb, resources

    names = {"student": student, "assignment": "week1", "notebook": "week1", "db_url": address}
    assert unless_in_time(penalise)("step", "notebook", {"nbgrader": names}) == ("notebook", {"nbgrader": names})
    expected = runs and (has_due_date or penalty is not None or student == "never_handed_in")
    assert ran == (["step"] if expected else [])
    if student != "never_handed_in" and (has_due_date or "extension" not in values):  # else nbgrader raises TypeError
        with Gradebook(address, "dl") as gradebook:
            late = gradebook.find_submission("week1", student).total_seconds_late > 0
        assert expected == (late or penalty is not None), "as nbgrader counts it"
