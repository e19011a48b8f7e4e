"""Checks of mse_gradient and mse_gradient_matrix."""

from typing import Any

import numpy as np
from dlgrade.checking import (
    Reference,
    Student,
    check,
    close,
    gradient,
    inputs_unchanged,
    number,
    raises,
    require,
    shape,
)


def _pair(reply: Any) -> tuple[Any, Any]:
    require(
        isinstance(reply, (tuple, list)) and len(reply) == 2,
        ko="두 값 dw, db를 이 순서로 돌려주세요.",
        en="Return two values, dw and db, in this order.",
    )
    first, second = reply
    return first, second


@check(points=3, ko="mse_gradient: dw와 db가 맞습니다", en="mse_gradient: dw and db are right")
def matches_the_definition(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    asked = []
    for n in (7, 10):
        x = rng.normal(loc=0.7, size=(n, 1))
        y = rng.normal(scale=0.5, size=(n, 1)) - 1.5 * x  # residuals vary with x: else a broadcast hardly shows in dw
        asked.append((x, y, rng.uniform(1.5, 2.5), rng.uniform(-2.5, -1.5)))
    for reply, each in [(student.mse_gradient(*each), each) for each in asked]:  # by one number, mistakes look alike
        dw, db = _pair(reply)
        number(dw)
        number(db)
        close([dw, db], reference.mse_gradient(*each), rtol=1e-4, atol=1e-5)


@check(
    points=1,
    ko="mse_gradient: 수치 미분과 같습니다",
    en="mse_gradient: agrees with the difference quotient",
    after=matches_the_definition,
)
def agrees_with_differences(student: Student, rng: np.random.Generator) -> None:
    x, y = rng.normal(size=(2, 5, 1))
    point = rng.normal(size=2)
    dw, db = _pair(student.mse_gradient(x, y, *point.tolist()))
    gradient([dw, db], lambda p: float(np.mean((p[0] * x + p[1] - y) ** 2)), point, tolerance=1e-5)


@check(points=1, ko="mse_gradient: 모양이 다르면 ValueError를 일으킵니다", en="mse_gradient: refuses other shapes")
def refuses_other_shapes(student: Student, rng: np.random.Generator) -> None:
    x, y = rng.normal(size=(6, 1)), rng.normal(size=6)
    raises(ValueError, student.mse_gradient, x, y, 1.5, 0.5)


@check(
    points=3,
    ko="mse_gradient_matrix: dw (d,)와 db가 맞습니다",
    en="mse_gradient_matrix: dw (d,) and db are right",
)
def handles_many_features(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    X, y, w = rng.normal(loc=0.5, size=(7, 3)), rng.normal(size=7), rng.normal(size=3)
    b = rng.uniform(1.0, 2.0)
    dw, db = _pair(student.mse_gradient_matrix(X, y, w, b))
    shape(dw, (3,))
    number(db)
    expected = reference.mse_gradient_matrix(X, y, w, b)
    close(dw, expected[0], rtol=1e-4, atol=1e-5)
    close(db, expected[1], rtol=1e-4, atol=1e-5)


@check(points=1, ko="입력을 바꾸지 않습니다", en="leaves its inputs untouched")
def leaves_the_inputs(student: Student, rng: np.random.Generator) -> None:
    x, y, X = rng.normal(size=(4, 1)), rng.normal(size=(4, 1)), rng.normal(size=(4, 3))
    student.mse_gradient(x, y, 0.5, -1.0)
    student.mse_gradient_matrix(X, y[:, 0], rng.normal(size=3), 0.5)
    inputs_unchanged(student)
