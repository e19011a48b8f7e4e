"""Checks of pack_model, unpack_model and predict. Each of them gets its arguments from here, so none needs another one."""

from itertools import pairwise
from typing import Any

import numpy as np
from dlgrade.checking import Student, check, close, exact, in_each_kind, inputs_unchanged, observe, require, shape

Params = list[tuple[np.ndarray, np.ndarray]]
Model = tuple[Params, np.ndarray, np.ndarray]
# Another layer in the place of one has a shape that is neither a transpose of its shape nor longer or shorter by one.
TWO, FOUR = [6, 4, 2], [2, 4, 6, 2, 4]
MANY = [2, 4, 6, 2, 4, 6, 8, 2, 4, 8, 6, 2, 4]  # 12 layers: by the alphabet, W10 stands before W2
EXAMPLE = ([(np.array([[1.0, -1.0]]), np.array([0.0, 1.0]))], np.array([10.0]), np.array([2.0]))  # of the task


def _model(rng: np.random.Generator, sizes: list[int]) -> Model:
    params = [(rng.normal(size=(i, o)), rng.normal(size=o)) for i, o in pairwise(sizes)]
    return params, rng.normal(0.7, 1, size=sizes[0]), rng.uniform(1.5, 3, size=sizes[0])


def _of_all_sizes(rng: np.random.Generator, sizes: list[int]) -> Model:
    """Numbers from below a thousandth to above a hundred, and 0. Two features have the same mean and deviation."""
    params, mean, std = _model(rng, sizes)
    for W, b in params:
        W *= 10.0 ** rng.permutation(np.arange(W.size) % 3 * 4 - 4).reshape(W.shape)
        b *= rng.permutation(np.arange(b.size) % 2 * 1000.0)
    mean[:2], std[:2] = 300.0, 5e-4
    return params, mean, std


def _named(params: Params, mean: np.ndarray, std: np.ndarray) -> dict[str, np.ndarray]:
    named = {"mean": mean, "std": std}
    for number, (W, b) in enumerate(params, 1):
        named |= {f"W{number}": W, f"b{number}": b}
    return named


def _arrays(params: Params, mean: np.ndarray, std: np.ndarray, rng: np.random.Generator) -> dict[str, np.ndarray]:
    """What a file would give, in any order: the names alone count."""
    named = _named(params, mean, std)
    names = list(named)
    return {names[k]: named[names[k]] for k in rng.permutation(len(names))}


def _packed(student: Student, model: Model) -> dict[str, Any]:
    reply = student.pack_model(*model)
    values = list(reply.values()) if isinstance(reply, dict) else []
    arrays = sum(isinstance(value, np.ndarray) for value in values)
    observe(student, dictionary=isinstance(reply, dict), values=len(values), arrays=arrays)
    require(
        isinstance(reply, dict) and all(isinstance(name, str) for name in reply),
        ko="이름(문자열)과 배열의 사전을 돌려주세요.",
        en="Return a dictionary of names (strings) and arrays.",
    )
    return dict(reply)


@check(
    points=1,
    ko="pack_model: 수의 배열이 든 사전을 돌려줍니다",
    en="pack_model: returns a dictionary of arrays of numbers",
    tests="dictionary",
    compare="observations",
)
def packs_a_dictionary(student: Student, rng: np.random.Generator) -> None:
    for sizes in ([4, 3, 2], [3, 5]):
        for value in _packed(student, _model(rng, sizes)).values():
            plain = isinstance(value, (np.ndarray, np.generic)) and value.dtype.kind in "fiu"
            require(
                plain,
                ko="사전의 값마다 수의 배열 하나여야 합니다. 목록이나 객체가 들어 있으면 np.savez가 pickle로 저장합니다.",
                en="Each value has to be one array of numbers. Lists and objects make np.savez fall back on pickle.",
            )


