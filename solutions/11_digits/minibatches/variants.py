"""Other right ways to write minibatches, and known mistakes."""

from itertools import count

import numpy as np
from dlgrade.checking import mistake, right

_seeds = count(1)  # in place of the system's entropy: other numbers in each call, and the same in each recording


def _cut(order, size):
    return [order[start : start + size] for start in range(0, len(order), size)]


@right
def minibatches__while_loop(n, size, rng):
    left = list(range(n))
    rng.shuffle(left)
    batches, count = [], -(-n // size)
    while len(batches) < count:
        batches.append(np.array(left[:size]))
        left = left[size:]
    return batches


@right
def minibatches__array_split(n, size, rng):
    order = np.arange(n)
    rng.shuffle(order)
    return np.split(order, np.arange(size, n, size))


@right
def minibatches__choice_and_lists(n, size, rng):
    order = rng.choice(n, size=n, replace=False).tolist()
    return [order[k : k + size] for k in range(0, n, size)]


@right
def minibatches__sorted_random_numbers(n, size, rng):
    order = np.argsort(rng.random(n)).astype(np.int32)
    count = -(-n // size)
    return tuple(order[k * size : min((k + 1) * size, n)] for k in range(count))


@right
def minibatches__sorted_within(n, size, rng):
    return [np.sort(batch) for batch in _cut(rng.permutation(n), size)]


@right
def minibatches__drawing_from_a_set(n, size, rng):
    rest, batches = np.arange(n), []
    for _ in range(-(-n // size)):
        batch = rng.choice(rest, size=min(size, len(rest)), replace=False)
        rest = np.setdiff1d(rest, batch)
        batches.append(batch)
    return batches


@mistake(
    ko="번호가 차례대로 이어져 있어 배치마다 이웃한 번호만 모입니다. 데이터가 순서대로 놓여 있으면 배치가 한쪽으로 치우치므로 자르기 전에 섞으세요.",
    en="The numbers follow one another, so each batch holds neighbours. Where the data come in some order, batches are lopsided: shuffle before cutting.",
    breaks="shuffle",
    see="minibatches",
)
def minibatches__no_shuffle(n, size, rng):  # noqa: ARG001
    return _cut(np.arange(n), size)


@mistake(
    ko="배치의 차례만 섞였고 배치 안은 이웃한 번호 그대로입니다. 자르기 전에 번호 전체를 섞으세요.",
    en="Only the order of the batches was shuffled; within them the numbers are neighbours as before. Shuffle all numbers before cutting.",
    breaks="shuffle",
    see="minibatches",
)
def minibatches__order_of_batches(n, size, rng):
    batches = _cut(np.arange(n), size)
    middle = batches[:-1] if n % size else batches
    rest = batches[len(middle) :]
    return [middle[k] for k in rng.permutation(len(middle))] + rest


@mistake(
    ko="배치 안에서만 섞였습니다. 어느 번호가 함께 있는지도 에포크마다 달라지도록 자르기 전에 전체를 섞으세요.",
    en="Numbers were shuffled within their batches only. Which ones come together has to change too: shuffle all of them before cutting.",
    breaks="shuffle",
    see="minibatches",
)
def minibatches__within_batches(n, size, rng):
    return [rng.permutation(batch) for batch in _cut(np.arange(n), size)]


@mistake(
    ko="번호들의 차례는 그대로인 채 시작하는 곳만 달라집니다. 이웃한 번호가 흩어지도록 전체를 섞으세요.",
    en="Only where the order begins was changed; the numbers still follow one another. Shuffle all of them, so that neighbours part.",
    breaks="shuffle",
    see="minibatches",
)
def minibatches__turned(n, size, rng):
    return _cut(np.roll(np.arange(n), rng.integers(n)), size)


@mistake(
    ko="나누어떨어지지 않아 남는 번호는 섞이지 않고 언제나 마지막 배치에 그대로 있습니다. 남는 번호까지 모두 섞으세요.",
    en="The numbers left over by the division were not shuffled and always make up the last batch. Shuffle those as well.",
    breaks="shuffle",
    see="minibatches",
)
def minibatches__rest_stays(n, size, rng):
    order = np.arange(n)
    rng.shuffle(order[: n - n % size])
    return _cut(order, size)


@mistake(
    ko="첫 번호 0은 섞이지 않고 언제나 맨 앞에 있습니다. 0까지 모두 섞으세요.",
    en="The first number, 0, was not shuffled and always comes first. Shuffle it as well.",
    breaks="shuffle",
    see="minibatches",
)
def minibatches__first_stays(n, size, rng):
    order = np.arange(n)
    rng.shuffle(order[1:])
    return _cut(order, size)


@mistake(
    ko="나누어떨어지지 않을 때 남는 번호가 사라졌습니다. 작더라도 마지막 배치를 만드세요.",
    en="Where size does not divide n, the remaining numbers are lost. Make a last batch of them, however small.",
    breaks="complete",
    see="minibatches",
)
def minibatches__tail_lost(n, size, rng):
    order = rng.permutation(n)
    count = n // size
    return [order[k * size : (k + 1) * size] for k in range(count)]


@mistake(
    ko="복원 추출을 해서 한 에포크에 두 번 나오거나 빠지는 번호가 생겼습니다. 순열(permutation)을 자르세요.",
    en="Numbers were drawn with replacement, so in an epoch some occur twice and some never. Cut a permutation instead.",
    breaks="once",
    see="minibatches",
)
def minibatches__with_replacement(n, size, rng):
    return _cut(rng.integers(0, n, size=n), size)


@mistake(
    ko="한 배치에 나온 번호가 다른 배치에 또 나오고 빠지는 번호도 있습니다. 배치마다 전체에서 새로 뽑지 말고, 한 번 섞은 순서를 겹치지 않게 자르세요.",
    en="Numbers of one batch come again in another, and some never come. Do not draw each batch from all numbers anew: cut one shuffled order into pieces that do not overlap.",
    breaks="once",
    see="minibatches",
)
def minibatches__each_batch_from_all(n, size, rng):
    return [rng.permutation(n)[: len(batch)] for batch in _cut(np.arange(n), size)]


@mistake(
    ko="마지막 배치를 앞의 번호로 채워 크기를 맞추었습니다. 그 번호들은 두 번 나오므로, 마지막 배치는 작은 채로 두세요.",
    en="The last batch was filled up with earlier numbers, which then occur twice. Leave the last batch small.",
    breaks=("once", "sizes"),
    see="minibatches",
)
def minibatches__tail_filled(n, size, rng):
    order = rng.permutation(n)
    count = -(-n // size)
    return _cut(np.resize(order, count * size), size)


@mistake(
    ko="배치의 크기가 아니라 개수가 size입니다. size는 배치 하나에 든 표본의 수입니다.",
    en="There are `size` batches. But size is the number of samples in one batch.",
    breaks="sizes",
    see="minibatches",
)
def minibatches__size_as_count(n, size, rng):
    return np.array_split(rng.permutation(n), size)


@mistake(
    ko="남는 번호를 앞선 배치에 합쳐 size보다 큰 배치가 생겼습니다. 남는 번호로 마지막 배치를 따로 만드세요.",
    en="The remaining numbers were joined to an earlier batch, which is now larger than size. Make a last batch of their own.",
    breaks="sizes",
    see="minibatches",
)
def minibatches__tail_joined(n, size, rng):
    batches = _cut(rng.permutation(n), size)
    if len(batches) > 1 and len(batches[-1]) < size:
        batches[-2:] = [np.concatenate(batches[-2:])]
    return batches


@mistake(
    ko="하나만 남는 번호를 앞선 배치에 합쳐 size보다 큰 배치가 생겼습니다. 하나만 남아도 마지막 배치를 따로 만드세요.",
    en="A single number that is left over was joined to the batch before, which is now larger than size. Make a last batch of it.",
    breaks="sizes",
    see="minibatches",
)
def minibatches__single_joined(n, size, rng):
    batches = _cut(rng.permutation(n), size)
    if len(batches) > 1 and len(batches[-1]) == 1 < size:
        batches[-2:] = [np.concatenate(batches[-2:])]
    return batches


@mistake(
    ko="하나만 남는 번호가 사라졌습니다. 하나뿐이더라도 마지막 배치를 만드세요.",
    en="A single number that is left over is lost. Make a last batch of it.",
    breaks="complete",
    see="minibatches",
)
def minibatches__single_lost(n, size, rng):
    batches = _cut(rng.permutation(n), size)
    return batches[:-1] if len(batches) > 1 and len(batches[-1]) == 1 < size else batches


@mistake(
    ko="고르게 나누느라 여러 배치가 size보다 작습니다. 마지막 배치만 작게 하세요.",
    en="The numbers were spread evenly, so several batches are smaller than size. Let only the last one be smaller.",
    breaks="sizes",
    see="minibatches",
)
def minibatches__even_batches(n, size, rng):
    return np.array_split(rng.permutation(n), -(-n // size))


@mistake(
    ko="번호가 1부터 n까지입니다. 파이썬의 번호는 0부터 n − 1까지입니다.",
    en="The numbers go from 1 to n. In Python they go from 0 to n − 1.",
    breaks="complete",
    see="minibatches",
)
def minibatches__from_one(n, size, rng):
    return _cut(1 + rng.permutation(n), size)


@mistake(
    ko="같은 rng로 여러 번 불러도 순서가 늘 같습니다. rng가 다음 난수로 넘어가도록, 부를 때마다 받은 rng에서 직접 뽑아 섞으세요.",
    en="The order is the same in each call with one rng. Draw from the given rng itself each time, so that it moves on.",
    breaks="anew",
    see="minibatches",
)
def minibatches__fixed_seed(n, size, rng):  # noqa: ARG001
    return _cut(np.random.default_rng(0).permutation(n), size)


@mistake(
    ko="받은 rng가 아닌 다른 생성기로 섞었습니다. 같은 시드로 다시 실행해도 결과가 달라지므로 rng를 쓰세요.",
    en="Another generator than the given rng was used. A run with the same seed cannot be repeated then: use rng.",
    breaks="rng",
    see="minibatches",
)
def minibatches__generator_of_its_own(n, size, rng):  # noqa: ARG001
    return _cut(np.random.default_rng(next(_seeds)).permutation(n), size)


@mistake(
    ko="전역 난수(np.random, random)의 상태가 바뀌었고, 같은 상태의 rng에 다른 순서가 나왔습니다. 받은 rng로만 섞으세요.",
    en="The global random stream (np.random, random) was changed, and an rng in the same state gave another order. Shuffle with the given rng alone.",
    breaks=("streams", "rng"),
    see="minibatches",
)
def minibatches__global_stream(n, size, rng):  # noqa: ARG001
    return _cut(np.random.permutation(n), size)


@mistake(
    ko="순서는 rng에 따라 정해지지만 전역 난수(np.random, random)의 상태도 바꾸었습니다. 전역 난수는 그대로 두고 rng로 바로 섞으세요.",
    en="The order follows rng, but the global random stream (np.random, random) was changed as well. Leave it alone, and shuffle with rng itself.",
    breaks="streams",
    see="minibatches",
)
def minibatches__global_seed(n, size, rng):
    np.random.seed(int(rng.integers(1000)))
    return _cut(rng.permutation(n), size)


@mistake(
    ko="배치로 자르지 않고 섞은 번호를 통째로 돌려주었습니다. size개씩 자른 배열의 목록을 돌려주세요.",
    en="The shuffled numbers were returned in one piece. Return a list of arrays with `size` numbers each.",
    breaks="form",
    see="minibatches",
)
def minibatches__not_cut(n, size, rng):  # noqa: ARG001
    return rng.permutation(n)
