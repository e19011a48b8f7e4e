"""Checks of minibatches. The order is free, so only properties of the batches count."""

import numpy as np
from dlgrade.checking import Student, check, few, global_rng_unchanged, observe, require

ASKED = ((22, 6), (24, 8), (7, 10), (9, 1), (9, 4))  # of the last, a single number is left over
EXAMPLE = (10, 4)  # of the task
LARGE = (300, 70)  # more numbers than a byte holds
Batches = list[np.ndarray]


def _batches(student: Student, n: int, size: int, rng: np.random.Generator) -> Batches:
    """The batches of a reply; notes for the diagnosis whether they have the form that was asked for."""
    reply = student.minibatches(n, size, rng)
    few([reply] if isinstance(reply, np.ndarray) else [], n)
    is_list = isinstance(reply, (list, tuple, np.ndarray))
    batches = [np.asarray(batch) for batch in reply] if is_list else []
    fits = is_list and all(batch.ndim == 1 and batch.dtype.kind in "iu" for batch in batches)
    observe(student, fits=fits, in_one_piece=is_list and len(reply) == n and all(np.ndim(each) == 0 for each in reply))
    require(
        fits,
        ko="번호(정수)가 든 1차원 배열의 목록을 돌려주세요.",
        en="Return a list of one-dimensional arrays of numbers (integers).",
    )
    few(batches, n)
    return batches


@check(
    points=1,
    ko="번호 배열의 목록을 돌려줍니다",
    en="returns a list of arrays of numbers",
    tests="form",
    compare="observations",
)
def returns_a_list(student: Student, rng: np.random.Generator) -> None:
    for n, size in ASKED:
        _batches(student, n, size, rng)


