"""What of a notebook is graded for one exercise."""

from __future__ import annotations

from collections.abc import Sequence

from grader.checks.loading import signatures
from grader.course.model import Exercise
from grader.course.stub import is_untouched, stub_source
from grader.submission.model import Part, Submission
from grader.submission.needed import names_of, needed
from grader.submission.notebook import Cell, parts_of
from grader.text import Text


def submission_for(exercise: Exercise, cells: Sequence[Cell], notes: tuple[Text, ...]) -> Submission:
    """As when the notebook is run from the top: what stands above the exercise's check cell counts, and the rest only
    where the answer is not above it. A stub that was left alone counts only where there is no other answer."""
    stub = stub_source(exercise)
    wanted = frozenset(signatures(stub))
    parts, mended = parts_of(tuple(cells))
    parts = {i: part for i, part in parts.items() if cells[i].grade_id != exercise.slug and not is_check(part.source)}
    stubs = [part for part in parts.values() if is_untouched(part.source, stub)]
    answers = {i: part for i, part in parts.items() if part not in stubs}
    last = max((i for i, cell in enumerate(cells) if cell.grade_id == exercise.slug), default=len(cells))
    above = [part for i, part in answers.items() if i < last]
    chosen = above if wanted <= bound_in(above) else list(answers.values())
    if stubs and not wanted & bound_in(chosen):
        return Submission((stubs[0],), notes)
    return Submission(needed(chosen, wanted), (*notes, *mended))


def bound_in(parts: Sequence[Part]) -> frozenset[str]:
    """All names that the parts bind."""
    return frozenset().union(*(names_of(part.source).binds for part in parts))


def is_check(source: str) -> bool:
    """Is this one of our check cells? It would have the worker grade itself."""
    return "from grader.notebook import check" in source
