"""Other right ways to write sample, and known mistakes."""

import math
from itertools import count

import numpy as np
from dlgrade.checking import mistake, right

_seeds = count(1)  # in place of the system's entropy: other numbers in each call, and the same in each recording


def _refuse(temperature):
    if temperature <= 0:
        raise ValueError("temperature")


def _tempered(row, temperature):
    powers = (row / row.max()) ** (1 / temperature)
    return powers / powers.sum()


def _walk(start, n, draw):
    """n numbers, each drawn by a function of the one before."""
    ids, last = [], start
    for _ in range(n):
        last = int(draw(last))
        ids.append(last)
    return np.array(ids, dtype=int)


@right
def sample__logits(P, start, n, rng, temperature):
    if not temperature > 0:
        raise ValueError("the temperature has to be positive")
    with np.errstate(divide="ignore"):
        logits = np.log(P) / temperature
    written = []
    for _ in range(n):
        row = logits[written[-1] if written else start]
        E = np.exp(row - row.max())
        written.append(int(rng.choice(len(row), p=E / E.sum())))
    return written


@right
def sample__cumulative(P, start, n, rng, temperature):
    _refuse(temperature)
    steps = np.cumsum([_tempered(row, temperature) for row in P], axis=1)
    u = rng.random(n)
    ids = np.empty(n, dtype=np.int64)
    for i in range(n):
        row = steps[ids[i - 1] if i else start]
        ids[i] = np.searchsorted(row / row[-1], u[i], side="right")
    return ids


@right
def sample__gumbel(P, start, n, rng, temperature):
    _refuse(temperature)
    with np.errstate(divide="ignore"):
        logits = np.log(P) / temperature
    return _walk(start, n, lambda a: np.argmax(logits[a] + rng.gumbel(size=len(P))))


@right
def sample__python_lists(P, start, n, rng, temperature):
    if temperature <= 0:
        raise ValueError
    ids, last = [], start
    for _ in range(n):
        row = [float(p) for p in P[last]]
        top = max(row)
        weights = [math.exp(math.log(p / top) / temperature) if p > 0 else 0.0 for p in row]
        left = rng.random() * sum(weights)
        for b, weight in enumerate(weights):
            left -= weight
            if left < 0:
                last = b
                break
        ids.append(last)
    return ids


@right
def sample__multinomial(P, start, n, rng, temperature):
    _refuse(temperature)
    return _walk(start, n, lambda a: np.argmax(rng.multinomial(1, _tempered(P[a], temperature)))).astype(np.int32)


@right
def sample__each_row_when_needed(P, start, n, rng, temperature):
    _refuse(temperature)
    rows = {}

    def draw(a):
        if a not in rows:
            rows[a] = _tempered(np.asarray(P[a], dtype=np.float64), temperature)
        return rng.choice(np.arange(len(P)), p=rows[a])

    return _walk(start, n, draw)


@mistake(
    ko="온도를 나누지 않고 곱했습니다. 지수는 1/temperature입니다.",
    en="The temperature multiplies where it should divide. The exponent is 1/temperature.",
    breaks="temperature",
    see="temperature",
)
def sample__temperature_multiplied(P, start, n, rng, temperature):
    _refuse(temperature)
    return _walk(start, n, lambda a: rng.choice(len(P), p=_tempered(P[a], 1 / temperature)))


@mistake(
    ko="온도가 아무 일도 하지 않습니다. 확률을 온도로 나누면 약분되므로, 1/temperature 제곱한 다음 합이 1이 되게 나누세요.",
    en="The temperature changes nothing. Dividing probabilities by it cancels: raise them to the power of 1/temperature, then divide by the sum.",
    breaks="temperature",
    see="temperature",
)
def sample__temperature_ignored(P, start, n, rng, temperature):
    _refuse(temperature)
    return _walk(start, n, lambda a: rng.choice(len(P), p=P[a]))


@mistake(
    ko="온도의 제곱을 썼습니다. 지수는 1/temperature입니다.",
    en="The temperature is squared. The exponent is 1/temperature.",
    breaks="temperature",
    see="temperature",
)
def sample__temperature_twice(P, start, n, rng, temperature):
    _refuse(temperature)
    return _walk(start, n, lambda a: rng.choice(len(P), p=_tempered(P[a], temperature**2)))


