"""Recognises code that fails only because it was written for another version of Python or NumPy than the installed one,
or for a package that is not there, so that a person looks at it."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence

from dlgrade.course.meaning import parse_quietly
from dlgrade.exam.results import CheckResult
from dlgrade.isolation.student.outcome import Raised
from dlgrade.messages import environment as messages
from dlgrade.submission.model import Part
from dlgrade.text import Text
from dlgrade.verdict.packages import is_published
from dlgrade.verdict.part_names import part_name

Version = tuple[int, int]
HERE: Version = sys.version_info[:2]
TYPE_STATEMENT = re.compile(r"^[ \t]*type[ \t]+\w+[ \t]*[=\[]", re.MULTILINE)  # Python 3.12
TYPE_PARAMETERS = re.compile(r"^[ \t]*(?:async[ \t]+)?(?:def|class)[ \t]+\w+\[", re.MULTILINE)  # 3.12
TEMPLATE_STRING = re.compile(r"(?<!\w)(?:t|tr|rt)[\"']", re.IGNORECASE)  # 3.14
EXCEPT_WITHOUT_PARENTHESES = re.compile(r"^[ \t]*except\*?[ \t]+\w+(?:[ \t]*,[ \t]*\w+)+[ \t]*:", re.MULTILINE)  # 3.14
NEWER: tuple[tuple[Version, re.Pattern[str]], ...] = (
    ((3, 12), TYPE_STATEMENT),
    ((3, 12), TYPE_PARAMETERS),
    ((3, 14), TEMPLATE_STRING),
    ((3, 14), EXCEPT_WITHOUT_PARENTHESES),
)
NESTED_QUOTES: Version = (3, 12)
"""The first Python whose f-strings may contain their own quotes. Errors of earlier versions begin with "f-string"."""
_REMOVED = (
    "Inf Infinity NaN NINF PINF NZERO PZERO infty mat float_ complex_ longfloat singlecomplex cfloat longcomplex "
    "clongfloat string_ unicode_ round_ asfarray msort cumproduct product alltrue sometrue alen asscalar in1d "
    "trapz row_stack find_common_type cast source lookfor who fastCopyAndTranspose set_numeric_ops geterrobj "
    "seterrobj add_newdoc_ufunc compat safe_eval issctype maximum_sctype obj2sctype sctype2char sctypes "
    "issubsctype issubclass_ set_string_function tracemalloc_domain recfromcsv recfromtxt deprecate "
    "deprecate_with_doc disp get_array_wrap DataSource nbytes byte_bounds compare_chararrays rank typeDict MachAr "
    "bool int float complex object str long unicode math ptp newbyteorder itemset"
)
REMOVED_FROM_NUMPY = frozenset(_REMOVED.split())
"""Names that only earlier versions of NumPy have, in the main namespace or as methods of arrays."""
_ADDED = (
    "acos acosh asin asinh atan atan2 atanh astype bitwise_count bitwise_invert bitwise_left_shift "
    "bitwise_right_shift concat cumulative_prod cumulative_sum isdtype long matrix_transpose matvec permute_dims "
    "pow trapezoid ulong unique_all unique_counts unique_inverse unique_values unstack vecdot vecmat mT"
)
ADDED_TO_NUMPY = frozenset(_ADDED.split())
"""Names that NumPy 2 has and NumPy 1 does not."""
NO_SUCH_NAME = re.compile(
    r"(?:module 'numpy[\w.]*' has no attribute|'numpy\.ndarray' object has no attribute) '(\w+)'"
    r"|cannot import name '(\w+)' from 'numpy"
)
NO_SUCH_MODULE = re.compile(r"(?:No module named '|import (?=[\w.]++: not available))(\w+)")
"""What Python says of a package that is not installed, and the worker of one that is withheld."""
EXPIRED = re.compile(r"removed .*NumPy|deprecated alias", re.IGNORECASE)


def other_python(parts: Iterable[Part], written_with: Version | None) -> Text | None:
    """A sentence about the first part that this Python cannot parse but another version could: either the notebook
    names another version, or the part contains syntax of a later one. None if there is no such part."""
    for part in parts:
        error = _syntax_error(part.source)
        if error is None:
            continue
        later = written_with if written_with not in (None, HERE) else _version_of(part.source, error)
        if later is not None:
            return messages.OTHER_PYTHON.filled(part=part_name(part.name), there=_shown(later), here=_shown(HERE))
    return None


def other_numpy(results: Sequence[CheckResult]) -> Text | None:
    """A sentence if a check failed because of a name that another version of NumPy has; else None."""
    for result in results:
        outcome = result.outcome
        if isinstance(outcome, Raised) and outcome.types[0] in ("AttributeError", "ImportError"):
            match = NO_SUCH_NAME.search(outcome.message)
            name = (match[1] or match[2]) if match else ""
            if name in REMOVED_FROM_NUMPY | ADDED_TO_NUMPY or EXPIRED.search(outcome.message[:500]):
                return messages.OTHER_NUMPY.filled(message=outcome.message.splitlines()[0][:200])
    return None


def missing_package(results: Sequence[CheckResult]) -> Text | None:
    """A sentence if a check failed because the code imports a published package that the exercise does not have: which
    packages are there depends on the machine that grades. None for a missing file of the student's own."""
    for result in results:
        outcome = result.outcome
        if isinstance(outcome, Raised) and "ModuleNotFoundError" in outcome.types and outcome.place is not None:
            named = NO_SUCH_MODULE.search(outcome.message)
            if named is not None and is_published(named[1]):
                line, source = outcome.place.line, outcome.place.source
                return messages.NO_PACKAGE.filled(line=line, source=source, package=named[1])
    return None


def version_named(text: object) -> Version | None:
    """(3, 12) for "3.12.1"; None for a text that is not a version."""
    match = re.match(r"(\d)\.(\d{1,2})\b", text) if isinstance(text, str) else None
    return (int(match[1]), int(match[2])) if match else None


def _syntax_error(source: str) -> SyntaxError | None:
    try:
        parse_quietly(source)
    except SyntaxError as error:
        return error
    except (ValueError, RecursionError, MemoryError):
        return None
    return None


def _version_of(source: str, error: SyntaxError) -> Version | None:
    """The first version of Python that accepts the syntax of the error; None if it is not known."""
    if HERE < NESTED_QUOTES and str(error.msg).startswith("f-string"):
        return NESTED_QUOTES
    return next((version for version, form in NEWER if version > HERE and form.search(source)), None)


def _shown(version: Version) -> str:
    return ".".join(map(str, version))
