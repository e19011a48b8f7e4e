"""Distortions that no check of an exercise sees: the solution passes although a wrapper spoils arguments or reply.

    python bench/distortions.py [exercise …]

Each distortion is a habit that programs have: numbers in single precision, a reply that is rounded, a special case for
empty or all-zero input, the last entry left out, ties that are treated as one, a global stream that is seeded anew, a
cache that goes stale. "Not seen" are those that changed replies, and the solution passed all the same. Not each of
them is wrong by a task's words: what a task allows is declared in `distortions.yaml` with the reason. "Never asked" are
those that changed no reply, since no check asks for such an input, or since the task has none: read them beside it.
"""

from __future__ import annotations

import ast
import pickle
import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from dlgrade.author.trusted import PATIENT, MutantTookTooLong, TrustedGrader, at_most
from dlgrade.course.model import Exercise
from dlgrade.course.task import read_text
from dlgrade.exam.results import CheckResult
from dlgrade.isolation.student.outcome import Returned
from dlgrade.isolation.student.proxy import Handle
from programs import exercises_named

ALLOWED = Path(__file__).with_suffix(".yaml")
SECONDS = 120  # of one program

REPLY = "_each(lambda v: {change}, f(*a, **k))"
ARGUMENTS = "f(*[_each(lambda v: {change}, x) for x in a], **{{n: _each(lambda v: {change}, x) for n, x in k.items()}})"
REFUSE = "_refuses(f, a, k, lambda v: {when})"


def _of_reply(change: str) -> str:
    return REPLY.format(change=change)


def _of_arguments(change: str) -> str:
    return ARGUMENTS.format(change=change)


def _refusing(when: str) -> str:
    return REFUSE.format(when=when)


