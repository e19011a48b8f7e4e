"""Reads a file of examples: `example(mse, [1, 2], [1, 4], gives=2.0)`.

The file is parsed here and not run. Each example is judged by itself, so a slip in one line does not affect the others,
and every problem has its line. The expressions in an example are evaluated later, in a confined worker
(`examples.programs`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dlgrade.course.meaning import parse_quietly
from dlgrade.course.signatures import Signature
from dlgrade.examples.line import LineReader, is_example
from dlgrade.examples.model import ExamplesFile, ExpectedCall, LineProblem
from dlgrade.examples.names import UNWRITABLE, NotAnExample
from dlgrade.isolation.student.outcome import Frame, Raised
from dlgrade.messages import examples as messages
from dlgrade.verdict.advice import advice

MAX_EXAMPLES = 100  # at most so many of one file are judged, since every program of the exercise runs each of them
MAX_STATEMENTS = 2000
"""At most so many statements are read. Each example is searched for the earlier ones that it needs, which takes
quadratic time."""
MAX_BYTES = 2**18
"""Most bytes of a file. Python takes half a kilobyte of memory for each byte of a long list, and every program of the
exercise evaluates all that its examples need."""


def read_examples(source: str, functions: Mapping[str, Signature], modules: Sequence[str] = ("np",)) -> ExamplesFile:
    """The examples of a source text. `functions` are those of the exercise; `modules` are the names of libraries that
    an example may also use."""
    size = len(source.encode("utf-8", "surrogatepass"))
    if size > MAX_BYTES:
        return ExamplesFile(problems=(LineProblem(1, messages.TOO_LARGE.filled(size=size, most=MAX_BYTES)),))
    try:
        body = parse_quietly(source).body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        return ExamplesFile(problems=tuple(_unreadable(source, error)))
    reader, examples, problems = LineReader(functions, modules), list[ExpectedCall](), list[LineProblem]()
    further = 0
    for place, statement in enumerate(body):
        if place >= MAX_STATEMENTS or len(examples) == MAX_EXAMPLES:
            further += is_example(statement)
            continue
        try:
            example = reader.read(statement)
        except NotAnExample as error:
            problems.append(LineProblem(statement.lineno, error.text))
        except UNWRITABLE:
            problems.append(LineProblem(statement.lineno, messages.TOO_DEEP))
        else:
            examples += [] if example is None else [example]
    return ExamplesFile(tuple(examples), tuple(problems), len(examples) + further)


def _unreadable(source: str, error: Exception) -> Iterator[LineProblem]:
    """The problems of a file that Python cannot parse, with the same sentences as in grading."""
    line = getattr(error, "lineno", None) or 1
    lines = source.splitlines()
    shown = lines[line - 1].strip() if 0 < line <= len(lines) else ""
    yield LineProblem(line, messages.UNREADABLE)
    raised = Raised((type(error).__name__, "SyntaxError"), getattr(error, "msg", ""), (Frame("", line, "", shown),))
    yield from (LineProblem(line, text) for text in advice(raised))
