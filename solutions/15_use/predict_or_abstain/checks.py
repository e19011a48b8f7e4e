"""Checks of predict_or_abstain. Rows near a threshold have cases of their own; those whose two largest outputs nearly agree
are left out."""

from itertools import pairwise

import numpy as np
from dlgrade.checking import Student, check, exact, inputs_unchanged, observe, require, shape

Params = list[tuple[np.ndarray, np.ndarray]]
Case = tuple[Params, np.ndarray, np.ndarray, np.ndarray, float]
EXAMPLE = (
    [(np.array([[1.0, -1.0]]), np.zeros(2))],
    np.array([10.0]),
    np.array([2.0]),
    np.array([[14.0], [10.5], [4.0]]),
)


def _outputs(params: Params, mean: np.ndarray, std: np.ndarray, X: np.ndarray) -> np.ndarray:
    values = (X - mean) / std
    for W, b in params[:-1]:
        values = np.maximum(values @ W + b, 0)
    W, b = params[-1]
    return np.asarray(values @ W + b)


def _largest(Z: np.ndarray) -> np.ndarray:
    """The largest probability of each row: exp(0) over the sum."""
    return np.asarray(1 / np.exp(Z - Z.max(axis=1, keepdims=True)).sum(axis=1))


def _labels(case: Case) -> np.ndarray:
    *model, threshold = case
    Z = _outputs(*model)
    return np.where(_largest(Z) >= threshold, Z.argmax(axis=1), -1)


