"""What a platform writes in front of a student's id: the assignment at Blackboard, classroom and assignment at GitHub
Classroom. It is no part of the name, and may have several words, as an id may."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

from dlgrade.classroom.hand_ins.layouts import FoundHandIn
from dlgrade.classroom.hand_ins.matching import spelled
from dlgrade.classroom.hand_ins.version_words import COUNT
from dlgrade.classroom.model import Enrolled


def without_labels(hand_ins: Sequence[FoundHandIn], roster: Sequence[Enrolled]) -> list[FoundHandIn]:
    """The hand-ins with the student's id alone as their key, where a label stands in front of it.

    Where the label ends is only known from the ids of the roster, and from what others have in front of theirs: after
    `Week 1_kim`, the student of `Week 1_s100_b` is `s100_b`, whether or not somebody has the id `b`.
    """
    ids = {spelled(written) for student in roster for written in (student.id, *student.ids) if written}
    if not ids:
        return list(hand_ins)
    of_blackboard = _labels({hand_in.key for hand_in in hand_ins if hand_in.has_label}, ids, "_")
    of_folders = _label_of_most({hand_in.key for hand_in in hand_ins if _is_plain_folder(hand_in)}, ids)
    return [_without_label(hand_in, of_blackboard, of_folders, ids) for hand_in in hand_ins]


def _without_label(hand_in: FoundHandIn, of_blackboard: Sequence[str], of_folders: str, ids: Set[str]) -> FoundHandIn:
    key = hand_in.key
    if hand_in.has_label:
        label = next(filter(key.startswith, of_blackboard), key[: key.rindex("_") + 1])
        return replace(hand_in, key=key.removeprefix(label))
    if _is_plain_folder(hand_in) and spelled(key) not in ids:
        return replace(hand_in, key=key.removeprefix(of_folders) or key)
    return hand_in


def _is_plain_folder(hand_in: FoundHandIn) -> bool:
    return not hand_in.number and not hand_in.problem and hand_in.path.is_dir()


def _labels(keys: Set[str], ids: Set[str], end: str) -> list[str]:
    """What stands in front of ids in the keys, up to the `end` of a label: what most have first, then the shortest,
    which leaves the longest id."""
    counts = _counted(keys, ids, end)
    return sorted(counts, key=lambda label: (-counts[label], len(label)))


def _label_of_most(keys: Set[str], ids: Set[str]) -> str:
    """What stands with a hyphen in front of an id in more than half of the keys; "" if there is none. It takes several
    folders to tell a label from a part of a student's name. A small number tells nothing: `week-1` is no student."""
    counts = _counted(keys, {each for each in ids if not COUNT.fullmatch(each)}, "-")
    label, count = max(counts.items(), key=lambda counted: counted[1], default=("", 0))
    return label if count > 1 and 2 * count > len(keys) else ""


def _counted(keys: Iterable[str], ids: Set[str], end: str) -> Counter[str]:
    """In how many keys each label stands in front of an id."""
    ends = ((key, place + 1) for key in keys for place, letter in enumerate(key) if letter == end)
    return Counter(key[:place] for key, place in ends if spelled(key[place:]) in ids)
