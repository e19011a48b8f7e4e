"""An exercise as it is asked of a student's files: which names answer it, and whether a file holds more than was handed
out."""

from __future__ import annotations

from dataclasses import dataclass

from dlgrade.classroom.code_files import CodeFile
from dlgrade.course.meaning import parsed, same_meaning
from dlgrade.course.model import Exercise
from dlgrade.course.stub import is_untouched
from dlgrade.grading.readings import readings_of, wanted_by
from dlgrade.slicing.answer_search import Wanted
from dlgrade.slicing.readings import IPYTHON
from dlgrade.submission.model import Part, Submission
from dlgrade.submission.notebook import Cell, Notebook


@dataclass(frozen=True)
class Asked:
    """An exercise with the names that an answer to it has to define."""

    exercise: Exercise
    wanted: Wanted

    @classmethod
    def of(cls, exercise: Exercise) -> Asked:
        return cls(exercise, wanted_by(exercise))

    @property
    def slug(self) -> str:
        return self.exercise.slug

    def is_untouched(self, file: CodeFile) -> bool:
        """Whether the file contains only what was handed out for the exercise, or nothing of it any more."""
        if isinstance(file.content, Submission):
            return is_untouched(file.content.parts[0].source, self.wanted.stub)
        if isinstance(file.content, Notebook):
            return self._code(file.content.cells) in ((), (Part("notebook", self.wanted.stub),), (IPYTHON,))
        return False

    def is_answered_alike(self, one: CodeFile, other: CodeFile) -> bool:
        """Whether both files have the same code for the exercise, apart from comments and whatever else they hold."""
        trees = [parsed("\n".join(part.source for part in self._code(_cells(file)))) for file in (one, other)]
        return trees[0] is not None and trees[1] is not None and same_meaning(trees[0], trees[1])

    def _code(self, cells: tuple[Cell, ...]) -> tuple[Part, ...]:
        """The code of the likeliest reading of these cells."""
        first = next(readings_of(self.exercise, cells, ()), None)
        return first.parts if first is not None else ()


def _cells(file: CodeFile) -> tuple[Cell, ...]:
    if isinstance(file.content, Notebook):
        return file.content.cells
    return (Cell("code", file.content.parts[0].source),) if isinstance(file.content, Submission) else ()
