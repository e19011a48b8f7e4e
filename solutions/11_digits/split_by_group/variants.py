"""Other right ways to write split_by_group, and known mistakes."""

import random
from itertools import count

import numpy as np
from dlgrade.checking import mistake, right

_seeds = count(1)  # in place of the system's entropy: other numbers in each call, and the same in each recording


def _cut(names, ratios):
    a = int(len(names) * ratios[0] + 1e-9)
    b = a + int(len(names) * ratios[1] + 1e-9)
    return names[:a], names[a:b], names[b:]


def _samples(groups, parts):
    return tuple(np.flatnonzero(np.isin(groups, part)) for part in parts)


def _shuffled(groups, seed):
    return np.random.default_rng(seed).permutation(np.unique(groups))


@right
def split_by_group__lists(groups, ratios, seed):
    names = sorted({int(name) for name in groups})
    random.Random(seed).shuffle(names)
    parts = _cut(names, ratios)
    return tuple([k for k in range(len(groups)) if int(groups[k]) in part] for part in parts)


@right
def split_by_group__labels(groups, ratios, seed):
    names, which = np.unique(groups, return_inverse=True)
    a, b, c = map(len, _cut(names, ratios))
    side = np.random.default_rng(seed).permutation(np.repeat([0, 1, 2], [a, b, c]))
    return tuple(np.where(side[which.ravel()] == k)[0] for k in range(3))


@right
def split_by_group__random_state(groups, ratios, seed):
    names = np.unique(groups)
    names = names[np.argsort(np.random.RandomState(seed).rand(len(names)))]
    edges = np.round(np.cumsum(ratios)[:2] * len(names)).astype(int)
    return _samples(groups, np.split(names, edges))


@right
def split_by_group__test_first_and_shuffled_samples(groups, ratios, seed):
    rng = np.random.default_rng([seed, 1])
    names = rng.choice(np.unique(groups), size=len(np.unique(groups)), replace=False)
    test, val, train = _cut(names, ratios[::-1])
    return tuple(rng.permutation(part) for part in _samples(groups, (train, val, test)))


@right
def split_by_group__dictionary(groups, ratios, seed):
    members = {}
    for number, name in enumerate(groups.tolist()):
        members.setdefault(name, []).append(number)
    names = list(members)
    np.random.default_rng(seed).shuffle(names)
    return [np.array(sum((members[name] for name in part), []), dtype=int) for part in _cut(names, ratios)]


@mistake(
    ko="묶음이 아니라 표본이 하나하나 섞여, 한 묶음이 여러 세트에 흩어졌습니다. 묶음의 이름을 섞어 나누세요.",
    en="Single samples were shuffled, not groups, so that groups are spread over several sets. Shuffle and split the names of the groups.",
    breaks="together",
    see="leak",
)
def split_by_group__single_samples(groups, ratios, seed):
    return _cut(np.random.default_rng(seed).permutation(len(groups)), ratios)


@mistake(
    ko="묶음은 지켰지만 표본의 수로 잘라, 자르는 자리의 묶음이 두 세트에 걸쳤습니다. 묶음의 경계에서만 자르세요.",
    en="Groups come one after the other but were cut by the number of samples, so those at a cut are in two sets. Cut between groups only.",
    breaks="together",
    see="leak",
)
def split_by_group__cut_within(groups, ratios, seed):
    names = _shuffled(groups, seed)
    order = np.concatenate([np.flatnonzero(groups == name) for name in names])
    a, b = int(len(order) * ratios[0]), int(len(order) * (ratios[0] + ratios[1]))
    while a > 1 and groups[order[a - 1]] != groups[order[a]]:  # so that there always is a group at the cut
        a -= 1
    return order[:a], order[a:b], order[b:]