@check(
    points=2,
    ko="pack_model: 층의 이름은 W1, b1, W2, b2, …입니다",
    en="pack_model: the layers are named W1, b1, W2, b2, …",
    tests="names",
    after=packs_a_dictionary,
)
def names_the_layers(student: Student, rng: np.random.Generator) -> None:
    for sizes in ([4, 3, 2], [3, 5], [2, 3, 4, 3, 2]):
        got = sorted(set(_packed(student, _model(rng, sizes))) - {"mean", "std"})
        wanted = sorted(f"{kind}{k}" for k in range(1, len(sizes)) for kind in "Wb")
        require(
            got == wanted,
            ko="층이 {count}개일 때 mean과 std 밖의 이름은 {wanted}인데 {got}이 나왔습니다.",
            en="With {count} layers, the names besides mean and std are {wanted}; they were {got}.",
            count=len(sizes) - 1,
            wanted=wanted,
            got=got,
        )


@check(
    points=2,
    ko="pack_model: 이름마다 제 층의 배열이 있습니다",
    en="pack_model: each name has the array of its layer",
    tests="layers",
    after=names_the_layers,
)
def packs_the_layers(student: Student, rng: np.random.Generator) -> None:
    """With weights and biases that are integers as well."""
    layers = in_each_kind(np.array([[3, -1], [0, 250]]), np.array([2, 7]))
    integers = [([layer], np.zeros(2), np.ones(2)) for layer in layers]
    for model in (*(_model(rng, sizes) for sizes in (TWO, [3, 3, 3], [2, 5])), EXAMPLE, *integers):
        reply = _packed(student, model)
        for number, (W, b) in enumerate(model[0], 1):
            close(reply[f"W{number}"], W)
            close(reply[f"b{number}"], b)


@check(
    points=2,
    ko="pack_model: mean과 std도 담습니다",
    en="pack_model: puts mean and std in as well",
    tests="scaler",
    after=packs_a_dictionary,
)
def packs_the_scaler(student: Student, rng: np.random.Generator) -> None:
    for model in (_model(rng, TWO), _model(rng, [3, 5]), _of_all_sizes(rng, [4, 2])):
        reply = _packed(student, model)
        require(
            {"mean", "std"} <= set(reply),
            ko="mean과 std가 모두 있어야 합니다. 나온 이름: {got}",
            en="Both mean and std have to be there. The names are {got}.",
            got=sorted(reply),
        )
        close(reply["mean"], model[1])
        close(reply["std"], model[2])


@check(
    points=1,
    ko="pack_model: 수가 조금도 바뀌지 않습니다",
    en="pack_model: no number changes at all",
    tests="exact",
    after=packs_the_layers,
    compare="observations",
)
def packs_exactly(student: Student, rng: np.random.Generator) -> None:
    for model in (_model(rng, [4, 3, 2]), _model(rng, [3, 5]), _of_all_sizes(rng, [3, 4, 2])):
        reply = _packed(student, model)
        same = all(
            np.array_equal(reply[f"W{k}"], W) and np.array_equal(reply[f"b{k}"], b)
            for k, (W, b) in enumerate(model[0], 1)
        )
        scaler = [(reply.get(name), given) for name, given in zip(("mean", "std"), model[1:], strict=True)]
        # Only numbers that are nearly the given ones are asked about here: others are the matter of `packs_the_scaler`.
        near = [(got, given) for got, given in scaler if np.shape(got) == given.shape and np.allclose(got, given, 1e-4)]
        same = same and all(np.array_equal(*pair) for pair in near)
        first = np.asarray(reply["W1"])
        observe(
            student,
            same=same,
            single=first.dtype == np.float32,
            decimals=bool(np.allclose(first, first.round(3), atol=1e-12)),
        )
        require(
            same,
            ko="저장한 수가 원래 수와 조금 다릅니다. 반올림하거나 자료형을 바꾸지 마세요.",
            en="The packed numbers differ a little from the given ones. Do not round them or change their type.",
        )


def _unpacked(student: Student, arrays: dict[str, np.ndarray]) -> tuple[list[Any], Any, Any]:
    reply = student.unpack_model(arrays)
    require(
        isinstance(reply, (tuple, list)) and len(reply) == 3,
        ko="params, mean, std를 이 순서로 돌려주세요.",
        en="Return params, mean and std, in this order.",
    )
    params, mean, std = reply
    require(
        isinstance(params, (tuple, list))
        and all(isinstance(each, (tuple, list)) and len(each) == 2 for each in params),
        ko="params는 층마다 (W, b)가 든 목록이어야 합니다.",
        en="params has to be a list with (W, b) of each layer.",
    )
    return list(params), mean, std


