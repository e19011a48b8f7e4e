"""Other right ways to write split_dataset, and known mistakes."""

import itertools
import random

import numpy as np
from dlgrade.checking import mistake, right

_seeds = itertools.count(1000)  # of generators of their own, so that every run of a mistake draws the same


def _refuse(X, y, ratios):
    if abs(sum(ratios) - 1) > 1e-9 or len(X) != len(y):
        raise ValueError("ratios or lengths")


def _sizes(n, ratios):
    train, val = int(n * ratios[0]), int(n * ratios[1])
    return train, val, n - train - val


def _parts(X, y, *index_sets):
    return tuple(array[index] for index in index_sets for array in (X, y))


def _cut(order, ratios):
    train, val, _ = _sizes(len(order), ratios)
    return order[:train], order[train : train + val], order[train + val :]


@right
def split_dataset__list_of_indices(X, y, ratios, seed):
    _refuse(X, y, ratios)
    indices = list(range(len(X)))
    random.Random(seed).shuffle(indices)
    train, val, _ = _sizes(len(X), ratios)
    groups = indices[:train], indices[train : train + val], indices[train + val :]
    return [[array[i] for i in group] for group in groups for array in (X, y)]


@right
def split_dataset__random_state(X, y, ratios, seed):
    _refuse(X, y, ratios)
    order = np.argsort(np.random.RandomState(seed).rand(len(y)))
    edges = np.ceil(np.cumsum(ratios[:2]) * len(y)).astype(int)
    return _parts(X, y, *np.split(order, edges))


@right
def split_dataset__joined_table(X, y, ratios, seed):
    _refuse(X, y, ratios)
    table = np.column_stack([X, y])
    np.random.default_rng([seed, 7]).shuffle(table)
    _, val, test = _sizes(len(X), ratios)
    test_part, val_part, train_part = table[:test], table[test : test + val], table[test + val :]
    return tuple(a for part in (train_part, val_part, test_part) for a in (part[:, :-1], part[:, -1]))


@right
def split_dataset__choice_and_masks(X, y, ratios, seed):
    _refuse(X, y, ratios)
    rng, n = np.random.default_rng(seed), len(X)
    label = np.repeat([0, 1, 2], _sizes(n, ratios))[rng.choice(n, size=n, replace=False)]
    return _parts(X, y, label == 0, label == 1, label == 2)


@mistake(
    ko="X와 y가 서로 다르게 섞여 짝이 깨졌습니다. 섞은 번호 하나로 둘 다 골라내세요.",
    en="X and y were shuffled differently, which breaks the pairs. Index both with one permutation.",
    breaks="pairs",
    see="data-split",
)
def split_dataset__shuffled_apart(X, y, ratios, seed):
    _refuse(X, y, ratios)
    rng = np.random.default_rng(seed)
    one, two = _cut(rng.permutation(len(X)), ratios), _cut(rng.permutation(len(X)), ratios)
    return tuple(a for i, j in zip(one, two, strict=True) for a in (X[i], y[j]))


@mistake(
    ko="X만 섞고 y는 그대로 두었습니다. 같은 번호로 y도 골라내세요.",
    en="X was shuffled and y was not. Index y with the same permutation.",
    breaks="pairs",
    see="data-split",
)
def split_dataset__only_x_shuffled(X, y, ratios, seed):
    _refuse(X, y, ratios)
    one, two = _cut(np.random.default_rng(seed).permutation(len(X)), ratios), _cut(np.arange(len(X)), ratios)
    return tuple(a for i, j in zip(one, two, strict=True) for a in (X[i], y[j]))


@mistake(
    ko="표본이 섞이지 않고 받은 순서대로 나뉘었습니다. 데이터가 클래스 순서로 놓여 있으면 한쪽으로 치우치므로 먼저 섞으세요.",
    en="The samples were split in the order in which they came. Data sorted by class would be split lopsidedly: shuffle first.",
    breaks="shuffle",
    see="data-split",
)
def split_dataset__no_shuffle(X, y, ratios, seed):
    _refuse(X, y, ratios)
    return _parts(X, y, *_cut(np.arange(len(X)), ratios)) if seed is not None else ()


