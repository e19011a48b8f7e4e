"""Checks of max_pool: the size of the output, then one window more each time.

Pixels are whole numbers of both signs, and each is another one, so what is kept tells where it comes from.
"""

import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged, raises, shape


def _images(rng: np.random.Generator, *size: int, low: int = -40) -> np.ndarray:
    """Whole numbers from `low` on, each of them once."""
    return rng.permutation(int(np.prod(size))).reshape(size) + float(low)


def _window(rng: np.random.Generator, size: int, place: int, low: int) -> np.ndarray:
    """An image of one window, whose largest value is at that place in reading order."""
    values = _images(rng, size * size, low=low)
    last = values.argmax()
    values[[place, last]] = values[[last, place]]
    return values.reshape(1, 1, size, size)


def _same(student: Student, reference: Reference, calls: list[tuple]) -> None:
    """All are asked before one is judged."""
    replies = [(student.max_pool(*call), reference.max_pool(*call)) for call in calls]
    for got, expected in replies:
        close(got, expected)


@check(
    points=2,
    ko="출력의 모양이 맞습니다",
    en="the output has the right shape",
    tests="size",
)
def has_the_right_size(student: Student, rng: np.random.Generator) -> None:
    for image, size, wanted in (((4, 6), 2, (2, 3)), ((9, 6), 3, (3, 2)), ((2, 3), 1, (2, 3))):
        shape(student.max_pool(_images(rng, 2, 3, *image), size), (2, 3, *wanted))


@check(
    points=3,
    ko="창마다 가장 큰 값을 남깁니다",
    en="keeps the largest value of each window",
    tests="largest",
    after=has_the_right_size,
)
def keeps_the_largest(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    # Windows that are all positive, with the largest value now in one corner, now in another, now in the middle.
    places = ((2, 3), (2, 1), (2, 2), (2, 0), (3, 4), (3, 6))
    calls = [(_window(rng, size, place, 1), size) for size, place in places]
    calls += [(np.full((1, 1, 2, 2), 6.0), 2), (np.array([[[[2.0, 5.0], [5.0, 3.0]]]]), 2)]  # and where it comes twice
    calls += [(each + np.array([[[[0.3125, 0.7142], [0.2718, 0.4067]]]]), 2) for each in (0, 2, 5)]  # fractions
    calls.append((1e-5 * _window(rng, 2, 1, 1), 2))
    _same(student, reference, calls)


@check(
    points=2,
    ko="음수뿐인 창에서도 가장 큰 값을 남깁니다",
    en="keeps the largest value of windows that are all negative",
    tests="negative",
    after=keeps_the_largest,
)
def keeps_negative_values(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """Far below 0 as well, whatever number a program takes for one that is small enough; then with 0 as the largest, and of
    integers."""
    places = ((2, 1, -12), (3, 5, -12), (2, 2, -12), (2, 0, -3000), (2, 3, -(10**12)), (2, 1, -3))
    calls = [(_window(rng, size, place, low), size) for size, place, low in places]
    _same(student, reference, [*calls, (_window(rng, 2, 2, -12).astype(int), 2)])


@check(
    points=3,
    ko="창은 나란히 놓이고 겹치지 않습니다",
    en="windows lie side by side without overlap",
    tests="windows",
    after=keeps_the_largest,
)
def lays_windows_side_by_side(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    asked = (((4, 6), 2), ((6, 9), 3), ((2, 3), 1))
    _same(student, reference, [(_images(rng, 1, 1, *image, low=1), size) for image, size in asked])


@check(
    points=2,
    ko="그림과 채널을 따로 다룹니다",
    en="treats images and channels each by itself",
    tests="apart",
    after=lays_windows_side_by_side,
)
def keeps_images_and_channels_apart(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    calls = [(_images(rng, n, c, 4, 2, low=1), 2) for n, c in ((1, 3), (3, 1), (2, 3), (5, 1))]
    _same(student, reference, [*calls, (_images(rng, 2, 3, 4, 6, low=1), 2)])


@check(
    points=2,
    ko="창을 채우지 못하는 끝은 버립니다",
    en="drops what does not fill a window at the end",
    tests="rest",
    after=lays_windows_side_by_side,
)
def drops_the_rest(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    calls = []
    for (h, w), size in (((5, 7), 2), ((7, 5), 3)):
        X = _images(rng, 1, 1, h, w, low=1)
        X[:, :, h // size * size :] += 100  # what has to be dropped is larger than all that is kept
        X[..., w // size * size :] += 100
        calls.append((X, size))
    _same(student, reference, calls)
    example = np.array([[[[1.0, 5.0, 2.0, 0.0, 9.0], [4.0, 3.0, -1.0, -7.0, 9.0]]]])  # of the task
    shape(student.max_pool(example, 2), (1, 1, 1, 2))


@check(
    points=1,
    ko="알맞지 않은 size에는 ValueError를 냅니다",
    en="raises ValueError for a size that does not fit",
    tests="errors",
    after=has_the_right_size,
)
def refuses_other_sizes(student: Student, rng: np.random.Generator) -> None:
    for image, size in (((3, 5), 4), ((5, 3), 4), ((2, 2), 3), ((4, 4), 0), ((4, 4), -2)):
        raises(ValueError, student.max_pool, _images(rng, 1, 2, *image), size)


@check(
    points=1,
    ko="받은 배열을 바꾸지 않습니다",
    en="leaves the array that it was given alone",
    tests="inputs",
    after=has_the_right_size,
)
def leaves_its_inputs_alone(student: Student, rng: np.random.Generator) -> None:
    for size in (2, 3):
        student.max_pool(_images(rng, 2, 2, 6, 6), size)
    inputs_unchanged(student)
