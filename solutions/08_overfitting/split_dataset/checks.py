"""Checks of split_dataset. How the samples are shuffled is free: only properties count, never an order."""

from itertools import combinations
from typing import Any

import numpy as np
from dlgrade.checking import Student, check, few, global_rng_unchanged, inputs_unchanged, observe, raises, require

RATIOS = (0.6, 0.25, 0.15)
THIRDS = (1 / 3, 1 / 3, 1 / 3)
N = 43
EXAMPLE = np.arange(20.0).reshape(10, 2), np.arange(10), (0.6, 0.2, 0.2), 0  # of the task
Parts = list[np.ndarray]


def _data(n: int = N) -> tuple[np.ndarray, np.ndarray]:
    """Rows that tell which sample they are, sorted as data often come."""
    ids = np.arange(n)
    return np.stack([ids, ids**2 + 0.5, -ids / 1024], axis=1), 10 * ids


def _split(student: Student, n: int = N, seed: int = 3, ratios: tuple[float, float, float] = RATIOS) -> Parts:
    return _six(student, *_data(n), ratios, seed)


def _six(student: Student, *asked: Any) -> Parts:
    """The six arrays of a reply; notes their form for the diagnosis."""
    reply = student.split_dataset(*asked)
    parts = [np.asarray(part) for part in reply] if isinstance(reply, (tuple, list)) else []
    form = [part.ndim for part in parts]
    observe(student, form=form)
    require(
        form == [2, 1, 2, 1, 2, 1],
        ko="X_train, y_train, X_val, y_val, X_test, y_test의 여섯 배열을 이 순서로 돌려주세요.",
        en="Return six arrays in this order: X_train, y_train, X_val, y_val, X_test, y_test.",
    )
    few(parts, len(asked[0]))
    return parts


def _are_rows(X: np.ndarray) -> bool:
    """Is every row as it was given?"""
    return X.shape[1] == 3 and bool((X[:, 1] == X[:, 0] ** 2 + 0.5).all() and (X[:, 2] == -X[:, 0] / 1024).all())