@mistake(
    ko="표본들의 차례는 그대로인 채 시작하는 곳만 달라집니다. 이웃한 표본이 흩어지도록 나누기 전에 전체를 섞으세요.",
    en="Only where the order begins was changed; the samples still follow one another. Shuffle all of them before splitting, so that neighbours part.",
    breaks="shuffle",
    see="data-split",
)
def split_dataset__turned(X, y, ratios, seed):
    _refuse(X, y, ratios)
    start = int(np.random.default_rng(seed).integers(1, max(len(X), 2)))
    return _parts(X, y, *_cut(np.roll(np.arange(len(X)), start), ratios))


@mistake(
    ko="첫 표본 0은 섞이지 않고 언제나 학습 데이터에 들어갑니다. 첫 표본까지 모두 섞으세요.",
    en="The first sample, 0, was not shuffled and is always in the training set. Shuffle it as well.",
    breaks="shuffle",
    see="data-split",
)
def split_dataset__first_stays(X, y, ratios, seed):
    _refuse(X, y, ratios)
    order = np.arange(len(X))
    np.random.default_rng(seed).shuffle(order[1:])
    return _parts(X, y, *_cut(order, ratios))


@mistake(
    ko="섞기 전에 데이터를 나누었습니다. 나누기 전에 전체를 섞으세요.",
    en="The data were split before they were shuffled. Shuffle everything before splitting.",
    breaks="shuffle",
    see="data-split",
)
def split_dataset__shuffled_after(X, y, ratios, seed):
    _refuse(X, y, ratios)
    rng = np.random.default_rng(seed)
    return _parts(X, y, *(rng.permutation(part) for part in _cut(np.arange(len(X)), ratios)))


@mistake(
    ko="검증 데이터가 학습 데이터와 겹칩니다. 검증 데이터는 학습 데이터가 끝난 번호부터 잘라야 합니다.",
    en="The validation set overlaps the training set. It has to start where the training set ends.",
    breaks="once",
    see="data-split",
)
def split_dataset__validation_in_train(X, y, ratios, seed):
    _refuse(X, y, ratios)
    order = np.random.default_rng(seed).permutation(len(X))
    train, val, _ = _sizes(len(X), ratios)
    return _parts(X, y, order[:train], order[:val], order[train + val :])


@mistake(
    ko="테스트 데이터가 학습 데이터와 겹칩니다. 학습에 쓴 표본으로 평가하면 점수가 부풀려집니다.",
    en="The test set overlaps the training set. Testing on trained samples inflates the score.",
    breaks="once",
    see="data-split",
)
def split_dataset__test_in_train(X, y, ratios, seed):
    _refuse(X, y, ratios)
    order = np.random.default_rng(seed).permutation(len(X))
    train, val, test = _sizes(len(X), ratios)
    return _parts(X, y, order[:train], order[train : train + val], order[:test])


@mistake(
    ko="학습 데이터로 전체를 썼습니다. 검증과 테스트에 쓰는 표본은 학습 데이터에서 빼야 합니다.",
    en="The training set is the whole data. The samples of validation and test have to be left out of it.",
    breaks=("sizes", "once"),
    see="data-split",
)
def split_dataset__train_is_everything(X, y, ratios, seed):
    _refuse(X, y, ratios)
    order = np.random.default_rng(seed).permutation(len(X))
    return _parts(X, y, order, *_cut(order, ratios)[1:])


