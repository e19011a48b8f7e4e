"""Turns the outcome of a call that returned no value into sentences."""

from __future__ import annotations

import difflib
import re
import sys
from dataclasses import replace

from dlgrade.course.model import Needs
from dlgrade.exam.judging_time import JUDGING
from dlgrade.exam.results import LIMITS
from dlgrade.isolation.student.outcome import Lost, Missing, Outcome, Raised, Unfinished, Unpackable
from dlgrade.isolation.student.unfinished import is_not_written
from dlgrade.messages import explain_outcome as messages
from dlgrade.messages.explain import IS_A_CLASS, NOT_ATTEMPTED, SAYS
from dlgrade.text import Text, first_line, in_lines, visible
from dlgrade.verdict.advice import advice
from dlgrade.verdict.model import Explanation, Place
from dlgrade.verdict.packages import alternative, own_file, packages_of
from dlgrade.verdict.part_names import part_name

MODULE = re.compile(r"'(\w+)")  # in `No module named '_multiprocessing.connection'`
WITHOUT_PARAMETERS = re.compile(r"([a-z_]\w*)\(\) takes no arguments")
"""Python's message about a class without `__init__` that is called like a function. Classes of an exercise begin with
a capital letter."""
FILE_OF_MODULE = re.compile(r" \([^()\n]*[/\\][^()\n]*\)$")
"""The end of `cannot import name 'meen' from 'numpy' (/home/…/numpy/__init__.py)`: a path of the grading machine."""
MAX_MESSAGE = 300  # characters that are shown of an exception's message
PYODIDE_MODULE = "pyodide_js"
"""Pyodide's module for the event loop of the browser. Student code cannot import it."""
# Cyrillic and Greek letters that look like Latin ones. Full-width letters are left out, since Python treats them as the
# plain ones.
LOOK_ALIKES = str.maketrans(
    "асԁеһіјӏоԛрѕѵхуԝνοαρτικАВЕКМНОРСТХЅІЈΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "acdehijloqpsvxywvoaptikABEKMHOPCTXSIJABEZHIKMNOPTYX",
)


def explain_outcome(outcome: Outcome, at_import: bool, needs: Needs = "numpy") -> Explanation:
    """The explanation of an outcome without a value. `at_import` is True if it happened while the file itself was
    executed; `needs` is the exercise's framework."""
    if isinstance(outcome, Raised):
        explanation = _of_exception(outcome, at_import, needs)
        return _with_all_details(explanation) if at_import else explanation
    if isinstance(outcome, Missing):
        return Explanation(_missing(outcome))
    if isinstance(outcome, Unpackable):
        return Explanation(
            messages.TOO_LARGE if outcome.too_large else messages.UNPACKABLE.filled(type=outcome.type_name)
        )
    assert isinstance(outcome, Lost)
    if outcome.kind == "timeout":
        return Explanation(_timeout(outcome.detail, at_import))
    if outcome.kind == "killed":
        return Explanation(messages.KILLED.filled(detail=outcome.detail))
    if outcome.kind == "crashed":
        return Explanation(messages.CRASHED.filled(detail=outcome.detail))
    return Explanation(messages.LIMIT if outcome.kind == "limit" else messages.PROTOCOL)


def _with_all_details(explanation: Explanation) -> Explanation:
    """The explanation of an exception while the file was loaded, when no hidden input is known yet: its details are for
    every page."""
    lines = (explanation.headline, *explanation.details)
    return replace(explanation, without_values=in_lines(lines) if explanation.details else None)


def _timeout(overrun: str, at_import: bool) -> Text:
    """The sentence for a timeout. `overrun` says which limit was exceeded; "" if the check was no longer run."""
    if overrun == "submission":
        return messages.TIMEOUT_OF_ALL
    if overrun == "callback":
        return messages.TIMEOUT_IN_CALLBACK
    if overrun == JUDGING:
        return messages.TIMEOUT_OF_JUDGING
    if overrun == "sleep":
        return messages.TIMEOUT_ASLEEP
    return messages.TIMEOUT_AT_IMPORT if at_import and overrun else messages.TIMEOUT


def _missing(outcome: Missing) -> Text:
    """The sentence for a missing function. It mentions a name in the submission that looks the same, or a similar one,
    if there is one."""
    plain = {near: near.translate(LOOK_ALIKES).casefold() for near in outcome.functions}
    for near in plain:
        if not near.isascii() and plain[near] == outcome.name.casefold():
            return messages.MISSING_LOOKS_ALIKE.filled(name=outcome.name)
    close = difflib.get_close_matches(outcome.name.casefold(), plain.values(), n=1, cutoff=0.6)
    for near in plain:
        if plain[near] in close:
            return messages.MISSING_NEAR.filled(name=outcome.name, near=near)
    return messages.MISSING.filled(name=outcome.name)


