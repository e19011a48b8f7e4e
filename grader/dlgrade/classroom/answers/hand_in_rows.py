"""Lists what was found in the delivery of one student: a row for each exercise of the class, and rows for files that
answer none."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from dlgrade.classroom.answers.read_hand_in import ReadFile, ReadHandIn
from dlgrade.classroom.answers.reading import NOTHING_FOUND, FoundAnswer
from dlgrade.classroom.hand_ins.owners import Owned
from dlgrade.classroom.model import HandInRow
from dlgrade.messages import class_intake as messages
from dlgrade.text import MAX_NAMES, Text, cut, listed, visible


def rows_of(
    read: ReadHandIn,
    slugs: Sequence[str],
    left_out: Collection[str],
    handed_out: Collection[tuple[str, str]],
) -> Iterator[HandInRow]:
    """The rows of one student. A row without an exercise lists files that answer none. So does a file that only defines
    the names of an exercise in `left_out`. Nobody asks about files whose name and content are in `handed_out`."""
    yield from _rows_of_exercises(read, slugs)
    missing = [slug for slug in slugs if read.problem is None and not read.is_there(slug)]
    yield from _rows_of_code(read, slugs, left_out, missing)
    unread = _unread(read, slugs, handed_out) if missing else []
    if unread:
        unclear = messages.UNREAD.filled(missing=", ".join(missing[:MAX_NAMES]), names=listed(unread), slug=missing[0])
        yield _row(read.owned, "", cut(unread), "", (), unclear)


def _rows_of_exercises(read: ReadHandIn, slugs: Sequence[str]) -> Iterator[HandInRow]:
    for slug in slugs:
        found = read.answers.get(slug, NOTHING_FOUND)
        reason = read.problem or found.problem
        answer = found.answer.digest if found.answer else ""
        handed_in = bool(answer or reason)
        file = found.file or (visible(read.owned.delivery.place) if handed_in else "")
        yield _row(read.owned, slug, file, answer, found.notes, reason, handed_in=handed_in)


def _rows_of_code(
    read: ReadHandIn, slugs: Sequence[str], left_out: Collection[str], missing: Sequence[str]
) -> Iterator[HandInRow]:
    """A row for the code files that cannot be read, and one for those that answer nothing while answers are missing."""
    counted = {slug: found for slug, found in read.answers.items() if slug in slugs or _says_enough(found)}
    counted = {slug: found for slug, found in counted.items() if slug not in left_out}
    spare = _spare(read, counted)
    unreadable = [file for file in spare if file.problem is not None]
    if unreadable:
        yield _row(read.owned, "", cut([file.name for file in unreadable]), "", (), unreadable[0].problem)
    used = {path for found in counted.values() for path in found.companions}
    unclaimed = [file for file in spare if file.problem is None and file.path not in used]
    if missing and unclaimed:
        unclear = messages.UNCLAIMED.filled(missing=", ".join(missing[:MAX_NAMES]))
        yield _row(read.owned, "", cut([file.name for file in unclaimed]), "", (), unclear)


def _unread(read: ReadHandIn, slugs: Sequence[str], handed_out: Collection[tuple[str, str]]) -> list[str]:
    """The names of the files that might hold a missing answer, without those that a row names already, those that were
    handed out, and those that are called like exercises that were answered."""
    considered = {path for slug in slugs for path in read.answers.get(slug, NOTHING_FOUND).considered}
    return [
        file.name
        for file in read.unread
        if file.path not in considered
        and (file.path.name, file.content) not in handed_out
        and not (file.slugs and all(read.is_there(slug) for slug in file.slugs))
    ]


def _says_enough(found: FoundAnswer) -> bool:
    """Whether the files answer an exercise even if it is none of the class: they are not left for a person then."""
    return found.claim not in ("hint", "part")


def _spare(read: ReadHandIn, counted: Mapping[str, FoundAnswer]) -> list[ReadFile]:
    """The files from which none of the answers that count was chosen."""
    considered = {path for found in counted.values() for path in found.considered}
    return [file for file in read.files if file.path not in considered]


def _row(
    owned: Owned,
    slug: str,
    file: str,
    submission: str,
    notes: tuple[Text, ...],
    problem: Text | None,
    *,
    handed_in: bool = True,
) -> HandInRow:
    delivery = owned.delivery
    late, time = (delivery.late, delivery.time) if handed_in else (False, "")
    return HandInRow(owned.student, owned.name, slug, file, submission, late, time, notes, problem, owned.doubt)