@mistake(
    ko="검증과 테스트에 같은 표본을 썼습니다. 검증으로 고른 모델은 따로 둔 테스트로 평가해야 합니다.",
    en="Validation and test hold the same samples. A model chosen by validation needs a test set of its own.",
    breaks="once",
    see="data-split",
)
def split_dataset__validation_is_test(X, y, ratios, seed):
    _refuse(X, y, ratios)
    order = np.random.default_rng(seed).permutation(len(X))
    train, val, test = _sizes(len(X), ratios)
    return _parts(X, y, order[:train], order[-val:], order[-test:])


@mistake(
    ko="나누어떨어지지 않을 때 남는 표본이 사라졌습니다. 마지막 묶음이 나머지를 모두 가져가게 하세요.",
    en="Where the samples do not divide evenly, the remainder is lost. Let the last set take what is left.",
    breaks="complete",
    see="data-split",
)
def split_dataset__remainder_lost(X, y, ratios, seed):
    _refuse(X, y, ratios)
    order = np.random.default_rng(seed).permutation(len(X))
    train, val, test = (int(len(X) * ratio) for ratio in ratios)
    return _parts(X, y, order[:train], order[train : train + val], order[train + val : train + val + test])


@mistake(
    ko="나누어떨어질 때도 표본이 빠졌습니다. 세 묶음은 첫 번호부터 마지막 번호까지 빈틈없이 이어져야 합니다. 파이썬의 구간은 끝을 포함하지 않습니다.",
    en="Samples are lost even where they divide evenly. The three sets have to reach from the first index to the last without a gap; a Python slice excludes its end.",
    breaks="complete",
    see="data-split",
)
def split_dataset__border_lost(X, y, ratios, seed):
    _refuse(X, y, ratios)
    order = np.random.default_rng(seed).permutation(len(X))
    train, val, _ = _sizes(len(X), ratios)
    return _parts(X, y, order[:train], order[train + 1 : train + val + 1], order[train + val + 2 :])


@mistake(
    ko="X의 행이 같은 표본들 가운데 하나만 남았습니다. 행이 같아도 서로 다른 표본이므로 모두 나누세요.",
    en="Of samples whose rows of X are equal, only one is left. They are samples of their own: keep all of them.",
    breaks="complete",
    see="data-split",
)
def split_dataset__equal_rows_once(X, y, ratios, seed):
    _refuse(X, y, ratios)
    kept = np.unique(X, axis=0, return_index=True)[1]
    return _parts(X, y, *_cut(np.random.default_rng(seed).permutation(kept), ratios))


@mistake(
    ko="한 묶음 안에서 같은 표본이 여러 번 나왔습니다. 복원 추출 대신 순열(permutation)을 쓰세요.",
    en="A sample turns up several times within one set. Use a permutation rather than drawing with replacement.",
    breaks="once",
    see="data-split",
)
def split_dataset__with_replacement(X, y, ratios, seed):
    _refuse(X, y, ratios)
    order = np.random.default_rng(seed).integers(0, len(X), size=len(X))
    return _parts(X, y, *_cut(order, ratios))


@mistake(
    ko="검증과 테스트의 비율이 뒤바뀌었습니다. ratios는 (학습, 검증, 테스트) 순서입니다.",
    en="The ratios of validation and test are swapped. ratios is (train, validation, test).",
    breaks="sizes",
    see="data-split",
)
def split_dataset__ratios_swapped(X, y, ratios, seed):
    _refuse(X, y, ratios)
    order = np.random.default_rng(seed).permutation(len(X))
    return _parts(X, y, *_cut(order, (ratios[0], ratios[2], ratios[1])))


@mistake(
    ko="돌려주는 순서가 다릅니다. X와 y를 번갈아 X_train, y_train, X_val, y_val, X_test, y_test로 돌려주세요.",
    en="The order of the results differs. Alternate X and y: X_train, y_train, X_val, y_val, X_test, y_test.",
    breaks="form",
    see="data-split",
)
def split_dataset__xs_then_ys(X, y, ratios, seed):
    _refuse(X, y, ratios)
    sets = _cut(np.random.default_rng(seed).permutation(len(X)), ratios)
    return (*(X[i] for i in sets), *(y[i] for i in sets))


