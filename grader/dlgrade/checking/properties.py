"""Comparisons of properties instead of single values: gradients, rates, exceptions, unchanged inputs. They raise
CheckFailed if the property does not hold."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from dlgrade.checking.compare import finite, numeric, shape
from dlgrade.checking.mismatch import NOTHING, CheckFailed, Mismatch, show, show_both
from dlgrade.checking.tolerance import Array
from dlgrade.isolation.student.outcome import Raised, Returned, StudentFailed
from dlgrade.isolation.student.proxy import Student, transcript_of
from dlgrade.text import Text

SIGMAS = 5.0
HIDDEN = "…"  # in place of a value, on pages that show no value of a hidden input
SHOWN_SHARE = 0.01  # entries whose distance is at least this share of the largest are marked as wrong


def gradient(got: Any, f: Callable[[Array], float], x: Array, h: float = 1e-5, tolerance: float = 1e-6) -> None:
    """Require that `got` is the gradient of the scalar function `f` at `x`, with the shape of `x`. It is compared with
    a central difference; `tolerance` is relative, in the Euclidean norm.

    The error of the central difference itself was measured as 3e-11 for h = 1e-5 in float64.
    """
    array = finite(shape(got, np.shape(x)))
    numeric_gradient = central_difference(f, np.asarray(x, dtype=np.float64), h)
    distance = np.abs(array - numeric_gradient)
    error = np.linalg.norm(distance)
    if error > tolerance * max(float(np.linalg.norm(numeric_gradient)), 1e-8):
        where = tuple(int(i) for i in np.unravel_index(np.argmax(distance), array.shape))
        mismatch = Mismatch("gradient", *show_both(array[where], numeric_gradient[where]), where)
        wrong = distance >= SHOWN_SHARE * distance[where]
        raise CheckFailed(mismatch, (array, numeric_gradient), got, wrong=wrong)


def central_difference(f: Callable[[Array], float], x: Array, h: float) -> Array:
    """(f(x + h·e) − f(x − h·e)) / 2h for every unit vector e."""
    result = np.zeros_like(x)
    for index in np.ndindex(x.shape):
        ahead, behind = x.copy(), x.copy()
        ahead[index] += h
        behind[index] -= h
        result[index] = (f(ahead) - f(behind)) / (2 * h)
    return result


def rate(got: Any, p: float) -> None:
    """Require that the share of non-zero entries is `p`, within five standard deviations of a binomial distribution."""
    array = _filled(got)
    share, sigma = float(np.mean(array != 0)), float(np.sqrt(p * (1 - p) / array.size))
    if abs(share - p) > SIGMAS * sigma:
        raise CheckFailed(Mismatch("rate", f"{share:.4g}", f"{p:.4g} ± {SIGMAS * sigma:.2g}"), (share, p), got)


def mean_near(sample: Any, expected: float, std: float) -> None:
    """Require that the mean of the sample is `expected`, within five standard errors; `std` is the standard deviation
    of one entry."""
    array = finite(_filled(sample))
    mean, sigma = float(np.mean(array)), std / float(np.sqrt(array.size))
    if abs(mean - expected) > SIGMAS * sigma:
        raise CheckFailed(
            Mismatch("mean", f"{mean:.6g}", f"{expected:.6g} ± {SIGMAS * sigma:.2g}"), (mean, expected), sample
        )


def _filled(got: Any) -> Array:
    """`got` as a numeric array with at least one entry."""
    array = numeric(got)
    if array.size == 0:
        raise CheckFailed(Mismatch("shape", str(array.shape), "(n,)"), (got, None))
    return array


def raises(kind: type[Exception], function: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
    """Require that the call raises `kind` or a subclass. Another exception, or none, is a failure. A lost worker is
    reported as such, and so is an exception due to a limit of the machine: NumPy raises a ValueError for an array
    larger than the address space, whatever the arguments of the check are."""
    try:
        value = function(*args, **kwargs)
    except StudentFailed as failed:
        outcome = failed.exchange.outcome
        if not isinstance(outcome, Raised) or _is_no_answer(outcome):
            raise
        if kind.__name__ not in outcome.types:
            raise CheckFailed(Mismatch("wrong_error", outcome.types[0], kind.__name__)) from None
        return
    raise CheckFailed(Mismatch("no_error", show(value), kind.__name__))


def _is_no_answer(raised: Raised) -> bool:
    """Has the exception nothing to do with the arguments: is the function not written yet, or was a limit reached?"""
    return raised.types[0] == "NotImplementedError" or raised.types[-1] == "LimitReached"


def require(condition: Any, *, ko: str, en: str, **values: object) -> None:
    """Require a condition. The text in both languages says which property is missing if it does not hold; `{name}` in
    it is replaced by the value of that name.

    Two names are special: `got` is the judged object, exactly as it came from a reply, and `wanted` is what it should
    have been. With these the report can find the call.
    """
    if not condition:
        shown = {name: show(value) for name, value in values.items()}
        if {"got", "wanted"} <= values.keys():
            shown["got"], shown["wanted"] = show_both(values["got"], values["wanted"])
        text = Text(ko=ko, en=en)
        hidden = text.filled(**dict.fromkeys(shown, HIDDEN)) if shown else None
        mismatch = Mismatch("property", text=text.filled(**shown) if shown else text, without_values=hidden)
        raise CheckFailed(mismatch, judged=values.get("got", NOTHING), wanted=values.get("wanted", NOTHING))


def inputs_unchanged(student: Student) -> None:
    """Require that no call so far has changed its arguments, byte for byte. The calls of earlier checks count as well:
    a program may change an argument only where it holds something special, which those checks ask about."""
    for exchange in (*_returned(student), *_returned_before(student)):
        for position in exchange.outcome.changed:
            names = exchange.call.parameters
            name = names[position] or str(position + 1)
            raise CheckFailed(Mismatch("changed_input", name), exchange=exchange)


def new_arrays(student: Student) -> None:
    """Require that no reply so far shares memory with an argument of its call. An argument that the call also changed
    is the matter of `inputs_unchanged`."""
    for exchange in _returned(student):
        for position in exchange.outcome.shared:
            if position not in exchange.outcome.changed:
                name = exchange.call.parameters[position] or str(position + 1)
                raise CheckFailed(Mismatch("shared_input", name), exchange=exchange)


def global_rng_unchanged(student: Student) -> None:
    """Require that no call so far, those of earlier checks included, has changed the state of the global random streams
    of `np.random` or `random`."""
    for exchange in (*_returned(student), *_returned_before(student)):
        for stream in exchange.outcome.global_streams:
            raise CheckFailed(Mismatch("global_stream", stream), exchange=exchange)


def _returned(student: Student) -> list[Any]:
    exchanges = transcript_of(student).exchanges
    return [exchange for exchange in exchanges if isinstance(exchange.outcome, Returned)]


def _returned_before(student: Student) -> list[Any]:
    """The exchanges of earlier checks with the functions that this check called: it judges no other ones."""
    transcript = transcript_of(student)
    functions = {exchange.call.function for exchange in transcript.exchanges} - {""}
    return [
        exchange
        for exchange in transcript.earlier
        if exchange.call.function in functions and isinstance(exchange.outcome, Returned)
    ]


def observe(student: Student, **quantities: Any) -> None:
    """Record measured quantities, which the diagnosis compares to distinguish mistakes. This never fails."""
    transcript_of(student).observations.extend(quantities.items())
