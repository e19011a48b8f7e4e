"""Checks of numerical_gradient."""

from collections.abc import Callable

import numpy as np
from dlgrade.checking import Student, check, close, dtype_kind, inputs_unchanged, observe, require, shape

Function = Callable[[np.ndarray], float]


def _quadratic(
    rng: np.random.Generator, size: int, scale: float = 1.0
) -> tuple[Function, Callable[[np.ndarray], np.ndarray]]:
    """A function of second degree and its gradient, which the central difference meets exactly, whatever h is.

    The large constant makes the rounding of f show where h is tiny."""
    A, b = scale * rng.uniform(0.5, 1.5, size=(size, size)), scale * rng.normal(size=size)
    return lambda v: float(np.ravel(v) @ A @ np.ravel(v) + b @ np.ravel(v)) + 1000.0, lambda v: (A + A.T) @ v + b


@check(
    points=3,
    ko="원소마다 중앙 차분을 구합니다",
    en="takes the central difference for each entry",
    tests="definition",
)
def takes_central_differences(student: Student, rng: np.random.Generator) -> None:
    replies = []
    asked = (
        (4, 0.25, 1.0, 1.0),
        (5, 0.125, 1.0, 1.0),
        (3, 0.25, 0.001, 1.0),
        (3, 0.25, 1e4, 1.0),
        (4, 16.0, 1.0, 200.0),
    )
    for size, h, scale, far in asked:
        f, slope = _quadratic(rng, size, scale)
        x = far * rng.uniform(0.5, 1.5, size=size)
        replies.append((student.numerical_gradient(f, x, h), slope(x)))
    for got, expected in replies:  # all asked before one is judged
        close(got, expected)


@check(
    points=1,
    ko="인수 h의 폭으로 움직입니다",
    en="moves by the argument h",
    tests="h",
    after=takes_central_differences,
)
def uses_the_given_h(student: Student, rng: np.random.Generator) -> None:
    """(v + h)⁵ − (v − h)⁵ = 2h (5v⁴ + 10v²h² + h⁴): the width shows, also where differences of two widths are combined."""
    x, widths = rng.uniform(0.5, 1.5, size=4), (0.25, 0.5)
    replies = [student.numerical_gradient(lambda v: float(np.sum(v**5)), x, h) for h in widths]
    # The absolute value has a corner at 0, across which a width greater than the given one would reach.
    narrow = student.numerical_gradient(lambda v: float(np.sum(np.abs(v))), np.array([2e-6, -3e-6]), 1e-6)
    for got, h in zip(replies, widths, strict=True):
        close(got, 5 * x**4 + 10 * x**2 * h**2 + h**4)
    close(narrow, [1.0, -1.0], rtol=1e-4)


@check(
    points=2,
    ko="h를 주지 않으면 해석적 기울기와 1e-6까지 같습니다",
    en="without h, agrees with the analytic gradient to 1e-6",
    tests=("default", "definition"),
    after=takes_central_differences,
)
def agrees_with_the_derivative(student: Student, rng: np.random.Generator) -> None:
    asked = [rng.normal(size=(2, n)) for n in (9, 11)]
    for a, x in asked:
        x[[2, 5]] = 0.0  # where x is 0 its slope need not be,
        a[5] = 4e-4  # but may be small
    # Products round alike on every processor, in float32 too; the last bit of a float32 power depends on the machine.
    replies = [student.numerical_gradient(lambda v, a=a: float(np.sum(a * v + v * v * v)), x) for a, x in asked]
    example = student.numerical_gradient(lambda v: float(v[0] * v[0] + 3 * v[1]), np.array([2.0, 5.0]))  # of the task
    for got, (a, x) in zip(replies, asked, strict=True):
        close(got, a + 3 * x**2, rtol=1e-6, atol=1e-6)
    close(example, [4.0, 3.0], rtol=1e-6, atol=1e-6)


@check(
    points=1,
    ko="여러 차원의 배열을 받고, 모양을 지킵니다",
    en="takes arrays of any shape and keeps it",
    tests="shape",
    after=takes_central_differences,
)
def takes_any_shape(student: Student, rng: np.random.Generator) -> None:
    """The last is a transposed array. Its `reshape(-1)` is a copy, so that moving an entry of that moves none of x."""
    for x in (
        *(rng.normal(size=form) for form in ((3, 2), (2, 1, 3), (1, 4), (3, 3), (4, 1), (1,))),
        rng.normal(size=(2, 3)).T,
    ):
        f, slope = _quadratic(rng, x.size)
        got = student.numerical_gradient(f, x, 1e-2)
        close(shape(got, x.shape), slope(x.ravel()).reshape(x.shape), rtol=1e-5, atol=1e-6)


@check(
    points=1,
    ko="f에 x와 모양이 같은 배열을 넘깁니다",
    en="hands f arrays of the shape of x",
    tests="shape-for-f",
    after=takes_central_differences,
    compare="observations",
)
def keeps_the_shape_for_f(student: Student) -> None:
    """A function may well look at rows and columns. This one does not, so that any shape gives a gradient."""
    met: list[tuple[int, ...]] = []

    def f(v: np.ndarray) -> float:
        met.append(np.shape(v))
        return float(np.sum(v))

    x = np.ones((2, 3))
    student.numerical_gradient(f, x, 0.25)
    others = [form for form in met if form != x.shape]
    observe(student, flat=others == [(x.size,)] * len(met))
    require(
        not others,
        ko="x의 모양이 {expected}인데 f가 받은 배열의 모양: {got}. x와 모양이 같은 배열을 f에 넘기세요.",
        en="With an x of shape {expected}, f was handed an array of shape {got}. Hand it arrays of the shape of x.",
        expected=str(x.shape),
        got=str(others[0]) if others else "",
    )


@check(
    points=1,
    ko="정수 배열도 받습니다",
    en="takes integer arrays",
    tests="integers",
    after=takes_central_differences,
)
def takes_integers(student: Student, rng: np.random.Generator) -> None:
    x = rng.choice([-1, 1], size=6) * rng.integers(
        1, 5, size=6
    )  # a step that is relative to x is another check's question
    got = student.numerical_gradient(lambda v: float(np.sum(1.5 * v**2 - 0.25 * v)), x, 0.25)
    dtype_kind(got, "float")
    close(got, 3.0 * x - 0.25)


@check(
    points=1,
    ko="x를 한 비트도 바꾸지 않습니다",
    en="leaves x as it was, to the last bit",
    tests="inputs",
    after=takes_central_differences,
)
def leaves_the_input(student: Student, rng: np.random.Generator) -> None:
    student.numerical_gradient(lambda v: float(np.sum(v**2)), rng.normal(size=(6, 5)).ravel(), 1e-3)
    inputs_unchanged(student)
