"""Which files of a student may answer an exercise, and how much speaks for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import partial

from dlgrade.classroom.answers.code_files import CodeFile
from dlgrade.classroom.answers.file_titles import Title, Titles
from dlgrade.classroom.answers.questions import Asked
from dlgrade.classroom.answers.shared_names import belongs_to_others, names_of
from dlgrade.classroom.answers.unread_files import UnreadFile
from dlgrade.examples.file import SUFFIX as EXAMPLES_SUFFIX
from dlgrade.lessons.mending import SUFFIX as MENDED_SUFFIX
from dlgrade.slicing.opened import answer_id
from dlgrade.text import Text

MADE_BESIDE = (EXAMPLES_SUFFIX, MENDED_SUFFIX)
"""Endings of files that other commands make beside an answer. They are no answers themselves."""

MAX_TEXTS = 5
"""Most texts called like one exercise that are read as if they were code files."""


class Holds(IntEnum):
    """What a file holds of an exercise. Only those files that hold the most are chosen from."""

    AN_IMPORT = 0
    WHAT_WAS_HANDED_OUT = 1
    A_TRACE = 2
    """A value under the name of its function, text that seems to define it, or a definition in a file about something
    else."""
    A_DEFINITION = 3


@dataclass(frozen=True)
class Claim:
    """A file that may answer an exercise. `named` is True if it is called like the exercise, as a version of it may be,
    or has its cells; a file of any other name may be a helper or a plot. `of_another` is True if it is only named for
    another exercise. `defines` are the exercise's names in a file of another name, if it defines one of them."""

    file: CodeFile
    named: bool
    holds: Holds
    of_another: bool = False
    defines: frozenset[str] = frozenset()


class CodeFiles:
    """The code files of one student, sorted so that each of the many exercises of a course finds its own at once.

    A Python file called like other exercises answers only those, and its other definitions are helpers. Of the `unread`
    files, a text that is called like an exercise and is plainly its code may answer it where no code file does.
    """

    def __init__(self, files: Sequence[CodeFile], titles: Titles, unread: Sequence[UnreadFile] = ()) -> None:
        self.all = files
        self.unread = unread
        self.broken = [file for file in files if isinstance(file.content, Text) and file.suffix == ".ipynb"]
        """The notebooks that cannot be read."""
        self._slugs = titles.slugs
        self._titles = {file.path: titles.of(file.path.name, file.suffix) for file in files}
        self._by_stem: dict[str, list[CodeFile]] = {}
        self._by_slug: dict[str, list[CodeFile]] = {}
        self._by_name: dict[str, list[CodeFile]] = {}
        for file in files:
            title = self._titles[file.path]
            self._by_stem.setdefault(file.stem, []).append(file)
            if title.slugs and file.stem.endswith(MADE_BESIDE):
                continue
            for slug in {file.stem, *title.slugs, *file.grade_ids, *file.exercise_cells}:
                self._by_slug.setdefault(slug, []).append(file)
            if file.suffix == ".ipynb" or not title.is_version:
                for name in file.given.all | file.names_in_text:
                    self._by_name.setdefault(name, []).append(file)

    def with_stem(self, stem: str) -> Sequence[CodeFile]:
        """The files of exactly this name, in any case and with any number of a copy."""
        return self._by_stem.get(stem.lower(), ())

    def unread_of(self, slug: str) -> list[UnreadFile]:
        """The files that are called like the exercise, but are neither Python files nor notebooks."""
        return [file for file in self.unread if slug in file.slugs]

    def claims(self, question: Asked) -> list[Claim]:
        """The files that may answer the exercise.

        Where it was handed out as cells of a notebook and its cells were filled in, only notebooks may, as when
        nbgrader grades: a Python file beside them is a helper, whatever it is called and defines.
        """
        slug = question.slug
        by_slug = [*self._by_slug.get(slug, ()), *self._by_slug.get(answer_id(slug), ())]
        by_name = [file for name in sorted(question.wanted.names) for file in self._by_name.get(name, ())]
        found = list(self._claims(question, {file.path: file for file in (*by_slug, *by_name)}.values()))
        unread = self.unread_of(slug)
        if len(found) == 1 and not self.broken and not unread:
            return found
        found = [_without_what_was_handed_out(question, claim) for claim in found]
        if all(claim.holds < Holds.A_DEFINITION for claim in found):
            texts = filter(None, (file.as_code for file in unread[:MAX_TEXTS]))
            answers = (file for file in texts if question.wanted.names <= file.given.defined)
            found += [_without_what_was_handed_out(question, Claim(file, True, Holds.A_DEFINITION)) for file in answers]
        cells_filled = any(_has_cells(claim.file, slug) and claim.holds is Holds.A_DEFINITION for claim in found)
        return [claim for claim in found if claim.file.suffix == ".ipynb" or not cells_filled]

    def _claims(self, question: Asked, files: Iterable[CodeFile]) -> Iterator[Claim]:
        for file in files:
            title, named = self._titles[file.path], self._is_named(file, question.slug)
            holds = _named_holds(question, file) if named else _unnamed_holds(question, file, title)
            if holds is None:
                continue
            if named:
                yield Claim(file, named, holds)
            elif not belongs_to_others(question, file, partial(self._is_named, file)):
                of_another = _is_about_another(question, title) or self._is_marked(file)
                yield Claim(file, named, holds, of_another, names_of(question.wanted, file))

    def _is_named(self, file: CodeFile, slug: str) -> bool:
        title = self._titles[file.path]
        called = title.is_version and slug in title.slugs
        return called or slug in file.exercise_cells or _has_cells(file, slug)

    def _is_marked(self, file: CodeFile) -> bool:
        """Does the notebook have cells of any exercise?"""
        return any(slug in file.exercise_cells or _has_cells(file, slug) for slug in self._slugs)


def _has_cells(file: CodeFile, slug: str) -> bool:
    """Does the notebook have a cell that nbgrader handed out for the exercise: its check, or that for the answer?"""
    return not file.grade_ids.isdisjoint({slug, answer_id(slug)})


def _without_what_was_handed_out(question: Asked, claim: Claim) -> Claim:
    untouched = claim.holds > Holds.WHAT_WAS_HANDED_OUT and question.is_untouched(claim.file)
    return replace(claim, holds=Holds.WHAT_WAS_HANDED_OUT) if untouched else claim


def _named_holds(question: Asked, file: CodeFile) -> Holds | None:
    """What a file named for the exercise holds of it. One that cannot be read may be the answer. A version that defines
    nothing of the exercise is none."""
    names = question.wanted.names
    if isinstance(file.content, Text) or _has_cells(file, question.slug) or names & file.names_in_text:
        return Holds.A_DEFINITION
    if names & (file.given.defined | file.given.assigned):
        return Holds.A_DEFINITION
    return Holds.A_TRACE if file.stem == question.slug else None


def _unnamed_holds(question: Asked, file: CodeFile, title: Title) -> Holds | None:
    names, given = question.wanted.names, file.given
    if names & given.defined and not _is_about_another(question, title):
        return Holds.A_DEFINITION
    if names & (given.defined | given.assigned | file.names_in_text):
        return Holds.A_TRACE
    return Holds.AN_IMPORT if names & given.imported else None


def _is_about_another(question: Asked, title: Title) -> bool:
    return title.is_test or bool(title.slugs and question.slug not in title.slugs)
