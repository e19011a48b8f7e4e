"""Refuses code of a student that an author should not take over by a command.

A mistake of the course runs in the grading process, without a sandbox. This module refuses names and attributes that no
answer needs. That does not prove the remaining code harmless, so the author is shown all of it before it is written.
"""

from __future__ import annotations

import ast
import builtins
import sys
from collections.abc import Collection, Iterator

from dlgrade.course.model import CourseError
from dlgrade.isolation.frameworks import FRAMEWORKS
from dlgrade.messages import author as messages
from dlgrade.slicing.scopes import globals_read

MAX_SHOWN = 40  # characters of a text in a sentence
MODULES = frozenset({
    "bisect", "cmath", "collections", "copy", "dataclasses", "decimal", "enum", "fractions", "functools", "heapq",
    "itertools", "math", "random", "statistics", "string", "typing",
})  # fmt: skip
PACKAGES = frozenset(framework.module for framework in FRAMEWORKS.values()) | {"numpy"}
"""The packages that exercises are written with. Their modules that reach files or other programs are in OUTSIDE."""
BUILTINS = frozenset({
    "abs", "all", "any", "bool", "callable", "chr", "classmethod", "complex", "dict", "divmod", "enumerate", "filter",
    "float", "frozenset", "hasattr", "hash", "id", "int", "isinstance", "iter", "len", "list", "map", "max", "min",
    "next", "object", "ord", "pow", "property", "range", "repr", "reversed", "round", "set", "slice", "sorted",
    "staticmethod", "str", "sum", "super", "tuple", "type", "zip", "NotImplemented",
    *(name for name, value in vars(builtins).items() if isinstance(value, type) and issubclass(value, Exception)),
})  # fmt: skip
HIDDEN = ("_", "ag_", "cr_", "gi_", "tb_")
"""Prefixes of attributes through which code reaches the interpreter, or the inside of a package."""
OUTSIDE = frozenset({
    "DataSource", "add_newdoc", "bltns", "breakpoint", "builtins", "compat", "compile", "core", "cpp_extension",
    "ctypes", "ctypeslib", "delattr", "dump", "dumps", "eval", "exec", "f2py", "f_back", "f_builtins", "f_code",
    "f_globals", "f_locals", "fromfile", "fromregex", "genfromtxt", "get_file", "getattr", "globals", "hub",
    "import_module", "importlib", "input", "inspect", "io", "jit", "lib", "load", "load_library", "load_model",
    "load_weights", "loads", "loadtxt", "locals", "memmap", "mrecords", "open", "open_memmap", "os", "package",
    "pickle", "save", "save_model", "save_weights", "savetxt", "savez", "savez_compressed", "saving", "setattr",
    "shutil", "subprocess", "sys", "system", "testing", "tofile", "utils", "vars",
})  # fmt: skip
"""Attributes that lead to files, other programs and native code."""
BY_TEXT = frozenset({
    "ForwardRef", "Formatter", "WRAPPER_ASSIGNMENTS", "attrgetter", "evaluate_forward_ref", "get_type_hints",
    "global_enum", "make_dataclass", "methodcaller", "mro", "singledispatch", "singledispatchmethod", "update_wrapper",
})  # fmt: skip
"""Functions that evaluate a text, or reach an attribute whose name is a text, which can be made while the code runs."""
SHARED_NAMES = frozenset({"array", "random", "copy", "numbers", "queue", "select", "signal", "test", "trace"})
"""Modules of Python whose names are also those of what answers use, such as `np.array`, `x.copy` and `np.trace`."""
TYPE_NODES = (
    ast.Expression, ast.Name, ast.Load, ast.Attribute, ast.Subscript, ast.Tuple, ast.List, ast.Constant, ast.BinOp,
    ast.BitOr,
)  # fmt: skip
"""What the text of an annotation may consist of."""
STANDARD = sys.stdlib_module_names - MODULES - SHARED_NAMES
"""Attributes that a module has because it imports a module of Python, such as `fractions.operator`."""
NAMES = frozenset(
    {
        "__init__",
        "__main__",
        "__name__",
        "__slots__",
        "__matmul__",
        "__rmatmul__",
        "__call__",
        *(name for kind in (int, float, list) for name in dir(kind) if name not in dir(object)),
    }
) | {"__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__hash__", "__repr__", "__str__"}
"""The names with two underscores that an answer may use: those of operators, as in `__radd__ = __add__`."""
OF_ONE_ARGUMENT = frozenset({"type", "wraps"})
"""Functions that may only be called with one argument: with more, they take names of attributes."""


