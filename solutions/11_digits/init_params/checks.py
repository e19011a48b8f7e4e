"""Checks of init_params. The numbers are free, so only their form, their zeros, and their mean and variance count.

A variance of 20,000 numbers is off by 1% or so; the tolerance is far above that, and far below a factor that is wrong.
"""

from itertools import pairwise

import numpy as np
from dlgrade.checking import Student, check, global_rng_unchanged, inputs_unchanged, observe, require

Layers = list[tuple[np.ndarray, np.ndarray]]
SHORT = [7, 4, 6, 3]
LARGE = [100, 200, 60]  # no layer has as many outputs as inputs, or twice as many weights as the other
NARROW = 40 * [1, 100] + 20 * [2, 100] + 14 * [3, 100]  # of one to three inputs many layers, none of which is large


def _layers(student: Student, sizes: list[int], rng: np.random.Generator, finite: bool = True) -> Layers:
    """The layers of a reply; notes for the diagnosis how many there are."""
    reply = student.init_params(sizes, rng)
    count = len(reply) if isinstance(reply, (list, tuple)) else -1
    pairs = count >= 0 and all(isinstance(each, (list, tuple)) and len(each) == 2 for each in reply)
    observe(student, pairs=pairs, count=count)
    require(
        pairs and count == len(sizes) - 1,
        ko="sizes = {sizes}이면 층은 {wanted}개입니다. 층마다 (W, b)를 담은 목록을 돌려주세요.",
        en="sizes = {sizes} has {wanted} layers. Return a list with (W, b) of each of them.",
        sizes=sizes,
        wanted=len(sizes) - 1,
    )
    return [(_numbers(W, finite), _numbers(b, finite)) for W, b in reply]


def _numbers(part: object, finite: bool) -> np.ndarray:
    """The part as an array; what holds anything else than finite numbers is refused here."""
    try:
        array = np.asarray(part, dtype=float)
    except (TypeError, ValueError):
        array = np.array(np.nan)
    require(
        bool(np.isfinite(array).all()) or not finite,
        ko="W와 b는 유한한 수가 든 배열이어야 합니다.",
        en="W and b have to be arrays of finite numbers.",
    )
    return array


@check(
    points=1,
    ko="층마다 (W, b)를 하나씩 돌려줍니다",
    en="returns (W, b) for each layer",
    tests="layers",
    compare="observations",
)
def one_pair_for_each_layer(student: Student, rng: np.random.Generator) -> None:
    for sizes in (SHORT, [5, 2]):
        _layers(student, sizes, rng)


@check(
    points=1,
    ko="W는 (들어오는 수, 나가는 수), b는 (나가는 수,)입니다",
    en="W is (inputs, outputs), b is (outputs,)",
    tests="shapes",
    after=one_pair_for_each_layer,
    compare="observations",
)
def shapes(student: Student, rng: np.random.Generator) -> None:
    for sizes in (SHORT, [5, 2], [4, 1, 3], [64, 32, 10]):  # the last sizes are those of the task's example
        got = [[list(W.shape), list(b.shape)] for W, b in _layers(student, sizes, rng)]
        wanted = [[[i, o], [o]] for i, o in pairwise(sizes)]
        observe(student, shapes=got)
        require(
            got == wanted,
            ko="sizes = {sizes}이면 W와 b의 모양은 {wanted}인데 {got}이 나왔습니다.",
            en="For sizes = {sizes} the shapes of W and b are {wanted}; they were {got}.",
            sizes=sizes,
            wanted=wanted,
            got=got,
        )


@check(
    points=1,
    ko="편향은 모두 0입니다",
    en="all biases are 0",
    tests="biases",
    after=one_pair_for_each_layer,
    compare="observations",
)
def biases_are_zero(student: Student, rng: np.random.Generator) -> None:
    for sizes in (SHORT, [5, 40]):
        biases = [b for _, b in _layers(student, sizes, rng)]
        zero = all(bool((b == 0).all()) for b in biases)
        observe(student, zero=zero, alike=all(bool((b == b.flat[0]).all()) for b in biases))
        require(zero, ko="0이 아닌 편향이 있습니다.", en="There are biases that are not 0.")