# name: (what has to occur among the arguments or in the reply for it to make a difference, what is called in place of
# f(*a, **k))
DISTORTIONS: dict[str, tuple[str, str]] = {
    "reply rounded to 2 decimals": ("float in the reply", _of_reply("_rounded(v, 2)")),
    "reply rounded to 6 decimals": ("float in the reply", _of_reply("_rounded(v, 6)")),
    "arguments rounded to 2 decimals": ("float array", _of_arguments("_rounded(v, 2)")),
    "arguments rounded to 6 decimals": ("float array", _of_arguments("_rounded(v, 6)")),
    "arguments in half precision": ("float array", _of_arguments("_half(v)")),
    "arguments cut to whole numbers": ("float array", _of_arguments("np.trunc(v) if _is_float(v) else v")),
    "reply of objects": ("array in the reply", _of_reply("v.astype(object) if _is_array(v) else v")),
    "reply in lists": ("array in the reply", _of_reply("v.tolist() if _is_array(v) else v")),
    "floats where the reply is empty": (
        "integer array in the reply",
        _of_reply("_float(v) if _is_array(v) and not v.size else v"),
    ),
    "floats where an argument is empty": (
        "integer array in the reply",
        "_each(_float, f(*a, **k)) if _any(a, lambda v: not v.size) else f(*a, **k)",
    ),
    "reply in 8-bit integers": ("integer array in the reply", _of_reply("_small(v)")),
    "a number as an array (1,)": (
        "scalar in the reply",
        _of_reply("np.array([v]) if isinstance(v, (float, np.floating)) else v"),
    ),
    "whole numbers of integers": (
        "float array in the reply",
        "_each(lambda v: np.trunc(v) if _is_float(v) else v, f(*a, **k)) if _all_integers(a) else f(*a, **k)",
    ),
    "the global seed is set": ("streams", "(np.random.seed(0), f(*a, **k))[1]"),
    "Python's global seed is set": ("streams", "(random.seed(0), f(*a, **k))[1]"),
    "the first reply for ever": ("", "_cached(f, a, k, lambda a: 0)"),
    "a reply for each shape": ("array", "_cached(f, a, k, _shapes)"),
    "the arguments are negated": ("inputs", "_spoiled(f, a, k)"),
    "zeros come back as they are": (
        "array like the first",
        "a[0] if _is_array(a[0]) and not a[0].any() else f(*a, **k)",
    ),
    "entries of 0 stay 0": ("array like the first", "_kept_zeros(f, a, k)"),
    "negative numbers count as 0": ("float array", _of_arguments("np.where(v < 0, 0, v) if _is_float(v) else v")),
    "numbers above 1 count as 1": ("float array", _of_arguments("np.where(v > 1, 1, v) if _is_float(v) else v")),
    "the last entry of the reply is 0": ("array in the reply", _of_reply("_part(v, slice(-1, None))")),
    "the first entry of the reply is 0": ("array in the reply", _of_reply("_part(v, slice(0, 1))")),
    "the last column of the reply is 0": (
        "matrix in the reply",
        _of_reply("_part(v, (..., -1)) if np.ndim(v) > 1 else v"),
    ),
    "all rows of the reply are the first": ("array in the reply", _of_reply("_first_row(v)")),
    "the last sample is left out": (
        "array",
        "f(*[x[:-1] if _is_array(x) and x.ndim and len(x) > 3 else x for x in a], **k)",
    ),
    "equal rows count once": ("array", "_unique(f, a, k)"),
    "the other order where there are ties": ("vector in the reply", "_ties(f, a, k)"),
    "the reply is sorted": ("vector in the reply", _of_reply("np.sort(v) if np.ndim(v) == 1 and _is_array(v) else v")),
    "arguments are sorted": ("float vector", _of_arguments("np.sort(v) if _is_float(v) and v.ndim == 1 else v")),
    "the reply without its sign": ("number in the reply", _of_reply("abs(v) if _is_number(v) else v")),
    "axes of length 1 are dropped": ("array in the reply", _of_reply("np.squeeze(v) if _is_array(v) else v")),
    "one row is taken for a vector": (
        "matrix",
        "f(*[x[0] if _is_array(x) and x.ndim == 2 and len(x) == 1 else x for x in a], **k)",
    ),
    "square matrices are transposed": ("matrix", _of_arguments("_transposed(v)")),
    "an empty argument is refused": ("array", _refusing("not v.size")),
    "one sample is refused": ("array", _refusing("len(v) == 1")),
    "an entry of 0 is refused": ("float array", _refusing("v.dtype.kind in 'fi' and (v == 0).any()")),
    "a negative entry is refused": ("float array", _refusing("v.dtype.kind in 'fi' and (v < 0).any()")),
    "equal entries are refused": ("array", _refusing("v.size > 1 and (v == v.flat[0]).all()")),
    "integers are refused": ("float array", _refusing("v.dtype.kind in 'iu'")),
}
NUMBERS = {
    "tiny numbers are 0": "np.where(np.abs(v) < 1e-3, 0.0, v)",
    "0 is a tiny number": "np.where(v == 0, 1e-3, v)",
    "numbers are cut at 10": "np.clip(v, -10.0, 10.0)",
    "numbers are cut at 100": "np.clip(v, -100.0, 100.0)",
}
for _name, _change in NUMBERS.items():
    _numbers = f"_in_numbers(v, lambda v: {_change})"
    DISTORTIONS[f"{_name}, in arguments"] = ("float", _of_arguments(_numbers))
    DISTORTIONS[f"{_name}, in the reply"] = ("float in the reply", _of_reply(_numbers))
