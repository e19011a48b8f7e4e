from collections.abc import Callable
from typing import Any

import numpy as np
from dlgrade.checking import Student, check, close, exact, inputs_unchanged, require

Answer = tuple[float, float, list[float]]
RUN = (0.5, -0.5, 0.1, 3)


def _data(rng: np.random.Generator, n: int) -> tuple[np.ndarray, np.ndarray]:
    x = rng.uniform(0, 1, size=(n, 1))
    return x, 2 * x + 1 + rng.normal(scale=0.1, size=(n, 1))


def _fixed(*lines: tuple[float, float]) -> dict[str, Callable[..., Answer]]:
    """Ways whose answers are known beforehand, so that the comparison alone is looked at; all report the same losses."""

    def way(line: tuple[float, float]) -> Callable[..., Answer]:
        def answer(*_conditions: Any) -> Answer:
            return (*line, [1.0, 0.5])

        answer.__doc__ = f"lambda *run: {(*line, [1.0, 0.5])}"  # how it reads in a report
        return answer

    return {f"way {i}": way(line) for i, line in enumerate(lines)}


def _agree(student: Student, rng: np.random.Generator, ways: Any, rtol: float) -> tuple[Any, Any]:
    agree, largest = student.three_ways_agree(ways, *_data(rng, 7), *RUN, rtol)
    return agree, largest


@check(points=1, ko="참·거짓과 수를 돌려줍니다", en="returns a truth value and a number", tests="both")
def returns_both(student: Student, rng: np.random.Generator) -> None:
    agree, largest = _agree(student, rng, _fixed((2.0, 1.0), (2.0, 1.0), (2.0, 1.0)), 1e-5)
    exact(agree, True)
    close(largest, 0.0)


@check(
    points=3,
    ko="모든 쌍에서 가장 큰 상대 차이를 찾습니다",
    en="finds the largest relative difference of any pair",
    tests=("w-and-b", "pairs", "relative", "largest"),
    after=returns_both,
)
def largest_difference(student: Student, rng: np.random.Generator) -> None:
    """Of two negative values the larger one has the smaller absolute value, so they come in either order. The last values are
    large, but have not diverged."""
    cases = (
        (((5.0, 1.0), (4.0, 1.0), (4.2, 1.0)), 0.2),
        (((4.0, 1.6), (4.0, 2.0), (4.0, 1.2)), 0.4),
        (((0.02, -2.0), (0.03, -2.0), (0.04, -2.0)), 0.5),
        (((1.0, 300.0), (1.0, 300.0), (1.0, 240.0)), 0.2),
        (((2.0, 1.0), (-1.0, 1.0), (1.0, 1.0)), 2.0),
        (((3.127, 1.0), (2.3, 1.0), (1.3, 1.0)), 1.827 / 3.127),
        (((1.0, 1.3), (1.0, 2.1), (1.0, 1.7)), 0.8 / 2.1),
        (((2.913, 1.0), (1.7, 1.0), (2.2, 1.0)), 1.213 / 2.913),
        (((-4.137, 1.0), (-5.291, 1.0), (-4.6, 1.0)), 1.154 / 5.291),
        (((1.0, -1.337), (1.0, -0.91), (1.0, -1.1)), 0.427 / 1.337),
        (((1.0, 4e12), (1.0, 3e12), (1.0, 3.5e12)), 0.25),
    )
    replies = [_agree(student, rng, _fixed(*lines), 0.1) for lines, _ in cases]  # all are asked before one is judged
    small = _agree(student, rng, _fixed((4096.0, 1.0), (4095.0, 1.0)), 0.1)[1]
    close([largest for _, largest in replies], [expected for _, expected in cases])
    for agree, _ in replies:
        exact(agree, False)
    close(small, 1 / 4096)


