"""The signatures of the functions that a student writes, read from a solution or a stub without running it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from dataclasses import dataclass

MAX_WIDTH = 68  # characters in a line of code that fit into the card of an exercise
RETURNS = re.compile(r"^\s*→ (?P<form>\[.*?\]|\(.*?\)|\w+)(?P<parts>(?:, \w+ = \[.*?\])*)(?=[:;.,]|\s*$)", re.MULTILINE)
PART = re.compile(r", (\w+) = (\[.*?\])(?=,|$)")


@dataclass(frozen=True, slots=True)
class Result:
    """The names that a function's docstring gives to its return value: one name, or the names of its parts by position.

    With `repeats`, the function returns a list of any length, and the names of the only part apply to every item.
    """

    name: str = ""
    parts: tuple[Result, ...] = ()
    repeats: bool = False

    def part(self, position: int) -> Result:
        """The names of one item; none for an item beyond the named ones."""
        if self.repeats:
            return self.parts[0]
        return self.parts[position] if 0 <= position < len(self.parts) else Result()


@dataclass(frozen=True, slots=True)
class Signature:
    """A public function of a stub, or a class with the parameters of its `__init__`."""

    parameters: tuple[str, ...]
    head: str
    result: Result = Result()

    @property
    def is_class(self) -> bool:
        return self.head.startswith("class ")


def signatures(source: str) -> dict[str, Signature]:
    """The public functions and classes of a source text by name, in the order of the text."""
    public = (ast.FunctionDef, ast.ClassDef)
    nodes = [node for node in ast.parse(source).body if isinstance(node, public)]
    return {node.name: _signature(node) for node in nodes if not node.name.startswith("_")}


def _signature(node: ast.FunctionDef | ast.ClassDef) -> Signature:
    if isinstance(node, ast.FunctionDef):
        return Signature(_parameters(node), _head(node), result_of(ast.get_docstring(node) or ""))
    init = [item for item in node.body if isinstance(item, ast.FunctionDef) and item.name == "__init__"]
    return Signature(_parameters(init[0])[1:] if init else (), f"class {node.name}: ...")


def _parameters(node: ast.FunctionDef) -> tuple[str, ...]:
    return tuple(argument.arg for argument in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs))


def result_of(docstring: str) -> Result:
    """The names in the line of a docstring that begins with an arrow; no names where there is no such line.

    `→ (w, b, losses)`, `→ (loss, grads), grads = [(dW, db), …]`, `→ [(dW, db), …]`, `→ model`.
    """
    match = RETURNS.search(docstring)
    if match is None:
        return Result()
    parts = {name: _form(text, {}) for name, text in PART.findall(match["parts"])}
    return _form(match["form"], parts) or Result()


def _form(text: str, parts: dict[str, Result | None]) -> Result | None:
    """The names in one form such as `(w, b)`; None where the text in brackets is a sentence."""
    try:
        return _named(ast.parse(text.replace("…", "..."), mode="eval").body, parts)
    except SyntaxError:
        return None


def _named(node: ast.expr, parts: dict[str, Result | None]) -> Result | None:
    if isinstance(node, ast.Name):
        form = parts.get(node.id) or Result()
        return Result(node.id, form.parts, form.repeats)
    if not isinstance(node, (ast.Tuple, ast.List)):
        return None
    repeats = isinstance(node.elts[-1], ast.Constant) and node.elts[-1].value is ...
    named = [_named(item, parts) for item in (node.elts[:1] if repeats else node.elts)]
    return None if None in named else Result("", tuple(item for item in named if item), repeats)


def _head(node: ast.FunctionDef) -> str:
    """The `def` line without a body. A long one has one argument in each line."""
    returns = f" -> {ast.unparse(node.returns)}" if node.returns else ""
    # `ast.unparse` writes `a: int=1`; code by hand has spaces around the `=` of an annotated argument.
    arguments = [re.sub(r"^(\w+: [^=]+)=", r"\1 = ", argument) for argument in split(ast.unparse(node.args))]
    line = f"def {node.name}({', '.join(arguments)}){returns}: ..."
    if len(line) <= MAX_WIDTH:
        return line
    lines = "".join(f"    {argument},\n" for argument in arguments)
    return f"def {node.name}(\n{lines}){returns}: ..."


def split(arguments: str) -> list[str]:
    """The arguments in a text such as `a: tuple[int, int], b`, where commas inside brackets do not separate."""
    depth, parts = 0, [""]
    for piece in re.findall(r"[\[({]|[\])}]|, |[^\[\](){},]+|,", arguments):
        depth += (piece in "[({") - (piece in "])}")
        if piece == ", " and depth == 0:
            parts.append("")
        else:
            parts[-1] += piece
    return parts


def name_of(result: Result, path: Iterable[int | str]) -> str:
    """The name of a part of a reply: `grads[0].dW`, `report["nan"]`, `[0]`; "" for the whole reply."""
    text = result.name
    for step in path:
        result = result.part(step) if isinstance(step, int) else Result()
        index = f'["{step}"]' if isinstance(step, str) else f"[{step}]"
        text = f"{text}.{result.name}".lstrip(".") if result.name else text + index
    return text
