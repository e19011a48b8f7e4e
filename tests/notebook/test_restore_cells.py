"""Each released cell is in the notebook exactly once, as it was released, whatever the student did."""

from __future__ import annotations

from typing import Any

import pytest

nbformat: Any = pytest.importorskip("nbformat")
pytest.importorskip("nbgrader")

from dlgrade.nbgrader.names import check_source  # noqa: E402  # needs nbgrader
from dlgrade.nbgrader.restore_cells import (  # noqa: E402  # needs nbgrader
    FORMULA,
    MAX_SEARCHED,
    Released,
    mended,
    without_html,
)


def released(name: str, source: str, kind: str = "code", **roles: Any) -> Released:
    plain = {"grade": False, "solution": False, "locked": False, "task": False}
    return Released(source, kind, {"schema_version": 3, "grade_id": name, "cell_type": kind, **plain, **roles})


RELEASE = {
    "mse-task": released("mse-task", "## MSE", "markdown", locked=True),
    "mse-answer": released("mse-answer", "stub", solution=True),
    "mse": released("mse", "check", grade=True, locked=True, points=8.0),
}


def cell(source: str, name: str = "", kind: str = "code") -> Any:
    made = nbformat.v4.new_code_cell(source) if kind == "code" else nbformat.v4.new_markdown_cell(source)
    if name:
        made.metadata.nbgrader = {"grade_id": name, "points": 800}
    return made


def shown(cells: list[Any], everything: bool = False) -> list[tuple[str, str]]:
    result = mended(cells, RELEASE, everything=everything)
    return [(each.metadata.get("nbgrader", {}).get("grade_id", ""), each.source) for each in result]


WHOLE = [("mse-task", "## MSE"), ("mse-answer", "mine"), ("mse", "check")]


def test_what_is_in_order_stays() -> None:
    assert shown([cell("## MSE", "mse-task", "markdown"), cell("mine", "mse-answer"), cell("check", "mse")]) == WHOLE


def test_a_missing_locked_cell_comes_back_in_its_place() -> None:
    assert shown([cell("mine", "mse-answer")]) == WHOLE


def test_a_changed_locked_cell_is_restored_with_its_points() -> None:
    result = mended([cell("mine", "mse-answer"), cell("8", "mse")], RELEASE, everything=False)
    assert result[-1].source == "check"
    assert result[-1].metadata.nbgrader["points"] == 8.0


def test_of_duplicates_the_last_counts() -> None:
    cells = [cell("old", "mse-answer"), cell("mine", "mse-answer"), cell("check", "mse")]
    assert shown(cells) == [("mse-task", "## MSE"), ("", "old"), *WHOLE[1:]]


def test_without_metadata_locked_cells_are_known_by_their_text() -> None:
    assert shown([cell("mine"), cell("check")]) == [("mse-task", "## MSE"), ("", "mine"), ("mse", "check")]


def test_an_unknown_id_is_no_ones() -> None:
    assert shown([cell("x", "other"), cell("mine", "mse-answer")])[1:] == [("", "x"), *WHOLE[1:]]


def test_a_cell_of_another_type_is_of_its_type_again() -> None:
    result = mended([cell("mine", "mse-answer", "markdown")], RELEASE, everything=False)
    assert [each.cell_type for each in result] == ["markdown", "code", "code"]


def test_for_what_cannot_be_read_everything_is_there() -> None:
    assert shown([], everything=True) == [("mse-task", "## MSE"), ("mse-answer", "stub"), ("mse", "check")]


def test_an_answer_in_the_check_cell_becomes_a_cell_above_it() -> None:
    check = check_source("mse", "en")
    release = {**RELEASE, "mse": released("mse", check, grade=True, locked=True, points=8.0)}
    for typed, kept in (
        (f"def mse(a, b):\n    return 0\n\n{check}", True),
        (check + "\n", False),
        ("# hm\n" + check, False),
    ):
        result = mended([cell("stub", "mse-answer"), cell(typed, "mse")], release, everything=False)
        shown = [each.source for each in result if each.source != "## MSE"]
        assert shown == ["stub", *([typed] if kept else []), check]


def test_a_student_s_text_holds_no_html_and_the_teacher_s_stays() -> None:
    result = mended(
        [cell("<b>x</b> $a < b$", kind="markdown"), cell("## MSE", "mse-task", "markdown")], RELEASE, everything=False
    )
    assert [each.source for each in result[:2]] == ["< b>x< /b> $a < b$", "## MSE"]


@pytest.mark.parametrize(
    "text", ["[x](javascript:f())", "[x](JavaScript\\:f())", "[x](&#106;avascript:f())", "[x](javascript&colon;f())"]
)
def test_a_student_s_link_runs_no_script(text: str) -> None:
    from nbconvert.filters.markdown_mistune import markdown2html_mistune

    assert "javascript:" not in markdown2html_mistune(without_html(text)).lower()


@pytest.mark.parametrize("beginning", ["\\\\(", "\\\\[", "\\begin{a}"])
def test_formulas_without_end_do_not_hold_up_the_pages(beginning: str) -> None:
    """nbconvert searches the rest of a text for the end of each."""
    few, many = beginning * 250, beginning * 50_000
    few_left, left = (
        each.source for each in mended([cell(few, "", "markdown"), cell(many, "", "markdown")], {}, everything=False)
    )
    assert few_left == few
    assert len(FORMULA.findall(left)) * len(left) <= MAX_SEARCHED
