"""Checks of conv2d: the size of the output, then one thing more in each check, from a single image and filter on.
The bias is 0 but where it is asked for, so that a mistake with it costs nothing else.

Most numbers are whole, so every right program answers the same to the last digit, in half the precision too. Where they
are finer, none is below 0, so that no digits cancel out.
"""

import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged, raises, shape

Layer = tuple[np.ndarray, np.ndarray, np.ndarray]
EXAMPLE = (np.array([[[[1.0, 2.0, 0.0], [0.0, 3.0, 1.0]]]]), np.array([[[[1.0, 10.0]]]]))  # X and W of the task


def _whole(rng: np.random.Generator, *size: int) -> np.ndarray:
    """Whole numbers from 1 to 9 with random signs, none of them 0."""
    return rng.choice([-1.0, 1.0], size=size) * rng.integers(1, 10, size=size)


def _layer(
    rng: np.random.Generator,
    n: int,
    c: int,
    f: int,
    image: tuple[int, int],
    kernel: tuple[int, int],
    biased: bool = True,
) -> Layer:
    """Images, filters and biases. The biases are far from 0 and from one another, or all 0."""
    b = 100.0 * rng.permutation(np.arange(1, f + 1)) if biased else np.zeros(f)
    return _whole(rng, n, c, *image), _whole(rng, f, c, *kernel), b


def _same(student: Student, reference: Reference, calls: list[tuple]) -> None:
    """All are asked before one is judged."""
    replies = [(student.conv2d(*call), reference.conv2d(*call)) for call in calls]
    for got, expected in replies:
        close(got, expected)


@check(
    points=1,
    ko="출력의 모양이 맞습니다",
    en="the output has the right shape",
    tests="size",
)
def has_the_right_size(student: Student, rng: np.random.Generator) -> None:
    for n, c, f, image, kernel, size in ((2, 3, 4, (5, 8), (2, 3), (4, 6)), (3, 2, 1, (5, 5), (5, 3), (1, 3))):
        shape(student.conv2d(*_layer(rng, n, c, f, image, kernel), 1, 0), (n, f, *size))