@check(
    points=2,
    ko="마지막 배치를 빼고 크기가 모두 size입니다",
    en="all batches but the last have the given size",
    tests="sizes",
    after=returns_a_list,
    compare="observations",
)
def sizes(student: Student, rng: np.random.Generator) -> None:
    """A lost remainder is for another check: a last batch may be missing here, but none may be too large or too small."""
    for n, size in (*ASKED, EXAMPLE):
        got = [len(batch) for batch in _batches(student, n, size, rng)]
        whole = [size] * (n // size)
        wanted = whole + ([n % size] if n % size else [])
        fits = got in (wanted, whole)
        before_the_last = min(got[:-1], default=size)
        observe(student, fits=fits, count=len(got), largest=max(got, default=0), before_the_last=before_the_last)
        require(
            fits,
            ko="n = {n}, size = {size}일 때 배치의 크기는 {wanted}인데 {got}이 나왔습니다.",
            en="For n = {n}, size = {size} the sizes of the batches are {wanted}; there were {got}.",
            n=n,
            size=size,
            wanted=wanted,
            got=got,
        )


@check(
    points=2,
    ko="어느 번호도 두 번 나오지 않습니다",
    en="no number occurs twice",
    tests="once",
    after=returns_a_list,
    compare="observations",
)
def no_number_twice(student: Student, rng: np.random.Generator) -> None:
    for n, size in ((60, 30), (40, 10), (31, 4)):
        batches = _batches(student, n, size, rng)
        drawn = np.concatenate([np.zeros(0, int), *batches])
        twice = len(drawn) - len(set(drawn.tolist()))
        within = any(len(set(batch.tolist())) < len(batch) for batch in batches)
        observe(
            student,
            twice=twice > 0,
            within=within,
            longer=len(drawn) > n,
            foreign=bool(((drawn < 0) | (drawn >= n)).any()),
        )
        require(
            twice == 0,
            ko="한 에포크에 두 번 이상 나온 번호가 있습니다.",
            en="A number occurs more than once in an epoch.",
        )


@check(
    points=2,
    ko="빠진 번호가 없습니다",
    en="no number is missing",
    tests="complete",
    after=no_number_twice,
    compare="observations",
)
def no_number_missing(student: Student, rng: np.random.Generator) -> None:
    for n, size in (*ASKED[::-1], (1, 2), LARGE):
        drawn = set(np.concatenate([np.zeros(0, int), *_batches(student, n, size, rng)]).tolist())
        missing = sorted(set(range(n)) - drawn)
        foreign = sorted(drawn - set(range(n)))
        observe(student, missing=len(missing), foreign=len(foreign), zero=0 in missing)
        require(
            not missing and not foreign,
            ko="n = {n}, size = {size}일 때 0부터 n − 1까지 가운데 빠진 번호: {missing}, 범위 밖의 번호: {foreign}",
            en="For n = {n}, size = {size}, missing from 0 to n − 1: {missing}; outside: {foreign}",
            n=n,
            size=size,
            missing=missing,
            foreign=foreign,
        )


def _unmoved(epochs: list[Batches]) -> np.ndarray:
    """The places that hold the same number in every epoch; none where all of them do, or the epochs differ in length."""
    orders = [np.concatenate([np.zeros(0, int), *batches]) for batches in epochs]
    alike = len({len(order) for order in orders}) == 1 and len(orders[0]) > 0
    same = np.all(orders == orders[0], axis=0) if alike else np.zeros(1, bool)
    return np.zeros_like(same) if same.all() else same


@check(
    points=2,
    ko="전체를 섞은 다음 자릅니다",
    en="shuffles everything before cutting",
    tests="shuffle",
    after=returns_a_list,
    compare="observations",
)
def shuffles_everything(student: Student, rng: np.random.Generator) -> None:
    """Of 200 numbers in batches of 20, a batch of consecutive numbers does not come up by chance. Nor do twelve epochs have
    the same number in one place, even where each batch is sorted. One order for all twelve is another check's question.
    In batches of one, the order of the batches is that of the numbers; of 49 steps in it, about half go up."""
    batches = _batches(student, 200, 20, rng)
    near = [batch.size > 1 and int(np.ptp(batch)) < 30 for batch in batches]
    rising = all(bool((np.diff(batch) > 0).all()) for batch in batches)
    firsts = [int(batch.min(initial=200)) for batch in batches]
    follow = int(np.sum(np.diff(np.concatenate([np.zeros(0, int), *batches])) == 1)) > 196
    stay = np.zeros(50, bool) if any(near) else _unmoved([_batches(student, 50, 8, rng) for _ in range(12)])
    ones = np.zeros(0, int) if any(near) else np.concatenate([np.zeros(0, int), *_batches(student, 50, 1, rng)])
    one_way = bool(max(np.sum(np.diff(ones) > 0), np.sum(np.diff(ones) < 0)) > 40)
    observe(student, near=all(near), rising=rising and all(near), in_turn=all(near) and firsts == sorted(firsts))
    observe(student, follow=follow, some_near=any(near), stay=int(stay.sum()), first=bool(stay[0]), last=bool(stay[-1]))
    observe(student, ones=one_way)
    require(
        not any(near),
        ko="번호 스무 개가 모두 가까이 모인 배치가 있습니다. 전체를 섞은 다음 자르세요.",
        en="In some batch all twenty numbers lie close together. Shuffle everything, then cut.",
    )
    require(
        not stay.any(),
        ko="열두 에포크 내내 같은 자리에 남은 번호가 있습니다. 전체를 섞은 다음 자르세요.",
        en="Some numbers kept their places in all of twelve epochs. Shuffle everything, then cut.",
    )
    require(
        not one_way,
        ko="size가 1일 때 번호가 거의 내내 커지거나, 거의 내내 작아집니다. 그때도 전체를 섞은 다음 자르세요.",
        en="With a size of 1, the numbers nearly always rise, or nearly always fall. Shuffle everything then, too, and cut.",
    )


@check(
    points=1,
    ko="부를 때마다 새로 섞습니다",
    en="shuffles anew in each call",
    tests="anew",
    after=shuffles_everything,
    compare="observations",
)
def shuffles_anew(student: Student, rng: np.random.Generator) -> None:
    """One generator goes through all three epochs, as it does in training."""
    epochs = [np.concatenate(_batches(student, 50, 10, rng)).tolist() for _ in range(3)]
    same = epochs[0] == epochs[1] == epochs[2]
    observe(student, same=same)
    require(
        not same,
        ko="세 에포크의 순서가 모두 같습니다. 받은 rng로 부를 때마다 새로 섞으세요.",
        en="Three epochs came in the same order. Shuffle anew with the given rng in each call.",
    )


def _repeats(student: Student) -> bool:
    """Do generators in the same state give the same batches? Notes it for the diagnosis."""
    one, other = (_batches(student, 40, 7, np.random.default_rng(5)) for _ in range(2))
    same = len(one) == len(other) and all(map(np.array_equal, one, other))
    observe(student, same=same)
    return same


@check(
    points=1,
    ko="전역 난수를 건드리지 않습니다",
    en="leaves the global random stream alone",
    tests="streams",
    after=returns_a_list,
    compare="observations",
)
def leaves_the_global_stream(student: Student) -> None:
    """Whether the batches repeat is not asked here; it tells a shuffle by the global stream from a stray seed."""
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
        en="Two generators in the same state gave different batches. Draw from the given rng alone.",
    )
