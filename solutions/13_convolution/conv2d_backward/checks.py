"""Checks of conv2d_backward: the three shapes, then each gradient without padding, then with it.

Most numbers are whole or have quarters, so every right program answers the same to the last digit, in half the precision
too. Where they are finer, none is below 0, so that no digits cancel out.
"""

from typing import Any

import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged, raises, require, shape

SIZES = ((1, 1, 1, (3, 4), (2, 2)), (2, 3, 2, (4, 3), (2, 3)), (3, 1, 2, (3, 5), (3, 2)))
EXAMPLE = (np.array([[[[1.0, 5.0]]]]), np.array([[[[1.0, 2.0, 3.0]]]]), np.array([[[[10.0, 20.0]]]]), 0)  # of the task


def _three(reply: Any) -> Any:
    require(
        isinstance(reply, (tuple, list)) and len(reply) == 3,
        ko="세 값 dX, dW, db를 이 순서로 돌려주세요.",
        en="Return three values, dX, dW and db, in this order.",
    )
    return reply


def _whole(rng: np.random.Generator, *size: int) -> np.ndarray:
    """Whole numbers from 1 to 9 with random signs, none of them 0."""
    return rng.choice([-1.0, 1.0], size=size) * rng.integers(1, 10, size=size)


def _call(
    rng: np.random.Generator, n: int, c: int, f: int, image: tuple[int, int], kernel: tuple[int, int], padding: int = 0
) -> tuple[Any, ...]:
    """An upstream gradient, images, filters and padding."""
    output = [side + 2 * padding - of_kernel + 1 for side, of_kernel in zip(image, kernel, strict=True)]
    return _whole(rng, n, f, *output), _whole(rng, n, c, *image), _whole(rng, f, c, *kernel), padding


def _of_a_mean(rng: np.random.Generator, padding: int) -> tuple[Any, ...]:
    """Images of pixels from 0 to 255, and gradients as a mean loss has them: small, and some are 0."""
    dout, X, W, _ = _call(rng, 2, 1, 2, (3, 4), (2, 2), padding)
    dout, X, W = (rng.uniform(0.1, 1.0, size=each.shape) for each in (dout, X, W))
    dout[0, 0, 0], X[0, 0, 1, 1:] = 0, 0
    return 1e-4 * dout, np.floor(256 * X), W, padding


def _calls(rng: np.random.Generator, *paddings: int) -> list[tuple[Any, ...]]:
    """A call of each size, with these paddings. In the third, all arrays have fractions; in the last, every gradient is 1."""
    *whole, (*arrays, padding) = (_call(rng, *size, p) for size, p in zip(SIZES, paddings, strict=True))
    dout, *of_a_sum = _call(rng, 1, 2, 1, (3, 3), (2, 2), padding)
    fractions = (*(array + 0.25 for array in arrays), padding)
    return [*whole, fractions, _of_a_mean(rng, padding), (np.ones(dout.shape), *of_a_sum)]


def _same(student: Student, reference: Reference, calls: list[tuple], *parts: int) -> None:
    """These parts of the replies are right. All are asked before one is judged."""
    replies = [(_three(student.conv2d_backward(*call)), reference.conv2d_backward(*call)) for call in calls]
    for got, expected in replies:
        for part in parts:
            close(got[part], expected[part])


@check(
    points=1,
    ko="dX, dW, db의 모양이 X, W, 편향과 같습니다",
    en="dX, dW and db have the shapes of X, W and the biases",
    tests="shapes",
)
def keeps_the_shapes(student: Student, rng: np.random.Generator) -> None:
    for size in ((2, 3, 4, (3, 5), (2, 2)), (3, 2, 5, (4, 3), (3, 1))):
        dout, X, W, padding = _call(rng, *size)
        for got, wanted in zip(
            _three(student.conv2d_backward(dout, X, W, padding)), (X.shape, W.shape, (len(W),)), strict=True
        ):
            shape(got, wanted)