@check(
    points=1,
    ko="unpack_model: (params, mean, std)를 돌려줍니다",
    en="unpack_model: returns (params, mean, std)",
    tests="form",
)
def unpacks_three(student: Student, rng: np.random.Generator) -> None:
    for _ in range(2):
        _unpacked(student, _arrays(*_model(rng, [4, 3, 2]), rng))


@check(
    points=2,
    ko="unpack_model: 층이 두 개가 아니어도 됩니다",
    en="unpack_model: takes any number of layers",
    tests="depth",
    after=unpacks_three,
)
def unpacks_any_depth(student: Student, rng: np.random.Generator) -> None:
    """All are asked before one is judged: of a model of one layer, nothing may come back for more than one reason."""
    models = [_model(rng, sizes) for sizes in ([3, 5], [4, 3, 2], [2, 3, 4, 3, 2])]
    replies = [_unpacked(student, _arrays(*model, rng))[0] for model in models]
    for params, model in zip(replies, models, strict=True):
        require(
            len(params) == len(model[0]),
            ko="층이 {wanted}개인데 {got}개가 나왔습니다.",
            en="There are {wanted} layers; {got} came back.",
            wanted=len(model[0]),
            got=len(params),
        )


@check(
    points=2,
    ko="unpack_model: 층이 번호 순서로 놓입니다",
    en="unpack_model: the layers stand in the order of their numbers",
    tests="order",
    after=unpacks_any_depth,
)
def unpacks_in_order(student: Student, rng: np.random.Generator) -> None:
    """All are asked before one is judged: whether W and b come in one order or in two shows in several models."""
    models = [*(_model(rng, sizes) for sizes in (TWO, FOUR, MANY)), _of_all_sizes(rng, [3, 4, 2])]
    asked = [*(_arrays(*model, rng) for model in models), _named(*EXAMPLE)]
    replies = [_unpacked(student, arrays)[0] for arrays in asked]
    for params, model in zip(replies, (*models, EXAMPLE), strict=True):
        for got, wanted in zip(params, model[0], strict=True):
            close(got[0], wanted[0])
            close(got[1], wanted[1])


@check(
    points=1,
    ko="unpack_model: mean과 std를 되찾습니다",
    en="unpack_model: gives mean and std back",
    tests="scaler",
    after=unpacks_three,
)
def unpacks_the_scaler(student: Student, rng: np.random.Generator) -> None:
    for params, mean, std in (_model(rng, TWO), _model(rng, [8, 2, 5]), _of_all_sizes(rng, [4, 2]), EXAMPLE):
        _, got_mean, got_std = _unpacked(student, _arrays(params, mean, std, rng))
        close(got_mean, mean)
        close(got_std, std)


def _asked(
    rng: np.random.Generator,
    sizes: list[int],
    n: int,
    scaled: bool,
    whole: bool = False,
    unit: float = 1,
    spread: float = 1,
) -> tuple[Params, np.ndarray, np.ndarray, np.ndarray]:
    """Arguments of predict whose outputs are all below 0, and differ by enough to make the largest one clear."""
    params, mean, std = _model(rng, sizes)
    if not scaled:
        mean, std = np.zeros(sizes[0]), np.ones(sizes[0])
    mean, std = unit * mean, unit * std
    X = mean + spread * std * (0.5 + rng.normal(size=(8 * n, sizes[0])))
    X = np.rint(X).astype(int) if whole else X
    Z = _outputs(params, (X - mean) / std)
    params[-1] = (params[-1][0], params[-1][1] - Z.mean(axis=0))
    Z = _outputs(params, (X - mean) / std)
    params[-1] = (params[-1][0], params[-1][1] - Z.max() - 1)
    top = np.sort(Z, axis=1)
    clear = np.flatnonzero(top[:, -1] - top[:, -2] > 1e-2)[:n]
    return params, mean, std, X[clear]


def _outputs(params: Params, values: np.ndarray) -> np.ndarray:
    for W, b in params[:-1]:
        values = np.maximum(values @ W + b, 0)
    W, b = params[-1]
    return np.asarray(values @ W + b)