@mistake(
    ko="표본의 번호가 아니라 묶음의 이름을 돌려주었습니다. 그 묶음에 든 표본의 번호를 돌려주세요.",
    en="These are names of groups, not numbers of samples. Return the numbers of the samples in these groups.",
    breaks="complete",
    also_costs={
        "groups_stay_together": "names of groups, taken for numbers of samples, point to samples of any group",
    },
    see="leak",
)
def split_by_group__names(groups, ratios, seed):
    return _cut(_shuffled(groups, seed), ratios)


@mistake(
    ko="번호 대신 참과 거짓의 배열을 돌려주었습니다. np.flatnonzero로 번호로 바꾸세요.",
    en="These are arrays of True and False. Turn them into numbers with np.flatnonzero.",
    breaks="form",
    see="leak",
)
def split_by_group__masks(groups, ratios, seed):
    return tuple(np.isin(groups, part) for part in _cut(_shuffled(groups, seed), ratios))


@mistake(
    ko="두 세트로만 나누었습니다. 학습, 검증, 테스트의 세 세트가 필요합니다.",
    en="There are only two sets. Three are needed: train, validation and test.",
    breaks="form",
    see="leak",
)
def split_by_group__two_sets(groups, ratios, seed):
    return _samples(groups, _cut(_shuffled(groups, seed), ratios)[:2])


@mistake(
    ko="부호만 다른 이름을 한 묶음으로 보았습니다. 이름은 음수일 수도 있으니 받은 그대로 비교하세요.",
    en="Names that differ in sign alone were taken for one group. Names may be negative; compare them as they are given.",
    breaks="names",
    see="leak",
)
def split_by_group__signs_ignored(groups, ratios, seed):
    return _samples(np.abs(groups), _cut(_shuffled(np.abs(groups), seed), ratios))


@mistake(
    ko="음수인 이름의 묶음이 양수인 이름의 묶음과 늘 함께 있습니다. 이름을 배열의 번호로 쓰면 음수는 끝에서부터 세어집니다. 이름끼리 비교하세요.",
    en="Groups with negative names always go along with groups that have positive ones. Where names are used as places of an array, negative ones count from its end: compare names instead.",
    breaks="names",
    see="leak",
)
def split_by_group__names_as_places(groups, ratios, seed):
    _, val, test = _cut(_shuffled(groups, seed), ratios)
    side = np.zeros(np.abs(groups).max() + 1, dtype=int)
    side[val], side[test] = 1, 2
    return tuple(np.flatnonzero(side[groups] == k) for k in range(3))


@mistake(
    ko="묶음이 이름 순서대로 나뉘었습니다. 나누기 전에 묶음을 섞고, 섞은 다음에는 정렬하지 마세요. np.unique도 정렬합니다.",
    en="The groups were split in the order of their names. Shuffle them first, and do not sort after that; np.unique sorts as well.",
    breaks="shuffle",
    see="leak",
)
def split_by_group__in_order(groups, ratios, seed):  # noqa: ARG001
    return _samples(groups, _cut(np.unique(groups), ratios))


@mistake(
    ko="묶음이 처음 나온 순서대로 나뉘었습니다. 나누기 전에 묶음을 섞으세요.",
    en="The groups were split in the order in which they first occur. Shuffle the groups first.",
    breaks="shuffle",
    see="leak",
)
def split_by_group__as_they_come(groups, ratios, seed):  # noqa: ARG001
    return _samples(groups, _cut(list(dict.fromkeys(groups.tolist())), ratios))


@mistake(
    ko="묶음의 차례는 그대로인 채 시작하는 곳만 달라집니다. 이웃한 묶음이 흩어지도록 나누기 전에 묶음을 섞으세요.",
    en="Only where the order begins was changed; the groups still follow one another. Shuffle them before splitting, so that neighbours part.",
    breaks="shuffle",
    see="leak",
)
def split_by_group__turned(groups, ratios, seed):
    names = np.unique(groups)
    start = int(np.random.default_rng(seed).integers(1, max(len(names), 2)))
    return _samples(groups, _cut(np.roll(names, start), ratios))


