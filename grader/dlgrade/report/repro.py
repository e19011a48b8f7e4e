"""Writes a program that makes a small call and prints the returned value and the expected one."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import PurePath, PurePosixPath

from dlgrade.course.names import free_names
from dlgrade.exam.small_calls.model import SmallCall
from dlgrade.messages import repro as messages
from dlgrade.text import Lang

TEMPLATE = """\
\"\"\"{about}\"\"\"

import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[{levels}].joinpath({folder})))
sys.dont_write_bytecode = True
for stream in (sys.stdout, sys.stderr):
    stream.reconfigure(encoding="utf-8")

from {module} import {names}

{body}
"""


FOLDER = PurePosixPath(".grade/repro")


def program_path(slug: str) -> PurePosixPath:
    """The path of an exercise's program in the course folder."""
    return FOLDER / f"repro_{slug}.py"


@dataclass(frozen=True, slots=True)
class Program:
    """The source of a program. `line` is the first line, counted from 1, that calls the submission, and `names` are the
    functions and classes of the submission that it uses."""

    source: str
    line: int
    names: tuple[str, ...]


def repro_program(slug: str, stub: PurePath, small: SmallCall, public: set[str], lang: Lang) -> Program:
    """The program. It needs only NumPy and the student's file.

    `stub` is that file, relative to the course folder. `public` are the functions of the exercise.
    """
    names = sorted(set(free_names(ast.parse(f"{small.setup}\n{small.call}"))) & public)
    body = _body_of_exception(small, lang) if small.must_raise else _body_of_value(small, lang)
    source = TEMPLATE.format(
        about=messages.ABOUT(lang, slug=slug),
        levels=len(FOLDER.parts),
        folder=", ".join(repr(part) for part in stub.parent.parts),
        module=stub.stem,
        names=", ".join(names),
        body=body,
    )
    return Program(source, _first_line_with(source, names), tuple(names))


def _body_of_value(small: SmallCall, lang: Lang) -> str:
    """The statements for a call with an expected value. That value is printed first, since the call may raise an
    exception and end the program."""
    shorthand = set(free_names(ast.parse(small.expected))) & {"array", "nan", "inf"}
    return "\n".join([
        *(f"{name} = np.{name}" for name in sorted(shorthand)),
        f"expected = {small.expected}",
        f"print({messages.EXPECTED(lang)!r}, repr(expected))",
        *small.setup.splitlines(),
        f"got = {small.call}",
        f"print({messages.YOURS(lang)!r}, repr(got))",
    ])  # fmt: skip


def _body_of_exception(small: SmallCall, lang: Lang) -> str:
    return "\n".join([
        f"print({messages.EXPECTED(lang)!r}, {small.expected!r})",
        "try:",
        *(f"    {line}" for line in small.setup.splitlines()),
        f"    got = {small.call}",
        f"except {small.expected} as error:",
        "    got = error",
        f"print({messages.YOURS(lang)!r}, repr(got))",
    ])  # fmt: skip


def _first_line_with(source: str, names: list[str]) -> int:
    """The first line that calls one of these functions."""
    calls = [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names
    ]
    return min(calls)
