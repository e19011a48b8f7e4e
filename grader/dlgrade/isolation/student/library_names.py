"""The names of exceptions and types of libraries that a report may repeat. They are written down, here and in the
table of frameworks, since the grader imports neither the frameworks nor most of the standard library."""

from __future__ import annotations

import builtins

from dlgrade.isolation.frameworks import FRAMEWORKS

LIBRARY_ERRORS = frozenset({
    # The standard library. Many of its modules call their exception `error` or `Error`.
    "BrokenBarrierError", "BrokenExecutor", "BrokenProcessPool", "CalledProcessError", "CancelledError", "CycleError",
    "DivisionByZero", "DivisionUndefined", "Empty", "Error", "FrozenInstanceError", "Full", "Inexact",
    "InvalidOperation", "JSONDecodeError", "Overflow", "ParseError", "PatternError", "PickleError", "PicklingError",
    "StatisticsError", "TimeoutExpired", "TokenError", "TOMLDecodeError", "Underflow", "UnpicklingError",
    "UnsupportedOperation", "error", "gaierror",
    # NumPy.
    "AxisError", "ComplexWarning", "DTypePromotionError", "LinAlgError", "RankWarning", "TooHardError",
    "UFuncTypeError", "VisibleDeprecationWarning",
    *(name for row in FRAMEWORKS.values() for name in row.error_names),
})  # fmt: skip
LIBRARY_TYPES = frozenset({
    *vars(builtins), "NoneType", "builtin_function_or_method", "coroutine", "function", "generator", "method", "module",
    "numpy.ndarray",
    *(name for row in FRAMEWORKS.values() for name in row.type_names),
})  # fmt: skip
