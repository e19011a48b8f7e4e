"""A notebook for each chapter's exercises, to download: for each one the task, the stub, and a cell that grades it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from dlgrade.course.loading import load_course
from dlgrade.course.model import Chapter, Exercise
from dlgrade.course.stub import stub_source
from dlgrade.messages import site as messages
from dlgrade.text import LANGUAGES, Lang

FOLDER = "notebooks"
KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}


def write(root: Path, out: Path) -> None:
    """Write `notebooks/<chapter>.ipynb` beside the pages of each language. Raises CourseError for a faulty task."""
    for lang in LANGUAGES:
        folder = out / ("en" if lang == "en" else "") / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        for chapter in load_course(root).chapters:
            if chapter.exercises:
                (folder / f"{chapter.name}.ipynb").write_text(notebook(chapter, lang), encoding="utf-8")


def notebook(chapter: Chapter, lang: Lang) -> str:
    """The text of one chapter's notebook, without any solution."""
    heading = f"# {chapter.title(lang)}\n\n{messages.NOTEBOOK_HOW(lang)}"
    cells = [_markdown(f"chapter-{chapter.number}", heading)]
    for exercise in chapter.exercises:
        cells += _cells(exercise, lang)
    metadata = {"kernelspec": KERNEL, "language_info": {"name": "python"}}
    document = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _cells(exercise: Exercise, lang: Lang) -> list[dict[str, Any]]:
    task = exercise.task(lang)
    graded = f'from dlgrade.notebook import check\n\ncheck("{exercise.slug}", "{lang}")'
    return [
        _markdown(f"{exercise.slug}-task", f"## {task.title}\n\n{task.statement}"),
        _code(f"{exercise.slug}-answer", stub_source(exercise).rstrip()),
        _code(exercise.slug, graded),
    ]


def _markdown(name: str, text: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "id": name[:64], "metadata": {}, "source": text.splitlines(keepends=True)}


def _code(name: str, text: str) -> dict[str, Any]:
    source = text.splitlines(keepends=True)
    return {
        "cell_type": "code", "id": name[:64], "metadata": {}, "execution_count": None, "outputs": [], "source": source,
    }  # fmt: skip