@check(
    points=3,
    ko="필터를 뒤집지 않고 곱해서 더합니다",
    en="multiplies by the filter as it stands and sums",
    tests="kernel",
    after=has_the_right_size,
)
def slides_the_kernel(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """At last with fractions, once of ordinary size and once far below a thousandth."""
    sizes = (((3, 4), (2, 3)), ((4, 3), (3, 2)), ((2, 3), (1, 2)))
    calls = [(*_layer(rng, 1, 1, 1, *size, biased=False), 1, 0) for size in sizes]
    for unit in (1.0, 1e-4):
        X, W = unit * rng.uniform(0.1, 0.9, size=(1, 1, 3, 4)), rng.uniform(0.1, 0.9, size=(1, 1, 2, 3))
        calls.append((X, W, np.zeros(1), 1, 0))
    _same(student, reference, calls)


@check(
    points=3,
    ko="채널마다 자기 가중치를 곱해 모두 더합니다",
    en="multiplies each channel by its own weights and adds the channels up",
    tests="channels",
    after=slides_the_kernel,
)
def adds_the_channels(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _same(student, reference, [(*_layer(rng, 1, c, 1, (3, 4), (2, 2), biased=False), 1, 0) for c in (2, 3)])


@check(
    points=2,
    ko="그림마다 따로 계산합니다",
    en="treats each image by itself",
    tests="images",
    after=adds_the_channels,
)
def keeps_images_apart(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _same(student, reference, [(*_layer(rng, n, 2, 1, (3, 4), (2, 2), biased=False), 1, 0) for n in (2, 3)])


@check(
    points=2,
    ko="필터마다 출력 채널 하나를 만듭니다",
    en="makes one output channel of each filter",
    tests="filters",
    after=keeps_images_apart,
)
def one_channel_for_each_filter(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _same(
        student, reference, [(*_layer(rng, n, 2, f, (3, 4), (2, 2), biased=False), 1, 0) for n, f in ((1, 2), (2, 3))]
    )


@check(
    points=2,
    ko="출력 채널마다 자기 편향을 한 번 더합니다",
    en="adds to each output channel its own bias, once",
    tests="bias",
    after=one_channel_for_each_filter,
)
def adds_the_bias(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    sizes = ((1, 1, 2, (3, 4), (2, 2)), (2, 3, 3, (4, 3), (2, 1)))
    _same(student, reference, [*((*_layer(rng, *size), 1, 0) for size in sizes), (*EXAMPLE, np.array([0.5]), 1, 0)])


@check(
    points=2,
    ko="필터를 stride씩 옮깁니다",
    en="moves the filter by stride",
    tests="stride",
    after=one_channel_for_each_filter,
)
def strides(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    # In these sizes the stride divides what it has to, so nothing is rounded.
    sizes = ((1, 1, 1, (6, 7), (2, 3), 2), (2, 2, 2, (6, 8), (3, 2), 3))
    _same(student, reference, [(*_layer(rng, *size, biased=False), stride, 0) for *size, stride in sizes])


@check(
    points=2,
    ko="네 변에 0을 padding줄씩 덧댑니다",
    en="puts padding rows of zeros along all four edges",
    tests="padding",
    after=strides,
)
def pads(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """Also where the filter has a single place, and covers zeros alone at the edges."""
    sizes = [(1, 1, 1, (3, 4), (2, 2), 1, 1), (2, 2, 2, (2, 4), (3, 2), 1, 2), (1, 2, 2, (6, 5), (2, 3), 2, 1)]
    sizes.append((1, 2, 2, (3, 5), (1, 1), 2, 1))
    _same(
        student, reference, [(*_layer(rng, *size, biased=False), stride, padding) for *size, stride, padding in sizes]
    )


@check(
    points=1,
    ko="스트라이드로 나눈 크기를 내립니다",
    en="rounds the size down where the stride does not divide it",
    tests="size",
    after=pads,
)
def rounds_the_size_down(student: Student, rng: np.random.Generator) -> None:
    for stride, padding, size in ((2, 0, (2, 3)), (3, 1, (2, 3)), (2, 2, (4, 5))):
        shape(student.conv2d(*_layer(rng, 2, 3, 4, (5, 8), (2, 3)), stride, padding), (2, 4, *size))
    shape(student.conv2d(*EXAMPLE, np.zeros(1), 2, 1), (1, 1, 2, 2))


@check(
    points=1,
    ko="정수인 그림에서도 소수 부분을 지킵니다",
    en="keeps fractions where the images hold integers",
    tests="integers",
    after=one_channel_for_each_filter,
)
def keeps_fractions(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """At last the biases alone have fractions: the same numbers give the same as integers and as floats, however they are
    added."""
    for n in (1, 2):
        X, W, b = _layer(rng, n, 2, 2, (3, 4), (2, 2), biased=False)
        for call in ((X.astype(int), W + 0.25, b, 1, 0), (X + 0.25, W.astype(int), b, 1, 0)):
            close(student.conv2d(*call), reference.conv2d(*call))
    X, W, b = _layer(rng, 2, 2, 2, (3, 4), (2, 2))
    of_integers, of_floats = ((X.astype(kind), W.astype(kind), b + 0.5, 1, 0) for kind in (int, float))
    close(student.conv2d(*of_integers), student.conv2d(*of_floats))


@check(
    points=1,
    ko="채널 수가 다르면 ValueError를 냅니다",
    en="raises ValueError where the numbers of channels differ",
    tests="mismatch",
    after=has_the_right_size,
)
def refuses_other_channels(student: Student, rng: np.random.Generator) -> None:
    X, W, b = _layer(rng, 2, 3, 2, (4, 5), (2, 2))
    raises(ValueError, student.conv2d, X, W[:, :2], b, 1, 0)
    raises(ValueError, student.conv2d, X[:, :1], W, b, 1, 0)
    raises(ValueError, student.conv2d, X, W[:, :1], b, 2, 1)


@check(
    points=1,
    ko="필터가 들어가지 않으면 ValueError를 냅니다",
    en="raises ValueError where the filter does not fit in",
    tests="fit",
    after=has_the_right_size,
)
def refuses_large_filters(student: Student, rng: np.random.Generator) -> None:
    for image, padding in (((3, 5), 0), ((5, 2), 0), ((1, 5), 1)):
        raises(ValueError, student.conv2d, *_layer(rng, 1, 1, 2, image, (4, 3)), 1, padding)
    raises(ValueError, student.conv2d, *_layer(rng, 1, 1, 2, (2, 5), (4, 3)), 2, 0)


@check(
    points=1,
    ko="받은 배열을 바꾸지 않습니다",
    en="leaves the arrays that it was given alone",
    tests="inputs",
    after=has_the_right_size,
)
def leaves_its_inputs_alone(student: Student, rng: np.random.Generator) -> None:
    for stride in (1, 2):
        student.conv2d(*_layer(rng, 2, 2, 3, (5, 6), (2, 3)), stride, 0)
    inputs_unchanged(student)
