"""Every code cell that the package writes is Python, in both languages, as teachers and as students get it."""

from __future__ import annotations

import ast
import json
from collections.abc import Callable

import pytest
from dlgrade.course.loading import load_course
from dlgrade.course.model import Chapter
from dlgrade.nbgrader.quiz import quiz_of
from dlgrade.nbgrader.source import source_notebook
from dlgrade.quiz import formats
from dlgrade.site.notebooks import notebook as downloaded
from dlgrade.text import LANGUAGES, Lang

from tests.conftest import ROOT

COURSE = load_course(ROOT)
CHAPTERS = [chapter for chapter in COURSE.chapters if chapter.exercises]
Notebook = Callable[[Chapter, Lang], str]


def source(chapter: Chapter, lang: Lang) -> str:
    """The notebook that `grade nbgrader init` writes."""
    return source_notebook(COURSE, chapter.exercises, lang, [chapter])


def released(chapter: Chapter, lang: Lang) -> str:
    """What `nbgrader generate_assignment` makes of it: without solutions, marks and hidden tests."""
    return cleared(source(chapter, lang))


def exported(chapter: Chapter, lang: Lang) -> str:
    """The notebook of `grade quiz export --to nbgrader`."""
    quiz = quiz_of(COURSE, chapter)
    return formats.write("nbgrader", [quiz], lang).decode("utf-8") if quiz else '{"cells": []}'


def exported_and_released(chapter: Chapter, lang: Lang) -> str:
    return cleared(exported(chapter, lang))


def cleared(text: str) -> str:
    """The notebook after the steps of nbgrader that remove what students must not see."""
    nbformat = pytest.importorskip("nbformat")
    hidden = pytest.importorskip("nbgrader.preprocessors").ClearHiddenTests()
    from dlgrade.nbgrader.clear_solutions import ClearCourseSolutions

    document = json.loads(text)
    if not document["cells"]:
        return text
    node = nbformat.reads(text, as_version=4)
    for step in (ClearCourseSolutions(), hidden):
        node, _ = step.preprocess(node, {})
    return str(nbformat.writes(node))


def faults(text: str) -> list[str]:
    """The code cells that are not Python, each with its name and the line of the fault."""
    found = []
    for number, cell in enumerate(json.loads(text)["cells"], start=1):
        code = "".join(cell["source"])
        name = cell["metadata"].get("nbgrader", {}).get("grade_id", cell.get("id"))
        try:
            if cell["cell_type"] == "code":
                ast.parse(code)
        except SyntaxError as error:
            found.append(f"cell {number}, {name}: {error.msg} in line {error.lineno}")
    return found


def code_cells(text: str) -> set[str]:
    return {cell["id"] for cell in json.loads(text)["cells"] if cell["cell_type"] == "code"}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.name)
@pytest.mark.parametrize("made", [source, released, exported, exported_and_released, downloaded])
def test_every_code_cell_is_python(made: Notebook, chapter: Chapter, lang: Lang) -> None:
    assert faults(made(chapter, lang)) == []


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.name)
def test_no_exercise_and_no_question_is_left_out(chapter: Chapter) -> None:
    quiz = quiz_of(COURSE, chapter)
    checks = {exercise.slug for exercise in chapter.exercises}
    questions = {f"check-{question.id}" for question in quiz.questions} if quiz else set()
    assert checks | questions <= code_cells(released(chapter, "en"))
    assert questions <= code_cells(exported(chapter, "en"))
    assert checks <= code_cells(downloaded(chapter, "en"))


def test_a_cell_that_is_no_python_is_named() -> None:
    cell = {"cell_type": "code", "id": "wrong", "metadata": {}, "source": ["x = 1\n", "assert assert x"]}
    assert faults(json.dumps({"cells": [cell]})) == ["cell 1, wrong: invalid syntax in line 2"]
