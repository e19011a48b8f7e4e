"""Checks of causal_attention. Each asks for one step: what may be seen, sums of rows, scores, scale, mixing, large scores.

Until the scale is asked for, d is 1, so that no scale makes a difference, and until the scores are, all keys are equal.
"""

import numpy as np
from dlgrade.checking import Reference, Student, check, close, finite, inputs_unchanged, require, shape

Arrays = tuple[np.ndarray, np.ndarray, np.ndarray]
EXAMPLE = (
    np.array([[1.0], [0.0], [2.0]]),
    np.array([[3.0], [1.0], [3.0]]),
    np.array([[10.0, 0.0], [20.0, 0.0], [0.0, 1.0]]),
)


def _arrays(rng: np.random.Generator, n: int, d: int, m: int) -> Arrays:
    """Queries, keys and values whose entries are neither near 0 nor near one another's negatives."""
    Q, K = (rng.choice([-1.0, 1.0], size=(n, d)) * rng.uniform(0.5, 1.5, size=(n, d)) for _ in range(2))
    return Q, K, rng.normal(size=(n, m)) + 2 * np.arange(n)[:, None]


def _pair(student: Student, given: Arrays) -> tuple[np.ndarray, np.ndarray]:
    out, weights = student.causal_attention(*given)
    return out, weights


def _weights(student: Student, reference: Reference, inputs: list[Arrays]) -> None:
    """All inputs are asked before one is judged, so that a mistake is named by what all of them show."""
    replies = [(_pair(student, given)[1], reference.causal_attention(*given)[1]) for given in inputs]
    for got, expected in replies:
        close(got, expected)


@check(
    points=1,
    ko="out과 weights를 돌려줍니다",
    en="returns out and weights",
    tests="form",
)
def returns_both(student: Student, rng: np.random.Generator) -> None:
    for n, d, m in ((5, 3, 4), (4, 2, 7), (4, 3, 1)):
        reply = student.causal_attention(*_arrays(rng, n, d, m))
        require(
            isinstance(reply, (tuple, list)) and len(reply) == 2,
            ko="out과 weights를 이 순서로 돌려주세요.",
            en="Return out and weights, in this order.",
        )
        shape(reply[0], (n, m))
        shape(reply[1], (n, n))