@check(
    points=2,
    ko="rtol까지는 같다고 봅니다",
    en="accepts differences up to rtol",
    tests="agree",
    after=largest_difference,
)
def up_to_the_tolerance(student: Student, rng: np.random.Generator) -> None:
    ways = _fixed((1.0, 4.0), (1.0, 3.0), (1.0, 4.0))
    # How losses are recorded is each way's own affair, and of a NaN it is w and b that are asked.
    recorded = {name: lambda *_, n=n: (1.0, 4.0, [3.0 * n, 2.0 * n]) for n, name in enumerate(ways, 1)}
    lost = {name: lambda *_: (1.0, 4.0, [float("nan"), float("inf")]) for name in ways}
    halved, others = _fixed((2.0, 4.0), (1.0, 4.0)), _fixed((1.0, 8.0), (1.0, 5.0))
    cases = (
        *((ways, 0.3, True), (ways, 0.25, True), (ways, 0.2, False), (recorded, 0.25, True), (lost, 0.25, True)),
        *((halved, 0.5, True), (halved, 0.4, False), (others, 0.375, True)),
    )
    replies = [_agree(student, rng, given, rtol) for given, rtol, _ in cases]
    for (agree, _), (_, _, wanted) in zip(replies, cases, strict=True):
        exact(agree, wanted)


@check(
    points=1, ko="0인 값도 비교합니다", en="compares values of 0", tests=("zero", "relative"), after=largest_difference
)
def values_of_zero(student: Student, rng: np.random.Generator) -> None:
    cases = (
        (((2.0, 0.0), (2.0, 0.0)), True, 0.0),
        (((0.0, 3.0), (0.0, 2.0)), False, 1 / 3),
        (((0.0, 2.0), (1e-8, 2.0)), False, 1.0),
    )
    replies = [_agree(student, rng, _fixed(*lines), 1e-5) for lines, _, _ in cases]
    pairs = ((1.37, 2.91), (0.73, 0.31), (1.17, -0.46))
    tiny = [_agree(student, rng, _fixed(*((1e-13 * w, 2.0) for w in pair)), 1e-5)[1] for pair in pairs]
    for (agree, largest), (_, same, expected) in zip(replies, cases, strict=True):
        exact(agree, same)
        close(largest, expected)
    # To have added the rounding unit to the denominator, lest it be 0, is no fault.
    close(tiny, [1.54 / 2.91, 0.42 / 0.73, 1.63 / 1.17], rtol=0.01)


def _told(x: Any, y: Any, w0: float, b0: float, learning_rate: float, epochs: int) -> float:
    """One number that depends on all the conditions, the shapes included."""
    total = 3 * np.sum(x) + 5 * np.sum(y) + 7 * w0 + 11 * b0 + 13 * learning_rate + 17 * epochs
    return float(total + 20 * np.ndim(x) + 7 * np.ndim(y))


def _counted(calls: list[list[int]], w: float = 1000.0) -> dict[str, Callable[..., Answer]]:
    """Two ways that write down their runs; the first one's answer is fixed, the second one's tells its conditions."""
    made: list[int] = []
    calls.append(made)

    def first(*conditions: Any) -> Answer:
        made.append(0)
        return w, 1.0, [1.0]

    def second(*conditions: Any) -> Answer:
        made.append(1)
        told = _told(*conditions)
        return told, 1.0 + (made.count(1) - 1) * 1000 * told, [1.0]

    return {"first": first, "second": second}


@check(
    points=2,
    ko="모든 방법에 같은 조건을 넘깁니다",
    en="gives every way the same conditions",
    tests=("once", "conditions", "unchanged"),
    after=largest_difference,
)
def same_conditions(student: Student, rng: np.random.Generator) -> None:
    """The second way's answer depends on all that it is given and on how often it was run, so that the reply tells
    what went wrong. The second data have numbers far from 0 and samples that come twice, the third data a single sample.
    At last the first way has diverged, and the other one runs all the same."""
    runs = ((7, 0.25, -0.75, 0.03, 5), (9, -0.4, 0.35, 0.02, 6), (1, 121.0, -11.0, 0.0, 3))
    cases = [(*_data(rng, n), *rest) for n, *rest in runs]
    far = np.array([[-150.0], [150.0], [150.0], [0.0]])
    cases[1][0][2:6], cases[1][1][2:6] = far, -far
    calls: list[list[int]] = []
    replies = [student.three_ways_agree(_counted(calls), *conditions, 1e-5) for conditions in cases]
    after_a_diverged_one: list[list[int]] = []
    student.three_ways_agree(_counted(after_a_diverged_one, float("nan")), *cases[0], 1e-5)
    for (_, largest), conditions in zip(replies, cases, strict=True):
        close(largest, (1000 - _told(*conditions)) / 1000, rtol=1e-7)
    require(
        all(sorted(made) == [0, 1] for made in calls),
        ko="각 방법은 꼭 한 번씩만 실행하세요.",
        en="Run each way exactly once.",
    )
    require(
        all(sorted(made) == [0, 1] for made in after_a_diverged_one),
        ko="발산한 방법이 있어도 각 방법은 꼭 한 번씩 실행하세요.",
        en="Run each way exactly once, also where one of them has diverged.",
    )