def _independent(layers: Layers) -> bool:
    """Is each weight a number of its own, neither minus another one, nor the same in a row or a column? float32 may draw
    one twice by chance, and half precision blurs a ratio, so several are looked at. Numbers that were cut off at a border
    are equal there, though each was drawn by itself. Hardly any is exactly 0."""
    each = [len(np.unique(np.abs(W))) > 0.75 * len(np.unique(W)) > 0.75 * 0.9 * W.size for W, _ in layers]
    each += [float(np.ptp(W, axis=axis).min()) > 0 for W, _ in layers for axis in (0, 1)]
    return all(each) and not _alike(layers) and sum(int((W == 0).sum()) for W, _ in layers) <= 2


def _alike(layers: Layers) -> bool:
    """Does the second layer begin with the numbers of the first, but for their scale?"""
    (first, _), (second, _), *_ = layers
    scale = np.sqrt(len(second) / len(first))
    return bool(np.allclose(first.flat[:5], scale * second.flat[:5], rtol=2e-3, atol=0))


@check(
    points=2,
    ko="가중치마다 난수를 따로 뽑습니다",
    en="draws a random number for each weight",
    tests="independent",
    after=shapes,
    compare="observations",
)
def draws_each_weight(student: Student, rng: np.random.Generator) -> None:
    """The second layer has twice the inputs of the first: of the same draw, its numbers would be smaller by √2. At last both
    layers have the same shape, which is no reason for the same numbers."""
    for sizes in ([30, 60, 20], [20, 40, 50], [40, 40, 40]):
        layers = _layers(student, sizes, rng)
        values = [len(np.unique(W)) for W, _ in layers]
        opposite = any(len(np.unique(np.abs(W))) < 0.75 * len(np.unique(W)) for W, _ in layers)
        fine = _independent(layers)
        observe(student, fine=fine, values=[min(count, 100) for count in values], zero=not layers[0][0].any())
        observe(student, alike=_alike(layers))
        zeros = all(fewest < 1 for fewest in (float((W != 0).mean()) for W, _ in layers))
        observe(student, opposite=opposite, some_zeros=zeros)
        require(
            fine,
            ko="값이 같거나 부호만 다른 가중치가 여럿 있습니다. 가중치마다, 층마다 난수를 새로 뽑으세요.",
            en="Several weights have the same value, or one that differs in sign alone. Draw a new random number for each weight, in each layer.",
        )


@check(
    points=1,
    ko="하나뿐인 가중치도 난수입니다",
    en="draws a single weight, too",
    tests="independent",
    after=draws_each_weight,
    compare="observations",
)
def draws_a_single_weight(student: Student, rng: np.random.Generator) -> None:
    """Of numbers that were shifted to a mean of exactly 0, a single one is always 0."""
    single = [float(W.flat[0]) if W.size else 0.0 for W, _ in _layers(student, [1, 1, 1, 1], rng, finite=False)]
    kinds = [0 if abs(w) < 1e-9 else 1 if np.isfinite(w) else 2 for w in single]
    observe(student, single=kinds)
    require(
        kinds == [1, 1, 1],
        ko="층에 가중치가 하나뿐이면 그 가중치가 언제나 0이거나 유한한 수가 아닙니다. 뽑은 난수를 그대로 두세요. 나온 값: {got}",
        en="Where a layer has a single weight, it is always 0 or no finite number. Leave the number as it was drawn. Got {got}.",
        got=single,
    )


@check(
    points=2,
    ko="가중치의 평균은 0입니다",
    en="the mean of the weights is 0",
    tests="mean",
    after=draws_each_weight,
    compare="observations",
)
def mean_is_zero(student: Student, rng: np.random.Generator) -> None:
    """Measured by the size of the weights themselves, since how large those are is another check's question."""
    for sizes in (LARGE, LARGE[::-1]):
        off = [abs(float(W.mean())) / (float(np.abs(W).mean()) or 1.0) for W, _ in _layers(student, sizes, rng)]
        observe(student, off=[round(each, 1) if each > 0.1 else 0.0 for each in off])
        require(
            max(off) < 0.1,
            ko="가중치의 평균이 0이 아닙니다. 양수와 음수가 고르게 나와야 합니다.",
            en="The mean of the weights is not 0. Positive and negative ones should be equally likely.",
        )


