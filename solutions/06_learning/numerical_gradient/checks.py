"""Checks of numerical_gradient."""

from collections.abc import Callable

import numpy as np
from dlgrade.checking import Student, check, close, gradient, inputs_unchanged, shape


def _differences(f: Callable[[np.ndarray], float], x: np.ndarray, h: float) -> np.ndarray:
    """The definition, written out: one copy of x per evaluation."""
    out = np.zeros(np.shape(x))
    for i in np.ndindex(out.shape):
        e = np.zeros(out.shape)
        e[i] = h
        out[i] = (f(x + e) - f(x - e)) / (2 * h)
    return out


@check(points=2, ko="h만큼의 중심 차분입니다", en="is the central difference of width h")
def uses_the_given_h(student: Student, rng: np.random.Generator) -> None:
    x = rng.uniform(0.5, 1.5, size=4)

    def f(v: np.ndarray) -> float:
        return float(np.sum(v**4 * np.arange(1, 5)) + np.sum(v) ** 3)

    close(student.numerical_gradient(f, x, 0.25), _differences(f, x, 0.25))


@check(points=2, ko="해석적 기울기와 같습니다", en="agrees with the analytic gradient")
def agrees_with_the_derivative(student: Student, rng: np.random.Generator) -> None:
    a, x = rng.normal(size=(2, 5))
    got = student.numerical_gradient(lambda v: float(np.sum(a * v + v**3)), x)
    shape(got, (5,))
    close(got, a + 3 * x**2, rtol=1e-6, atol=1e-6)


@check(points=1, ko="여러 차원의 배열을 받습니다", en="takes arrays of any shape")
def takes_any_shape(student: Student, rng: np.random.Generator) -> None:
    W, V = rng.normal(size=(3, 2)), rng.normal(size=(2, 1, 3))
    A, B = rng.normal(size=(2, 4)), rng.normal(size=(2, 1, 3))

    def product(w: np.ndarray) -> float:
        return float(np.sum((w @ A) ** 2))

    first = student.numerical_gradient(product, W, 1e-4)
    second = student.numerical_gradient(lambda v: float(np.sum(np.sin(v) * B)), V, 1e-4)
    shape(first, (3, 2))
    shape(second, (2, 1, 3))
    gradient(first, product, W)
    close(second, np.cos(V) * B, rtol=1e-5, atol=1e-6)


@check(points=1, ko="정수 배열도 받습니다", en="takes integer arrays")
def takes_integers(student: Student, rng: np.random.Generator) -> None:
    x = rng.integers(-4, 5, size=6)
    got = student.numerical_gradient(lambda v: float(np.sum(1.5 * v**2 - 0.25 * v)), x, 1e-4)
    close(got, 3.0 * x - 0.25, rtol=1e-6, atol=1e-6)


@check(points=1, ko="x를 한 비트도 바꾸지 않습니다", en="leaves x as it was, to the last bit")
def leaves_the_input(student: Student, rng: np.random.Generator) -> None:
    x = rng.normal(size=(6, 5))
    student.numerical_gradient(lambda v: float(np.sum(v**2)), x, 1e-3)
    inputs_unchanged(student)
