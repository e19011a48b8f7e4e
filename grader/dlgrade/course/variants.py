"""Reads `variants.py` without running it: each variant becomes the source text of a whole submission."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dlgrade.course.definitions import Definitions
from dlgrade.course.model import Exercise
from dlgrade.course.python_source import broken_at, parsed
from dlgrade.course.task import read_text
from dlgrade.text import Text

BETWEEN = "\n\n"
"""Stands between the parts of a variant's source: the solution, the definitions that the variant needs, and a line for
each function that is replaced."""

MAX_READ = 8  # exercises whose variants are kept


@dataclass(frozen=True)
class Variant:
    """A right or wrong implementation. `name` is `function__what`; `mistake` is its message, and None
    for a right one."""

    name: str
    source: str
    mistake: Text | None
    see: str
    breaks: tuple[str, ...] = ()
    """The requirements of the task that the mistake breaks."""
    also_costs: tuple[str, ...] = ()
    """Checks that the mistake may fail although they test none of these requirements; the file gives the
    reason for each."""
    also: tuple[str, ...] = ()
    """Variants that replace their functions together with this one."""
    form: str = ""
    """The form of code that a submission must contain for the message to be shown; see `exam.diagnosis.form`."""

    alike: tuple[str, ...] = ()
    """Mistakes that answer every call of the checks in the same way; the file gives the reason for each."""
    added: str = ""
    """The end of the source: what the variant adds to the solution."""

    @property
    def replaces(self) -> str:
        return self.name.partition("__")[0]

    @property
    def functions(self) -> tuple[str, ...]:
        """The functions of the solution that the variant replaces."""
        return tuple(name.partition("__")[0] for name in (self.name, *self.also))


@dataclass(frozen=True)
class _Mark:
    """The contents of `@right` or `@mistake(…)`. `also` are the names of variants that are used together with this one,
    each in place of its own function."""

    mistake: Text | None = None
    see: str = ""
    also: tuple[str, ...] = ()
    breaks: tuple[str, ...] = ()
    also_costs: tuple[str, ...] = ()
    form: str = ""
    alike: tuple[str, ...] = ()


def read_variants(exercise: Exercise) -> tuple[Variant, ...]:
    """All variants, in the order of the file. Each begins with the solution's code, so that it may call it, and goes on
    with those definitions of the file that it needs."""
    path = exercise.folder / "variants.py"
    return _read(path, read_text(path), read_text(exercise.solution)) if path.is_file() else ()


@lru_cache(MAX_READ)
def _read(path: Path, text: str, solution: str) -> tuple[Variant, ...]:
    """The variants in the text of `path`. They are cached, since one run asks for those of an exercise many times."""
    tree = parsed(text, path)
    definitions = [node for node in tree.body if isinstance(node, (ast.FunctionDef, ast.ClassDef))]
    marks = {node.name: _mark_in(path, node) for node in definitions}
    for node in definitions:
        node.decorator_list = [item for item in node.decorator_list if _mark_of(item) is None]
    defined = Definitions(node for node in tree.body if not _ours(node))
    return tuple(_variant(name, mark, solution, defined) for name, mark in marks.items() if mark is not None)


def _variant(name: str, mark: _Mark, solution: str, defined: Definitions) -> Variant:
    names = (name, *mark.also)
    added = BETWEEN.join(["", defined.needed(names), *map(_replacement, names)]) + "\n"
    return Variant(
        name,
        solution + added,
        mark.mistake,
        mark.see,
        mark.breaks,
        mark.also_costs,
        mark.also,
        mark.form,
        mark.alike,
        added,
    )


def mistakes_of(exercise: Exercise) -> tuple[Variant, ...]:
    return tuple(variant for variant in read_variants(exercise) if variant.mistake is not None)


def composed(one: Variant, other: Variant) -> str:
    """The source of a program with both variants, which replace different functions."""
    return one.source + other.added


def solution_of(source: str) -> Variant:
    """The solution itself, as a variant without a mistake."""
    return Variant("solution", source, None, "")


def _replacement(name: str) -> str:
    return f"{name.partition('__')[0]} = {name}"


def _mark_in(path: Path, node: ast.FunctionDef | ast.ClassDef) -> _Mark | None:
    """The mark of a definition in `path`. Raises CourseError where it cannot be read without running it."""
    try:
        return _mark(node)
    except (KeyError, ValueError, TypeError) as error:
        raise broken_at(path, node.lineno, type(error).__name__, str(error)) from error


def _mark(node: ast.FunctionDef | ast.ClassDef) -> _Mark | None:
    """The mark of a definition; None for a helper."""
    return next(filter(None, map(_mark_of, node.decorator_list)), None)


def _mark_of(decorator: ast.expr) -> _Mark | None:
    match decorator:
        case ast.Name("right"):
            return _Mark()
        case ast.Call(ast.Name("right" | "mistake"), [], keywords):
            options = {keyword.arg: ast.literal_eval(keyword.value) for keyword in keywords}
            mistake = Text(ko=options["ko"], en=options["en"]) if "ko" in options else None
            breaks = options.get("breaks", ())
            return _Mark(
                mistake, options.get("see", ""), tuple(options.get("also", ())),
                (breaks,) if isinstance(breaks, str) else tuple(breaks), tuple(options.get("also_costs", ())),
                options.get("form", ""), tuple(options.get("alike", ())),
            )  # fmt: skip
    return None


def _ours(node: ast.stmt) -> bool:
    """Whether the statement imports the marks `right` and `mistake`, which a submission does not need."""
    module = node.module or "" if isinstance(node, ast.ImportFrom) else ""
    return module.split(".")[0] == "dlgrade" or module == "__future__"
