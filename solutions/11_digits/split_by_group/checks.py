"""Checks of split_by_group. How the groups are shuffled is free: only properties count, never an order."""

import numpy as np
from dlgrade.checking import Student, check, few, global_rng_unchanged, inputs_unchanged, observe, require

RATIOS = (0.5, 0.3, 0.2)
WHOLE = (0.5, 0.25, 0.25)
HALVES = (0.5, 0.0, 0.5)
FIFTHS = (0.6, 0.2, 0.2)
Parts = list[np.ndarray]


def _groups(count: int = 20) -> np.ndarray:
    """Groups of 1 to 12 samples in rising order, with names that are neither 0, 1, 2, … nor all positive."""
    names = 7 * np.arange(count) - 31
    return np.repeat(names, 1 + (np.arange(count) * 5) % 12)


def _mixed(count: int = 20) -> np.ndarray:
    """The same groups with their samples scattered, so that no group is in one piece."""
    return np.random.default_rng(11).permutation(_groups(count))


def _one_large(count: int = 20) -> np.ndarray:
    """As many samples of one group as of all the others, which have one each."""
    names = 7 * np.arange(count) - 31
    return np.random.default_rng(12).permutation(np.append(names, np.full(count, names[count // 2])))


def _pairs(names: np.ndarray, others: np.ndarray) -> tuple[np.ndarray, dict[int, int]]:
    """Three samples of each name, scattered, and to each name in the first array the other that is at its place."""
    groups = np.random.default_rng(13).permutation(np.repeat(np.append(names, others), 3))
    return groups, dict(zip(names.tolist(), others.tolist(), strict=True))


def _alike() -> list[tuple[np.ndarray, dict[int, int]]]:
    """Names that differ in sign alone, and names that share a place where negative ones count from the end."""
    names = np.arange(1, 10)
    return [_pairs(5 * names, -5 * names), _pairs(names, names - 10)]


def _array(part: object) -> np.ndarray:
    """The part as an array. NumPy makes one of floats of an empty list, which has no type of its own."""
    return np.zeros(0, dtype=int) if isinstance(part, (tuple, list)) and not part else np.asarray(part)


def _split(
    student: Student,
    groups: np.ndarray,
    seed: int = 3,
    ratios: tuple[float, ...] = RATIOS,
    with_empty: bool = False,
) -> Parts:
    """The three arrays of a reply; notes for the diagnosis whether they have the form that was asked for. With
    `with_empty` an empty array may be of any type, which is another check's question."""
    reply = student.split_by_group(groups, ratios, seed)
    parts = [_array(part) for part in reply] if isinstance(reply, (tuple, list)) else []
    parts = [part.astype(int) if with_empty and not part.size else part for part in parts]
    kinds = [(part.ndim, part.dtype.kind) for part in parts]
    fits = len(parts) == 3 and all(ndim == 1 and kind in "iu" for ndim, kind in kinds)
    observe(student, fits=fits, kinds=[kind for _, kind in kinds])
    require(
        fits,
        ko="학습, 검증, 테스트 표본의 번호(정수)가 든 1차원 배열 셋을 돌려주세요.",
        en="Return three one-dimensional arrays with the numbers (integers) of the samples to train, validate and test with.",
    )
    few(parts, len(groups))
    return parts


@check(
    points=1,
    ko="번호 배열 셋을 돌려줍니다",
    en="returns three arrays of numbers",
    tests="form",
    compare="observations",
)
def returns_three_arrays(student: Student) -> None:
    _split(student, _mixed())


@check(
    points=1,
    ko="빈 세트도 정수형 배열입니다",
    en="an empty set is an array of integers, too",
    tests="form",
    after=returns_three_arrays,
    compare="observations",
)
def an_empty_set_is_of_integers(student: Student) -> None:
    """Of three sets, two groups leave one empty, and a single group two."""
    for groups in (_mixed(1), _mixed(2), np.full(4, 9)):
        _split(student, groups)


@check(
    points=3,
    ko="한 묶음은 한쪽에만 있습니다",
    en="a group is on one side only",
    tests="together",
    after=returns_three_arrays,
    compare="observations",
)
def groups_stay_together(student: Student) -> None:
    torn = []
    for groups in (_mixed(), _groups()):
        parts = _split(student, groups)
        inside = [part[(part >= 0) & (part < len(groups))] for part in parts]
        held = [set(groups[part].tolist()) for part in inside]
        torn.append(len((held[0] & held[1]) | (held[0] & held[2]) | (held[1] & held[2])))
        sizes = [len(part) for part in parts]
        observe(student, torn=min(torn[-1], 4), least=min(sizes) > 0)
    require(
        not any(torn),
        ko="표본이 두 세트 이상에 흩어진 묶음이 있습니다. 그런 묶음의 수: {got}",
        en="There are groups whose samples are in more than one set. How many: {got}",
        got=max(torn),
    )


def _faults(groups: np.ndarray, ratios: tuple[float, ...], parts: Parts) -> dict[str, bool]:
    """What is wrong with the numbers in these parts: groups are lost, single samples are, numbers come twice, …"""
    n, count, used = len(groups), len(np.unique(groups)), np.concatenate(parts)
    missing = sorted(set(range(n)) - set(used.tolist()))
    lost = set(groups[missing].tolist()) - set(np.delete(groups, missing).tolist())
    repeated, everything = len(used) > len(set(used.tolist())), len(set(parts[2].tolist())) == n
    return {
        "lost": bool(lost),
        "lost_evenly": bool(lost) and all((count * ratio) % 1 < 1e-9 for ratio in ratios),
        "thinned": not lost.issuperset(groups[missing].tolist()),
        "foreign": bool(((used < 0) | (used >= n)).any()),
        "repeated": repeated and not everything,
        "all_in_the_last": repeated and everything,
    }


@check(
    points=2,
    ko="모든 표본을 꼭 한 번 씁니다",
    en="uses each sample exactly once",
    tests="complete",
    after=returns_three_arrays,
    compare="observations",
)
def uses_each_sample_once(student: Student) -> None:
    """Of a few groups, or with a ratio of 0, none may be left for a set. Of many numbers of groups something is left over,
    which has to go somewhere, however numbers are made whole."""
    asked = [(_mixed(), 3, RATIOS), (np.array([7, 7, 3, 3, 3, 9, 9, 5, 1, 1]), 0, FIFTHS)]  # of the task
    asked += [(_mixed(count), 3, FIFTHS) for count in (1, 3, 7, 12)]
    asked += [(_mixed(count), 3, (0.7, 0.15, 0.15)) for count in (2, 15)]
    asked += [(_mixed(23), 3, RATIOS), (_mixed(10), 3, (0.8, 0.2, 0.0))]
    faults = [_faults(groups, ratios, _split(student, groups, seed, ratios, True)) for groups, seed, ratios in asked]
    for kind in faults[0]:
        observe(student, **{kind: any(each[kind] for each in faults)})
    require(
        not any(any(each.values()) for each in faults),
        ko="0부터 n − 1까지의 번호 가운데 빠지거나 두 번 나온 것, 또는 그 밖의 번호가 있습니다.",
        en="Of the numbers 0 to n − 1 some are missing or occur twice, or there are other numbers.",
    )


@check(
    points=2,
    ko="묶음의 수가 비율에 맞습니다",
    en="the number of groups follows the ratios",
    tests="ratios",
    after=groups_stay_together,
    compare="observations",
)
def ratios_are_of_groups(student: Student) -> None:
    """Rounding and cutting off are both fine, hence the 2: the last set gets what two others leave. It lacks one group at
    most, and more where the others' numbers are rounded up, as those of 7 groups show. With halves and quarters
    of 20 groups nothing is left over, so no set has more, and one of ratio 0 has none; that groups are lost is another check's
    question. Where one group has half of the samples, ratios of samples give other numbers of groups."""
    wrong = []
    asked = [(20, RATIOS, _mixed()), (30, (0.4, 0.1, 0.5), _mixed(30)), *((20, RATIOS, _one_large()) for _ in range(4))]
    asked += [(20, WHOLE, _mixed()), (7, FIFTHS, _mixed(7)), (20, HALVES, _mixed())]
    for seed, (count, ratios, groups) in enumerate(asked, 4):
        parts = _split(student, groups, seed, ratios, with_empty=True)
        got = [len(set(groups[part[part < len(groups)]].tolist())) for part in parts]
        most = 1 if ratios in (WHOLE, HALVES) else 2
        off = [not -1.01 < g - count * r < most for g, r in zip(got, ratios, strict=True)]
        swapped = not any(abs(got[k] - count * ratios[j]) >= 2 for k, j in ((0, 0), (1, 2), (2, 1)))
        observe(student, off=off, swapped=swapped)
        wrong += [(count, got, list(ratios))] if any(off) else []
    require(
        not wrong,
        ko="비율에 맞지 않습니다. [묶음의 수, 세트마다 나온 묶음의 수, 비율]: {got}",
        en="This does not follow the ratios. [number of groups, groups in each set, ratios]: {got}",
        got=[list(each) for each in wrong],
    )


@check(
    points=1,
    ko="음수 이름도 저마다 하나의 묶음입니다",
    en="negative names are groups of their own",
    tests="names",
    after=groups_stay_together,
    compare="observations",
)
def tells_names_apart(student: Student) -> None:
    """Where each group goes its own way, all nine pairs end up on one side together less than once in 5,000 times, and in
    each of three splits never."""
    for groups, pairs in _alike():
        apart = False
        for seed in (5, 6, 7):
            parts = [part[(part >= 0) & (part < len(groups))] for part in _split(student, groups, seed)]
            held = [set(groups[part].tolist()) for part in parts]
            apart |= any((name in names) != (other in names) for names in held for name, other in pairs.items())
        observe(student, apart=apart)
        require(
            apart,
            ko="늘 같은 세트에 들어간 두 묶음의 이름: {got}. 이름이 다르면 서로 다른 묶음입니다.",
            en="Two groups that were always in the same set have the names {got}. These are different groups.",
            got=list(next(iter(pairs.items()))),
        )


@check(
    points=1,
    ko="나누기 전에 묶음을 섞습니다",
    en="shuffles the groups before splitting",
    tests="shuffle",
    after=groups_stay_together,
    compare="observations",
)
def shuffles_the_groups(student: Student) -> None:
    """With 40 groups, the 20 lowest names do not make up the training set by chance, nor those that came first, nor 20 that
    follow one another in either order, the first after the last."""
    groups = _mixed(40)
    seen = list(dict.fromkeys(groups.tolist()))
    held = set(groups[_split(student, groups)[0]].tolist())
    lowest, first = (held == set(order[: len(held)]) for order in (sorted(seen), seen))
    in_one_piece = any(_in_one_piece(held, order) for order in (sorted(seen), seen))
    observe(student, lowest=lowest, first=first, in_one_piece=in_one_piece)
    require(
        not lowest and not first,
        ko="앞선 묶음들이 그대로 학습 데이터가 되었습니다. 묶음을 섞은 다음 나누세요.",
        en="The first groups became the training set as they stood. Shuffle the groups, then split.",
    )
    require(
        not in_one_piece,
        ko="학습 데이터가 이웃한 묶음들로만 이루어져 있습니다. 묶음을 섞은 다음 나누세요.",
        en="The training set consists of groups that follow one another. Shuffle the groups, then split.",
    )


def _in_one_piece(held: set[int], order: list[int]) -> bool:
    """Do these groups follow one another in the order, when it is laid in a circle?"""
    after = [order[(order.index(name) + 1) % len(order)] for name in held]
    return 5 < len(held) < len(order) and sum(name not in held for name in after) == 1


def _equal(one: Parts, other: Parts) -> bool:
    return all(sorted(a.tolist()) == sorted(b.tolist()) for a, b in zip(one, other, strict=True))


@check(
    points=1,
    ko="같은 seed는 같은 결과를 냅니다",
    en="the same seed gives the same result",
    tests="same-seed",
    after=returns_three_arrays,
    compare="observations",
)
def repeats_itself(student: Student) -> None:
    """The seed 0 is one like any other, and not a sign that there is none."""
    same = [_equal(_split(student, _mixed(), seed), _split(student, _mixed(), seed)) for seed in (5, 6, 0)]
    observe(student, same=same)
    require(
        all(same),
        ko="같은 seed인데 결과가 달라졌습니다.",
        en="The same seed gave two different results.",
    )


@check(
    points=1,
    ko="다른 seed는 다른 결과를 냅니다",
    en="another seed gives another result",
    tests="other-seed",
    after=shuffles_the_groups,
    compare="observations",
)
def follows_the_seed(student: Student) -> None:
    """Also one that ends in the same digits, in base 10 and 2."""
    one, two, three, large = (_split(student, _mixed(), seed) for seed in (5, 6, 0, 5 + 10 * 2**20))
    same = (_equal(one, two) and _equal(two, three)) or _equal(one, large)
    observe(student, same=same)
    require(
        not same,
        ko="seed를 바꾸어도 결과가 같습니다.",
        en="Another seed gave the same result.",
    )


@check(
    points=1,
    ko="전역 난수를 건드리지 않습니다",
    en="leaves the global random stream alone",
    tests="streams",
    after=returns_three_arrays,
)
def leaves_the_global_stream(student: Student) -> None:
    student.split_by_group(_mixed(), RATIOS, 3)
    global_rng_unchanged(student)


@check(
    points=1,
    ko="groups를 바꾸지 않습니다",
    en="leaves groups as it is",
    tests="inputs",
    after=returns_three_arrays,
)
def leaves_groups(student: Student) -> None:
    student.split_by_group(_mixed(), RATIOS, 3)
    inputs_unchanged(student)