@check(points=2, ko="db가 맞습니다", en="db is right", tests="db", after=keeps_the_shapes)
def bias_gradient(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _same(student, reference, [EXAMPLE, *_calls(rng, 0, 0, 0)], 2)


@check(
    points=3, ko="덧댄 것이 없을 때 dW가 맞습니다", en="dW is right without padding", tests="dw", after=keeps_the_shapes
)
def weight_gradient(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _same(student, reference, [EXAMPLE, *_calls(rng, 0, 0, 0)], 1)


@check(
    points=3, ko="덧댄 것이 없을 때 dX가 맞습니다", en="dX is right without padding", tests="dx", after=keeps_the_shapes
)
def image_gradient(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _same(student, reference, [EXAMPLE, *_calls(rng, 0, 0, 0)], 0)


@check(
    points=2,
    ko="덧댄 그림에서도 dW가 맞습니다",
    en="dW is right for padded images",
    tests="padded",
    after=weight_gradient,
)
def weight_gradient_with_padding(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _same(student, reference, _calls(rng, 1, 2, 1), 1)


@check(
    points=2,
    ko="dX에서 덧댄 가장자리를 잘라 냅니다",
    en="cuts the padding off dX",
    tests="cut",
    after=image_gradient,
)
def image_gradient_with_padding(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _same(student, reference, _calls(rng, 1, 2, 1), 0)


@check(
    points=1,
    ko="정수 배열을 받아도 기울기의 소수 부분이 남습니다",
    en="keeps the fractions of the gradients where an array holds integers",
    tests="fractions",
    after=image_gradient_with_padding,
)
def keeps_fractions(student: Student, rng: np.random.Generator) -> None:
    """The same numbers give the same as integers and as floats; the rest is for the other checks.

    In each call one array has quarters and others are integers. A gradient that would be kept in integers has a single
    share, so that rounding every share and rounding their sum give the same.
    """
    asked = []
    for size, padding, quarters, whole in (
        ((2, 3, 1, (3, 4), (1, 1)), 0, 2, (0, 1)),
        ((3, 2, 1, (2, 3), (1, 1)), 1, 0, (1,)),
        ((1, 2, 3, (3, 2), (3, 2)), 0, 1, (0, 2)),
        ((1, 3, 4, (2, 3), (2, 3)), 0, 0, (2,)),
        ((1, 3, 4, (2, 3), (2, 3)), 0, 0, (1,)),
        ((1, 3, 4, (2, 3), (2, 3)), 0, 0, (1, 2)),
        ((2, 3, 1, (3, 4), (1, 1)), 0, 1, (0,)),
        ((1, 3, 4, (2, 3), (2, 3)), 0, None, (0, 1, 2)),
    ):
        *arrays, _ = _call(rng, *size, padding)
        floats = [array + 0.25 * (place == quarters) for place, array in enumerate(arrays)]
        integers = [array.astype(int if place in whole else float) for place, array in enumerate(floats)]
        asked.append(((*integers, padding), (*floats, padding)))
    replies = [[_three(student.conv2d_backward(*call)) for call in calls] for calls in asked]
    for of_integers, of_floats in replies:
        for got, expected in zip(of_integers, of_floats, strict=True):
            close(got, expected)


@check(
    points=1,
    ko="모양이 다른 dout에는 ValueError를 냅니다",
    en="raises ValueError for a dout of another shape",
    tests="dout",
    after=keeps_the_shapes,
)
def refuses_other_shapes(student: Student, rng: np.random.Generator) -> None:
    dout, X, W, padding = _call(rng, 2, 2, 3, (4, 5), (2, 3))
    for other in (dout[:1], dout[:, :2], dout[:, :1], dout.swapaxes(0, 1), dout[:, :, :2], dout[..., :2], dout[0]):
        raises(ValueError, student.conv2d_backward, other, X, W, padding)
    raises(ValueError, student.conv2d_backward, dout, X, W, 1)


@check(
    points=1,
    ko="받은 배열을 바꾸지 않습니다",
    en="leaves the arrays that it was given alone",
    tests="inputs",
    after=keeps_the_shapes,
)
def leaves_its_inputs_alone(student: Student, rng: np.random.Generator) -> None:
    for size in ((2, 2, 3, (4, 5), (2, 3)), (1, 3, 2, (3, 4), (2, 2))):
        student.conv2d_backward(*_call(rng, *size))
    inputs_unchanged(student)
