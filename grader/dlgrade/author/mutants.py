"""Makes mutants of a solution: programs that differ from it by one small change. The checks must notice each change."""

from __future__ import annotations

import difflib
from dataclasses import dataclass

import libcst as cst
from libcst.metadata import CodeRange, MetadataWrapper, PositionProvider

from dlgrade.author.operators import HARMLESS_KEYWORDS, replacements
from dlgrade.course.stub import BEGIN, END


@dataclass(frozen=True)
class Mutant:
    """A changed solution. `function` is the qualified name of the changed definition (`Class.method`); `old` and `new`
    are its changed lines, joined into one."""

    function: str
    old: str
    new: str
    source: str

    @property
    def name(self) -> str:
        return f"`{self.function}`: `{self.old}` → `{self.new}`"


def mutants_of(source: str) -> tuple[Mutant, ...]:
    """All mutants of the parts between the marks of a solution, without repetitions."""
    wrapper = MetadataWrapper(cst.parse_module(source))
    finder = _Finder(_marked_lines(source))
    wrapper.visit(finder)
    by_text: dict[str, Mutant] = {}
    for function, node, replacement in finder.found:
        module = wrapper.module.deep_replace(node, replacement)
        mutated = module.code if isinstance(module, cst.Module) else source
        if mutated != source and mutated not in by_text and _compiles(mutated):
            by_text[mutated] = Mutant(function, *_difference(source, mutated), mutated)
    return tuple(by_text.values())


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
    """The lines that differ, joined; removed lines read `pass`."""
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
        self.found: list[tuple[str, cst.CSTNode, cst.CSTNode]] = []

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:  # noqa: N802
        self._names.append(node.name.value)

    def leave_FunctionDef(self, original_node: cst.FunctionDef) -> None:  # noqa: N802
        self._names.pop()

    def visit_ClassDef(self, node: cst.ClassDef) -> None:  # noqa: N802
        self._names.append(node.name.value)

    def leave_ClassDef(self, original_node: cst.ClassDef) -> None:  # noqa: N802
        self._names.pop()

    def visit_Raise(self, node: cst.Raise) -> bool:  # noqa: N802
        """The wording of an exception is not changed, since the task does not fix it."""
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
            self.found += [(".".join(self._names), node, new) for new in replacements(node)]
        return super().on_visit(node)
