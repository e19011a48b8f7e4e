"""Reads `compositions.json`: which listed mistakes of an exercise can be made at once, and the program that makes both.

The file is generated from `variants.py` by `grade author compositions`. It holds no code: for each place where two
mistakes differ, it says from which of them the code is taken (see `crossing.py`).
"""

from __future__ import annotations

import ast
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dlgrade.course.behaviour import behaviour_text
from dlgrade.course.crossing import Crossing, Measures
from dlgrade.course.definitions import Definitions
from dlgrade.course.model import Exercise
from dlgrade.course.names import all_names
from dlgrade.course.task import read_text
from dlgrade.course.variants import Variant

FILE = "compositions.json"
VERSION = 1  # changes when `crossing.py` finds other places, since older files then choose the wrong ones
IN_PLACE = "="
OF = ("solution.py", "variants.py", "checks.py")


@dataclass(frozen=True)
class Composition:
    """Two listed mistakes of one function in one program."""

    one: str
    other: str
    choice: str
    """Each place in which the two differ: "1" where it is taken from the one, "0" where from the other. It begins with
    "=" where of two ways to lay them over each other the one is meant that sees calls in the place of calls."""
    fails: frozenset[str]
    """The checks that the program with both mistakes does not pass."""
    is_told: bool = True
    """Does no other composition answer alike? One that others answer alike is never named, nor are those others."""

    @property
    def name(self) -> str:
        return f"{self.one}+{self.other}"

    @property
    def parts(self) -> tuple[str, str]:
        return self.one, self.other


class Composer:
    """Makes the programs of compositions from the listed mistakes."""

    def __init__(self, mistakes: Iterable[Variant]) -> None:
        self._mistakes: Mapping[str, Variant] = {mistake.name: mistake for mistake in mistakes}
        self._measures = Measures()
        added = [node for mistake in self._mistakes.values() for node in _definitions(mistake)]
        self._defined = Definitions(added)
        self._variants = {node.name: node for node in added if isinstance(node, ast.FunctionDef)}
        first = next(iter(self._mistakes.values()), None)
        self._solution = first.source.removesuffix(first.added) if first else ""

    def crossing(self, one: str, other: str, around: bool = True) -> Crossing | None:
        """The two mistakes laid over each other; None where they are not functions with the same parameters."""
        functions = [self._variants.get(name) for name in (one, other)]
        if None in functions or any(self._mistakes[name].also for name in (one, other)):
            return None
        first, second = (function for function in functions if function is not None)
        replaced = {name.partition("__")[0] for name in (one, other)}
        alike = len(replaced) == 1 and ast.dump(first.args) == ast.dump(second.args)
        return Crossing(first, second, around, self._measures) if alike else None

    def program(self, function: str) -> str:
        """The source of a program with this function in place of the solution's. It contains only what is needed."""
        needed = self._defined.needed(all_names(ast.parse(function)))
        return "\n\n".join([self._solution, needed, function]) + "\n"

    def variant(self, composition: Composition) -> Variant:
        """The program with both mistakes. If the mistakes are recorded without their code, its source is empty too."""
        source = ""
        if self._mistakes[composition.one].source:
            crossing = self.crossing(*composition.parts, not composition.choice.startswith(IN_PLACE))
            assert crossing is not None, composition
            function = composition.one.partition("__")[0]
            source = self.program(crossing.taken(composition.choice.removeprefix(IN_PLACE), function))
        return Variant(composition.name, source, None, "")


def _definitions(mistake: Variant) -> list[ast.stmt]:
    """The statements that a mistake adds to the solution, without those that put it in the place of functions."""
    replaced = len(mistake.functions)
    return ast.parse(mistake.added).body[:-replaced]


def digest_of(exercise: Exercise) -> str:
    """A fingerprint of what the files do from which the compositions are made."""
    texts = [behaviour_text(name, read_text(exercise.folder / name)) for name in OF]
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()[:16]


def is_current(exercise: Exercise) -> bool:
    """Whether the exercise has a file of compositions that this version made from its present files."""
    path = exercise.folder / FILE
    return path.is_file() and _is_of(exercise, json.loads(read_text(path)))


def _is_of(exercise: Exercise, data: Mapping[str, object]) -> bool:
    return data.get("version") == VERSION and data.get("of") == digest_of(exercise)


def read_compositions(exercise: Exercise, checks: Iterable[str]) -> tuple[Composition, ...]:
    """The compositions; none where the exercise has no file, or one that is out of date (see `is_current`). `checks`
    are the names of the exercise's checks, in their order."""
    path = exercise.folder / FILE
    if not path.is_file():
        return ()
    data = json.loads(read_text(path))
    if not _is_of(exercise, data):
        return ()
    names = list(checks)
    return tuple(
        Composition(one, other, choice, _failing(fails, names), is_told)
        for one, other, choice, fails, is_told in data["pairs"]
    )


def compositions_text(exercise: Exercise, checks: Iterable[str], compositions: Iterable[Composition]) -> str:
    """The text of the file, with a line for each composition."""
    names = list(checks)
    rows = [
        [
            composition.one,
            composition.other,
            composition.choice,
            "".join(str(int(name in composition.fails)) for name in names),
            composition.is_told,
        ]
        for composition in compositions
    ]
    lines = ",\n".join(f"  {json.dumps(row)}" for row in rows)
    return f'{{"version": {VERSION}, "of": "{digest_of(exercise)}", "pairs": [\n{lines}\n]}}\n'


def _failing(fails: str, names: list[str]) -> frozenset[str]:
    return frozenset(name for name, digit in zip(names, fails, strict=True) if digit == "1")