@mistake(
    ko="두 묶음만 돌려주었습니다. 학습, 검증, 테스트의 세 묶음이 필요합니다.",
    en="Only two sets came back. Three are needed: train, validation and test.",
    breaks="form",
    see="data-split",
)
def split_dataset__two_sets(X, y, ratios, seed):
    _refuse(X, y, ratios)
    order = np.random.default_rng(seed).permutation(len(X))
    return _parts(X, y, *_cut(order, ratios)[::2])


@mistake(
    ko="전역 난수(np.random, random)가 바뀌었습니다. 다른 코드의 난수까지 달라지므로 np.random.default_rng(seed)로 따로 만드세요.",
    en="The global random stream (np.random, random) was changed, and with it the random numbers of other code. Make your own with np.random.default_rng(seed).",
    breaks="streams",
    see="data-split",
)
def split_dataset__global_seed(X, y, ratios, seed):
    _refuse(X, y, ratios)
    np.random.seed(seed)
    return _parts(X, y, *_cut(np.random.permutation(len(X)), ratios))


@mistake(
    ko="같은 seed로 불러도 결과가 다릅니다. 섞을 때는 부를 때마다 seed만으로 새로 만든 생성기 하나만 쓰세요.",
    en="The same seed gave different results. Shuffle only with a generator that each call makes anew from seed alone.",
    breaks="same-seed",
    see="data-split",
)
def split_dataset__unseeded(X, y, ratios, seed):  # noqa: ARG001
    _refuse(X, y, ratios)
    return _parts(X, y, *_cut(np.random.default_rng(next(_seeds)).permutation(len(X)), ratios))


@mistake(
    ko="다른 seed로도 결과가 같았습니다. 다른 수가 아니라 그 호출의 seed가 섞는 순서를 정하게 하세요.",
    en="Another seed gave the same result. Let each call's seed, and no other number, decide how the samples are shuffled.",
    breaks="other-seed",
    see="data-split",
)
def split_dataset__fixed_seed(X, y, ratios, seed):  # noqa: ARG001
    _refuse(X, y, ratios)
    return _parts(X, y, *_cut(np.random.default_rng(42).permutation(len(X)), ratios))


@mistake(
    ko="비율의 합이 1이 아닌데 나누었습니다. ValueError를 일으키세요.",
    en="The data were split although the ratios do not sum to 1. Raise a ValueError.",
    breaks="sum",
    see="data-split",
)
def split_dataset__ratios_unchecked(X, y, ratios, seed):
    _refuse(X, y, (1.0,))
    order = np.random.default_rng(seed).permutation(len(X))
    return _parts(X, y, *_cut(order, ratios))


@mistake(
    ko="X와 y의 길이가 다른데 나누었습니다. ValueError를 일으키세요.",
    en="The data were split although X and y differ in length. Raise a ValueError.",
    breaks="lengths",
    see="data-split",
)
def split_dataset__lengths_unchecked(X, y, ratios, seed):
    _refuse(X, X, ratios)
    order = np.random.default_rng(seed).permutation(min(len(X), len(y)))
    return _parts(X, y, *_cut(order, ratios))


@mistake(
    ko="검증 데이터와 학습 데이터에 같은 표본이 하나 있습니다. 검증 데이터는 학습 데이터가 끝난 번호부터 시작합니다.",
    en="The validation set shares one sample with the training set. It has to start where the training set ends.",
    breaks="once",
    see="data-split",
)
def split_dataset__overlap_by_one(X, y, ratios, seed):
    _refuse(X, y, ratios)
    order = np.random.default_rng(seed).permutation(len(X))
    train, val, _ = _sizes(len(X), ratios)
    return _parts(X, y, order[:train], order[train - 1 : train + val], order[train + val :])


