"""Checks of train_classifier. The network is played by the check: it notes what it is asked, and its answers follow from that.

The first number of each row is the number of the sample, from 1,000 on in the validation set.
"""

from collections.abc import Callable
from itertools import combinations, pairwise
from typing import Any

import numpy as np
from dlgrade.checking import (
    Student,
    Update,
    carried,
    check,
    global_rng_unchanged,
    inputs_unchanged,
    observe,
    of_the_first,
    of_the_gradient,
    pace,
    require,
)

Params = list[tuple[np.ndarray, np.ndarray]]
HELD_OUT = 1000
RATE = 0.25


def _labels(numbers: np.ndarray) -> np.ndarray:
    return (numbers * 7 + 3) % 5


def _rows(numbers: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    small = np.where(numbers % 3, 1.0, 2.0**-12)  # every third row holds a number near 0
    return np.column_stack([numbers, small * np.cos(numbers)]).astype(float), _labels(numbers)


def _are_rows(X: np.ndarray, numbers: np.ndarray) -> bool:
    """Are these the rows of the samples, also in single precision?"""
    rows, _ = _rows(numbers)
    return X.shape == rows.shape and bool(np.allclose(X, rows, 1e-5, 1e-8))


def _numbers(X: np.ndarray) -> np.ndarray:
    """The numbers of the samples in these rows. Raises, for the submission, where there are none."""
    numbers = np.asarray(X, dtype=float)[:, 0].round().astype(int)
    if not len(numbers):
        raise ValueError("X has no rows")
    return np.asarray(numbers)


class _Network:
    """What stands behind `backward` and `accuracy`, and what they were asked, in order."""

    def __init__(self, n: int, n_val: int, steep: float = 1.0, params: Params | None = None) -> None:
        self._steep = steep
        self.train, self.val = _rows(np.arange(n)), _rows(HELD_OUT + np.arange(n_val))
        self.params: Params = params or [
            (np.array([[1.0, -2.0], [0.5, 3.0]]), np.array([0.25, -1.0])),
            (np.ones((2, 1)), np.zeros(1)),
        ]
        self.steps: list[dict[str, Any]] = []
        self.looks: list[dict[str, Any]] = []

    def backward(self, X: np.ndarray, y: np.ndarray, params: Params) -> tuple[float, Params]:
        """backward"""
        numbers, k = _numbers(X), len(self.steps)
        self._look_over(params)
        # The loss falls first and rises then, which is no reason to stop; whichever samples these are, since their order is free.
        loss = 2.0 / (1 + k) + k * k / 20
        grads = [(0.3 * W + 0.1 * (1 + k), 0.2 * b - 0.5) for W, b in params]
        grads[0] = (self._steep * grads[0][0], self._steep * grads[0][1])
        moved = [(W - RATE * dW, b - RATE * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        rows = np.array(X, dtype=float)
        self.steps.append({"of": numbers, "X": rows, "y": np.array(y), "params": params, "loss": loss, "moved": moved})
        return loss, grads

    def accuracy(self, X: np.ndarray, y: np.ndarray, params: Params) -> float:
        """accuracy"""
        value = (37 * (1 + len(self.looks)) % 101) / 101
        if len(self.looks) == 1:
            value = 1.0  # which is no reason to stop
        numbers = _numbers(X)
        self._look_over(params)
        self.looks.append({"of": numbers, "y": np.array(y), "params": params, "value": value})
        return value

    def _look_over(self, params: Params) -> None:
        """Raises, for the submission, where params are not of the form in which they came."""
        shapes = [[np.shape(part) for part in pair] for pair in params]
        if shapes != [[np.shape(part) for part in pair] for pair in self.params]:
            raise ValueError("params have another form than those that were given")

    @property
    def training(self) -> list[np.ndarray]:
        """The samples of each step, without the steps that saw no sample of the training set."""
        return [step["of"] for step in self.steps if (step["of"] < HELD_OUT).any()]


def _run(
    student: Student,
    rng: np.random.Generator,
    n: int = 10,
    size: int = 4,
    epochs: int = 2,
    steep: float = 1.0,
    params: Params | None = None,
) -> tuple[_Network, Params, list[Any]]:
    """The network after training, and the reply, with its form made sure of. `steep` is how many times larger the gradients
    of the first layer are."""
    network = _Network(n, 7, steep, params)
    reply = student.train_classifier(
        network.train, network.val, network.params, network.backward, network.accuracy, RATE, size, epochs, rng
    )
    two = isinstance(reply, (tuple, list)) and len(reply) == 2
    of_pairs = two and _is_params(reply[0], len(network.params))
    layers = [np.shape(part) for pair in reply[0] for part in pair] if of_pairs else []
    listed = two and isinstance(reply[1], (tuple, list, np.ndarray))
    observe(student, values=len(reply) if isinstance(reply, (tuple, list)) else 0, layers=len(layers), listed=listed)
    observe(student, depths=[_depth(part) for part in reply] if two else [])
    require(
        bool(layers) and listed,
        ko="두 값 params([(W, b), …])와 history(목록)를 이 순서로 돌려주세요.",
        en="Return two values: params, as [(W, b), …], and history, a list, in this order.",
    )
    return network, [(np.asarray(W), np.asarray(b)) for W, b in reply[0]], list(reply[1])


def _depth(part: Any) -> int:
    """How many lists the first entries of the part lie in, for the diagnosis."""
    deep = 0
    while isinstance(part, (list, tuple)) and len(part):
        part, deep = part[0], deep + 1
    return 10 * deep + int(np.ndim(part))


def _is_params(part: Any, layers: int) -> bool:
    return (
        isinstance(part, (tuple, list))
        and len(part) == layers
        and all(isinstance(pair, (tuple, list)) and len(pair) == 2 for pair in part)
        and all(isinstance(each, np.ndarray) and each.dtype.kind in "fiu" for pair in part for each in pair)
    )


def _same(one: Params, other: Params) -> bool:
    return all(
        np.shape(W) == np.shape(V)
        and np.shape(b) == np.shape(c)
        and np.allclose(W, V, 1e-4, 1e-6)
        and np.allclose(b, c, 1e-4, 1e-6)
        for (W, b), (V, c) in zip(one, other, strict=True)
    )


@check(
    points=1, ko="(params, history)를 돌려줍니다", en="returns (params, history)", tests="form", compare="observations"
)
def returns_both(student: Student, rng: np.random.Generator) -> None:
    for epochs in (1, 2):
        _run(student, rng, epochs=epochs)


@check(
    points=2,
    ko="배치마다 한 번, 마지막의 작은 배치까지 backward를 부릅니다",
    en="calls backward once for each batch, the small last one too",
    tests="batches",
    after=returns_both,
    compare="observations",
)
def one_call_for_each_batch(student: Student, rng: np.random.Generator) -> None:
    for n, size, epochs in ((10, 4, 1), (6, 3, 2), (9, 4, 1), (5, 8, 1)):
        network, _, _ = _run(student, rng, n, size, epochs)
        got = [len(each) for each in network.training]
        wanted = ([size] * (n // size) + ([n % size] if n % size else [])) * epochs
        observe(student, count=len(got), largest=max(got, default=0), smallest=min(got, default=0))
        require(
            got == wanted,
            ko="표본 {n}개, 배치 크기 {size}, {epochs}에포크에 나올 배치의 크기는 {wanted}인데 {got}이 나왔습니다.",
            en="With {n} samples, batches of {size} and {epochs} epochs the sizes are {wanted}; they were {got}.",
            n=n,
            size=size,
            epochs=epochs,
            wanted=wanted,
            got=got,
        )


@check(
    points=1,
    ko="X와 y를 같은 번호로 골라냅니다",
    en="picks from X and y by the same numbers",
    tests="pairs",
    after=returns_both,
    compare="observations",
)
def keeps_pairs(student: Student, rng: np.random.Generator) -> None:
    for n, size in ((20, 6), (9, 9)):
        network, _, _ = _run(student, rng, n, size)
        torn = any(not np.array_equal(step["y"], _labels(step["of"])) for step in network.steps)
        altered = any(not _are_rows(step["X"], step["of"]) for step in network.steps)
        labels = np.concatenate([np.zeros(0, int), *(step["y"] for step in network.steps)])[:n]
        observe(student, torn=torn, altered=altered, still=bool(np.array_equal(labels, network.train[1])))
        require(
            not torn,
            ko="그림과 레이블의 짝이 어긋났습니다. X와 y를 같은 번호로 골라내세요.",
            en="Samples and labels have come apart. Pick from X and y by the same numbers.",
        )
        require(
            not altered,
            ko="backward가 받은 X의 행이 학습 데이터의 행과 다릅니다. 골라낸 행을 그대로 넘기세요.",
            en="Rows of the X that backward was given differ from those of the training set. Pass on what was picked as it is.",
        )


@check(
    points=2,
    ko="한 에포크에 표본마다 꼭 한 번 씁니다",
    en="uses each sample exactly once in an epoch",
    tests="once",
    after=one_call_for_each_batch,
    compare="observations",
)
def each_sample_once(student: Student, rng: np.random.Generator) -> None:
    for n, size in ((40, 10), (31, 4)):
        network, _, _ = _run(student, rng, n, size, epochs=1)
        used = np.concatenate([np.zeros(0, int), *network.training]).tolist()
        observe(
            student,
            once=sorted(used) == list(range(n)),
            within=any(len(set(part.tolist())) < len(part) for part in network.training),
        )
        require(
            sorted(used) == list(range(n)),
            ko="한 에포크에 두 번 나오거나 빠진 표본이 있습니다.",
            en="In an epoch some samples occur twice or not at all.",
        )


def _in_twenties(parts: list[np.ndarray]) -> list[np.ndarray]:
    """Batches of one sample each, twenty together: how large a batch is has a check of its own."""
    used = np.concatenate([np.zeros(0, int), *parts])
    return [used[first : first + 20] for first in range(0, len(used), 20)]


@check(
    points=2,
    ko="표본을 섞어 배치를 만듭니다",
    en="makes its batches of shuffled samples",
    tests="shuffle",
    after=returns_both,
    compare="observations",
)
def shuffles(student: Student, rng: np.random.Generator) -> None:
    """Of 100 numbers in batches of 20, a batch of neighbours does not come up by chance. The first epoch is shuffled like
    the others, so one run has no other."""
    for epochs in (2, 1):
        network, _, _ = _run(student, rng, 100, 20, epochs)
        parts = network.training if any(len(part) > 1 for part in network.training) else _in_twenties(network.training)
        if epochs == 1 and not parts:
            continue  # whether there is a last epoch is another check's question
        near = [int(np.ptp(part)) < 30 for part in parts]
        rising = all(int(one.min()) < int(other.min()) for one, other in pairwise(parts[:5]))
        observe(student, near=all(near), rising=rising and all(near))
        require(
            not all(near),
            ko="배치마다 이웃한 표본끼리 모여 있습니다. 에포크마다 전체를 섞은 다음 자르세요.",
            en="Each batch holds neighbouring samples. Shuffle all of them in each epoch, then cut.",
        )


@check(
    points=1,
    ko="에포크마다 새로 섞습니다",
    en="shuffles anew in each epoch",
    tests="anew",
    after=shuffles,
    compare="observations",
)
def shuffles_anew(student: Student, rng: np.random.Generator) -> None:
    """The second run has another rng: an order that does not depend on it comes of a seed of the student's own."""
    firsts = []
    for _ in range(2):
        network, _, _ = _run(student, rng, 20, 10, epochs=3)
        epochs = np.array_split(np.concatenate([np.zeros(0, int), *network.training]), 3)
        same = any(np.array_equal(one, other) for one, other in combinations(epochs, 2))
        firsts.append(epochs[0])
        observe(student, same=same, own_seed=len(firsts) == 2 and np.array_equal(*firsts))
        require(
            not same,
            ko="순서가 같은 에포크가 있습니다. 에포크마다 새로 섞으세요.",
            en="There are epochs that came in the same order. Shuffle anew in each of them.",
        )


@check(
    points=1,
    ko="검증 데이터로는 학습하지 않습니다",
    en="does not train on the validation set",
    tests="held-out",
    after=returns_both,
    compare="observations",
)
def holds_validation_out(student: Student, rng: np.random.Generator) -> None:
    for n, size in ((10, 4), (6, 3)):
        network, _, _ = _run(student, rng, n, size)
        seen = any((step["of"] >= HELD_OUT).any() for step in network.steps)
        observe(student, seen=seen)
        require(
            not seen,
            ko="backward가 검증 데이터를 받았습니다. 검증 데이터는 정확도를 재는 데만 쓰세요.",
            en="backward was given the validation set. Use that to measure accuracy only.",
        )


def _grow_shorter(network: _Network, params: Params) -> bool:
    """Does each step follow the gradient, the first at the given rate and later ones at lower ones? By how much depends on
    the schedule, which tells no mistake apart."""
    places = [*(step["params"] for step in network.steps), params]
    shares = []
    for step, (before, after) in zip(network.steps, pairwise(places), strict=True):
        moved, right = (_flat(end) - _flat(before) for end in (after, step["moved"]))
        share = float(moved @ right / (right @ right))
        shares.append(share if np.allclose(moved, share * right, 1e-4, 1e-6) else np.nan)
    return (
        len(shares) > 1
        and abs(shares[0] - 1) < 1e-4
        and bool(shares[-1] < 0.999)
        and bool(np.diff(shares).max() < 1e-4)
    )


def _of_the_updates(network: _Network, params: Params) -> dict[str, bool]:
    """What was done with the gradients, whatever numbers a program does it with: those tell no mistake apart."""
    lines = [_flat(place) for place in (*(step["params"] for step in network.steps), params)]
    steps = [_flat(step["moved"]) - _flat(step["params"]) for step in network.steps]
    if len(steps) < 3:
        return {}
    weights = np.concatenate([np.full(part.size, part.ndim > 1) for pair in params for part in pair])
    updates = [Update(at, to - at, step) for (at, to), step in zip(pairwise(lines), steps, strict=True)]
    early = pace(pairwise(lines), _in_order(steps))
    share = carried(lines, _in_order(steps[1:]))
    whole = bool(np.allclose(lines[1] - lines[0], steps[0], 1e-4, 1e-6))
    used = of_the_gradient(updates, weights)
    return {
        "decays": used["decays"],
        "weights_decay": used["weights_decay"],
        "one_length": used["brought_to_length"],
        "entries_cut": used["entries_cut"],
        "falls_at_once": of_the_first(early)["falls_at_once"],
        "carries_on": whole and 0 < share < 0.995,
        "adds_up": whole and share >= 0.995,
    }


def _in_order(steps: list[np.ndarray]) -> Callable[[np.ndarray], np.ndarray]:
    """The steps of gradient descent one after another, since this network's gradients depend on when they are asked for."""
    each = iter(steps)
    return lambda _: next(each)


def _flat(params: Params) -> np.ndarray:
    return np.concatenate([np.ravel(part) for pair in params for part in pair])


@check(
    points=3,
    ko="배치마다 rate × 기울기만큼 빼고, 그다음 배치는 새 params로 구합니다",
    en="subtracts rate × gradient for each batch, and goes on from the new params",
    tests="update",
    after=returns_both,
    compare="observations",
)
def updates_after_each_batch(student: Student, rng: np.random.Generator) -> None:
    """Three batches in one epoch, then three epochs of one batch: what is carried over within an epoch only is told from
    what is carried over from one to the next. Then the gradients are so large that a bound on them shows, and at last there
    is a smaller batch at the end."""
    places = []
    for n, size, epochs, steep in ((9, 3, 1, 1.0), (5, 5, 3, 1.0), (9, 3, 1, 1e3), (10, 4, 2, 1.0)):
        network, params, _ = _run(student, rng, n, size, epochs, steep)
        wanted = [network.params, *(step["moved"] for step in network.steps)]
        fine = [_same(step["params"], before) for step, before in zip(network.steps, wanted, strict=False)]
        told = {"slower": _grow_shorter(network, params)} | _of_the_updates(network, params)
        observe(student, fine=all(fine), **told)
        if not any(told.values()):
            weights, biases = ([np.ravel(step["params"][0][k])[0] for step in network.steps] for k in (0, 1))
            last = [np.ravel(step["params"][-1][0])[0] for step in network.steps]
            observe(student, weights=np.ravel(weights), biases=np.ravel(biases), last_layer=np.ravel(last))
            observe(student, moved=np.ravel(params[0][0])[0] - np.ravel(network.params[0][0])[0])
        places += [] if all(fine) else [1 + fine.index(False)]
    require(
        not places,
        ko="{place}번째로 부를 때의 params가 그때까지의 갱신과 맞지 않습니다.",
        en="In call number {place} of backward, params are not what the updates up to there give.",
        place=places[0] if places else 0,
    )


@check(
    points=1,
    ko="마지막 갱신까지 마친 params를 돌려줍니다",
    en="returns the params after the last update",
    tests="result",
    after=updates_after_each_batch,
    compare="observations",
)
def returns_the_last(student: Student, rng: np.random.Generator) -> None:
    uneven: Params = [(np.array([[1.0, 5e-4], [-250.0, 3.0]]), np.array([0.0, -1.0])), (np.ones((2, 1)), np.zeros(1))]
    deep: Params = [(np.full((2, 2), float(k)), np.array([0.5, k])) for k in range(3)]
    for epochs, given in ((1, None), (3, None), (0, uneven), (1, deep)):
        network, params, _ = _run(student, rng, epochs=epochs, params=given)
        last = network.steps[-1]["moved"] if network.steps else network.params
        fine = _same(params, last)
        best = max(network.looks, key=lambda look: float(look["value"]), default=None)
        observe(student, fine=fine, given=_same(params, network.params))
        observe(student, best=best is not None and _same(params, best["params"]))
        require(
            fine,
            ko="돌려준 params가 마지막 갱신의 결과와 다릅니다.",
            en="The params that came back are not the outcome of the last update.",
        )


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float, np.number)) or (isinstance(value, np.ndarray) and value.shape == ())


def _values(history: list[Any]) -> int:
    """How many values the first entry has: 0 for a number, -1 for what is no list."""
    if not history or _is_number(history[0]):
        return 0
    return len(history[0]) if isinstance(history[0], (tuple, list, np.ndarray)) else -1


def _history(
    student: Student, rng: np.random.Generator, n: int, size: int, epochs: int
) -> tuple[_Network, Params, np.ndarray]:
    """The network, the params, and the history as a table, with its form made sure of."""
    network, params, history = _run(student, rng, n, size, epochs)
    pairs = all(
        isinstance(each, (tuple, list, np.ndarray)) and len(each) == 2 and all(map(_is_number, each))
        for each in history
    )
    early = 1 < len(history) < epochs - 1  # when it is enough tells no mistake apart
    observe(student, entries=-1 if early else len(history), pairs=pairs, values=_values(history))
    observe(
        student, accuracies=bool(history) and all(_is_number(each) and _was_seen(network, each) for each in history)
    )
    require(
        pairs and len(history) == epochs,
        ko="{epochs}에포크를 학습하면 history에는 (손실, 정확도)가 {epochs}개 있어야 합니다. 나온 항목의 수: {got}",
        en="After {epochs} epochs history should have {epochs} entries, (loss, accuracy) each. It has {got}.",
        epochs=epochs,
        got=len(history),
    )
    return network, params, np.array(history, dtype=float).reshape(epochs, 2)


@check(
    points=1,
    ko="history에는 에포크마다 (손실, 정확도)가 하나 있습니다",
    en="history has one (loss, accuracy) for each epoch",
    tests="history",
    after=returns_both,
    compare="observations",
)
def one_entry_for_each_epoch(student: Student, rng: np.random.Generator) -> None:
    for n, epochs in ((4, 8), (10, 1), (10, 0)):
        _history(student, rng, n, 4, epochs)
    reply = _example(student)
    history = reply[1] if isinstance(reply, (tuple, list)) and len(reply) == 2 else None
    require(
        isinstance(history, (tuple, list, np.ndarray)) and np.shape(history) == (1, 2),
        ko="과제의 예에서 history에는 (손실, 정확도)가 하나 있어야 합니다.",
        en="In the example of the task history should have one entry, (loss, accuracy).",
    )


def _example(student: Student) -> Any:
    """The reply to the task's example, whose network answers the same to everything."""

    def backward(X: np.ndarray, y: np.ndarray, params: Params) -> tuple[float, Params]:
        """backward"""
        return 3.0, [(np.array([[2.0]]), np.array([1.0]))]

    def accuracy(X: np.ndarray, y: np.ndarray, params: Params) -> float:
        """accuracy"""
        return 0.5

    data = (np.zeros((5, 1)), np.zeros(5)), (np.ones((2, 1)), np.ones(2))
    params, rng = [(np.array([[10.0]]), np.array([0.0]))], np.random.default_rng(0)
    return student.train_classifier(*data, params, backward, accuracy, 0.5, 2, 1, rng)


@check(
    points=2,
    ko="학습 손실은 표본 전체의 평균입니다",
    en="the training loss is the mean over all samples",
    tests="loss",
    after=one_entry_for_each_epoch,
    compare="observations",
)
def loss_over_samples(student: Student, rng: np.random.Generator) -> None:
    for n, size in ((10, 4), (7, 3), (6, 2), (5, 8)):
        network, _, history = _history(student, rng, n, size, 2)
        each = len(network.steps) // 2
        epochs = [network.steps[:each], network.steps[each : 2 * each]]
        wanted = [_weighted(steps) for steps in epochs]
        fine = np.allclose(history[:, 0], wanted, 1e-4, 1e-6)
        observe(student, fine=fine, losses=history[:, 0])
        require(
            fine,
            ko="에포크의 학습 손실은 표본마다 한 표씩 평균한 {wanted}인데 {got}이 나왔습니다.",
            en="With one vote for each sample, the losses of the epochs are {wanted}; they were {got}.",
            wanted=[round(value, 6) for value in wanted],
            got=history[:, 0].round(6).tolist(),
        )


def _weighted(steps: list[dict[str, Any]]) -> float:
    """The mean over samples of the losses that the steps were told."""
    if not steps:
        return 0.0
    return float(np.average([step["loss"] for step in steps], weights=[len(step["of"]) for step in steps]))


@check(
    points=2,
    ko="정확도는 에포크가 끝난 params로 검증 데이터에서 잽니다",
    en="accuracy is that of the params after the epoch, on the validation set",
    tests="validation",
    after=one_entry_for_each_epoch,
    compare="observations",
)
def accuracy_on_validation(student: Student, rng: np.random.Generator) -> None:
    for n, size, epochs in ((10, 4, 3), (6, 3, 2)):
        network, params, history = _history(student, rng, n, size, epochs)
        ends = [_after(network, params, k, epochs) for k in range(epochs)]
        found = [
            next((look for look in network.looks if np.isclose(look["value"], value)), None) for value in history[:, 1]
        ]
        wholes = [look is not None and sorted(look["of"]) == sorted(network.val[0][:, 0]) for look in found]
        trained = [look is not None and bool((look["of"] < HELD_OUT).all()) for look in found]
        current = [
            look is not None and any(_same(look["params"], each) for each in end)
            for look, end in zip(found, ends, strict=True)
        ]
        paired = all(np.array_equal(look["y"], _labels(look["of"])) for look in network.looks)
        observe(
            student,
            known=[look is not None for look in found],
            errors=[_was_seen(network, 1 - value) for value in history[:, 1]],
            percent=[_was_seen(network, value / 100) for value in history[:, 1]],
            looked_at_parts=any(len(look["of"]) < len(network.val[0]) for look in network.looks),
            wholes=wholes,
            trained=trained,
            current=current,
            at_the_start=[look is not None and _same(look["params"], network.params) for look in found],
            paired=paired,
        )
        require(
            all(wholes) and paired,
            ko="history의 정확도가 검증 데이터 전체에서 accuracy로 잰 값이 아닙니다.",
            en="An accuracy in history is not what `accuracy` gave for the whole validation set.",
        )
        require(
            all(current),
            ko="정확도를 그 에포크의 마지막 갱신까지 마친 params로 재지 않았습니다.",
            en="An accuracy was not measured with the params after the last update of its epoch.",
        )


def _was_seen(network: _Network, value: float) -> bool:
    """Did `accuracy` answer this value? A reply that it did not answer is told apart by what it answered instead."""
    return any(np.isclose(look["value"], value) for look in network.looks)


def _after(network: _Network, params: Params, k: int, epochs: int) -> list[Params]:
    """What counts as the params after epoch k: those that the next step began from, else those that came back, or what a
    right update makes of the last step. How to update is another check's question."""
    each = len(network.steps) // epochs
    if not each:
        return [params]
    following = [step["params"] for step in network.steps[each * (k + 1) :][:1]]
    return [*(following or [params]), network.steps[each * (k + 1) - 1]["moved"]]


def _repeats(student: Student) -> bool:
    """Do generators in the same state give the same order? Notes it for the diagnosis."""
    one, other = (_run(student, np.random.default_rng(5), 40, 7, epochs=1)[0].training for _ in range(2))
    same = len(one) == len(other) and all(map(np.array_equal, one, other))
    observe(student, same=same)
    return same


@check(
    points=1,
    ko="전역 난수를 건드리지 않습니다",
    en="leaves the global random stream alone",
    tests="streams",
    after=returns_both,
    compare="observations",
)
def leaves_the_global_stream(student: Student) -> None:
    """Whether the order repeats is not asked here; it tells a shuffle by the global stream from a stray seed."""
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
    """Whether there is a shuffle at all is another check's question."""
    require(
        _repeats(student),
        ko="상태가 같은 두 rng로 불렀는데 결과가 다릅니다. 난수를 받은 rng에서만 뽑으세요.",
        en="Two generators in the same state gave different orders. Draw from the given rng alone.",
    )
    one, other = (_run(student, np.random.default_rng(seed), 40, 7, epochs=1)[0].training for seed in (6, 7))
    fixed = len(one) == len(other) and all(map(np.array_equal, one, other))
    shuffled = any(bool((np.diff(part) < 0).any()) for part in one)
    observe(student, fixed=fixed and shuffled)
    require(
        not (fixed and shuffled),
        ko="상태가 다른 두 rng로 불렀는데 순서가 같습니다. 난수를 받은 rng에서만 뽑으세요.",
        en="Two generators in different states gave the same order. Draw from the given rng alone.",
    )


@check(
    points=1,
    ko="받은 데이터와 params를 바꾸지 않습니다",
    en="leaves the given data and params alone",
    tests="inputs",
    after=returns_both,
)
def leaves_its_inputs_alone(student: Student, rng: np.random.Generator) -> None:
    """With one batch an epoch the reply does not depend on the order, so which argument changed is what differs. The batch
    is whole: what becomes of a smaller one is another check's question."""
    for n, size in ((10, 10), (6, 6)):
        _run(student, rng, n, size)
    inputs_unchanged(student)