@mistake(
    ko="온도가 1보다 낮을 때만 썼습니다. 1보다 높으면 확률이 서로 가까워져야 합니다.",
    en="The temperature counts below 1 only. Above 1 it has to bring probabilities closer together.",
    breaks="temperature",
    see="temperature",
)
def sample__never_hotter(P, start, n, rng, temperature):
    _refuse(temperature)
    return _walk(start, n, lambda a: rng.choice(len(P), p=_tempered(P[a], min(temperature, 1.0))))


@mistake(
    ko="확률을 그대로 소프트맥스에 넣었습니다. 확률은 로짓이 아니므로, 먼저 로그를 구하거나 1/temperature 제곱하세요.",
    en="Probabilities went into a softmax as they are. They are no logits: take their logarithm first, or the power of 1/temperature.",
    breaks="draws",
    see="temperature",
)
def sample__softmax_of_probabilities(P, start, n, rng, temperature):
    _refuse(temperature)
    rows = np.exp(P / temperature)
    return _walk(start, n, lambda a: rng.choice(len(P), p=rows[a] / rows[a].sum()))


@mistake(
    ko="언제나 가장 그럴듯한 번호를 골랐습니다. 확률대로 뽑으세요.",
    en="The likeliest number is always taken. Draw by the probabilities.",
    breaks="draws",
    see="sampling",
)
def sample__argmax(P, start, n, rng, temperature):  # noqa: ARG001
    _refuse(temperature)
    return _walk(start, n, lambda a: np.argmax(P[a]))


@mistake(
    ko="나올 수 있는 번호를 모두 고르게 뽑았습니다. 그 행의 확률대로 뽑으세요.",
    en="All numbers that can come were drawn evenly. Draw by the probabilities of the row.",
    breaks="draws",
    see="sampling",
)
def sample__even(P, start, n, rng, temperature):
    _refuse(temperature)
    return _walk(start, n, lambda a: rng.choice(np.flatnonzero(P[a])))


@mistake(
    ko="가장 그럴듯한 두 번호에서만 뽑았습니다. 확률이 있는 번호는 모두 나올 수 있어야 합니다.",
    en="Only the two likeliest numbers are drawn. Every number with a probability has to have its chance.",
    breaks="draws",
    see="sampling",
)
def sample__top_two(P, start, n, rng, temperature):
    _refuse(temperature)

    def draw(a):
        row = np.where(np.sort(P[a])[-2] <= P[a], P[a], 0)
        return rng.choice(len(P), p=_tempered(row, temperature))

    return _walk(start, n, draw)


@mistake(
    ko="언제나 start의 행에서 뽑습니다. 방금 뽑은 번호의 행으로 옮겨 가세요.",
    en="Every number is drawn from the row of start. Go on to the row of the number just drawn.",
    breaks="chain",
    see="sampling",
)
def sample__stays_at_the_start(P, start, n, rng, temperature):
    _refuse(temperature)
    return _walk(start, n, lambda a: rng.choice(len(P), p=_tempered(P[start], temperature)))  # noqa: ARG005


@mistake(
    ko="열에서 뽑았습니다. a 다음의 확률은 행 P[a]에 있습니다.",
    en="Numbers are drawn from columns. What comes after a is in the row P[a].",
    breaks="chain",
    see="sampling",
)
def sample__columns(P, start, n, rng, temperature):
    _refuse(temperature)
    return _walk(start, n, lambda a: rng.choice(len(P), p=_tempered(P[:, a], temperature)))


@mistake(
    ko="한 걸음 늦은 행에서 뽑았습니다. 번호를 뽑은 바로 다음부터 그 번호의 행을 쓰세요.",
    en="Draws are one step behind. Use the row of a number right after drawing it.",
    breaks="chain",
    see="sampling",
)
def sample__one_behind(P, start, n, rng, temperature):
    _refuse(temperature)
    ids = [start, start]
    for _ in range(n):
        ids.append(int(rng.choice(len(P), p=_tempered(P[ids[-2]], temperature))))
    return np.array(ids[2:])


@mistake(
    ko="처음 번호를 start가 아니라 0으로 두었습니다. start의 행에서 시작하세요.",
    en="The walk begins at 0 and not at start. Draw first from the row of start.",
    breaks="chain",
    see="sampling",
)
def sample__begins_at_0(P, start, n, rng, temperature):
    _refuse(temperature)
    start = 0
    return _walk(start, n, lambda a: rng.choice(len(P), p=_tempered(P[a], temperature)))