HELPERS = """
import copy, functools, random
import numpy as np

_memory = {}

def _is_array(v):
    return isinstance(v, np.ndarray)

def _is_float(v):
    return _is_array(v) and v.dtype.kind == "f"

def _each(change, v):
    if type(v) in (list, tuple):
        return type(v)(_each(change, x) for x in v)
    if type(v) is dict:
        return {n: _each(change, x) for n, x in v.items()}
    return change(v)

def _rounded(v, digits):
    if isinstance(v, (float, np.floating)):
        return type(v)(np.round(v, digits))
    return np.round(v, digits) if _is_float(v) else v

def _in_numbers(v, change):
    if isinstance(v, (float, np.floating)):
        return type(v)(change(v))
    return change(v) if _is_float(v) else v

def _half(v):
    if _is_float(v):
        with np.errstate(all="ignore"):
            return v.astype(np.float16).astype(v.dtype)
    return v

def _float(v):
    return v.astype(float) if _is_array(v) and v.dtype.kind in "iu" else v

def _flat(v):
    if isinstance(v, dict):
        v = list(v.values())
    if isinstance(v, (list, tuple)):
        return [part for x in v for part in _flat(x)]
    return [v] if _is_array(v) else []

def _any(a, has):
    return any(map(has, _flat(a)))

def _all_integers(a):
    return any(map(_is_array, a)) and all(x.dtype.kind in "iu" for x in a if _is_array(x))

def _shapes(a):
    return tuple(x.shape if _is_array(x) else 0 for x in a)

def _cached(f, a, k, key):
    key = f, key(a)
    if key not in _memory:
        _memory[key] = f(*a, **k)
    return _memory[key]

def _spoiled(f, a, k):
    reply = copy.deepcopy(f(*a, **k))
    for x in _flat(a):
        if x.dtype.kind in "fi":
            x *= -1
    return reply

def _kept_zeros(f, a, k):
    reply = f(*a, **k)
    if _is_array(reply) and len(a) and _is_array(a[0]) and a[0].shape == reply.shape:
        return np.where(a[0] == 0, a[0], reply)
    return reply

def _part(v, where):
    if not _is_array(v) or not v.ndim or v.shape[0] < 2:
        return v
    v = v.copy()
    v[where] = 0
    return v

def _small(v):
    small = v.astype(np.int8).astype(v.dtype) if _is_array(v) and v.dtype.kind == "i" else v
    return small if np.any(small != v) else v  # a copy would look like another reply

def _first_row(v):
    return np.broadcast_to(v[:1], v.shape).copy() if _is_array(v) and v.ndim and v.size else v

def _is_number(v):
    return _is_float(v) or isinstance(v, (float, np.floating))

def _transposed(v):
    return v.T.copy() if _is_array(v) and v.ndim == 2 and v.shape[0] == v.shape[1] else v

def _unique(f, a, k):
    lengths = {len(x) for x in a if _is_array(x) and x.ndim}
    if len(lengths) != 1:
        return f(*a, **k)
    table = [tuple(np.ravel(x[i]).tolist() for x in a if _is_array(x) and x.ndim) for i in range(lengths.pop())]
    first = [i for i, row in enumerate(table) if row not in table[:i]]
    if len(first) == len(table):
        return f(*a, **k)
    return f(*[x[first] if _is_array(x) and x.ndim else x for x in a], **k)

def _ties(f, a, k):
    turned = [x[::-1].copy() if _is_array(x) and x.ndim == 1 else x for x in a]
    reply = f(*turned, **k)
    return reply[::-1].copy() if _is_array(reply) and reply.ndim == 1 else reply

def _refuses(f, a, k, when):
    if any(x.ndim and when(x) for x in _flat(a)):
        raise ValueError("refused")
    return f(*a, **k)

def _wrapped(f, g):
    return functools.wraps(f)(lambda *a, **k: g(f, a, k))
"""


def kinds_of(values: Any) -> Iterator[str]:
    """What is among these arguments, or in this reply."""
    if isinstance(values, (list, tuple)):
        for value in values:
            yield from kinds_of(value)
    elif isinstance(values, dict):
        yield from kinds_of(list(values.values()))
    elif isinstance(values, np.ndarray) and values.ndim:
        of = {"f": "float ", "i": "integer ", "u": "integer "}.get(values.dtype.kind, "")
        form = {1: "vector", 2: "matrix"}.get(values.ndim, "array")
        yield from ("array", form, f"{of}array", f"{of}{form}", *(["float", "number"] if of == "float " else []))
    elif isinstance(values, (float, np.floating)) or (isinstance(values, np.ndarray) and values.dtype.kind == "f"):
        yield from ("float", "number", "scalar")


