"""Sentences about an example with a wrong expectation: what right programs do instead."""

from __future__ import annotations

import re
from typing import Any

import numpy as np

from dlgrade.exam.small_calls.code import NoSource, source_of
from dlgrade.examples.holding import agrees, plain, shape_of
from dlgrade.examples.model import ExpectedCall
from dlgrade.examples.programs import Answer
from dlgrade.isolation.student.outcome import Raised, error_text
from dlgrade.messages import examples as messages
from dlgrade.text import Text
from dlgrade.verdict.advice import advice

MAX_MESSAGE = 200  # an exception's message is cut off after so many characters
DECIMALS = re.compile(r"\d*\.(\d+)")
UNPLANNED = ("AttributeError", "TypeError", "IndexError", "KeyError", "ZeroDivisionError", "UFuncTypeError")
"""Exceptions that no task asks for: right code stumbles over an input that it was not written for."""
DIGITS = 10  # significant digits of a value that is shown


def cannot_run(answer: Answer) -> Text:
    """The sentence about a line that raises an exception by itself, before or without a function of the exercise."""
    error = error_text(answer.types, answer.message, MAX_MESSAGE)
    help_text = advice(Raised(answer.types, answer.message, ()))
    sentence = messages.CANNOT_RUN.filled(error=error)
    ko = " ".join([sentence.ko, *(text.ko for text in help_text)])
    return Text(ko=ko, en=" ".join([sentence.en, *(text.en for text in help_text)]))


def stumbles(answer: Answer) -> str:
    """The exception as text, if right code fails with one that no task asks for, such as TypeError; else ""."""
    unplanned = bool(answer.types) and answer.types[0] in UNPLANNED
    return error_text(answer.types, answer.message, MAX_MESSAGE) if unplanned else ""


def what_right_code_does(example: ExpectedCall, answer: Answer, expected: Any) -> tuple[Text, ...]:
    """The sentences about what right code does in an example that expects something else."""
    if error := stumbles(answer):
        return (messages.WRONG["strange"].filled(expected=error),)
    if answer.types:
        return (messages.WRONG["raises"].filled(expected=answer.types[0]),)
    shown = _shown(answer.value)
    if example.raises is not None:
        return (messages.WRONG["no_error"].filled(expected=shown),)
    if example.gives is not None and not agrees(answer.value, expected, example.within):
        return (messages.WRONG["gives"].filled(expected=shown), *_rounded(example, answer.value, expected))
    shape = shape_of(answer.value)
    if example.shape is not None and shape != example.shape:
        return (messages.WRONG["shape"].filled(expected=shape) if shape is not None else messages.WRONG["no_shape"],)
    return (messages.WRONG["unchanged"],)


def _rounded(example: ExpectedCall, value: Any, expected: Any) -> tuple[Text, ...]:
    """The advice to use `within`, where the expected numbers are the right ones rounded; else nothing."""
    places = [len(decimals) for decimals in DECIMALS.findall(example.gives or "")]
    within = 10.0 ** -max(places, default=0)
    if not places or not agrees(value, expected, 0.51 * within):
        return ()
    return (messages.ROUNDED.filled(within=f"{within:g}"),)


def _shown(value: Any) -> Text:
    """A value as a student would write it: arrays as lists, ten digits."""
    try:
        source = f"`{source_of(as_lists(plain(value)))}`"
        return Text(ko=source, en=source)
    except NoSource:
        return messages.LARGE


def as_lists(value: Any) -> Any:
    """A value with lists in the place of arrays, and ten digits in each float."""
    if isinstance(value, (np.ndarray, np.generic)):
        return as_lists(value.tolist())
    if type(value) in (list, tuple):
        return type(value)(map(as_lists, value))
    if type(value) is dict:
        return {key: as_lists(item) for key, item in value.items()}
    return float(f"{value:.{DIGITS}g}") if type(value) is float else value
