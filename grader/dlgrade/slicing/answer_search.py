"""Searches a notebook for what the answer to one exercise needs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from dlgrade.course.stub import is_untouched
from dlgrade.slicing.opened import ANSWER, Opened, answer_id
from dlgrade.slicing.slice import backward_slice
from dlgrade.slicing.statements import statements_of


@dataclass(frozen=True)
class Wanted:
    """What is searched for in a notebook: the public names of the exercise's stub, the stub's source, and the
    exercise's slug, which is the `grade_id` of its check cell as well."""

    names: frozenset[str]
    stub: str
    slug: str


class AnswerSearch:
    """The statements and the cells of a notebook that the answer to one exercise needs. Unchanged parts of the stub are
    no answer, nor is the check cell, unless a student wrote the answer into it: some editors allow that, and the check
    graded it when it was run."""

    def __init__(self, wanted: Wanted, notebook: Opened) -> None:
        self.wanted, self.notebook, cells = wanted, notebook, notebook.cells
        self.index = self.notebook.index
        checks = {i for i, cell in enumerate(cells) if cell.grade_id == wanted.slug}
        answers = {i for i, cell in enumerate(cells) if cell.grade_id == answer_id(wanted.slug)}
        graded = set(checks)
        if wanted.slug in notebook.graded_in:
            graded.add(notebook.graded_in[wanted.slug])
        self._last = max(graded or answers, default=len(cells))
        self._checks = checks - self.index.cells_binding(wanted.names)
        self._unchanged = self._handed_out()
        self.stubs = {n for n in self._unchanged if not self._binds_any(self.index.placed[n].statement.defines)}
        """The unchanged definitions of the stub whose names nothing else defines."""

    def counts(self, number: int) -> bool:
        """Is the statement no part of a check cell, and no definition of the stub beside a student's?"""
        return number in self.stubs or self.is_written(number)

    def is_written(self, number: int) -> bool:
        """Is the statement no part of a check cell, and not handed out?"""
        return number not in self._unchanged and self.index.placed[number].cell not in self._checks

    def is_above(self, number: int) -> bool:
        """Is the statement above the last cell that grades the exercise, or written into it?"""
        return self.index.placed[number].cell <= self._last

    @cached_property
    def is_untouched(self) -> bool:
        """Are the names defined by the unchanged stub alone?"""
        return bool(self.stubs) and not self._binds_any(self.wanted.names)

    @cached_property
    def is_left_alone(self) -> bool:
        """Is the whole stub there, unchanged, and are its names otherwise defined in cells of other exercises alone?"""
        unchanged = {name for n in self._unchanged for name in self.index.placed[n].statement.defines}
        numbers = (n for name in self.wanted.names for n in self.index.defined.get(name, ()) if self.is_written(n))
        return self.wanted.names <= unchanged and all(self._is_of_another(self.index.placed[n].cell) for n in numbers)

    @cached_property
    def chosen(self) -> list[int]:
        """The slice, where all names are bound."""
        if not all(self.index.binds(name, self.counts) for name in self.wanted.names):
            return []
        return backward_slice(self.index, self.wanted.names, self.counts, self.is_above)

    @cached_property
    def anywhere(self) -> list[int]:
        """The slice without the stub, to which cells below the check cell count like those above."""
        if self.chosen and not self.stubs and (not self.index.placed or self.is_above(len(self.index.placed) - 1)):
            return self.chosen  # as in nearly every notebook: nothing is below
        return backward_slice(self.index, self.wanted.names, self.is_written) if self.chosen else []

    @cached_property
    def together(self) -> list[int]:
        """The slice as if the notebook ended with those definitions of the names that stand closest together, where
        code further below changes it: another exercise may have a function or a helper of the same name."""
        end = self._end_of_closest() if self.chosen else None
        below = [self.index.placed[n].statement for n in self.chosen if end is not None and n > end]
        if end is None or all(each.idle and not each.definition for each in below):
            return []  # at most imports are below
        return backward_slice(self.index, self.wanted.names, self.counts, lambda number: number <= end)

    @cached_property
    def whole_cells(self) -> list[int]:
        """The indices of the cells that bind the names, or bind names which those cells need."""
        parts, names = self.notebook.parts, self.wanted.names
        touched = {i for i in parts if i not in self._checks and not is_untouched(parts[i].source, self.wanted.stub)}
        above = {i for i in touched if i <= self._last}
        all_above = all(self.notebook.cell_index.binds(name, above) for name in names)
        return self.notebook.cell_index.needed(names, above if all_above else touched)

    def whole_cells_do_more(self) -> bool:
        """Do the whole cells contain a statement with an effect that was not chosen?"""
        chosen = set(self.chosen)
        active = (number for cell in self.whole_cells for number in self.index.active.get(cell, ()))
        return any(number not in chosen and self.is_written(number) for number in active)

    def _is_of_another(self, cell: int) -> bool:
        """Does the cell grade another exercise, or is it the answer cell of one?"""
        own, grade_id = self.wanted.slug, self.notebook.cells[cell].grade_id
        graded = {word for word, last in self.notebook.graded_in.items() if last == cell}
        return own not in graded and (bool(graded) or (grade_id.endswith(ANSWER) and grade_id != answer_id(own)))

    def _end_of_closest(self) -> int | None:
        """The last of the definitions of all names that stand closest together, the last ones if several do."""
        newest, shortest, end = dict[str, int](), len(self.index.placed), None
        pairs = ((n, name) for name in self.wanted.names for n in self.index.defined.get(name, ()) if self.counts(n))
        for number, name in sorted(pairs):
            newest[name] = number
            length = number - min(newest.values())
            if len(newest) == len(self.wanted.names) and length <= shortest:
                shortest, end = length, number
        return end

    def _binds_any(self, names: frozenset[str]) -> bool:
        return any(self.index.binds(name, self.is_written) for name in names)

    def _handed_out(self) -> set[int]:
        """The stub's definitions, unchanged but for comments and blank lines."""
        stub = {each.defines: each.definition for each in statements_of(self.wanted.stub).all if each.definition}
        numbers = {n for names in stub for name in names for n in self.index.defined.get(name, ())}
        return {
            n
            for n in numbers
            if self.index.placed[n].cell not in self._checks
            and (statement := self.index.placed[n].statement).definition
            and statement.defines in stub
            and is_untouched(statement.definition, stub[statement.defines])
        }