@mistake(
    ko="빠진 묶음이 있습니다. 첫 묶음부터 시작해 앞 세트가 끝난 데서 다음 세트를 잇고, 마지막 세트가 남은 묶음을 모두 가져가게 하세요.",
    en="Some groups are missing. Begin with the first, let each set begin where the one before ends, and let the last take all that are left.",
    breaks="complete",
    see="leak",
)
def split_by_group__groups_lost(groups, ratios, seed):
    train, val, test = _cut(_shuffled(groups, seed), ratios)
    return _samples(groups, (train, val, test[:-1]))


@mistake(
    ko="묶음마다 표본 하나만 들어 있습니다. 묶음에 든 표본을 모두 넣으세요.",
    en="Only one sample of each group was taken. Take all samples of a group.",
    breaks="complete",
    see="leak",
)
def split_by_group__one_of_each(groups, ratios, seed):
    names, first = np.unique(groups, return_index=True)
    return _cut(np.random.default_rng(seed).permutation(first[: len(names)]), ratios)


@mistake(
    ko="검증과 테스트의 비율이 뒤바뀌었습니다. ratios는 (학습, 검증, 테스트) 순서입니다.",
    en="The ratios of validation and test are swapped. ratios is (train, validation, test).",
    breaks="ratios",
    see="leak",
)
def split_by_group__ratios_swapped(groups, ratios, seed):
    return _samples(groups, _cut(_shuffled(groups, seed), (ratios[0], ratios[2], ratios[1])))


@mistake(
    ko="받은 비율과 상관없이 고르게 나누었습니다. ratios를 쓰세요.",
    en="The groups were split evenly, whatever the ratios. Use ratios.",
    breaks="ratios",
    see="leak",
)
def split_by_group__evenly(groups, ratios, seed):  # noqa: ARG001
    return _samples(groups, np.array_split(_shuffled(groups, seed), 3))


@mistake(
    ko="같은 seed로 불러도 결과가 다릅니다. 섞을 때는 부를 때마다 seed만으로 새로 만든 생성기 하나만 쓰세요.",
    en="The same seed gave different results. Shuffle only with a generator that each call makes anew from seed alone.",
    breaks="same-seed",
    see="leak",
)
def split_by_group__unseeded(groups, ratios, seed):  # noqa: ARG001
    return _samples(groups, _cut(_shuffled(groups, next(_seeds)), ratios))


@mistake(
    ko="다른 seed로도 결과가 같았습니다. 묶음을 나누는 순서가 호출마다 인수 seed를 따르게 하세요.",
    en="Another seed gave the same result. Let each call's seed decide the order in which the groups are dealt out.",
    breaks="other-seed",
    see="leak",
)
def split_by_group__fixed_seed(groups, ratios, seed):  # noqa: ARG001
    return _samples(groups, _cut(_shuffled(groups, 42), ratios))


@mistake(
    ko="전역 난수(np.random, random)가 바뀌었습니다. np.random.default_rng(seed)로 따로 만드세요.",
    en="The global random stream (np.random, random) was changed. Make your own with np.random.default_rng(seed).",
    breaks="streams",
    see="leak",
)
def split_by_group__global_seed(groups, ratios, seed):
    np.random.seed(seed)
    return _samples(groups, _cut(np.random.permutation(np.unique(groups)), ratios))


@mistake(
    ko="받은 groups가 바뀌었습니다. 계산은 새 배열에 하세요.",
    en="The given groups were changed. Compute in a new array.",
    breaks="inputs",
    see="leak",
)
def split_by_group__in_place(groups, ratios, seed):
    parts = _samples(groups, _cut(_shuffled(groups, seed), ratios))
    groups.sort()
    return parts


@mistake(
    ko="seed가 0이면 결과가 부를 때마다 달라집니다. 0도 여느 seed와 같으므로 그대로 쓰세요.",
    en="With seed 0 the result differs from call to call. 0 is a seed like any other: use it as it is.",
    breaks="same-seed",
    see="leak",
)
def split_by_group__seed_0_is_none(groups, ratios, seed):
    return _samples(groups, _cut(_shuffled(groups, seed or next(_seeds)), ratios))