def _labels(
    student: Student, cases: list[tuple[tuple[Params, np.ndarray, np.ndarray, np.ndarray], np.ndarray]]
) -> None:
    """All cases are asked before one is judged. Labels are few, so all of them together tell the mistakes apart."""
    replies = [(student.predict(*case), outputs.argmax(axis=1)) for case, outputs in cases]
    for got, _ in replies:
        observe(student, labels=got)
    for got, wanted in replies:
        exact(got, wanted)


@check(
    points=1,
    ko="predict: 레이블 (n,)을 돌려줍니다",
    en="predict: returns labels, (n,)",
    tests="labels",
    compare="observations",
)
def predicts_labels(student: Student, rng: np.random.Generator) -> None:
    for n in (6, 1):
        params, mean, std, X = _asked(rng, [5, 4, 3], n, scaled=True)
        got = student.predict(params, mean, std, X)
        observe(student, dimensions=np.ndim(got), size=np.size(got))
        shape(got, (n,))


@check(
    points=2,
    ko="predict: 신경망을 지나 가장 큰 출력을 고릅니다",
    en="predict: goes through the network and picks the largest output",
    tests="network",
    after=predicts_labels,
    compare="observations",
)
def goes_through_the_network(student: Student, rng: np.random.Generator) -> None:
    """With mean 0 and deviation 1, scaling changes nothing. One hidden layer is as wide as the inputs and the outputs.
    Then the largest outputs are so far above 0 that a sigmoid makes them equal, though no exponential of them overflows.
    In the last case there is a single output: it is the largest, whatever it is."""
    cases = [_asked(rng, sizes, 30, scaled=False) for sizes in ([5, 4, 3], [4, 6, 5, 4], [6, 3], [3, 3, 3], [5, 4, 3])]
    *hidden, (W, b) = cases[-1][0]
    cases[-1] = ([*hidden, (W, b + 80)], *cases[-1][1:])
    (*hidden, (W, b)), *_ = _model(rng, [4, 3, 1])
    cases.append(([*hidden, (W, b + 80)], np.zeros(4), np.ones(4), rng.normal(size=(6, 4))))
    _labels(student, [(case, _outputs(case[0], case[3])) for case in cases])


@check(
    points=3,
    ko="predict: 저장된 mean과 std로 맞춥니다",
    en="predict: scales by the stored mean and std",
    tests="scaled",
    after=goes_through_the_network,
    compare="observations",
)
def scales_by_the_stored(student: Student, rng: np.random.Generator) -> None:
    """Inputs measured in large units and in small ones, too, and inputs that lie many deviations from the mean."""
    cases = [_asked(rng, sizes, n, scaled=True) for sizes in ([5, 4, 3], [4, 6, 5, 4]) for n in (30, 5, 1)]
    cases += [_asked(rng, [5, 4, 3], 10, scaled=True, unit=unit) for unit in (1e3, 1e-4)]
    cases.append(_asked(rng, [3, 3, 3], 30, scaled=True, spread=5))
    cases.append((*EXAMPLE, np.array([[14.0], [9.0]])))
    _labels(student, [(case, _outputs(case[0], (case[3] - case[1]) / case[2])) for case in cases])


@check(
    points=1,
    ko="predict: 입력이 정수여도 맞습니다",
    en="predict: is right for integer inputs, too",
    tests="scaled",
    after=scales_by_the_stored,
    compare="observations",
)
def takes_integer_inputs(student: Student, rng: np.random.Generator) -> None:
    """Inputs as they were measured may be integers, as pixels are."""
    cases = [_asked(rng, sizes, 30, scaled=True, whole=True) for sizes in ([5, 4, 3], [4, 6, 5, 4])]
    _labels(student, [(case, _outputs(case[0], (case[3] - case[1]) / case[2])) for case in cases])


@check(
    points=1,
    ko="받은 배열과 사전을 바꾸지 않습니다",
    en="leaves arrays and dictionaries that it was given alone",
    tests="inputs",
    after=unpacks_three,
)
def leaves_its_inputs_alone(student: Student, rng: np.random.Generator) -> None:
    model = _model(rng, [4, 3, 2])
    student.pack_model(*model)
    student.unpack_model(_arrays(*model, rng))
    student.predict(*model, rng.normal(5, 1, size=(6, 4)))
    inputs_unchanged(student)
