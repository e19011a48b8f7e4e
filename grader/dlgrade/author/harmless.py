"""Refuses code of a student that an author should not take over by a command.

A mistake of the course runs in the grading process, without a sandbox. This module refuses names and attributes that no
answer needs. That does not prove the remaining code harmless, so the author is shown all of it before it is written.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator

from dlgrade.course.model import CourseError
from dlgrade.isolation.frameworks import FRAMEWORKS
from dlgrade.messages import author as messages
from dlgrade.slicing.scopes import globals_read

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
    "DataSource", "bltns", "breakpoint", "builtins", "compile", "core", "cpp_extension", "ctypes", "ctypeslib",
    "delattr", "dump", "dumps", "eval", "exec", "f2py", "f_back", "f_builtins", "f_code", "f_globals", "f_locals",
    "fromfile", "fromregex", "genfromtxt", "get_file", "getattr", "globals", "hub", "import_module", "importlib",
    "input", "inspect", "io", "jit", "lib", "load", "load_library", "load_model", "load_weights", "loads", "loadtxt",
    "locals", "memmap", "open", "open_memmap", "os", "package", "pickle", "save", "save_model", "save_weights",
    "savetxt", "savez", "savez_compressed", "saving", "setattr", "shutil", "subprocess", "sys", "system", "testing",
    "tofile", "utils", "vars",
})  # fmt: skip
"""Attributes that lead to files, other programs and native code."""


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
    for node in nodes:
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


def _leads_outside(name: str) -> bool:
    return name in OUTSIDE or (name.startswith(HIDDEN) and name != "__init__")


def _is_known(module: str) -> bool:
    first, *parts = module.split(".")
    return module in MODULES or (first in PACKAGES and not any(map(_leads_outside, parts)))
