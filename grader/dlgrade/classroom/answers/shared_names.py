"""Tells for which exercise a file defines a function that several exercises ask for, as `predict`.

Only what a student wrote counts, not what was handed out. A function belongs to the exercises that the file is named
for, then to those of which it defines everything, then to those of which it defines the most.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Callable, Iterable

from dlgrade.classroom.answers.code_files import CodeFile
from dlgrade.classroom.answers.questions import Asked
from dlgrade.course.meaning import parsed
from dlgrade.slicing.answer_search import AnswerSearch, Wanted


def names_of(wanted: Wanted, file: CodeFile) -> frozenset[str]:
    """The exercise's names that the file gives a value to, if it defines at least one of them. Code that is not valid
    Python defines what it seems to."""
    in_broken_code = file.names_in_text - file.given.all
    if wanted.names.isdisjoint(file.given.defined | in_broken_code):
        return frozenset()
    return wanted.names & (file.given.all | in_broken_code)


def belongs_to_others(question: Asked, file: CodeFile, is_named: Callable[[str], bool]) -> bool:
    """Whether all that an unnamed file has of the exercise belongs to other exercises. A function that was written more
    often than they need it may be this exercise's."""
    rivals = [rival for rival in question.rivals if names_of(rival, file)]
    if not rivals:
        return False
    written = _written(file, (question.wanted, *rivals))
    own = question.wanted.names & written.keys()
    stronger = [rival for rival in rivals if _is_stronger(rival, question.wanted, file, written, is_named)]
    needed = _needed({rival.slug: rival.names & written.keys() for rival in stronger}, is_named)
    return bool(own) and all(written[name] <= needed[name] for name in own)


def _needed(written: dict[str, frozenset[str]], is_named: Callable[[str], bool]) -> Counter[str]:
    """How many of the exercises, of which these names were written, need each name. An exercise of which less was
    written than of another needs none: what it has is the other's."""
    most = [
        slug for slug, own in written.items() if is_named(slug) or not any(own < other for other in written.values())
    ]
    return Counter(name for slug in most for name in written[slug])


def _is_stronger(
    rival: Wanted, wanted: Wanted, file: CodeFile, written: Counter[str], is_named: Callable[[str], bool]
) -> bool:
    if is_named(rival.slug):
        return True
    own, others = wanted.names & written.keys(), rival.names & written.keys()
    if own == wanted.names or others == rival.names:
        return own != wanted.names
    return own < others or (own == others and _imports_tell(rival, wanted, file))


def _imports_tell(rival: Wanted, wanted: Wanted, file: CodeFile) -> bool:
    """Does the file import the library of the rival, and not that of the exercise?"""
    theirs, own = _modules([rival.stub]), _modules([wanted.stub])
    imported = _modules(part.source for part in file.opened.parts.values())
    return bool(theirs - own) and theirs - own <= imported and bool(own - theirs) and imported.isdisjoint(own - theirs)


def _modules(sources: Iterable[str]) -> frozenset[str]:
    """The first names of the modules that the sources import."""
    trees = [tree for source in sources if (tree := parsed(source)) is not None]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    names = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module]
    return frozenset(name.split(".")[0] for name in names)


def _written(file: CodeFile, exercises: Iterable[Wanted]) -> Counter[str]:
    """How often the file defines each name of the exercises, without definitions that were handed out."""
    searches = [AnswerSearch(wanted, file.opened) for wanted in exercises]
    defined = file.opened.index.defined
    other_values = (file.given.all | file.names_in_text) - defined.keys()
    count = Counter(dict.fromkeys(other_values, 1))
    for name, numbers in defined.items():
        count[name] = sum(all(search.is_written(number) for search in searches) for number in numbers)
    return +count