@mistake(
    ko="비율의 합이 실수 오차로 1에서 조금 벗어나자 ValueError가 났습니다. np.isclose처럼 오차를 허용해 비교하세요.",
    en="A ValueError came where the sum of the ratios misses 1 by floating-point error. Compare with a tolerance, as np.isclose does.",
    breaks="rounding",
    see="data-split",
)
def split_dataset__exact_sum(X, y, ratios, seed):
    if sum(ratios) != 1 or len(X) != len(y):
        raise ValueError("ratios")
    return _parts(X, y, *_cut(np.random.default_rng(seed).permutation(len(X)), ratios))


@mistake(
    ko="받은 X와 y가 바뀌었습니다. 섞은 번호로 골라내 원래 배열은 그대로 두세요.",
    en="The given X and y were changed. Pick by shuffled indices and leave the arrays as they are.",
    breaks="inputs",
    see="data-split",
)
def split_dataset__in_place(X, y, ratios, seed):
    _refuse(X, y, ratios)
    order = np.random.default_rng(seed).permutation(len(X))
    X[:], y[:] = X[order], y[order]
    return _parts(X, y, *_cut(np.arange(len(X)), ratios))


@mistake(
    ko="seed가 0일 때 결과가 부를 때마다 다릅니다. 0도 seed입니다(`seed or None`이나 `if seed`는 0을 없는 것으로 봅니다).",
    en="With seed 0 the result differs from call to call. 0 is a seed, too (`seed or None` and `if seed` take it for none).",
    breaks="same-seed",
    see="data-split",
)
def split_dataset__seed_0_is_none(X, y, ratios, seed):
    _refuse(X, y, ratios)
    return _parts(X, y, *_cut(np.random.default_rng(seed or next(_seeds)).permutation(len(X)), ratios))


@mistake(
    ko="테스트에 남는 표본이 없을 때 모든 표본이 테스트 데이터가 되었습니다. `order[-0:]`은 전체이므로 학습과 검증이 끝나는 곳부터 자르세요.",
    en="Where no sample is left for the test set, all of them became the test set. `order[-0:]` is everything: cut from where the validation set ends.",
    breaks="once",
    see="data-split",
)
def split_dataset__last_counted_from_the_end(X, y, ratios, seed):
    _refuse(X, y, ratios)
    order = np.random.default_rng(seed).permutation(len(X))
    train, val = round(len(X) * ratios[0]), round(len(X) * ratios[1])
    return _parts(X, y, order[:train], order[train : train + val], order[-(len(X) - train - val) :])


@mistake(
    ko="합이 1에서 0.004 벗어난 비율을 받아들였습니다. np.isclose의 기본값처럼 실수 오차만큼만 허용하세요. 소수 둘째 자리까지만 맞추어서는 너무 너그럽습니다.",
    en="Ratios whose sum misses 1 by 0.004 were accepted. Allow for floating-point error only, as np.isclose does by default; two decimals are too lenient.",
    breaks="sum",
    see="data-split",
)
def split_dataset__sum_rounded(X, y, ratios, seed):
    if round(sum(ratios), 2) != 1:
        raise ValueError("ratios")
    _refuse(X, y, (1.0,))
    return _parts(X, y, *_cut(np.random.default_rng(seed).permutation(len(X)), ratios))


@mistake(
    ko="학습과 검증의 크기를 올림해서 테스트에 남는 표본이 모자랍니다. 반올림하거나 내림하세요.",
    en="The sizes of training and validation were rounded up, which leaves too few samples for the test set. Round them, or cut them off.",
    breaks="sizes",
    see="data-split",
)
def split_dataset__rounded_up(X, y, ratios, seed):
    _refuse(X, y, ratios)
    order = np.random.default_rng(seed).permutation(len(X))
    train, val = (int(np.ceil(len(X) * ratio - 1e-9)) for ratio in ratios[:2])
    return _parts(X, y, order[:train], order[train : train + val], order[train + val :])
