"""The file of a student's examples: its path, and its first text."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from dlgrade.course.model import Exercise
from dlgrade.course.signatures import Signature
from dlgrade.exam.small_calls.examples import examples_of
from dlgrade.exam.small_calls.model import Example
from dlgrade.messages import examples as messages
from dlgrade.text import Lang

SUFFIX = "_examples"


def examples_path(exercise: Exercise) -> Path:
    """`exercises/06_learning/mse_examples.py`, beside the file for the code."""
    return exercise.stub.with_name(f"{exercise.slug}{SUFFIX}.py")


def first_text(exercise: Exercise, functions: dict[str, Signature], lang: Lang) -> str:
    """The text of a new file. Every line is a comment, since only lines that the student has written count."""
    return "\n".join([messages.FILE_HEAD(lang, slug=exercise.slug), "#", how_to_write(exercise, functions, lang)])


def how_to_write(exercise: Exercise, functions: dict[str, Signature], lang: Lang) -> str:
    """Comments that say how an example is written, with the task's own."""
    forms = [
        f"# example({', '.join([name, *signature.parameters, 'gives=…'])})" for name, signature in functions.items()
    ]
    task = list(_of_the_task(exercise, functions))
    shown = [messages.FILE_TASK(lang), *task, ""] if task else []
    return "\n".join([messages.FILE_HOW(lang), *forms, "#", messages.FILE_PROPERTIES(lang), "", *shown])


def _of_the_task(exercise: Exercise, functions: dict[str, Signature]) -> Iterator[str]:
    """The first example of the task, as a line of this file."""
    for example in examples_of(exercise.task("en"))[:1]:
        yield from (f"# {line}" for line in example.setup.splitlines())
        yield f"# {line_of(example, functions)}"


def line_of(example: Example, functions: dict[str, Signature]) -> str:
    """The example as a call of `example`: `example(mse, [1, 2], [1, 4], gives=2.0)` for a plain call of a function, and
    `example(np.round(mse(x, y), 2), gives=…)` for any other expression."""
    call = ast.parse(example.call, mode="eval").body
    if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in functions:
        arguments = [*map(ast.unparse, call.args), *map(ast.unparse, call.keywords)]
        call_text = ", ".join([call.func.id, *arguments])
    else:
        call_text = example.call
    # Tasks write arrays as NumPy prints them, `array(…)`; recorded calls have `np.array(…)`, which Python can run.
    value = re.sub(r"(?<![\w.])array\(", "np.array(", example.expected)
    return f"example({call_text}, {'raises' if example.must_raise else 'gives'}={value})"