def refuse_unless_harmless(definitions: list[ast.stmt], known: frozenset[str]) -> None:
    """Raise CourseError with the first thing in the code that no answer needs. `known` are the names that the
    exercise's own files define."""
    for doubt in _doubtful(definitions, known):
        raise CourseError(messages.ADOPT_DOUBTFUL.filled(what=doubt))


def _doubtful(definitions: list[ast.stmt], known: frozenset[str]) -> Iterator[str]:
    bound = {node.id for definition in definitions for node in ast.walk(definition) if isinstance(node, ast.Name)
             and isinstance(node.ctx, ast.Store)}  # fmt: skip
    yield from sorted(
        name
        for name in globals_read(definitions)
        if name in vars(builtins) and name not in BUILTINS | known and name not in bound
    )
    nodes = [node for definition in definitions for node in ast.walk(definition)]
    own = {node.attr for node in nodes if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store)}
    own |= {node.name for node in nodes if isinstance(node, ast.FunctionDef)}
    texts = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}  # docstrings
    for node in nodes:
        yield from _reached_by_text(node, texts)
        match node:
            case ast.Import(names):
                yield from (f"import {alias.name}" for alias in names if not _is_known(alias.name))
            case ast.ImportFrom(module, names, level):
                if level or not _is_known(module or ""):
                    yield f"from {module} import …"
                yield from (alias.name for alias in names if alias.name == "*" or _leads_outside(alias.name))
            case ast.Attribute(attr=name) if _leads_outside(name) and (name not in own or name.startswith("__")):
                yield f".{name}"
            case ast.Global() | ast.AsyncFunctionDef() | ast.Await() | ast.AsyncFor() | ast.AsyncWith():
                yield ast.unparse(node).partition("\n")[0]


def _reached_by_text(node: ast.AST, docstrings: Collection[int]) -> Iterator[str]:
    """What reaches attributes in another way than by a dot, or evaluates a text."""
    match node:
        case ast.Constant(value=str(text)) if "__" in text and text not in NAMES and id(node) not in docstrings:
            yield repr(text[:MAX_SHOWN])
        case ast.Name(id=name) if name.startswith("__") and name not in NAMES:
            yield name
        case ast.MatchClass(kwd_attrs=names):
            yield from (f"{name}=" for name in names if _leads_outside(name))
        case ast.arg(annotation=ast.expr() as annotation) | ast.AnnAssign(annotation=annotation):
            yield from _in_annotation(annotation)
        case ast.FunctionDef(returns=ast.expr() as annotation):
            yield from _in_annotation(annotation)
        case ast.ImportFrom(names=aliases):
            yield from (alias.name for alias in aliases if alias.name in OF_ONE_ARGUMENT and alias.asname)
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Name | ast.Attribute):
            name = child.id if isinstance(child, ast.Name) else child.attr
            if name in OF_ONE_ARGUMENT and not _has_one_argument(node, child):
                yield name


def _in_annotation(annotation: ast.expr) -> Iterator[str]:
    """The texts in an annotation, which some functions evaluate, unless they only name types."""
    for node in ast.walk(annotation):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and not _names_types(node.value):
            yield repr(node.value[:MAX_SHOWN])


def _names_types(text: str) -> bool:
    try:
        nodes = list(ast.walk(ast.parse(text, mode="eval")))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return all(
        isinstance(node, TYPE_NODES) and not (isinstance(node, ast.Attribute) and _leads_outside(node.attr))
        for node in nodes
    )


def _has_one_argument(node: ast.AST, function: ast.expr) -> bool:
    """Does the node call the function with one argument?"""
    match node:
        case ast.Call(func=called, args=[argument], keywords=[]):
            return called is function and not isinstance(argument, ast.Starred)
    return False


def _leads_outside(name: str) -> bool:
    return name in OUTSIDE | BY_TEXT or name in STANDARD or (name.startswith(HIDDEN) and name != "__init__")


def _is_known(module: str) -> bool:
    first, *parts = module.split(".")
    return module in MODULES or (first in PACKAGES and not any(map(_leads_outside, parts)))
