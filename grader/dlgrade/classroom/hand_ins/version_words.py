"""The words in the names of files that tell versions of an answer apart, and a student's name without them."""

from __future__ import annotations

import re
from collections.abc import Sequence

MAY_BE_A_NAME = (
    "fin", "last", "new", "fix", "rev", "edit", "sol", "done", "real", "v", "ver", "hw", "wk", "ps", "ex", "of", "my",
    "최", "답", "의", "새", "차", "번", "본",
)  # fmt: skip
"""Words of versions that are also names, initials or parts of these: next to a student's name they say nothing."""
CLEAR_WORDS = (
    "final", "latest", "newest", "fixed", "revision", "revised", "edited", "updated", "update", "resubmission",
    "resubmit", "submission", "submitted", "submit", "answers", "answer", "solution", "completed", "complete",
    "corrected", "correct", "really", "version", "homework", "assignment", "week", "exercise", "copy",
    "최종본", "최종", "진짜", "찐", "수정본", "수정", "완성본", "완성", "완료", "재제출", "제출용", "제출",
    "과제", "숙제", "답안", "정답", "풀이", "연습", "문제", "사본", "복사본", "주차", "버전",
)  # fmt: skip
VERSION_WORDS = (*CLEAR_WORDS, *MAY_BE_A_NAME)
"""What students write beside an exercise's name to tell versions of their answer apart. A name with any other word may
be that of a plot, a test or a helper."""
VERSION_WORD = re.compile("|".join(sorted(VERSION_WORDS, key=len, reverse=True)))
NO_NAME = re.compile(
    rf"(?=.*\D)(?>(?>{'|'.join(sorted(CLEAR_WORDS, key=len, reverse=True))}"
    r"|(?:version|ver|v|rev|hw|wk|ps|ex)\d{1,3}|\d{1,2}차|\d{1,2}(?!\d))+)"
)
"""A word that is no part of a student's name: `final`, `v2`, `최종2`. `최수정` is a name, so `최` is none of these.
Students choose the names of their files, so nothing is tried twice: `v12v12` can be divided in only one way."""
WORD = re.compile(r"\d{5,}|(?:(?!\d{5})[^\W_])+")
STUDENT_NUMBER, COUNT = re.compile(r"\d{5,}"), re.compile(r"\d{1,2}")
"""A student has the former. The latter may be the number of a version."""
IN_FRONT, BEHIND = " \t_.-)]", " \t_.-(["


def is_version(word: str) -> bool:
    """Does the word of a file's name tell versions apart, and can it not be a part of the student's name?"""
    return NO_NAME.fullmatch(word.casefold()) is not None


def only_versions(student: str, behind: str) -> bool:
    """Does the text behind the student and the exercise only say which version it is?"""
    words, name = WORD.findall(behind), WORD.findall(student)
    return all(_is_last_version([*name, *words[:count]]) for count in range(1, len(words) + 1))


def without_versions(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without the words of versions at its ends, and these words. A single letter that would be left is no
    name, so then the text is left as it is: `최 수정` is a student."""
    found = list(WORD.finditer(text))
    words = [word[0] for word in found]
    first = next((place for place, word in enumerate(words) if not is_version(word)), len(words))
    last = len(words)
    while last > first and _is_last_version(words[first:last]):
        last -= 1
    start = found[first - 1].end() if first else 0
    end = found[last].start() if last < len(words) else len(text)
    rest = text[start:] if last == len(words) else text[start:end].rstrip(BEHIND)
    rest = rest.lstrip(IN_FRONT) if first else rest
    return (text, ()) if len(rest) == 1 else (rest, (*words[:first], *words[last:]))


def _is_last_version(words: Sequence[str]) -> bool:
    """Does the last word tell versions apart? A small number does so behind such a word or a student's number, but
    `student_2` is another student than `student_1`."""
    if COUNT.fullmatch(words[-1]) is None:
        return is_version(words[-1])
    return (len(words) > 1 and is_version(words[-2])) or any(map(STUDENT_NUMBER.fullmatch, words[:-1]))