@mistake(
    ko="start가 결과에 들어갔습니다. 뽑은 번호 n개만 돌려주세요.",
    en="start is in the result. Return only the n numbers that were drawn.",
    breaks="form",
    see="sampling",
)
def sample__start_included(P, start, n, rng, temperature):
    _refuse(temperature)
    return np.append(start, _walk(start, n, lambda a: rng.choice(len(P), p=_tempered(P[a], temperature))))


@mistake(
    ko="번호가 하나 더 나왔습니다. n번만 뽑아 n개를 돌려주세요.",
    en="There is one number too many. Draw n times, and return n numbers.",
    breaks="form",
    see="sampling",
)
def sample__one_too_many(P, start, n, rng, temperature):
    _refuse(temperature)
    return _walk(start, n + 1, lambda a: rng.choice(len(P), p=_tempered(P[a], temperature)))


@mistake(
    ko="번호가 하나 모자랍니다. n번 뽑아 n개를 모두 돌려주세요.",
    en="One number is missing. Draw n times and return all of them.",
    breaks="form",
    see="sampling",
)
def sample__one_short(P, start, n, rng, temperature):
    _refuse(temperature)
    return _walk(start, n - 1, lambda a: rng.choice(len(P), p=_tempered(P[a], temperature)))


@mistake(
    ko="번호 대신 확률을 돌려주었습니다. 뽑은 번호를 돌려주세요.",
    en="Probabilities came back. Return the numbers that were drawn.",
    breaks="form",
    see="sampling",
)
def sample__probabilities(P, start, n, rng, temperature):
    _refuse(temperature)
    ids = _walk(start, n, lambda a: rng.choice(len(P), p=_tempered(P[a], temperature)))
    return P[np.append(start, ids[:-1]), ids]


@mistake(
    ko="온도가 아주 낮으면 거듭제곱이 모두 0이 되어 0/0이 됩니다. 먼저 행을 그 행의 가장 큰 값으로 나누세요.",
    en="Very cold, all powers become 0, and then 0/0. Divide the row by its largest entry first.",
    breaks="cold",
    see="temperature",
)
def sample__powers_vanish(P, start, n, rng, temperature):
    _refuse(temperature)
    powers = P ** (1 / temperature)
    return _walk(start, n, lambda a: rng.choice(len(P), p=powers[a] / powers[a].sum()))


@mistake(
    ko="0/0을 피하려고 작은 수를 더해, 아주 낮은 온도에서 모두 고르게 나옵니다. 행을 가장 큰 값으로 나누세요.",
    en="A small number against 0/0 makes all numbers equal when it is very cold. Divide the row by its largest entry.",
    breaks="cold",
    see="temperature",
)
def sample__epsilon_in_the_sum(P, start, n, rng, temperature):
    _refuse(temperature)
    powers = P ** (1 / temperature) + 1e-12
    return _walk(start, n, lambda a: rng.choice(len(P), p=powers[a] / powers[a].sum()))


@mistake(
    ko="낮은 온도에서 가장 그럴듯한 번호만 고릅니다. 가장 큰 값이 여럿이면 모두 나올 수 있습니다.",
    en="When it is cold the first of the likeliest is taken. Where several are equally likely, each has its chance.",
    breaks="cold",
    see="temperature",
)
def sample__cold_is_argmax(P, start, n, rng, temperature):
    _refuse(temperature)
    if temperature < 0.1:
        return _walk(start, n, lambda a: np.argmax(P[a]))
    return _walk(start, n, lambda a: rng.choice(len(P), p=_tempered(P[a], temperature)))


@mistake(
    ko="아주 낮은 온도 대신 더 높은 온도를 썼습니다. 온도는 그대로 쓰고, 0/0이 되지 않도록 행을 가장 큰 값으로 나누세요.",
    en="Very low temperatures were replaced by a higher one. Keep the temperature, and divide the row by its largest entry against 0/0.",
    breaks="cold",
    see="temperature",
)
def sample__floor_of_the_temperature(P, start, n, rng, temperature):
    _refuse(temperature)
    return _walk(start, n, lambda a: rng.choice(len(P), p=_tempered(P[a], max(temperature, 0.1))))


