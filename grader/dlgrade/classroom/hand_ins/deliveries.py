"""What each student of a class handed in: finds the files and folders, opens them, and joins those of one student."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from dlgrade.classroom.hand_ins.archives import CLASS_LIMITS, no_room, unpack_class
from dlgrade.classroom.hand_ins.labels import without_labels
from dlgrade.classroom.hand_ins.layouts import FoundHandIn, found_in
from dlgrade.classroom.hand_ins.matching import find, plain_key
from dlgrade.classroom.hand_ins.opening import Scratch, Student, opened_files, undated_in
from dlgrade.classroom.model import Delivery, Roster
from dlgrade.messages import class_intake as messages
from dlgrade.submission.model import Unreadable
from dlgrade.text import Text, cut

NO_ROSTER = Roster()


def deliveries(source: Path, slugs: Iterable[str], scratch: Scratch, roster: Roster = NO_ROSTER) -> list[Delivery]:
    """What each student handed in, in the order of their keys. `source` is a folder, or the archive that a platform
    made of it; the file of the `roster` may lie in that folder. Raises Unreadable where it cannot be opened at all.

    Files of one key are one student's, unless several students of the roster may be meant: then each file is a delivery
    of its own, since nobody can see which of them belong together.
    """
    root, aside = source, dict[Path, Text]()
    if not source.is_dir():
        root = scratch.folder()
        unpacked = unpack_class(source, root, CLASS_LIMITS)
        aside = unpacked.aside
        scratch.undated |= unpacked.undated
        root = _without_wrapper(root)
    everything = without_labels(list(found_in(root, slugs, roster.file)), roster.students)
    problems, of_nobody = _by_hand_in(everything, aside)
    everything += [FoundHandIn("", root / place.name, problem=text) for place, text in of_nobody.items()]
    spellings: dict[str, set[str]] = {}
    folders: dict[str, set[Path]] = {}
    for hand_in in filter(_is_of_one_student, everything):
        spellings.setdefault(plain_key(hand_in.key), set()).add(hand_in.key)
        if not hand_in.number:
            folders.setdefault(hand_in.key, set()).add(hand_in.path)
    is_of_several = cache(lambda key: len(find(key, roster.students)) > 1)
    by_student: dict[Student, list[Delivery]] = {}
    for number, hand_in in enumerate(everything):
        plain = plain_key(hand_in.key)
        alike = len(spellings.get(plain, ())) < 2  # two folders whose names are alike are two students
        key = (plain if alike else hand_in.key) or f"?{number}"  # files without an owner are never merged
        same = folders.get(hand_in.key, ())  # so are two folders whose names give one key
        apart = (len(same) > 1 and hand_in.path in same) or (not hand_in.number and is_of_several(hand_in.key))
        place = hand_in.path.relative_to(root).as_posix() if apart else ""
        student = (key, hand_in.number, place)
        delivery = _delivered(hand_in, student, scratch)
        delivery = replace(delivery, problem=delivery.problem or problems.get(hand_in.path))
        by_student.setdefault(student, []).append(replace(delivery, place=place) if place else delivery)
    return [merged(parts) for _, parts in sorted(by_student.items())]


def _by_hand_in(
    everything: Iterable[FoundHandIn], aside: Mapping[Path, Text]
) -> tuple[dict[Path, Text], dict[Path, Text]]:
    """The problem of each hand-in of whose files one was not unpacked, and those that are in no hand-in."""
    paths = {hand_in.path for hand_in in everything}
    problems, of_nobody = dict[Path, Text](), dict[Path, Text]()
    for place, text in aside.items():
        hand_in = next((path for path in (place, *place.parents) if path in paths), None)
        if hand_in is None:
            of_nobody[place] = text
        else:
            problems.setdefault(hand_in, text)
    return problems, of_nobody


def _is_of_one_student(hand_in: FoundHandIn) -> bool:
    """Is it a folder, or a link that might be one? A student may have several files, but only one folder."""
    return hand_in.problem is not None or hand_in.path.is_dir()


def merged(parts: list[Delivery]) -> Delivery:
    """Several deliveries of one student as one. A problem of one becomes the problem of all."""
    first = parts[0]
    if len(parts) == 1:
        return first
    return replace(
        first,
        place=cut([part.place for part in parts]),
        folders=tuple(dict.fromkeys(folder for part in parts for folder in part.folders)),
        archives={folder: name for part in parts for folder, name in part.archives.items()},
        undated=frozenset[Path]().union(*(part.undated for part in parts)),
        late=any(part.late for part in parts),
        time=max(part.time for part in parts),
        problem=next((part.problem for part in parts if part.problem is not None), None),
    )


def not_read(place: str, error: Exception) -> Text:
    """The sentence for a hand-in on which our own code for reading it raised an exception."""
    return messages.NOT_READ.filled(place=place, kind=type(error).__name__, reason=str(error)[:200])


def _without_wrapper(root: Path) -> Path:
    """The inner folder if the archive of a class wraps everything in a single one, else `root`. A single folder may
    also be that of the only student, so it counts as a wrapper only if it holds several entries or is called
    `submitted`."""
    entries = [path for path in root.iterdir() if not path.name.startswith((".", "__MACOSX"))]
    if len(entries) != 1 or not entries[0].is_dir():
        return root
    return entries[0] if sum(1 for _ in entries[0].iterdir()) > 1 or entries[0].name == "submitted" else root


def _delivered(hand_in: FoundHandIn, student: Student, scratch: Scratch) -> Delivery:
    delivery = Delivery(
        hand_in.key,
        hand_in.path.name,
        late=hand_in.late,
        time=hand_in.time,
        number=hand_in.number,
        student=hand_in.student,
    )
    if hand_in.problem is not None:
        return replace(delivery, problem=hand_in.problem)
    try:
        opened = opened_files(hand_in, student, scratch)
        undated = undated_in(opened.folders, scratch)
        return replace(delivery, folders=tuple(opened.folders), archives=opened.archives, undated=undated)
    except Unreadable as unreadable:
        return replace(delivery, problem=unreadable.text)
    except Exception as error:  # one hand-in never stops the reading of the others
        full = no_room(error, hand_in.path.name) if isinstance(error, OSError) else None
        return replace(delivery, problem=full.text if full else not_read(hand_in.path.name, error))