@mistake(
    ko="표본이 없는 세트가 실수형 배열입니다. 그런 세트도 정수형 배열로 돌려주세요.",
    en="A set without samples is an array of floats. Return an array of integers there, too.",
    breaks="form",
    see="leak",
)
def split_by_group__empty_of_floats(groups, ratios, seed):
    parts = _cut(_shuffled(groups, seed), ratios)
    return tuple(np.array([i for i, name in enumerate(groups) if name in part]) for part in parts)


@mistake(
    ko="학습 데이터의 묶음이 하나 많습니다. 묶음의 수에 비율을 곱한 값을 정수로 만든 만큼만 넣으세요.",
    en="The training set has a group too many. Give it the number of groups times its ratio, made whole, and no more.",
    breaks="ratios",
    see="leak",
)
def split_by_group__one_group_too_many(groups, ratios, seed):
    names = _shuffled(groups, seed)
    train, val, test = _cut(names, ratios)
    moved = np.append(val, test)
    return _samples(groups, (np.append(train, moved[:1]), moved[1 : 1 + len(val)], moved[1 + len(val) :]))


@mistake(
    ko="학습과 검증의 묶음 수를 올림해서 테스트에 남는 묶음이 모자랍니다. 반올림하거나 내림하세요.",
    en="The numbers of groups for training and validation were rounded up, which leaves too few for the test set. Round them, or cut them off.",
    breaks="ratios",
    see="leak",
)
def split_by_group__rounded_up(groups, ratios, seed):
    names = _shuffled(groups, seed)
    a, b = (int(np.ceil(len(names) * ratio - 1e-9)) for ratio in ratios[:2])
    return _samples(groups, (names[:a], names[a : a + b], names[a + b :]))


@mistake(
    ko="묶음의 수가 비율대로 나누어떨어지지 않을 때 빠진 묶음이 있습니다. 앞 세트가 끝난 데서 다음 세트를 잇고, 마지막 세트가 남은 묶음을 모두 가져가게 하세요.",
    en="Where the groups do not divide evenly, some are in none of the sets. Let each set begin where the one before ends, and the last take all that are left.",
    breaks="complete",
    see="leak",
)
def split_by_group__rest_lost(groups, ratios, seed):
    names = _shuffled(groups, seed)
    a, b, c = (int(len(names) * ratio + 1e-9) for ratio in ratios)
    return _samples(groups, (names[:a], names[a : a + b], names[a + b : a + b + c]))


@mistake(
    ko="테스트에 남는 묶음이 없을 때 모든 묶음이 테스트 데이터가 되었습니다. `names[-0:]`은 전체이므로 학습과 검증이 끝나는 곳부터 자르세요.",
    en="Where no group is left for the test set, all of them became the test set. `names[-0:]` is everything: cut from where the validation set ends.",
    breaks="complete",
    see="leak",
)
def split_by_group__last_counted_from_the_end(groups, ratios, seed):
    names = _shuffled(groups, seed)
    a, b = round(len(names) * ratios[0]), round(len(names) * ratios[1])
    return _samples(groups, (names[:a], names[a : a + b], names[-(len(names) - a - b) :]))


@mistake(
    ko="비율이 0인 세트에도 묶음이 하나 들어 있습니다. 묶음의 수에 비율을 곱한 값이 0이면 그 세트를 비워 두세요.",
    en="A set with a ratio of 0 got a group all the same. Where the number of groups times the ratio is 0, leave the set empty.",
    breaks="ratios",
    see="leak",
)
def split_by_group__at_least_one(groups, ratios, seed):
    names = _shuffled(groups, seed)
    a, b = (max(1, round(len(names) * ratio)) for ratio in ratios[:2])
    return _samples(groups, (names[:a], names[a : a + b], names[a + b :]))
