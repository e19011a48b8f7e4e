"""Finds the global names that a statement reads, directly and inside functions, classes and comprehensions.

Python's `symtable` finds them too, but searches all children of a scope for each of its names. Here every node is
visited a bounded number of times, without recursion, so that neither the number nor the depth of scopes matters.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
SCOPES = (*FUNCTIONS, ast.ClassDef, *COMPREHENSIONS)
WITHOUT_NAMES = frozenset({"ctx", "op", "ops"})
"""The fields of a node that hold an operator, or say how a name is used."""
DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


@dataclass(frozen=True, slots=True)
class _Scope:
    """The names of one scope itself, without the scopes inside it."""

    reads: frozenset[str]
    binds: frozenset[str]
    global_: frozenset[str]
    inner: tuple[ast.AST, ...]


def own_nodes(roots: Iterable[ast.AST]) -> Iterator[ast.AST]:
    """The nodes in the scope of `roots`. Of an inner function, class or comprehension, these are the node itself and
    its decorators, defaults, annotations, bases and first iterable, which are evaluated outside it."""
    waiting = list(roots)
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(_outside(node) if isinstance(node, SCOPES) else _children(node))


def _children(node: ast.AST) -> list[ast.AST]:
    """The children of a node, without operators and contexts, which hold no names and are half of all nodes.
    `ast.iter_child_nodes` takes three times as long, and every statement of a class is read."""
    found: list[ast.AST] = []
    for field in node._fields:
        value = None if field in WITHOUT_NAMES else getattr(node, field, None)
        if isinstance(value, ast.AST):
            found.append(value)
        elif isinstance(value, list):
            found += [item for item in value if isinstance(item, ast.AST)]
    return found


def globals_read(statements: Iterable[ast.stmt]) -> frozenset[str]:
    """The names that the statements and all scopes inside them read from the module or from the builtins."""
    top = _scope(own_nodes(statements), frozenset())
    names = set(top.reads)
    hidden: Counter[str] = Counter()
    waiting: list[ast.AST | frozenset[str]] = list(top.inner)
    while waiting:
        item = waiting.pop()
        if isinstance(item, frozenset):  # the end of a scope, whose names no longer hide global ones
            hidden.subtract(item)
            continue
        scope = _scope(own_nodes(_inside(item)), _parameters(item))
        names |= {n for n in scope.reads if n in scope.global_ or not (n in scope.binds or hidden[n] > 0)}
        visible = frozenset() if isinstance(item, ast.ClassDef) else scope.binds - scope.global_
        hidden.update(visible)
        waiting += [visible, *scope.inner]
    return frozenset(names)


def _scope(nodes: Iterator[ast.AST], parameters: frozenset[str]) -> _Scope:
    reads, binds, global_, inner = set[str](), set(parameters), set[str](), list[ast.AST]()
    for node in nodes:
        if isinstance(node, SCOPES):
            inner.append(node)
        if isinstance(node, ast.Name):
            (reads if isinstance(node.ctx, ast.Load) else binds).add(node.id)
        elif isinstance(node, ast.Global):
            global_.update(node.names)
        else:
            binds.update(bound_by(node))
    return _Scope(frozenset(reads), frozenset(binds), frozenset(global_), tuple(inner))


def bound_by(node: ast.AST) -> tuple[str, ...]:
    """The names that a node binds without a `Name` node."""
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            return (node.name,)
        case ast.Import() | ast.ImportFrom():
            return tuple(alias.asname or alias.name.partition(".")[0] for alias in node.names)
        case ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
            return (name,)
        case ast.MatchMapping(rest=str(name)):
            return (name,)
    return ()


def _parameters(scope: ast.AST) -> frozenset[str]:
    if not isinstance(scope, FUNCTIONS):
        return frozenset()
    arguments = scope.args
    many = [argument for argument in (arguments.vararg, arguments.kwarg) if argument]
    every = (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, *many)
    return frozenset(argument.arg for argument in every)


def _outside(scope: ast.AST) -> list[ast.AST]:
    match scope:
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            return [*scope.decorator_list, scope.args, *([scope.returns] if scope.returns else [])]
        case ast.Lambda():
            return [scope.args]
        case ast.ClassDef():
            return [*scope.decorator_list, *scope.bases, *scope.keywords]
        case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
            return [scope.generators[0].iter]
    return []


def _inside(scope: ast.AST) -> list[ast.AST]:
    match scope:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            return list(scope.body)
        case ast.Lambda():
            return [scope.body]
        case ast.DictComp():
            return [scope.key, scope.value, *_generators(scope.generators)]
        case ast.ListComp() | ast.SetComp() | ast.GeneratorExp():
            return [scope.elt, *_generators(scope.generators)]
    return []


def _generators(generators: list[ast.comprehension]) -> list[ast.AST]:
    first, *others = generators
    return [first.target, *first.ifs, *others]