@check(
    points=1,
    ko="방법이 둘이어도 넷이어도 비교합니다",
    en="compares two ways as well as four",
    tests=("count", "pairs"),
    after=largest_difference,
)
def any_number_of_ways(student: Student, rng: np.random.Generator) -> None:
    cases = (
        (((4.0, 1.0), (3.0, 1.0)), 0.25),
        (((2.0, 1.0), (2.0, 1.0), (2.0, 1.0), (2.0, 1.6)), 0.375),
        (((5.0, 1.0), (5.0, 1.0), (5.0, 1.0), (5.0, 1.0), (3.0, 1.0)), 0.4),
        # The ways that differ most are no neighbours here, in a circle either.
        (((1.37, 1.0), (2.91, 1.0), (4.83, 1.0), (3.1, 1.0)), 3.46 / 4.83),
        (((1.0, 1.41), (1.0, 2.93), (1.0, 5.21), (1.0, 2.2)), 3.8 / 5.21),
    )
    replies = [_agree(student, rng, _fixed(*lines), 0.1) for lines, _ in cases]
    ways = dict(zip("ab", _fixed((4.0, 1.0), (5.0, 1.0)).values(), strict=True))
    replies.append(student.three_ways_agree(ways, np.zeros((3, 1)), np.ones((3, 1)), 0.0, 0.0, 0.1, 5, 1e-5))
    for (_, largest), (_, expected) in zip(replies, (*cases, ("the example of the task", 0.2)), strict=True):
        close(largest, expected)


def _descend(dtype: type, batch: int) -> Callable[..., Answer]:
    """Gradient descent with one precision and one size of batch."""

    def way(x: Any, y: Any, w: float, b: float, learning_rate: float, epochs: int) -> Answer:
        x, y = np.asarray(x, dtype=dtype), np.asarray(y, dtype=dtype)
        line, losses = np.array([w, b], dtype=dtype), []
        for _ in range(epochs):
            losses.append(float(np.mean((line[0] * x + line[1] - y) ** 2)))
            for i in range(0, len(x), batch):
                residuals = line[0] * x[i : i + batch] + line[1] - y[i : i + batch]
                line = line - dtype(2 * learning_rate) * np.array(
                    [np.mean(residuals * x[i : i + batch]), np.mean(residuals)]
                )
        return float(line[0]), float(line[1]), losses

    return way


@check(
    points=1,
    ko="실수형은 달라도 같고, 배치가 다르면 다릅니다",
    en="tells precision from batches",
    tests="agree",
    after=same_conditions,
)
def real_ways(student: Student, rng: np.random.Generator) -> None:
    x, y = _data(rng, 40)
    double, single, batches = _descend(np.float64, 40), _descend(np.float32, 40), _descend(np.float64, 32)
    run = (x, y, 0.5, -0.5, 0.1, 60, 1e-4)
    alike = student.three_ways_agree({"numpy": double, "keras": single, "torch": single}, *run)
    apart = student.three_ways_agree({"numpy": double, "keras": batches, "torch": single}, *run)
    exact(alike[0], True)
    exact(apart[0], False)


@check(
    points=1,
    ko="발산한 방법은 아무것과도 같지 않습니다",
    en="lets a diverged way agree with nothing",
    tests="diverged",
    after=returns_both,
)
def diverged(student: Student, rng: np.random.Generator) -> None:
    replies = [
        _agree(student, rng, _fixed(*lines), 1e-5)
        for bad in ((float("nan"), 1.0), (2.0, float("inf")))
        for lines in ((bad, (2.0, 1.0), (2.0, 1.0)), ((2.0, 1.0), (2.0, 1.0), bad), (bad, bad))
    ]
    for agree, largest in replies:
        exact(agree, False)
        close(largest, float("inf"))


@check(points=1, ko="입력 배열을 바꾸지 않습니다", en="leaves the input arrays alone", tests="inputs")
def leaves_its_inputs_alone(student: Student, rng: np.random.Generator) -> None:
    _agree(student, rng, _fixed((2.0, 1.0), (2.0, 1.1)), 1e-5)
    inputs_unchanged(student)
