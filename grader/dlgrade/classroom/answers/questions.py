"""An exercise as it is asked of a student's files: which names answer it, and whether a file holds more than was handed
out."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from dlgrade.classroom.answers.code_files import CodeFile
from dlgrade.course.meaning import parsed, same_meaning
from dlgrade.course.model import Exercise
from dlgrade.course.stub import is_untouched
from dlgrade.grading.readings import readings_in, wanted_by
from dlgrade.slicing.answer_search import Wanted
from dlgrade.slicing.readings import IPYTHON
from dlgrade.submission.model import Part, Submission
from dlgrade.submission.notebook import Notebook


@dataclass(frozen=True)
class Asked:
    """An exercise with the names that an answer to it has to define."""

    exercise: Exercise
    wanted: Wanted
    rivals: tuple[Wanted, ...]
    """The other exercises of the course that ask for one of its names, too."""

    @property
    def slug(self) -> str:
        return self.exercise.slug

    @cached_property
    def own_names(self) -> frozenset[str]:
        """Its names that no other exercise asks for."""
        return self.wanted.names.difference(*(rival.names for rival in self.rivals))

    def is_untouched(self, file: CodeFile) -> bool:
        """Whether the file contains only what was handed out for the exercise, or nothing of it any more."""
        if isinstance(file.content, Submission):
            return self.is_handed_out(file.content.parts)
        return isinstance(file.content, Notebook) and self.is_handed_out(self._code(file))

    def is_handed_out(self, parts: tuple[Part, ...]) -> bool:
        """Whether the parts, of a file or of a notebook's likeliest reading, are only what was handed out."""
        return parts in ((), (IPYTHON,)) or (len(parts) == 1 and is_untouched(parts[0].source, self.wanted.stub))

    def is_answered_alike(self, one: CodeFile, other: CodeFile) -> bool:
        """Whether both files have the same code for the exercise. Comments, docstrings, annotations and whatever else
        the files hold make no difference: a stub has them, and a notebook often has not."""
        trees = [parsed("\n".join(part.source for part in self._code(file))) for file in (one, other)]
        if trees[0] is None or trees[1] is None:
            return False
        return same_meaning(_without_words(trees[0]), _without_words(trees[1]))

    def _code(self, file: CodeFile) -> tuple[Part, ...]:
        """The code of the likeliest reading of the file."""
        first = next(readings_in(self.exercise, file.opened, ()), None)
        return first.parts if first is not None else ()


def asked_of(exercises: Iterable[Exercise]) -> list[Asked]:
    """All exercises of a course, as they are asked of a student's files."""
    wanted = [(exercise, wanted_by(exercise)) for exercise in exercises]
    return [
        Asked(exercise, own, tuple(other for _, other in wanted if other is not own and other.names & own.names))
        for exercise, own in wanted
    ]


def _without_words(tree: ast.Module) -> ast.Module:
    """The tree, changed in place, without docstrings and the annotations of functions."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and ast.get_docstring(node) is not None:
            del node.body[0]
        if isinstance(node, ast.FunctionDef):
            node.returns = None
        if isinstance(node, ast.arg):
            node.annotation = None
    return tree
