"""Small changes to a solution, each of which the checks must notice.

The operators are mutmut's, applied to LibCST nodes in this process; what NumPy code gets wrong besides is added here:
another reduction, another axis, a keyword left out, a statement left out.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import libcst as cst
from libcst.metadata import CodeRange, MetadataWrapper, PositionProvider
from mutmut.mutation import mutators

from grader.course.stub import BEGIN, END

OPERATORS = {
    mutators.operator_number, mutators.operator_name, mutators.operator_keywords, mutators.operator_swap_op,
    mutators.operator_remove_unary_ops, mutators.operator_if_exp, mutators.operator_augmented_assignment,
}  # fmt: skip
CALLS = {
    "mean": "sum", "sum": "mean", "max": "min", "min": "max", "maximum": "minimum", "minimum": "maximum",
    "argmax": "argmin", "argmin": "argmax", "argsort": "sort", "exp": "log", "log": "exp", "sqrt": "square",
    "zeros": "ones", "ones": "zeros", "zeros_like": "ones_like", "ones_like": "zeros_like", "any": "all", "all": "any",
    "std": "var", "var": "std", "append": "extend", "shuffle": "sort", "floor": "ceil", "ceil": "floor",
}  # fmt: skip
HARMLESS_KEYWORDS = frozenset({"strict"})
Replacement = cst.CSTNode


@dataclass(frozen=True)
class Mutant:
    """`function`: the outermost definition that was changed; `old` and `new`: its changed lines, on one line each."""

    function: str
    old: str
    new: str
    source: str

    @property
    def name(self) -> str:
        return f"`{self.function}`: `{self.old}` → `{self.new}`"


def mutants_of(source: str) -> tuple[Mutant, ...]:
    """All mutants of what stands between the marks of a solution, without repetitions."""
    wrapper = MetadataWrapper(cst.parse_module(source))
    finder = _Finder(_marked_lines(source))
    wrapper.visit(finder)
    found: dict[str, Mutant] = {}
    for function, node, replacement in finder.found:
        module = wrapper.module.deep_replace(node, replacement)
        mutated = module.code if isinstance(module, cst.Module) else source
        if mutated != source and mutated not in found and _compiles(mutated):
            found[mutated] = Mutant(function, *_difference(source, mutated), mutated)
    return tuple(found.values())


def _marked_lines(source: str) -> frozenset[int]:
    lines: set[int] = set()
    inside = False
    for number, line in enumerate(source.splitlines(), start=1):
        inside = (inside or line.strip() == BEGIN) and line.strip() != END
        if inside:
            lines.add(number)
    return frozenset(lines)


def _compiles(source: str) -> bool:
    try:
        compile(source, "mutant", "exec")
    except (SyntaxError, ValueError):
        return False
    return True


def _difference(source: str, mutated: str) -> tuple[str, str]:
    """The lines that differ, joined; what is gone reads `pass`."""
    changes = [line for line in difflib.ndiff(source.splitlines(), mutated.splitlines()) if line[:2] in ("- ", "+ ")]
    sides = (" ".join(line[2:].strip() for line in changes if line.startswith(sign)) for sign in "-+")
    old, new = (side.replace("`", "'") for side in sides)
    return old, new


class _Finder(cst.CSTVisitor):
    """Collects (definition, node, replacement) for every node that lies between the marks."""

    METADATA_DEPENDENCIES = (PositionProvider,)

    def __init__(self, lines: frozenset[int]) -> None:
        super().__init__()
        self._lines = lines
        self._names: list[str] = []
        self.found: list[tuple[str, cst.CSTNode, Replacement]] = []

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:  # noqa: N802
        self._names.append(node.name.value)

    def leave_FunctionDef(self, original_node: cst.FunctionDef) -> None:  # noqa: N802
        self._names.pop()

    def visit_ClassDef(self, node: cst.ClassDef) -> None:  # noqa: N802
        self._names.append(node.name.value)

    def leave_ClassDef(self, original_node: cst.ClassDef) -> None:  # noqa: N802
        self._names.pop()

    def visit_Raise(self, node: cst.Raise) -> bool:  # noqa: N802
        """The wording of an error is free."""
        return False

    def visit_Annotation(self, node: cst.Annotation) -> bool:  # noqa: N802
        return False

    def visit_Decorator(self, node: cst.Decorator) -> bool:  # noqa: N802
        return False

    def visit_Arg(self, node: cst.Arg) -> bool:  # noqa: N802
        return node.keyword is None or node.keyword.value not in HARMLESS_KEYWORDS

    def on_visit(self, node: cst.CSTNode) -> bool:
        place = self.get_metadata(PositionProvider, node, None)
        if self._names and isinstance(place, CodeRange) and place.start.line in self._lines:
            self.found += [(".".join(self._names), node, new) for new in _replacements(node)]
        return super().on_visit(node)


def _replacements(node: cst.CSTNode) -> Iterator[Replacement]:
    for kind, operator in mutators.mutation_operators:
        if operator in OPERATORS and isinstance(node, kind):
            yield from operator(node)
    if isinstance(node, cst.Integer) and node.value not in ("0", "1"):
        yield node.with_changes(value=str(int(node.value) - 1))
    if isinstance(node, cst.Integer) and node.value == "1":
        yield node.with_changes(value="0")
    if isinstance(node, cst.Call):
        yield from _other_calls(node)
    if isinstance(node, cst.SimpleStatementLine) and _may_go(node.body):
        yield node.with_changes(body=[cst.Pass()])


def _other_calls(node: cst.Call) -> Iterable[cst.Call]:
    """Another function of the same shape; the same one without a keyword."""
    name = node.func.attr if isinstance(node.func, cst.Attribute) else node.func
    if isinstance(name, cst.Name) and name.value in CALLS:
        yield node.with_deep_changes(name, value=CALLS[name.value])
    for i, argument in enumerate(node.args):
        if argument.keyword is not None and argument.keyword.value not in HARMLESS_KEYWORDS:
            rest = [*node.args[:i], *node.args[i + 1 :]]
            last = [rest.pop().with_changes(comma=cst.MaybeSentinel.DEFAULT)] if rest else []
            yield node.with_changes(args=[*rest, *last])


def _may_go(body: Iterable[cst.BaseSmallStatement]) -> bool:
    """Imports are used or the linter says so; `pass` and a docstring do nothing anyway."""
    return not any(
        isinstance(statement, (cst.Import, cst.ImportFrom, cst.Pass))
        or (isinstance(statement, cst.Expr) and isinstance(statement.value, (cst.SimpleString, cst.Ellipsis)))
        for statement in body
    )