def _case(
    rng: np.random.Generator,
    sizes: list[int],
    n: int,
    threshold: float,
    scaled: bool = False,
    whole: bool = False,
    unit: float = 1,
) -> Case:
    """A network whose outputs spread by about 2, and n rows of which about half are as sure as the threshold asks."""
    params = [(rng.normal(size=(i, o)), rng.normal(size=o)) for i, o in pairwise(sizes)]
    mean, std = np.zeros(sizes[0]), np.ones(sizes[0])
    if scaled:
        mean, std = rng.normal(0.7, 1, size=sizes[0]), rng.uniform(1.5, 3, size=sizes[0])
    mean, std = unit * mean, unit * std
    X = mean + std * (0.5 + rng.normal(size=(20 * n, sizes[0])))
    X = np.rint(X).astype(int) if whole else X
    Z = _outputs(params, mean, std, X)
    W, b = params[-1]
    factor = 2 / Z.std()
    params[-1] = (factor * W, factor * (b - Z.mean(axis=0)))
    Z = _outputs(params, mean, std, X)
    top, largest = np.sort(Z, axis=1), _largest(Z)
    clear = (top[:, -1] - top[:, -2] > 0.05) & (np.abs(largest - threshold) > 0.03)
    sure, unsure = np.flatnonzero(clear & (largest >= threshold)), np.flatnonzero(clear & (largest < threshold))
    rows = np.concatenate([unsure[: n // 2], sure])[:n]
    return params, mean, std, X[rng.permutation(rows)], threshold


def _raised(case: Case, by: float) -> Case:
    """The same with a number added to all outputs, which softmax does not see."""
    params, *rest = case
    W, b = params[-1]
    return [*params[:-1], (W, b + by)], *rest  # type: ignore[return-value]


def _far_apart(rng: np.random.Generator) -> Case:
    """Rows whose outputs lie thousands above or below those of other rows, and rows with thousands between outputs."""
    unsure, sure = np.array([0.0, 0.5, 1.0]), np.array([0.0, 1.0, 5.0])
    rows = [level + rng.permutation(each) for level in (-3000.0, 0.0, 3000.0) for each in (unsure, sure)]
    apart = np.array([-3000.0, 0.0, 3000.0])
    X = rng.permutation([*rows, *(np.roll(apart, place) for place in range(3))])  # the largest in each place
    return [(np.eye(3), np.zeros(3))], np.zeros(3), np.ones(3), X, 0.7


def _near(rng: np.random.Generator, threshold: float) -> Case:
    """Rows whose largest probability is just above the threshold or just below it, but not above 1. What is added to a row
    makes no difference."""
    largest = threshold + min(1, 200 * (1 - threshold)) * rng.permutation([-4e-3, -4e-4, -4e-5, 4e-5, 4e-4, 4e-3])
    rest = (1 - largest) * rng.uniform(0.3, 0.7, size=6)
    P = rng.permuted(np.stack([largest, rest, 1 - largest - rest], axis=1), axis=1)
    return [(np.eye(3), np.zeros(3))], np.zeros(3), np.ones(3), np.log(P) + rng.normal(size=(6, 1)), threshold


def _positive(case: Case) -> Case:
    """The same with the largest output of each row above 0: where the threshold is 0, any measure of sureness passes."""
    *model, _ = case
    return _raised(case, 1 - _outputs(*model).max(axis=1).min())


def _judge(student: Student, cases: list[Case]) -> None:
    """All cases are asked before one is judged. Labels are few, so all of them together tell the mistakes apart."""
    replies = [(student.predict_or_abstain(*case), _labels(case)) for case in cases]
    for got, _ in replies:
        observe(student, labels=got)
    for got, wanted in replies:
        exact(got, wanted)


@check(
    points=1,
    ko="행마다 레이블이 하나씩 나옵니다",
    en="returns a label for each row",
    tests="labels",
    compare="observations",
)
def gives_a_label_for_each_row(student: Student, rng: np.random.Generator) -> None:
    """Also in the task's example, whose answers need what later checks ask for."""
    cases = [_case(rng, [5, 4, 3], n, 0.7) for n in (8, 2)]
    for case in (*cases, *((*EXAMPLE, threshold) for threshold in (0.9, 0.5))):
        got = student.predict_or_abstain(*case)
        observe(student, dimensions=np.ndim(got), size=np.size(got))
        shape(got, (len(case[3]),))


@check(
    points=2,
    ko="신경망을 지나 가장 큰 출력을 고릅니다",
    en="goes through the network and picks the largest output",
    tests="network",
    after=gives_a_label_for_each_row,
    compare="observations",
)
def goes_through_the_network(student: Student, rng: np.random.Generator) -> None:
    """With a threshold of 0 every row gets a label; with mean 0 and deviation 1, scaling changes nothing."""
    _judge(student, [_positive(_case(rng, sizes, 30, 0)) for sizes in ([5, 4, 3], [4, 6, 5, 4], [6, 3])])


@check(
    points=2,
    ko="mean과 std로 눈금을 맞춥니다",
    en="scales by mean and std",
    tests="scaled",
    after=goes_through_the_network,
    compare="observations",
)
def scales_the_inputs(student: Student, rng: np.random.Generator) -> None:
    """Inputs measured in large units and in small ones, too."""
    sizes = ([5, 4, 3], [4, 6, 5, 4])
    cases = [_case(rng, each, n, 0, scaled=True) for each in sizes for n in (30, 5, 1)]
    cases += [_case(rng, [5, 4, 3], 10, 0, scaled=True, unit=unit) for unit in (1e3, 1e-4)]
    _judge(student, [_positive(case) for case in cases])


@check(
    points=1,
    ko="입력이 정수여도 맞습니다",
    en="is right for integer inputs, too",
    tests="scaled",
    after=scales_the_inputs,
    compare="observations",
)
def takes_integer_inputs(student: Student, rng: np.random.Generator) -> None:
    """Inputs as they were measured may be integers, as pixels are."""
    sizes = ([5, 4, 3], [4, 6, 5, 4])
    _judge(student, [_positive(_case(rng, each, 30, 0, scaled=True, whole=True)) for each in sizes])


@check(
    points=3,
    ko="가장 큰 확률이 threshold보다 작으면 -1입니다",
    en="gives -1 where the largest probability is below threshold",
    tests="abstain",
    after=goes_through_the_network,
    compare="observations",
)
def abstains_below_the_threshold(student: Student, rng: np.random.Generator) -> None:
    """Of two classes with a threshold below 0.5 as well, which both of them may reach."""
    asked = ([5, 4, 3], 0.6), ([5, 4, 3], 0.8), ([4, 6, 5, 4], 0.7), ([6, 3], 0.5), ([4, 2], 0.8), ([4, 2], 0.3)
    cases = [_case(rng, sizes, 30, threshold) for sizes, threshold in asked]
    # Few rows, where sums over columns and over everything differ.
    cases += [_case(rng, [5, 4, 3], 2, threshold) for threshold in (0.5, 0.6, 0.7) for _ in range(3)]
    cases += [_near(rng, threshold) for threshold in (0.7, 0.8, 0.9995)]
    _judge(student, cases)


@check(
    points=1,
    ko="가장 큰 출력이 둘이어도 답합니다",
    en="answers where two outputs are equally the largest",
    tests="abstain",
    after=abstains_below_the_threshold,
    compare="observations",
)
def answers_a_tie(student: Student) -> None:
    """Either label is right, but there is one: the probability of both is above the threshold."""
    X = np.array([[1.0, 4.0, 4.0], [0.0, -5.0, 0.0]])
    got = shape(student.predict_or_abstain([(np.eye(3), np.zeros(3))], np.zeros(3), np.ones(3), X, 0.4), (2,))
    answered = [
        0 <= label < 3 and X[row, int(label)] == X[row].max() for row, label in enumerate(np.asarray(got).tolist())
    ]
    observe(student, answered=answered)
    require(
        all(answered),
        ko="가장 큰 출력이 둘인 행에서는 둘 가운데 하나의 번호가 답입니다. 그 확률이 threshold보다 작지 않은데 {got}이 나왔습니다.",
        en="In a row with two equal largest outputs, the number of one of them is the answer, since their probability is not below threshold. Got {got}.",
        got=got,
    )


@check(
    points=1,
    ko="가장 큰 확률이 threshold와 같으면 답합니다",
    en="answers where the largest probability equals threshold",
    tests="boundary",
    after=abstains_below_the_threshold,
    compare="observations",
)
def answers_at_the_threshold(student: Student, rng: np.random.Generator) -> None:
    """An output 50 above the others has a probability of exactly 1 in floating-point numbers; one that is 3 or 12 above has
    not."""
    cases = []
    for classes in (3, 4):
        X = np.eye(classes)[rng.permutation(np.arange(12) % classes)]
        X[:2] *= [[0.06], [0.24]]
        cases.append(([(50.0 * np.eye(classes), np.zeros(classes))], np.zeros(classes), np.ones(classes), X, 1.0))
    _judge(student, cases)


@check(
    points=2,
    ko="출력이 수천이어도 됩니다",
    en="takes outputs in the thousands",
    tests="stable",
    after=abstains_below_the_threshold,
    compare="observations",
)
def takes_large_outputs(student: Student, rng: np.random.Generator) -> None:
    cases = [_raised(_case(rng, [5, 4, 3], 30, threshold), by) for by in (2000.0, -2000.0) for threshold in (0.7, 0.3)]
    _judge(student, [*cases, _far_apart(rng)])


@check(
    points=1,
    ko="받은 배열을 바꾸지 않습니다",
    en="leaves its arrays alone",
    tests="inputs",
    after=gives_a_label_for_each_row,
)
def leaves_its_inputs_alone(student: Student, rng: np.random.Generator) -> None:
    student.predict_or_abstain(*_case(rng, [5, 4, 3], 8, 0.7, scaled=True))
    inputs_unchanged(student)