@mistake(
    ko="0인 확률이 온도 때문에 0보다 커졌습니다. 로그를 구하려고 작은 수를 더하거나 0을 작은 수로 바꾸지 말고 0을 0으로 두세요.",
    en="The temperature made probabilities of 0 larger than 0. Neither add a small number for the logarithm nor put one in place of 0: keep zeros.",
    breaks="cold",
    see="temperature",
)
def sample__zeros_come(P, start, n, rng, temperature):
    _refuse(temperature)
    rows = np.log(P + 1e-9)
    E = np.exp((rows - rows.max(axis=1, keepdims=True)) / temperature)
    return _walk(start, n, lambda a: rng.choice(len(P), p=E[a] / E[a].sum()))


@mistake(
    ko="같은 rng로 여러 번 불러도 같은 글이 나옵니다. rng가 다음 난수로 넘어가도록, 부를 때마다 받은 rng에서 직접 뽑으세요.",
    en="Every call with one rng writes the same text. Draw from the given rng itself each time, so that it moves on.",
    breaks="rng",
    see="sampling",
)
def sample__own_seed(P, start, n, rng, temperature):
    _refuse(temperature)
    rng = np.random.default_rng(0)
    return _walk(start, n, lambda a: rng.choice(len(P), p=_tempered(P[a], temperature)))


@mistake(
    ko="같은 상태의 rng를 주어도 다른 글이 나옵니다. 난수를 모두 받은 rng에서 뽑으세요.",
    en="An rng in the same state gives other texts. Draw all random numbers from the given rng.",
    breaks="rng",
    see="sampling",
)
def sample__fresh_generator(P, start, n, rng, temperature):
    _refuse(temperature)
    rng = np.random.default_rng(next(_seeds))
    return _walk(start, n, lambda a: rng.choice(len(P), p=_tempered(P[a], temperature)))


@mistake(
    ko="np.random의 상태가 바뀌었습니다. 시드를 정하지 말고 난수를 모두 받은 rng에서 뽑으세요.",
    en="The state of np.random was changed. Set no seed, and draw all random numbers from the given rng.",
    breaks="rng",
    see="sampling",
)
def sample__global_stream(P, start, n, rng, temperature):  # noqa: ARG001
    _refuse(temperature)
    return _walk(start, n, lambda a: np.random.choice(len(P), p=_tempered(P[a], temperature)))


@mistake(
    ko="온도가 0 이하인데도 오류를 내지 않습니다. 먼저 확인하고 ValueError를 내세요.",
    en="There is no ValueError for a temperature of 0 and below. Look at it first, and raise it.",
    breaks="errors",
    see="temperature",
)
def sample__no_error(P, start, n, rng, temperature):
    heat = max(abs(temperature), 1e-3)
    return _walk(start, n, lambda a: rng.choice(len(P), p=_tempered(P[a], heat)))


@mistake(
    ko="온도 0을 받아들여 가장 그럴듯한 번호를 골랐습니다. 여기서는 0에도 ValueError를 내세요.",
    en="Temperature 0 is accepted and takes the likeliest number. Here 0, too, is a ValueError.",
    breaks="errors",
    see="temperature",
)
def sample__accepts_0(P, start, n, rng, temperature):
    if temperature < 0:
        raise ValueError("temperature")
    return sample__no_error(P, start, n, rng, temperature)


@mistake(
    ko="받은 P가 바뀌었습니다. 새 배열을 만드세요. `P **= …`나 `P /= …`는 받은 배열을 바꿉니다.",
    en="The given P has changed. Make a new array: `P **= …` and `P /= …` write into the given one.",
    breaks="inputs",
    see="temperature",
)
def sample__changes_the_table(P, start, n, rng, temperature):
    _refuse(temperature)
    powers = np.array([_tempered(row, temperature) for row in P])
    if P.flags.writeable:
        P[...] = powers
    return _walk(start, n, lambda a: rng.choice(len(P), p=powers[a]))


@mistake(
    ko="n개 가운데 첫 번호가 start입니다. start 다음부터 뽑은 번호 n개를 돌려주세요.",
    en="The first of the n numbers is start. Return n numbers that were drawn, from the one after start on.",
    breaks="chain",
    see="sampling",
)
def sample__start_first(P, start, n, rng, temperature):
    _refuse(temperature)
    drawn = _walk(start, n - 1, lambda a: rng.choice(len(P), p=_tempered(P[a], temperature)))
    return np.append(np.array([start], dtype=int), drawn)
