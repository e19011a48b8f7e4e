"""Describes an exception of the student's code by the lines of the student's own files. The only code of the exception
that is run for this is its `__str__`, and whatever that raises is caught."""

from __future__ import annotations

import builtins
import errno
import opcode
import traceback
from typing import Any

from dlgrade.isolation.wire.frame_limits import MAX_FRAMES, MAX_MESSAGE, MAX_POSITION
from dlgrade.isolation.worker.convert import class_name, module_name

LIMITS = frozenset({errno.EFBIG, errno.EMFILE, errno.ENFILE, errno.ENOSPC, errno.EDQUOT})
REFUSALS = frozenset({errno.EPERM, errno.EACCES, errno.ENOTSUP})  # ENOTSUP: Python in a web page has no processes
# PyTorch and TensorFlow have no error class of their own for a failed allocation.
OUT_OF_MEMORY_MESSAGES = ("can't allocate memory", "OOM when allocating", "bad_alloc", "Cannot allocate memory")
# NumPy's ValueError for an array larger than the address space, which in a web page is two gigabytes.
TOO_LARGE_ARRAY_MESSAGES = (
    "array is too big; `arr.size",
    "Maximum allowed dimension exceeded",
    "Maximum allowed size exceeded",
    "broadcast dimensions too large",
    "iterator is too large",
)
RAISE = bytes([opcode.opmap["RAISE_VARARGS"]])
_MRO = vars(type)["__mro__"].__get__
_TRACEBACK = vars(BaseException)["__traceback__"].__get__
_ERRNO = vars(OSError)["errno"].__get__


def describe_exception(error: BaseException, sources: dict[str, str]) -> dict[str, Any]:
    """The exception's type names (its own and its bases'), its message, the frames [file, line, function] in the
    student's files, and the column of a syntax error (counted from 1; 0 if unknown)."""
    frames = [
        [frame.filename, _position(frame.lineno), frame.name] for frame in _frames(error) if frame.filename in sources
    ]
    column = 0
    if issubclass(type(error), SyntaxError) and getattr(error, "filename", None) in sources:
        name, line, column = error.filename, _position(error.lineno), _position(error.offset)  # type: ignore[attr-defined]
        frames.append([name, line, ""])
    return {
        "types": _types(error, sources),
        "message": _message(error),
        "frames": frames[-MAX_FRAMES:],
        "column": column,
    }


def _position(number: object) -> int:
    """A line or column number; 0 if the exception has something else in its place."""
    return number if type(number) is int and 0 <= number < MAX_POSITION else 0


def _types(error: BaseException, sources: dict[str, str]) -> list[str]:
    """The names of the exception's class and its bases, nearest first. A class that only shares a builtin's name is
    written with its module.

    The name LimitReached is added if a limit was reached, and Refused if a wall refused something (Refused).
    """
    kind = type(error)
    names = [_honest_name(base) for base in _MRO(kind) if base is not object]
    code = _ERRNO(error) if issubclass(kind, OSError) else None
    if code in LIMITS or (code is None and _says_too_large(_message(error)) and not _is_own(error, sources)):
        return [*names, "LimitReached"]
    return [*names, "Refused"] if code in REFUSALS and "Refused" not in names else names


def _says_too_large(message: str) -> bool:
    return any(words in message for words in (*OUT_OF_MEMORY_MESSAGES, *TOO_LARGE_ARRAY_MESSAGES))


def _is_own(error: BaseException, sources: dict[str, str]) -> bool:
    """Was the exception raised by a `raise` statement in the student's file, not inside a function that it called? The
    last entry of the traceback is the place where it was raised."""
    last = _TRACEBACK(error)
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    if last is None or last.tb_frame.f_code.co_filename not in sources:
        return False
    return bytes(last.tb_frame.f_code.co_code[last.tb_lasti :][:1]) == RAISE


def _honest_name(kind: type) -> str:
    name = class_name(kind)
    return name if getattr(builtins, name, kind) is kind else f"{module_name(kind)}.{name}"


def _frames(error: BaseException) -> list[traceback.FrameSummary]:
    stack = traceback.walk_tb(_TRACEBACK(error))
    return list(traceback.StackSummary.extract(stack, limit=-200, lookup_lines=False))


def _message(error: BaseException) -> str:
    try:
        text = str(error.msg) if issubclass(type(error), SyntaxError) else str(error)  # type: ignore[attr-defined]
        return str.__str__(text)[:MAX_MESSAGE]
    except BaseException:  # the student's own __str__ may raise anything
        return ""
