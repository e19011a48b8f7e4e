import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged, number


def _labels(rng: np.random.Generator, hits: list[int], misses: int) -> tuple[np.ndarray, np.ndarray]:
    """Labels 0 to 3: `hits[c]` right predictions of class c and five times `misses` wrong ones, in random order."""
    right, wrong = np.repeat(np.arange(4), hits), np.repeat([[0, 1, 2, 3, 0], [2, 3, 0, 2, 3]], misses, axis=1)
    right, wrong = rng.permutation(right), rng.permutation(wrong, axis=1)
    pairs = np.column_stack([[right, right], wrong])
    middle = 1 + rng.permutation(pairs.shape[1] - 2)
    y_true, y_pred = pairs[:, [0, *middle, -1]]  # the first sample is right, the last one wrong
    return y_true, y_pred


@check(points=1, ko="수 하나를 돌려줍니다", en="returns one number", tests="number")
def returns_one_number(student: Student) -> None:
    pairs = (
        (np.array([1, 0, 2]), np.array([1, 0, 1])),
        (np.array([3, 0, 2, 1, 1, 0, 2]), np.array([3, 1, 2, 0, 1, 1, 2])),
    )
    for got in [student.accuracy(*pair) for pair in pairs]:  # both asked before either is judged
        number(got)


@check(
    points=4,
    ko="맞힌 표본의 비율입니다",
    en="is the share of right predictions",
    tests="definition",
    after=returns_one_number,
)
def share_of_right_ones(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """The counts per class are fixed, so that by no seed two ways of counting agree."""
    first, (y_true, y_pred) = _labels(rng, [4, 3, 2, 3], 1), _labels(rng, [2, 4, 3, 2], 4)
    all_right, none_right = rng.integers(300, 305, size=9), rng.integers(300, 305, size=8)
    two, order = np.repeat([[1, 1, 0, 0], [1, 0, 0, 1]], [5, 1, 3, 2], axis=1), rng.permutation(11)
    data = [
        first,
        (y_true[::-1], y_pred[::-1]),
        (all_right, all_right.copy()),
        (none_right, none_right + 1 + np.arange(8)),
        (np.array([1, 0, 2, 1]), np.array([1, 0, 1, 1])),  # the task's example
        *((np.array([3]), np.array([label])) for label in (3, 2)),  # a single sample
        (np.full(5, 2), np.array([2, 2, 1, 2, 2])),
        (two[0, order], two[1, order]),  # two classes
        (np.arange(300), np.where(np.arange(300) == 150, 150, np.arange(1, 301))),  # one of 300: rounding shows
    ]
    replies = [(student.accuracy(*pair), reference.accuracy(*pair)) for pair in data]
    for got, expected in replies:  # all asked before any is judged: by one number, two mistakes may look alike
        close(got, expected)


@check(
    points=1,
    ko="실수 레이블도 그대로 비교합니다",
    en="compares real-valued labels as they are",
    tests="labels",
    after=share_of_right_ones,
)
def real_valued_labels(student: Student, reference: Reference) -> None:
    """In the first pair entries differ by fractions or by the sign, in the next ones some by a billionth. Then they
    are small or large."""
    apart = (
        np.array([0.5, 1.5, -2.5, 3.5, 4.5, 1.0, -6.5, 2.0]),
        np.array([0.5, 1.25, -2.75, 3.5, 4.0, -1.0, -6.5, 2.0]),
    )
    near = np.array([7.0, 2.25, 0.5, 9.75, 3.5]), np.array([7.0 + 1e-9, 2.25, 0.75, 9.75 - 1e-9, 3.5])
    nearer = np.array([1.5, -3.5, -2.0]), np.array([1.5 + 1e-9, -3.0, -2.0])
    mixed = np.array([1, 0, 2, 3, 1]), np.array([1.0, 0.5, 2.0, 3.0, 1.0])  # 1 and 1.0 are the same label
    far = np.array([0.0, 3e-4, 250.5, -400.0, 30.0]), np.array([2e-4, 3e-4, 310.5, -500.0, 40.0])
    astride = (
        np.array([1.75, -2.5, 3.0, 0.75]),
        np.array([2.25, -2.5, 3.0, 1.25]),
    )  # apart by half, on two sides of a whole
    sums = np.array([0.3, 1.5, 2.0]), np.array([0.1 + 0.2, 1.5, 2.0])  # the first ones differ by rounding
    pairs = (apart, near, nearer, mixed, (mixed[1][1:], mixed[0][1:]), far, astride, sums)
    replies = [(student.accuracy(*pair), reference.accuracy(*pair)) for pair in pairs]
    for got, expected in replies:
        close(got, expected)


@check(points=1, ko="입력을 바꾸지 않습니다", en="leaves its inputs alone", tests="inputs", after=returns_one_number)
def leaves_its_inputs_alone(student: Student, rng: np.random.Generator) -> None:
    for y_true, y_pred in (rng.integers(2, 6, size=(2, 8)), rng.normal(size=(2, 8))):
        student.accuracy(y_true, y_pred)
    inputs_unchanged(student)
