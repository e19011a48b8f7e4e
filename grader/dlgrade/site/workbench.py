"""Assembles the workbench of the built site: the files that an exercise card loads when a reader opens it.

It lies below the site's root, and both languages share it.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from dlgrade.course.loading import load_course
from dlgrade.messages import workbench as messages
from dlgrade.quiz.load import load, quiz_files
from dlgrade.site import bundle, editor, notebooks
from dlgrade.text import LANGUAGES, Lang, Text

FOLDER = "workbench"
SCRIPTS = ("*.js", "*.css")


def assemble(root: Path, out: Path, with_solutions: bool = False) -> None:
    """Write `workbench/` and the chapters' notebooks into the built site `out`.
    Raises SiteError where npm or esbuild fails."""
    for copied_by_the_theme in (out / FOLDER, out / "en" / FOLDER):
        shutil.rmtree(copied_by_the_theme, ignore_errors=True)
    app = out / FOLDER / "app"
    app.mkdir(parents=True)
    for pattern in SCRIPTS:
        for source in sorted((root / "site" / FOLDER / "app").glob(pattern)):
            shutil.copy(source, app)
    for lang in LANGUAGES:
        (app / f"words.{lang}.json").write_text(words(lang), encoding="utf-8")
    (app / "chapters.json").write_text(chapters(root), encoding="utf-8")
    (app / "questions.json").write_text(questions(root), encoding="utf-8")
    editor.write(root, app)
    bundle.write(root, out / FOLDER, with_solutions=with_solutions)
    notebooks.write(root, out)


def chapters(root: Path) -> str:
    """The exercises of each chapter, as JSON. Scripts read from it to which chapter an exercise belongs, and how many
    exercises the menu's count of passed ones is out of."""
    slugs_by_chapter = {
        chapter.name: [exercise.slug for exercise in chapter.exercises] for chapter in load_course(root).chapters
    }
    return json.dumps(slugs_by_chapter)


def questions(root: Path) -> str:
    """The ids of all quiz questions, as JSON. An archive that a reader brings back may hold other ones."""
    return json.dumps([question.id for file in quiz_files(root) for question in load(file).questions])


def words(lang: Lang) -> str:
    """All texts that the workbench's scripts show in one language, by their names, as JSON."""
    text_by_name = {name: text(lang) for name, text in vars(messages).items() if isinstance(text, Text)}
    return json.dumps(text_by_name, ensure_ascii=False, indent=0)
