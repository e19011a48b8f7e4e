"""The folder listing is the registry: numeric prefix is the order, a folder with a task is an exercise."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from dlgrade.course.model import Chapter, Course, CourseError, Exercise
from dlgrade.course.task import read_fields, read_text
from dlgrade.messages import course as say
from dlgrade.text import Text

SUFFIXES = (".py", ".ipynb")
CHAPTER_NAME = re.compile(r"\d\d_\w+")
BUNDLED = Path(__file__).resolve().parents[1] / "_course"
CHECKOUT = Path(__file__).resolve().parents[3]


def nearest(start: Path, fits: Callable[[Path], bool]) -> Path | None:
    """The nearest folder at or above `start` that fits."""
    return next(filter(fits, (start, *start.parents)), None)


def find_root(start: Path) -> Path | None:
    """The nearest folder at or above `start` that holds a course."""
    return nearest(start, is_course)


def root_at(start: Path) -> Path:
    """The nearest folder at or above `start` that holds a course; CourseError if there is none."""
    root = find_root(start)
    if root is None:
        raise CourseError(say.NO_COURSE.filled(folder=start))
    return root


def course_at(start: Path) -> Course:
    """The course at or above `start`; CourseError if there is none."""
    return load_course(root_at(start))


def own_root() -> Path:
    """The course that came with this package: of the checkout, or inside the wheel."""
    return CHECKOUT if is_course(CHECKOUT) else BUNDLED


def is_course(folder: Path) -> bool:
    solutions = folder / "solutions"
    return solutions.is_dir() and any(solutions.glob("[0-9][0-9]_*/chapter.yaml"))


def load_course(root: Path) -> Course:
    """All chapters and exercises under `root/solutions`."""
    folders = sorted(path for path in (root / "solutions").iterdir() if CHAPTER_NAME.fullmatch(path.name))
    course = Course(root, tuple(_chapter(root, folder) for folder in folders))
    repeated = [slug for slug, n in Counter(e.slug for e in course.exercises).items() if n > 1]
    if repeated:
        raise CourseError(say.SLUG_REPEATED.filled(names=", ".join(repeated)))
    return course


def _chapter(root: Path, folder: Path) -> Chapter:
    path = folder / "chapter.yaml"
    fields = read_fields(read_text(path), path)
    if not fields.keys() >= {"ko", "en"}:
        raise CourseError(say.FIELD_MISSING.filled(path=path, names="ko, en"))
    order = (fields.get("order") or "").split()
    slugs = sorted(
        (path.name for path in folder.iterdir() if (path / "task.ko.md").is_file()),
        key=lambda slug: (order.index(slug) if slug in order else len(order), slug),
    )
    exercises = (
        Exercise(slug, folder.name, folder / slug, root / "exercises" / folder.name / f"{slug}.py") for slug in slugs
    )
    return Chapter(folder.name, Text(ko=fields["ko"], en=fields["en"]), tuple(exercises))


def names_of_chapter(folder: str) -> tuple[str, str, str]:
    """What a chapter may be called on the command line: `06_learning`, `06`, `6`."""
    number = folder.partition("_")[0]
    return folder, number, number.lstrip("0")


def select(course: Course, target: str) -> tuple[Exercise, ...]:
    """The exercises that `target` names: a slug, a chapter (`06`, `06_learning`, its folder), or a file named after an
    exercise. CourseError for any other name, and for a chapter without exercises."""
    path = Path(target)
    by_slug = [exercise for exercise in course.exercises if exercise.slug == target]
    if not by_slug and (path.suffix in SUFFIXES or path.is_file()):
        by_slug = [exercise for exercise in course.exercises if exercise.slug == _without_copy_number(path.stem)]
    if by_slug:
        return tuple(by_slug)
    for chapter in course.chapters:
        if (path.name if path.is_dir() else target) in names_of_chapter(chapter.name):
            return _exercises_of(chapter)
    raise _unknown(course, target)


def _without_copy_number(stem: str) -> str:
    """`mse (1)`, as browsers and file managers name a second copy, is `mse`."""
    return re.sub(r"(\s*\(\d+\)|\s+-\s+(Copy|복사본))+$", "", stem)


def _exercises_of(chapter: Chapter) -> tuple[Exercise, ...]:
    if not chapter.exercises:
        raise CourseError(say.NO_EXERCISES.filled(name=chapter.name, number=chapter.number))
    return chapter.exercises


def _unknown(course: Course, target: str) -> CourseError:
    import difflib

    path = Path(target)
    if path.is_file():
        return CourseError(say.UNKNOWN_FILE.filled(name=target))
    by_small = {
        name.lower(): name for name in (*(e.slug for e in course.exercises), *(c.name for c in course.chapters))
    }
    word = (path.stem if path.suffix else path.name).lower()
    near = difflib.get_close_matches(word, by_small, n=1, cutoff=0.5)
    if not near:
        return CourseError(say.UNKNOWN.filled(name=target))
    return CourseError(say.UNKNOWN_NEAR.filled(name=target, near=by_small[near[0]]))