@check(
    points=3,
    ko="가중치의 분산은 2/(들어오는 수)입니다",
    en="the variance of the weights is 2/(number of inputs)",
    tests="variance",
    after=mean_is_zero,
    compare="observations",
)
def variance_by_inputs(student: Student, rng: np.random.Generator) -> None:
    """Layers of as many inputs are measured together."""
    for sizes in (LARGE, [400, 50, 120], NARROW):
        drawn: dict[int, list[np.ndarray]] = {inputs: [] for inputs in sizes[:-1]}
        for (W, _), inputs in zip(_layers(student, sizes, rng), sizes, strict=False):
            drawn[inputs].append(W.ravel())
        weights = {inputs: np.concatenate(parts) for inputs, parts in drawn.items()}
        ratios = [float(W.var()) * inputs / 2 for inputs, W in weights.items()]
        observe(student, halvings=[round(2 * float(np.log2(max(ratio, 1e-9)))) for ratio in ratios])
        over_all = float(np.average(ratios, weights=[W.size for W in weights.values()]))
        observe(student, tenths=round(10 * over_all) if abs(over_all - 1) < 0.15 else 0)
        require(
            all(abs(ratio - 1) < 0.15 for ratio in ratios) and abs(over_all - 1) < 0.05,
            ko="들어오는 수가 {inputs}인 층의 분산을 2/(들어오는 수)로 나누면 1이어야 하는데 {got}입니다.",
            en="The variance divided by 2/(number of inputs) should be 1 in each layer; in those with {inputs} inputs it is {got}.",
            inputs=list(weights),
            got=[round(ratio, 2) for ratio in ratios],
        )


@check(
    points=1,
    ko="부를 때마다 새로 뽑습니다",
    en="draws anew in each call",
    tests="anew",
    after=draws_each_weight,
    compare="observations",
)
def draws_anew(student: Student, rng: np.random.Generator) -> None:
    first, second, third = (_layers(student, SHORT, rng)[0][0] for _ in range(3))
    same = bool((first == second).all() and (second == third).all())
    observe(student, same=same)
    require(
        not same,
        ko="세 번 불렀는데 가중치가 모두 같습니다. 받은 rng에서 뽑으세요.",
        en="Three calls gave the same weights. Draw from the given rng.",
    )


def _repeats(student: Student) -> bool:
    """Do generators in the same state give the same weights? Notes it for the diagnosis."""
    one, other = (_layers(student, SHORT, np.random.default_rng(5)) for _ in range(2))
    same = all(np.array_equal(W, V) and np.array_equal(b, c) for (W, b), (V, c) in zip(one, other, strict=True))
    observe(student, same=same)
    return same


@check(
    points=1,
    ko="전역 난수를 건드리지 않습니다",
    en="leaves the global random stream alone",
    tests="streams",
    after=one_pair_for_each_layer,
    compare="observations",
)
def leaves_the_global_stream(student: Student) -> None:
    """Whether the weights repeat is not asked here; it tells a draw from the global stream from a stray seed."""
    _repeats(student)
    global_rng_unchanged(student)


@check(
    points=1,
    ko="난수는 받은 rng에서만 뽑습니다",
    en="draws from the given rng alone",
    tests="rng",
    after=leaves_the_global_stream,
    compare="observations",
)
def draws_from_rng(student: Student) -> None:
    require(
        _repeats(student),
        ko="상태가 같은 두 rng로 불렀는데 결과가 다릅니다. 난수를 받은 rng에서만 뽑으세요.",
        en="Two generators in the same state gave different weights. Draw from the given rng alone.",
    )


@check(
    points=1,
    ko="sizes를 바꾸지 않습니다",
    en="leaves sizes as it is",
    tests="inputs",
    after=one_pair_for_each_layer,
    compare="observations",
)
def leaves_sizes(student: Student, rng: np.random.Generator) -> None:
    for sizes in (list(SHORT), [5, 2]):
        _layers(student, sizes, rng)
    inputs_unchanged(student)