def _shape(value: Any) -> tuple[int, ...]:
    return value.shape if isinstance(value, np.ndarray) else ()


def occurring(exercise: Exercise, results: list[CheckResult]) -> dict[str, set[str]]:
    """Function → what occurs among its arguments and in its replies, in all checks."""
    found: dict[str, set[str]] = defaultdict(set)
    checks = read_text(exercise.solution.with_name("checks.py"))
    asked = {"streams": "global_rng_unchanged", "inputs": "inputs_unchanged"}
    promised = {name for name, helper in asked.items() if helper in checks}
    for exchange in (each for result in results for each in result.transcript.exchanges):
        value = exchange.outcome.value if isinstance(exchange.outcome, Returned) else None
        arguments = exchange.call.arguments or ()
        kinds = {"", *kinds_of(arguments), *(f"{kind} in the reply" for kind in kinds_of(value))} | promised
        if arguments and _shape(value) and _shape(arguments[0]) == _shape(value):
            kinds.add("array like the first")
        found[exchange.call.function] |= kinds
    return found


def distorted(source: str, occurs: dict[str, set[str]]) -> Iterator[tuple[str, str, str]]:
    """(function, distortion, program) for each function that a student writes; classes are left out."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            for name, (needed, call) in DISTORTIONS.items():
                wrapped = f"{node.name} = _wrapped({node.name}, lambda f, a, k: {call})"
                if needed in occurs[node.name]:
                    yield node.name, name, f"{source}\n{HELPERS}\n{wrapped}\n"


def _unsigned_zeros(value: Any) -> Any:
    """The value with 0.0 in place of -0.0, which are equal."""
    if isinstance(value, (list, tuple)):
        return [_unsigned_zeros(item) for item in value]
    return value + 0.0 if isinstance(value, (float, np.ndarray)) and np.asarray(value).dtype.kind == "f" else value


def replies_of(results: list[CheckResult]) -> list[bytes]:
    """What each call gave, with its side effects, in a form that can be compared."""
    return [
        pickle.dumps((_unsigned_zeros(outcome.value), outcome.changed, outcome.global_streams, outcome.shared))
        for result in results
        for exchange in result.transcript.exchanges
        if isinstance(outcome := exchange.outcome, Returned) and not isinstance(exchange.reply, Handle)
    ]


def tried(grader: TrustedGrader, code: str, right: list[bytes]) -> str:
    """Whether the program loses points, and if not, whether any call gave something else than the solution gives."""
    try:
        with at_most(SECONDS):
            results = grader.run(code, stop_at_first=True)
    except MutantTookTooLong:
        return "seen"
    if any(result.kind != "passed" for result in results):
        return "seen"
    return "never asked" if replies_of(results) == right else "not seen"


def main(names: list[str]) -> int:
    allowed: dict[str, dict[str, str]] = yaml.safe_load(ALLOWED.read_text("utf-8"))
    everywhere = allowed.pop("everywhere")
    for exercise in exercises_named(names):
        source, found = read_text(exercise.solution), defaultdict(list)
        with closing(TrustedGrader(exercise, 1, PATIENT)) as grader:
            results = grader.run(source)
            right = replies_of(results)
            for function, name, code in distorted(source, occurring(exercise, results)):
                found[tried(grader, code, right), function].append(name)
        declared = everywhere | allowed.get(exercise.slug, {})
        print(exercise.slug, flush=True)
        for (outcome, function), distortions in found.items():
            unexplained = [name for name in distortions if outcome == "never asked" or name not in declared]
            if outcome != "seen" and unexplained:
                print(f"    {function}, {outcome}: {'; '.join(unexplained)}", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