@check(
    points=3,
    ko="뒷자리는 보지 않고 자기와 앞자리는 모두 봅니다",
    en="sees no later place, but itself and all before it",
    tests="causal",
    after=returns_both,
)
def looks_back_only(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """Which weights are 0. A weight before or at the place is taken for right here if it is any other number. The last text
    is longer, for those who look back over a fixed number of places."""
    for n in (5, 6, 19):
        given = _arrays(rng, n, 1, 2)
        weights, right = _pair(student, given)[1], reference.causal_attention(*given)[1]
        earlier = np.where(np.abs(np.asarray(weights, float)) > 1e-6, weights, right)
        close(weights, np.where(np.tri(n, dtype=bool), earlier, 0.0))


@check(
    points=2,
    ko="행마다 무게의 합이 1입니다",
    en="the weights of a row add up to 1",
    tests="softmax",
    after=looks_back_only,
)
def rows_add_up(student: Student, rng: np.random.Generator) -> None:
    """They are the same when each row is divided by its sum. Each place sees itself, so no sum is 0."""
    for n in (5, 7):
        weights = _pair(student, _arrays(rng, n, 1, 2))[1]
        with np.errstate(divide="ignore", invalid="ignore"):
            close(weights, np.asarray(weights, float) / np.sum(weights, axis=1, keepdims=True))


@check(
    points=2,
    ko="쿼리와 키의 내적으로 무게를 정합니다",
    en="weighs by dot products of queries and keys",
    tests=("scores", "softmax"),
    after=rows_add_up,
)
def weighs_by_scores(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """V has another width in each text, first one that nobody takes for a constant. In the third text all scores with one
    of the keys are 0, which hides nothing. In the next the places that fit least have weights far below a thousandth,
    which are not 0; in the one after it all scores are the same."""
    inputs = [_arrays(rng, n, 1, m) for n, m in ((5, 7), (6, 2), (4, 5))]
    inputs[-1][1][1] = 0
    Q, K, V = _arrays(rng, 5, 1, 4)
    spread = (
        rng.permutation([2.5, 2.75, 3.0, -2.5, -3.0])[:, None],
        rng.permutation([-2.0, -1.5, 0.5, 1.5, 2.0])[:, None],
        V,
    )
    _weights(student, reference, [*inputs, spread, (0 * Q, K, V), EXAMPLE])


@check(
    points=2,
    ko="점수를 √d로 나눕니다",
    en="divides scores by the root of d",
    tests=("scale", "scores"),
    after=weighs_by_scores,
)
def scales(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _weights(student, reference, [_arrays(rng, n, d, m) for n, d, m in ((5, 7, 2), (4, 3, 5), (4, 4, 4))])


@check(
    points=2,
    ko="무게로 V의 행들을 섞습니다",
    en="mixes the rows of V by the weights",
    tests="mix",
    after=returns_both,
)
def mixes_values(student: Student, rng: np.random.Generator) -> None:
    """By the weights that were returned, whether they are the right ones or not. Values may be large, below 0, or tiny."""
    asked = [_arrays(rng, n, d, m) for n, d, m in ((4, 3, 2), (6, 2, 5), (3, 3, 3), (3, 2, 2))]
    Q, K, V = asked[3]
    asked[3:] = [(Q, K, (np.abs(V) + 0.5) * size) for size in ([-900.0, 700.0], [-1e-4, 2e-4])]
    for given in asked:
        out, weights = _pair(student, given)
        close(out, np.asarray(weights, float) @ given[2])


def _rows_apart(rng: np.random.Generator, sign: float) -> Arrays:
    """Scores are in the thousands and differ by them from row to row; those of a row are near one another."""
    Q = np.outer([1.0, 3.0, 2.0, 5.0, 4.0], [0.0, 200.0, 100.0, 60.0]) * sign
    Q[:, 0] = 2
    K = np.column_stack([rng.permutation([-1.0, 0.0, 1.0, 2.0, 3.0]), np.tile([40.0, 30.0, 20.0], (5, 1))])
    return Q, K, rng.normal(size=(5, 2))


def _places_apart(rng: np.random.Generator, by: float) -> Arrays:
    """The first three places have scores near one another, and the last three are 4000 times `by` above."""
    Q = np.tile([2.0, 60.0, 40.0, 20.0], (6, 1))
    K = np.outer(np.repeat([-1.0, 1.0], 3), [0.0, 40.0, 30.0, 20.0]) * by
    K[:, 0] = [0, 1, 2, 1, 0, 2]
    return Q, K, rng.normal(size=(6, 3))


@check(
    points=1,
    ko="자리가 하나뿐이어도 맞습니다",
    en="is right for a single place, too",
    tests="form",
    after=returns_both,
)
def takes_a_single_place(student: Student, rng: np.random.Generator) -> None:
    replies = [(m, _pair(student, _arrays(rng, 1, d, m))) for d, m in ((3, 2), (2, 4))]
    for m, (out, weights) in replies:
        shape(out, (1, m))
        shape(weights, (1, 1))


@check(
    points=1,
    ko="큰 점수에도 유한합니다",
    en="stays finite for large scores",
    tests=("large", "causal"),
    after=scales,
)
def large_scores(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """All scores are whole numbers, which float32 holds exactly as well. All are asked before one is judged."""
    inputs = [of(rng, sign) for of in (_rows_apart, _places_apart) for sign in (-1.0, 1.0)]
    inputs.append(_places_apart(rng, 10.0))
    replies = [_pair(student, given) for given in inputs]
    for given, (out, weights) in zip(inputs, replies, strict=True):
        finite(out)
        close(weights, reference.causal_attention(*given)[1])


@check(
    points=1,
    ko="받은 배열을 바꾸지 않습니다",
    en="leaves the arrays that it was given alone",
    tests="inputs",
    after=returns_both,
)
def leaves_its_inputs_alone(student: Student, rng: np.random.Generator) -> None:
    for n, d, m in ((4, 3, 3), (3, 2, 2)):
        student.causal_attention(*_arrays(rng, n, d, m))
    inputs_unchanged(student)
