"""Makes the list of a run: a row for each student and exercise, so that nobody who handed in something is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dlgrade.classroom.deliveries import Scratch, deliveries, merged, not_read
from dlgrade.classroom.model import Delivery, Enrolled, HandInRow, Intake
from dlgrade.classroom.reading import Asked, FoundAnswer, answer_to, code_files
from dlgrade.classroom.roster import find, with_number
from dlgrade.course.model import Exercise
from dlgrade.messages import classroom as messages
from dlgrade.submission.hand_in import shown
from dlgrade.submission.model import Unreadable
from dlgrade.text import Text, visible


@dataclass(frozen=True)
class _Read:
    """One student's delivery after its files were read. `problem` concerns all of it."""

    owner: tuple[str, str]
    delivery: Delivery
    doubt: Text | None
    problem: Text | None
    found: dict[str, FoundAnswer]
    unreadable: tuple[tuple[str, Text], ...] = ()
    """Files that cannot be read, and that no exercise claims."""


def take_in(
    source: Path, exercises: Sequence[Exercise], roster: Sequence[Enrolled], scratch: Path, *, all_of_them: bool = True
) -> Intake:
    """What was handed in, held against the exercises and the list of the class. An empty list means that there is none:
    then everybody who handed in something is a student.

    Without `all_of_them`, only the exercises count that somebody has handed in.
    """
    asked = [Asked.of(exercise) for exercise in exercises]
    delivered = deliveries(source, [exercise.slug for exercise in exercises], Scratch(scratch))
    read = [_read(*each, asked) for each in _owned(delivered, roster)]
    given = {slug for each in read for slug, found in each.found.items() if found.answer or found.problem}
    slugs = [each.exercise.slug for each in asked if all_of_them or not given or each.exercise.slug in given]
    rows = [_row(each, slug) for each in read for slug in slugs]
    present = {each.owner[0] for each in read}
    rows += [
        HandInRow(student.id, student.name, slug) for student in roster if student.id not in present for slug in slugs
    ]
    answers = {
        f"{slug}/{found.answer.digest}": found.answer
        for each in read
        for slug, found in each.found.items()
        if found.answer and slug in slugs
    }
    return Intake(tuple(rows), answers, tuple(entry for each in read for entry in _unmatched(each)))


def _owned(
    delivered: Sequence[Delivery], roster: Sequence[Enrolled]
) -> list[tuple[tuple[str, str], Delivery, Text | None]]:
    """Each delivery with the id and the name of its student, and why a person has to look whose it is."""
    of_student: dict[str, list[Delivery]] = {}
    owned: list[tuple[tuple[str, str], Delivery, Text | None]] = []
    names = {student.id: student.name for student in roster}
    repeated = Counter(delivery.key for delivery in delivered)
    for delivery in delivered:
        place = visible(delivery.place)
        key = f"{delivery.key} ({delivery.number})" if repeated[delivery.key] > 1 and delivery.key else delivery.key
        shown_key = visible(key)
        matches = with_number(delivery.number, roster) or (find(delivery.key, roster) if delivery.key else [])
        if len(matches) == 1:
            of_student.setdefault(matches[0].id, []).append(delivery)
        elif not delivery.key:
            owned.append(((f"? {place}", place), delivery, messages.NOBODY.filled(place=place)))
        elif roster:
            sentence = messages.AMBIGUOUS if matches else messages.NOT_ENROLLED
            listed = ", ".join(f"{match.name} ({match.id})" for match in matches[:5])
            doubt = sentence.filled(key=key, names=listed)
            owned.append(((f"? {shown_key}", shown_key), delivery, doubt))
        else:
            owned.append(((shown_key, shown_key), delivery, None))
    owned += [((each, names[each]), merged(parts), None) for each, parts in of_student.items()]
    return sorted(owned, key=lambda entry: (entry[0], entry[1].place))


def _read(owner: tuple[str, str], delivery: Delivery, doubt: Text | None, asked: Sequence[Asked]) -> _Read:
    if delivery.problem is not None:
        return _Read(owner, delivery, doubt, delivery.problem, {})
    try:
        files = code_files(delivery.folders)
        found = {each.exercise.slug: answer_to(each, files) for each in asked}
    except Unreadable as unreadable:
        return _Read(owner, delivery, doubt, unreadable.text, {})
    except Exception as error:  # one hand-in never stops the reading of the others
        return _Read(owner, delivery, doubt, not_read(delivery.place, error), {})
    used = {each.path for each in found.values()}
    broken = [(file, file.content) for file in files if isinstance(file.content, Text) and file.path not in used]
    return _Read(owner, delivery, doubt, None, found, tuple((shown(f.path, f.folder), why) for f, why in broken))


def _row(read: _Read, slug: str) -> HandInRow:
    """The row of one student and one exercise."""
    found, place = read.found.get(slug, FoundAnswer()), visible(read.delivery.place)
    reason = read.problem or found.problem
    handed_in = bool(found.answer or reason)
    return HandInRow(
        *read.owner,
        slug,
        file=found.file or (place if handed_in else ""),
        submission=found.answer.digest if found.answer else "",
        late=read.delivery.late and handed_in,
        time=read.delivery.time if handed_in else "",
        notes=found.notes,
        problem=reason,
        doubt=read.doubt,
    )


def _unmatched(read: _Read) -> Iterator[tuple[str, Text]]:
    """What was handed in and is no answer to any exercise."""
    place = visible(read.delivery.place)
    yield from ((f"{place}/{name}", why) for name, why in read.unreadable)
    if read.doubt is not None:
        yield place, read.doubt
    if read.problem is None and not any(found.answer or found.problem for found in read.found.values()):
        yield place, messages.ANSWERS_NOTHING.filled(place=place)
