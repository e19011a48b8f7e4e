"""Makes a mistake for `variants.py` from the program of a student.

The statements that the answer needs are put into one definition, without comments, docstrings and prints. The student's
code is never run here.
"""

from __future__ import annotations

import ast
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dlgrade.author.harmless import refuse_unless_harmless
from dlgrade.author.ruff import formatted, with_exceptions_noted
from dlgrade.course.model import CourseError, Exercise
from dlgrade.course.python_source import parse
from dlgrade.course.signatures import signatures
from dlgrade.course.task import read_text
from dlgrade.course.variants import read_variants
from dlgrade.isolation.sandbox.folders import WorkFolder
from dlgrade.messages import author as messages
from dlgrade.slicing.scopes import bound_by, globals_read, own_nodes
from dlgrade.slicing.slice import Placed, StatementIndex, backward_slice
from dlgrade.slicing.statements import kept, statements_of
from dlgrade.text import Text

Definition = ast.FunctionDef | ast.ClassDef


@dataclass(frozen=True)
class NewMistake:
    """What an author enters about a new mistake. `name` is the second half of its full name (`mse__sum`: sum)."""

    name: str
    text: Text
    breaks: tuple[str, ...]
    see: str


@dataclass(frozen=True)
class Adopted:
    """A mistake that can be added to an exercise. `block` is what is added, `file` the whole `variants.py` with it, and
    `program` the submission that the mistake stands for."""

    name: str
    block: str
    file: str
    program: str


def adoptions(exercise: Exercise, program: str, new: NewMistake) -> Iterator[Adopted]:
    """The ways to make a mistake of a program: of each of its functions alone, then of all of them together.

    Raises CourseError where the name is taken, where the program holds what no answer needs, and where no function can
    be cut out of it.
    """
    path = exercise.folder / "variants.py"
    module = parse(path)
    public = frozenset(signatures(read_text(exercise.solution)))
    cut = {
        name: definition
        for name in sorted(public)
        if (definition := _cut_out(program, name, public, module)) is not None
    }
    if not cut:
        raise CourseError(messages.ADOPT_NO_FUNCTION.filled(names=", ".join(sorted(public))))
    names = {name: f"{name}__{new.name}" for name in cut}
    taken = {node.name for node in module.body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    if not new.name.isidentifier() or "__" in new.name or taken & set(names.values()):
        raise CourseError(messages.ADOPT_NAME.filled(name=new.name))
    refuse_unless_harmless(list(cut.values()), public | taken)
    for name, definition in cut.items():
        definition.name = names[name]
    choices = [(name,) for name in cut] + ([tuple(cut)] if len(cut) > 1 else [])
    for chosen in choices:
        block = _block([cut[name] for name in chosen], new)
        yield _adopted(exercise, names[chosen[0]], formatted(block, path))


def _cut_out(program: str, name: str, public: frozenset[str], module: ast.Module) -> Definition | None:
    """The definition of one function of the exercise, with what it needs inside of it; None where the program does not
    define it, or where it cannot stand alone."""
    plain = ast.unparse(_WordsRemoved().visit(ast.parse(_needed(program, name))))
    nodes = ast.parse(_needed(plain, name)).body  # once more: without annotations it may need fewer imports
    definitions = [node for node in nodes if isinstance(node, Definition) and node.name == name]
    if not definitions:
        return None
    target = definitions[-1]
    present = {ast.unparse(node) for node in module.body if isinstance(node, ast.Import | ast.ImportFrom)}
    needs = [
        node for node in nodes if not (set(bound_by(node)) & public or ast.unparse(node) in present or _is_future(node))
    ]
    if needs and not (isinstance(target, ast.FunctionDef) and _may_hold(target, needs)):
        return None
    target.body[:0] = needs
    return target


def _needed(program: str, name: str) -> str:
    """The statements of the program that bind a name, with all that these need."""
    statements = statements_of(program).all
    index = StatementIndex([Placed(0, statement) for statement in statements])
    return kept(program, [statements[number] for number in backward_slice(index, {name})])


def _is_future(node: ast.stmt) -> bool:
    return isinstance(node, ast.ImportFrom) and node.module == "__future__"


def _may_hold(target: ast.FunctionDef, needs: list[ast.stmt]) -> bool:
    """Whether these statements can be moved to the top of the function. They cannot where they bind one of its own
    names, or a name that its defaults or decorators read before it is called."""
    brought, own = (
        {name for own_node in own_nodes(nodes) for name in (*bound_by(own_node), *_assigned(own_node))}
        for nodes in (needs, target.body)
    )
    arguments = {node.arg for node in ast.walk(target.args) if isinstance(node, ast.arg)}
    early = [ast.Expr(value) for value in (*target.args.defaults, *filter(None, target.args.kw_defaults))]
    early += [ast.Expr(decorator) for decorator in target.decorator_list]
    return not brought & (own | arguments | globals_read(early))


def _assigned(node: ast.AST) -> tuple[str, ...]:
    return (node.id,) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) else ()


class _WordsRemoved(ast.NodeTransformer):
    """Takes out docstrings, prints and annotations: they may name a person, and no answer depends on them."""

    def generic_visit(self, node: ast.AST) -> ast.AST:
        changed = super().generic_visit(node)
        if isinstance(changed, ast.stmt | ast.ExceptHandler) and getattr(changed, "body", None) == []:
            changed.body = [ast.Pass()]  # type: ignore[union-attr]
        return changed

    def visit_Expr(self, node: ast.Expr) -> ast.AST | None:
        match node.value:
            case ast.Constant() | ast.Call(func=ast.Name("print")):
                return None
        return self.generic_visit(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.returns = None
        return self.generic_visit(node)

    def visit_arg(self, node: ast.arg) -> ast.AST:
        node.annotation = None
        return node


def _block(definitions: list[Definition], new: NewMistake) -> str:
    """The text that is added to the file for the mistake."""
    first, *others = definitions
    breaks = new.breaks[0] if len(new.breaks) == 1 else new.breaks
    values = {"ko": new.text.ko, "en": new.text.en, "breaks": breaks, "see": new.see}
    values |= {"also": tuple(other.name for other in others)} if others else {}
    mark = "".join(f"    {name}={value!r},\n" for name, value in values.items())
    return "\n\n".join([f"@mistake(\n{mark})\n{ast.unparse(first)}", *map(ast.unparse, others)]) + "\n"


def _adopted(exercise: Exercise, name: str, block: str) -> Adopted:
    """The mistake with the submission that it stands for, read back from the file as the course will read it."""
    path = exercise.folder / "variants.py"
    before = read_text(path).rstrip("\n") + "\n\n\n"
    file = with_exceptions_noted(before + block, before.count("\n") + 1, path)
    with WorkFolder() as folder:
        shutil.copy(exercise.solution, folder / exercise.solution.name)
        (folder / path.name).write_text(file, encoding="utf-8")
        read = read_variants(replace(exercise, folder=folder))
    [variant] = [variant for variant in read if variant.name == name]
    return Adopted(name, file.removeprefix(before), file, variant.source)
