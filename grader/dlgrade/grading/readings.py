"""What of a notebook is graded for one exercise."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from dlgrade.course.model import Exercise
from dlgrade.course.stub import is_untouched, stub_source
from dlgrade.exam.loading import signatures
from dlgrade.messages import notebook as say
from dlgrade.slicing.cells import names_of, needed
from dlgrade.slicing.slice import Placed, bound, picked
from dlgrade.slicing.statements import kept, statements_of
from dlgrade.submission.model import Part, Submission
from dlgrade.submission.notebook import Cell, parts_of
from dlgrade.text import Text
from dlgrade.verdict.model import Verdict

IPYTHON = Part(
    "notebook",
    "import builtins\nbuiltins.display = lambda *objects, **options: None\nbuiltins.get_ipython = lambda: None",
)
"""What code finds in a notebook and not in a file. As a part of its own it also keeps the attempt from taking a
notebook of one cell for a file: there, what raises stops everything."""


def verdict_on(
    exercise: Exercise, cells: Sequence[Cell], notes: tuple[Text, ...], grade: Callable[[Submission], Verdict]
) -> Verdict:
    """The better one of the verdicts on the readings of a notebook: nothing around an answer costs points."""
    best: Verdict | None = None
    for submission in readings(exercise, cells, notes):
        verdict = grade(submission)
        if best is None or verdict.points is None or verdict.points > (best.points or 0):
            best = verdict
        if verdict.points is None or verdict.points == verdict.max_points:
            break
    assert best is not None
    return best


def readings(exercise: Exercise, cells: Sequence[Cell], notes: tuple[Text, ...]) -> Iterator[Submission]:
    """The statements that the answer needs; then, where others could make a difference, their cells as a whole.

    As when the notebook is run from the top, what stands above the exercise's check cell counts, and the rest only
    where something is not above it. A stub that was left alone counts only where there is no other answer."""
    stub = stub_source(exercise)
    wanted = frozenset(signatures(stub))
    parts, mended = parts_of(tuple(cells))
    parts = {i: _without_check(part) for i, part in parts.items() if cells[i].grade_id != exercise.slug}
    last = max((i for i, cell in enumerate(cells) if cell.grade_id == exercise.slug), default=len(cells))
    pool, stubs = _without_stubs(_pool(parts, last), stub)
    if stubs and not wanted & bound(pool):
        yield Submission((Part("notebook", stub),), notes)
        return
    chosen = picked([*stubs, *pool], wanted) if wanted <= bound([*stubs, *pool]) else []
    whole = _whole_cells(parts, last, stub, wanted)
    if chosen:
        yield Submission((IPYTHON, *_as_parts(chosen, parts)), (*notes, *mended, *_left_out(chosen, parts)))
    if not chosen or _differs(whole, chosen, pool, parts):
        yield Submission((IPYTHON, *whole), (*notes, *mended))


def is_check(source: str) -> bool:
    """Does a cell hold one of our checks? It would have the worker grade itself."""
    return "from dlgrade.notebook import check" in source


def without_check(source: str) -> str:
    """The cell without the statements that ask for a verdict."""
    if not is_check(source):
        return source
    return kept(source, [each for each in statements_of(source).all if "check" not in each.defines | each.uses])


def _without_check(part: Part) -> Part:
    return Part(part.name, without_check(part.source))


def _pool(parts: dict[int, Part], last: int) -> list[Placed]:
    return [Placed(i, each, i < last) for i, part in parts.items() for each in statements_of(part.source).all]


def _without_stubs(pool: list[Placed], stub: str) -> tuple[list[Placed], list[Placed]]:
    """The pool without the stub's definitions, and those of them for which there is no other."""
    meanings = {each.meaning for each in statements_of(stub).all} - {""}
    rest = [placed for placed in pool if placed.statement.meaning not in meanings]
    others = bound(rest)
    return rest, [p for p in pool if p.statement.meaning in meanings and not p.statement.defines & others]


def _as_parts(chosen: list[Placed], parts: dict[int, Part]) -> Iterator[Part]:
    for i, part in parts.items():
        statements = [placed.statement for placed in chosen if placed.cell == i]
        if statements:
            yield Part(part.name, kept(part.source, statements))


def _left_out(chosen: list[Placed], parts: dict[int, Part]) -> list[Text]:
    count = sum(statements_of(parts[i].source).left_out for i in {placed.cell for placed in chosen})
    return [say.NO_PYTHON.filled(count=count)] if count else []


def _whole_cells(parts: dict[int, Part], last: int, stub: str, wanted: frozenset[str]) -> tuple[Part, ...]:
    answers = {i: part for i, part in parts.items() if not is_untouched(part.source, stub)}
    above = [part for i, part in answers.items() if i < last]
    binds = frozenset().union(*(names_of(part.source).binds for part in above))
    return needed(above if wanted <= binds else list(answers.values()), wanted)


def _differs(whole: Sequence[Part], chosen: list[Placed], pool: list[Placed], parts: dict[int, Part]) -> bool:
    """Do the whole cells do anything more than the chosen statements?"""
    names = {part.name for part in whole}
    more = [p for p in pool if parts[p.cell].name in names and p not in chosen]
    return any(not placed.statement.idle for placed in more)