def _ids(parts: Parts) -> list[np.ndarray]:
    """The sample numbers of train, validation and test: those in X, or those of the labels where rows are not as given,
    since what became of the rows is another check's question."""
    if all(_are_rows(X) for X in parts[::2]):
        return [X[:, 0].astype(int) for X in parts[::2]]
    return [y.astype(int) // 10 for y in parts[1::2]]


@check(
    points=1,
    ko="여섯 배열을 순서대로 돌려줍니다",
    en="returns six arrays in order",
    tests="form",
    compare="observations",
)
def returns_six_arrays(student: Student) -> None:
    _split(student)
    _split(student, 3, 3, THIRDS)  # a set of one sample has two axes as well


@check(
    points=1,
    ko="크기가 비율에 맞습니다",
    en="the sizes follow the ratios",
    tests="sizes",
    after=returns_six_arrays,
    compare="observations",
)
def sizes_follow_the_ratios(student: Student) -> None:
    """The ratios that are asked first are near no usual ones, nor near themselves with two of them swapped. Of so few
    samples as are asked last, none may be left for two of the sets; all others are for training."""
    for n, ratios in ((52, (0.2, 0.5, 0.3)), (N, RATIOS), (61, (0.5, 0.2, 0.3))):
        sizes = [len(part) for part in _split(student, n, 3, ratios)[::2]]
        wanted = [n * ratio for ratio in ratios]
        swapped = [wanted[0], wanted[2], wanted[1]]
        # Rounding is free: cutting off twice leaves the third set up to two samples larger, and up to one smaller.
        # That samples are lost is another check's question.
        least = -1.01 if sum(sizes) == n else -2
        fits = [all(least < s - w < 2 for s, w in zip(sizes, order, strict=True)) for order in (wanted, swapped)]
        observe(student, fits=fits, complete=sum(sizes) == n, missing=max(n - sum(sizes), 0))
        require(
            fits[0],
            ko="비율 {ratios}에 맞지 않는 크기입니다. 표본의 수: {n}. 나온 크기: {sizes}",
            en="The sizes do not follow the ratios {ratios}. Samples: {n}. Sizes: {sizes}",
            n=n,
            ratios=list(ratios),
            sizes=sizes,
        )
    ratios = (0.8, 0.1, 0.1)
    sizes = [np.size(labels) for labels in student.split_dataset(*_data(9), ratios, 3)[1::2]]
    observe(student, training_of_few=sizes[0] > 4)
    require(
        sizes[0] > 4,
        ko="비율 {ratios}에 맞지 않는 크기입니다. 표본의 수: 9. 나온 크기: {sizes}",
        en="The sizes do not follow the ratios {ratios}. Samples: 9. Sizes: {sizes}",
        ratios=list(ratios),
        sizes=sizes,
    )


@check(
    points=1,
    ko="같은 표본이 두 번 쓰이지 않습니다",
    en="no sample is used twice",
    tests="once",
    after=returns_six_arrays,
    compare="observations",
)
def uses_no_sample_twice(student: Student) -> None:
    twice = []
    for n in (N, 40):
        train, val, test = _ids(_split(student, n))
        shared = [bool(np.isin(a, b).any()) for a, b in ((train, val), (train, test), (val, test))]
        repeated = any(len(set(part.tolist())) < len(part) for part in (train, val, test))
        missing = n - len(set(np.concatenate([train, val, test]).tolist()))
        observe(
            student, shared=shared, repeated=repeated, missing=missing > 0, everything=len(set(train.tolist())) == n
        )
        twice.append(repeated or any(shared))
    if not any(twice):  # of three samples, and of six, none may be left for the test set
        few = [(n, student.split_dataset(*_data(n), RATIOS, 3)) for n in (3, 6)]
        twice.append(any(sum(np.size(labels) for labels in parts[1::2]) > n for n, parts in few))
        observe(student, of_few=twice[-1])
    require(
        not any(twice),
        ko="같은 표본이 두 번 이상 나왔습니다.",
        en="A sample turned up more than once.",
    )


@check(
    points=1,
    ko="빠진 표본이 없습니다",
    en="no sample is missing",
    tests="complete",
    after=uses_no_sample_twice,
    compare="observations",
)
def loses_no_sample(student: Student) -> None:
    # 40 samples divide evenly, 43 leave a remainder: losing samples in one case or in both are two mistakes. With fifths
    # of 17 samples the sizes do not add up to 17, whether they are cut off or rounded. At last all rows of X are
    # equal, sets are empty, and labels are repeated.
    X, *rest = EXAMPLE
    cases = (40, RATIOS), (N, RATIOS), (43 + 20, RATIOS), (17, (0.6, 0.2, 0.2))
    asked = [*((*_data(n), ratios, 3) for n, ratios in cases), EXAMPLE, (0 * X, *rest)]
    missing = [len(each[1]) - len(set(np.concatenate(_six(student, *each)[1::2]).tolist())) for each in asked]
    observe(student, of_40=missing[0] > 0, of_10=missing[4] > 0, with_remainder=max(missing[1:4]) > 0)
    missing += [n - sum(map(np.size, student.split_dataset(*_data(n), RATIOS, 3)[1::2])) for n in (2, 3, 6)]
    X, y = _data()
    missing.append(N - len(set(np.concatenate(_six(student, X, y % 30, RATIOS, 3)[::2])[:, 0].tolist())))
    observe(student, of_equal=missing[5] > 0, of_repeated_labels=missing[9] > missing[1])
    observe(student, of_few_alone=max(missing[6:9]) > 0 and not any(missing[1:4]))
    require(
        not any(missing),
        ko="어디에도 없는 표본이 있습니다. 수: {missing}",
        en="Some samples are in none of the sets. How many: {missing}",
        missing=max(missing),
    )


@check(
    points=2,
    ko="X와 y의 짝이 유지됩니다",
    en="samples keep their labels",
    tests="pairs",
    after=returns_six_arrays,
    compare="observations",
)
def keeps_pairs(student: Student) -> None:
    """At last with as many samples as columns, and with labels that many samples share."""
    for n, ratios, labels in ((N, RATIOS, 1000), (40, RATIOS, 1000), (3, THIRDS, 1000), (N, RATIOS, 30)):
        X, y = _data(n)
        parts = _six(student, X, y % labels, ratios, 3)
        xs, ys = [part[:, 0] for part in parts[::2]], parts[1::2]
        lengths = [len(x) for x in xs] == [len(y) for y in ys]
        paired = lengths and all(bool((10 * x % labels == y).all()) for x, y in zip(xs, ys, strict=True))
        rows = all(_are_rows(part) for part in parts[::2])
        x_sorted, y_sorted = (bool((np.diff(np.concatenate(part)) > 0).all()) for part in (xs, ys))
        observe(student, lengths=lengths, rows=rows, paired=paired, x_sorted=x_sorted, y_sorted=y_sorted)
        require(
            rows,
            ko="받은 그대로가 아닌 X의 행이 있습니다.",
            en="A row of X is not as it was given.",
        )
        require(
            paired,
            ko="다른 표본의 레이블과 짝지어진 X의 행이 있습니다.",
            en="A row of X stands beside the label of another sample.",
        )


def _in_one_set_for_ever(student: Student) -> np.ndarray:
    """The samples that come into the same set with each of sixteen seeds; none where all do, which is another check's
    question, or where a set is not made of the samples. By chance one does once in a million times."""
    sets = [_ids(_split(student, 12, seed, THIRDS)) for seed in range(16)]
    if any(sorted(np.concatenate(each).tolist()) != list(range(12)) for each in sets):
        return np.zeros(0, int)
    places = [[np.isin(np.arange(12), part) for part in each] for each in sets]
    same = np.all(places == np.array(places[0]), axis=(0, 1))
    return np.zeros(0, int) if same.all() else np.flatnonzero(same)


@check(
    points=1,
    ko="나누기 전에 섞습니다",
    en="shuffles before it splits",
    tests="shuffle",
    after=returns_six_arrays,
    compare="observations",
)
def shuffles(student: Student) -> None:
    train, _, test = _ids(_split(student))
    first = len(train) < N and bool(train.max(initial=0) < len(train))
    last = bool(test.min(initial=N) >= N - len(test))
    ordered = bool((np.diff(train) > 0).all())
    following = (train + 1) % N
    in_one_piece = 5 < len(train) < N and len(np.setdiff1d(following, train)) == 1  # whichever sample it begins with
    stay = [] if first or last or in_one_piece else _in_one_set_for_ever(student).tolist()
    observe(student, first=first, last=last, ordered=ordered, in_one_piece=in_one_piece, stay=stay)
    require(
        not first and not last,
        ko="앞쪽 표본이 그대로 학습 데이터가 되었거나, 뒤쪽 표본이 그대로 테스트 데이터가 되었습니다.",
        en="The first samples became the training set as they stood, or the last ones the test set.",
    )
    require(
        not in_one_piece,
        ko="학습 데이터가 이웃한 표본들로만 이루어져 있습니다.",
        en="The training set consists of samples that follow one another.",
    )
    require(
        not stay,
        ko="seed를 열여섯 번 바꾸어도 언제나 같은 세트에 들어가는 표본이 있습니다. 번호: {numbers}",
        en="With each of sixteen seeds some samples come into the same set. Their numbers: {numbers}",
        numbers=stay,
    )


def _equal(one: Parts, other: Parts) -> bool:
    return all(np.array_equal(a, b) for a, b in zip(one, other, strict=True))


@check(
    points=1,
    ko="같은 seed는 같은 결과를 냅니다",
    en="the same seed gives the same result",
    tests="same-seed",
    after=returns_six_arrays,
    compare="observations",
)
def repeats_itself(student: Student) -> None:
    repeats = [_equal(_split(student, seed=seed), _split(student, seed=seed)) for seed in (5, 6, 0)]
    observe(student, repeats=repeats)
    require(
        all(repeats),
        ko="같은 seed인데 결과가 달라졌습니다.",
        en="The same seed gave two different results.",
    )


@check(
    points=1,
    ko="다른 seed는 다른 결과를 냅니다",
    en="another seed gives another result",
    tests="other-seed",
    after=shuffles,
    compare="observations",
)
def follows_the_seed(student: Student) -> None:
    """Neighbours, whichever of them is even, and seeds that end with the same digits."""
    splits = [_split(student, seed=seed) for seed in (5, 6, 0, 1, 4, 7, 15, 105)]
    differs = [not _equal(one, two) for one, two in combinations(splits, 2)]
    observe(student, differs=differs)
    require(
        all(differs),
        ko="seed를 바꾸어도 결과가 같습니다.",
        en="Another seed gave the same result.",
    )


@check(
    points=1,
    ko="비율의 합이 1이 아니면 ValueError를 일으킵니다",
    en="raises ValueError when the ratios do not sum to 1",
    tests="sum",
    after=returns_six_arrays,
)
def refuses_other_sums(student: Student) -> None:
    X, y = _data(20)
    for ratios in ((0.6, 0.3, 0.3), (0.5, 0.2, 0.1), (0.7, 0.2, 0.09), (0.5, 0.25, 0.246)):
        raises(ValueError, student.split_dataset, X, y, ratios, 0)


@check(
    points=1,
    ko="비율의 합에서 실수 오차를 허용합니다",
    en="allows for floating-point error in the sum of the ratios",
    tests="rounding",
    after=returns_six_arrays,
)
def allows_rounding(student: Student) -> None:
    # The first and the last sum miss 1 in floating point whether they are compensated, as from Python 3.12 on, or not.
    # The last is above 1.
    for ratios in ((0.57, 0.35, 0.08), (0.7, 0.2, 0.1), (3 * 0.1, 6 * 0.1, 0.1)):
        X, y = _data(20)
        student.split_dataset(X, y, ratios, 0)


@check(
    points=1,
    ko="X와 y의 길이가 다르면 ValueError를 일으킵니다",
    en="raises ValueError when X and y differ in length",
    tests="lengths",
    after=returns_six_arrays,
)
def refuses_other_lengths(student: Student) -> None:
    X, y = _data(20)
    raises(ValueError, student.split_dataset, X, y[:-1], RATIOS, 0)
    raises(ValueError, student.split_dataset, X[:-2], y, RATIOS, 0)


@check(
    points=1,
    ko="전역 난수를 건드리지 않습니다",
    en="leaves the global random stream alone",
    tests="streams",
    after=returns_six_arrays,
)
def leaves_the_global_stream(student: Student) -> None:
    student.split_dataset(*_data(), RATIOS, 3)
    global_rng_unchanged(student)


@check(
    points=1,
    ko="X와 y를 바꾸지 않습니다",
    en="leaves X and y untouched",
    tests="inputs",
    after=returns_six_arrays,
)
def leaves_the_inputs(student: Student) -> None:
    student.split_dataset(*_data(), RATIOS, 3)
    inputs_unchanged(student)