def _of_exception(raised: Raised, at_import: bool, needs: Needs) -> Explanation:
    if is_not_written(raised):
        return Explanation(NOT_ATTEMPTED)
    if raised.unfinished is not None:
        return _of_unfinished(raised.unfinished, raised)
    if raised.place is None and (named := WITHOUT_PARAMETERS.fullmatch(raised.message)):
        return Explanation(IS_A_CLASS.filled(name=named[1]))
    if raised.place is None and "TypeError" in raised.types and "argument" in raised.message:
        return Explanation(messages.ARGUMENTS, (SAYS.filled(message=one_line(raised.message)),))
    details = _message_details(raised)
    place = Place(raised.place.file, raised.place.line) if raised.place else None
    if LIMITS & set(raised.types):
        return Explanation(_limit(raised), details, place=place)
    if raised.place is None:
        return Explanation(messages.RAISED.filled(kind=_kind(raised)), details)
    sentence = _exception_sentence(raised)
    packages = _on_packages(raised.place.source, needs) if sentence in (messages.WITHHELD, messages.NO_MODULE) else ()
    details = (*packages, *details)
    if at_import and sentence is messages.RAISED_AT:
        details = (messages.AT_IMPORT, *details)
    values = {"file": part_name(raised.place.file), "line": raised.place.line, "source": raised.place.source}
    headline = sentence.filled(kind=_kind(raised), column=raised.column, **values)
    without_values = in_lines((headline, *packages)) if packages else None
    return Explanation(headline, details, place=place, without_values=without_values)


def _limit(raised: Raised) -> Text:
    place = raised.place
    if place is None or not place.line:
        return messages.LIMIT
    return messages.LIMIT_AT.filled(file=part_name(place.file), line=place.line, source=place.source)


def _of_unfinished(unfinished: Unfinished, raised: Raised) -> Explanation:
    """The explanation where the stub's line is still there although there is code."""
    assert raised.place is not None
    values = {"name": unfinished.name, "line": unfinished.line, "earlier": unfinished.earlier}
    headline = messages.UNFINISHED[unfinished.kind].filled(file=part_name(raised.place.file), **values)
    return Explanation(headline, place=Place(raised.place.file, raised.place.line))


def _on_packages(line: str, needs: Needs) -> tuple[Text, ...]:
    """What to do about a line that imports a package which is not there."""
    instead = own_file(line) or alternative(line)
    return (*((instead,) if instead else ()), packages_of(needs))


def _message_details(raised: Raised) -> tuple[Text, ...]:
    """The exception's message, unless the message is ours, and a sentence on what it means."""
    ours = {"EOFError", "SystemExit", "Refused"} & set(raised.types)
    plain = FILE_OF_MODULE.sub("", raised.message) if "ImportError" in raised.types else raised.message
    message = () if ours or not plain else (SAYS.filled(message=one_line(plain)),)
    return (*message, *advice(raised))


def _kind(raised: Raised) -> str:
    return short_kind(raised.types[0]) if raised.types else "Exception"


def short_kind(name: str) -> str:
    """An exception's name as students know it: NumPy's own MemoryError becomes MemoryError."""
    return name.rpartition(".")[2] if name.startswith("numpy.") else name


def _exception_sentence(raised: Raised) -> Text:
    if "SyntaxError" in raised.types:
        return messages.SYNTAX if raised.column else messages.SYNTAX_IN_LINE
    if "EOFError" in raised.types:
        return messages.INPUT
    if "SystemExit" in raised.types:
        return messages.EXIT
    if "Refused" in raised.types:
        return messages.WITHHELD if raised.message.startswith("import ") else messages.REFUSED
    if "ModuleNotFoundError" in raised.types:
        return messages.NO_PART_OF_PYTHON if _names_part_of_python(raised.message) else messages.NO_MODULE
    return messages.RAISED_AT


def _names_part_of_python(message: str) -> bool:
    """Does the missing module belong to the standard library, or to Pyodide's version of it? In a web page, and on some
    systems, parts of the standard library are missing."""
    named = MODULE.search(message)
    return named is not None and (named[1] in sys.stdlib_module_names or named[1] == PYODIDE_MODULE)


def one_line(text: str) -> str:
    """The first line of a student's text, with its control characters made visible."""
    return visible(first_line(text, MAX_MESSAGE))
