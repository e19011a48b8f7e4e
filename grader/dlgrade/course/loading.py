"""Finds and loads a course. The folder listing is the registry: the numeric prefix gives the order, and a folder with a
task or with checks is an exercise."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from pathlib import Path

from dlgrade.course.model import Chapter, Course, CourseError, Exercise
from dlgrade.course.task import read_fields, read_text
from dlgrade.messages import course as messages
from dlgrade.text import Text

SUFFIXES = (".py", ".ipynb")
CHAPTER_NAME = re.compile(r"\d\d_\w+")
OF_AN_EXERCISE = ("task.ko.md", "task.en.md", "checks.py")
"""A folder with one of these files is an exercise. Where another was lost, reading it says so, which is more help than
that there is no such exercise."""
BUNDLED = Path(__file__).resolve().parents[1] / "_course"
CHECKOUT = Path(__file__).resolve().parents[3]


def nearest(start: Path, fits: Callable[[Path], bool]) -> Path | None:
    """The nearest folder at or above `start` for which `fits` is true; None where there is none."""
    return next(filter(fits, (start, *start.parents)), None)


def find_root(start: Path) -> Path | None:
    """The nearest folder at or above `start` that holds a course."""
    return nearest(start, is_course)


def own_root() -> Path:
    """The course that belongs to this package: that of the checkout, or the one inside the wheel."""
    return CHECKOUT if is_course(CHECKOUT) else BUNDLED


def is_course(folder: Path) -> bool:
    solutions = folder / "solutions"
    return solutions.is_dir() and any(solutions.glob("[0-9][0-9]_*/chapter.yaml"))


def exercise_at(root: Path, stub: Path) -> Exercise | None:
    """The exercise whose student file is `root/exercises/<chapter>/<slug>.py`; None where the file does not belong to
    an exercise of ours.

    A project of someone else may have folders of the same names. It is a course of ours only if the exercise's checks
    import this package. Nothing else is read before that is known.
    """
    parts = stub.relative_to(root).parts if root in stub.parents else ()
    if len(parts) != 3 or parts[0] != "exercises" or not CHAPTER_NAME.fullmatch(parts[1]) or stub.suffix != ".py":
        return None
    folder = root / "solutions" / parts[1] / stub.stem
    if not _imports_us(folder / "checks.py"):
        return None
    return Exercise(stub.stem, parts[1], folder, stub)


def _imports_us(checks: Path) -> bool:
    try:
        return "from dlgrade." in checks.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return False


def load_course(root: Path) -> Course:
    """All chapters and exercises under `root/solutions`."""
    folders = sorted(path for path in (root / "solutions").iterdir() if CHAPTER_NAME.fullmatch(path.name))
    course = Course(root, tuple(_chapter(root, folder) for folder in folders))
    _refuse_repeated_slugs(course)
    return course


def _refuse_repeated_slugs(course: Course) -> None:
    folders: dict[str, list[Path]] = {}
    for exercise in course.exercises:
        folders.setdefault(exercise.slug, []).append(exercise.folder)
    for slug, places in folders.items():
        if len(places) > 1:
            raise CourseError(messages.SLUG_REPEATED.filled(name=slug, paths=", ".join(map(str, places))))


def _chapter(root: Path, folder: Path) -> Chapter:
    path = folder / "chapter.yaml"
    fields = read_fields(read_text(path), path)
    if missing := [name for name in ("ko", "en") if not fields.get(name)]:
        raise CourseError(messages.TITLE_MISSING.filled(path=path, names=", ".join(missing)))
    order = (fields.get("order") or "").split()
    slugs = sorted(
        (path.name for path in folder.iterdir() if any((path / name).is_file() for name in OF_AN_EXERCISE)),
        key=lambda slug: (order.index(slug) if slug in order else len(order), slug),
    )
    exercises = (
        Exercise(slug, folder.name, folder / slug, root / "exercises" / folder.name / f"{slug}.py") for slug in slugs
    )
    return Chapter(folder.name, Text(ko=fields["ko"], en=fields["en"]), tuple(exercises))


def names_of_chapter(folder: str) -> tuple[str, str, str]:
    """The names that a chapter has on the command line: `06_learning`, `06`, `6`."""
    number = folder.partition("_")[0]
    return folder, number, number.lstrip("0")


def select(course: Course, target: str, commands: Collection[str] = ()) -> tuple[Exercise, ...]:
    """The exercises that `target` names: a slug, a chapter (`06`, `06_learning`), a folder of this course, or a file
    named after an exercise.

    Raises CourseError for any other name, and for a chapter without exercises; it suggests a similar name, or one of
    `commands`.
    """
    path = Path(target)
    by_slug = [exercise for exercise in course.exercises if exercise.slug == target]
    if not by_slug and (path.suffix in SUFFIXES or path.is_file()):
        by_slug = [exercise for exercise in course.exercises if exercise.slug == _without_copy_number(path.stem)]
    if by_slug:
        return tuple(by_slug)
    for chapter in course.chapters:
        if target in names_of_chapter(chapter.name):
            return _exercises_of(chapter)
    if path.is_dir():
        return _in_folder(course, path)
    raise _unknown(course, target, commands)


def _in_folder(course: Course, folder: Path) -> tuple[Exercise, ...]:
    """The exercises of a folder of this course. A folder of the same name elsewhere, such as one that was handed in, is
    refused, because the course's files would be graded in place of its own."""
    place = folder.resolve()
    roots = [course.root.resolve(), *((course.root / name).resolve() for name in ("exercises", "solutions"))]
    if place in roots:
        return course.exercises
    for chapter in course.chapters:
        if place in [root / chapter.name for root in roots[1:]]:
            return _exercises_of(chapter)
    if of_one := [exercise for exercise in course.exercises if exercise.folder.resolve() == place]:
        return tuple(of_one)
    raise CourseError(messages.UNKNOWN_FOLDER.filled(name=folder))


def _without_copy_number(stem: str) -> str:
    """The stem without the number that browsers and file managers give to a second copy: `mse` for `mse (1)`."""
    return re.sub(r"(\s*\(\d+\)|\s+-\s+(Copy|복사본))+$", "", stem)


def _exercises_of(chapter: Chapter) -> tuple[Exercise, ...]:
    if not chapter.exercises:
        raise CourseError(messages.NO_EXERCISES.filled(name=chapter.name, number=chapter.number))
    return chapter.exercises


def _unknown(course: Course, target: str, commands: Collection[str]) -> CourseError:
    import difflib

    path = Path(target)
    if path.is_file():
        return CourseError(messages.UNKNOWN_FILE.filled(name=target))
    if target in commands:  # behind an option, so that all words were taken for targets
        return CourseError(messages.COMMAND_FIRST.filled(name=target))
    names = (*(e.slug for e in course.exercises), *(c.name for c in course.chapters), *commands)
    by_small = {name.lower(): name for name in names}
    word = (path.stem if path.suffix else path.name).lower()
    near = difflib.get_close_matches(word, by_small, n=3, cutoff=0.6)
    if not near:
        return CourseError((messages.NO_FILE if path.suffix in SUFFIXES else messages.UNKNOWN).filled(name=target))
    # A similar name with the same letters in another order is preferred, since exchanging two letters is a common slip:
    # `hnit` is one letter away from `init` as well.
    name = by_small[min(near, key=lambda candidate: sorted(candidate) != sorted(word))]
    return CourseError(
        (messages.NEAR_COMMAND if name in commands else messages.UNKNOWN_NEAR).filled(name=target, near=name)
    )
