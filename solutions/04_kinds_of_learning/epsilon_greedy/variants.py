import itertools
import random

import numpy as np
from dlgrade.checking import mistake, right

_seeds = itertools.count(1000)  # of generators of their own, so that every run of a mistake draws the same


def _valid(eps):
    if eps < 0 or eps > 1:
        raise ValueError("eps must lie in [0, 1]")


def _best(Q):
    return np.flatnonzero(np.max(Q) == Q)


def _choose(Q, eps, rng):
    if rng.random() < eps:
        return int(rng.integers(len(Q)))
    return int(rng.choice(_best(Q)))


@right
def epsilon_greedy__probabilities(Q, eps, rng):
    _valid(eps)
    best = Q.max() == Q
    return rng.choice(Q.size, p=eps / Q.size + (1 - eps) * best / best.sum())


@right
def epsilon_greedy__exploits_first(Q, eps, rng):
    _valid(eps)
    actions = list(range(len(Q)))
    if rng.uniform() >= eps:
        top = max(Q)
        actions = [action for action in actions if Q[action] == top]
    rng.shuffle(actions)
    return actions[0]


@right
def epsilon_greedy__noise(Q, eps, rng):
    if not 0.0 <= eps <= 1.0:
        raise ValueError("eps")
    order = rng.permutation(len(Q))
    exploring = rng.binomial(1, eps)
    return order[0] if exploring else order[np.argmax(Q[order])]


@right
def epsilon_greedy__cumulative(Q, eps, rng):
    _valid(eps)
    candidates = np.arange(len(Q)) if rng.random() < eps else np.argwhere(np.amax(Q) == Q).flatten()
    return float(candidates[int(rng.random() * len(candidates))])


@mistake(
    ko="가장 큰 값이 여럿일 때 언제나 첫 번째를 고릅니다. 그 가운데 하나를 고르게 뽑으세요.",
    en="Of several largest values the first is always chosen. Draw one of them evenly.",
    breaks="ties",
    see="exploration",
)
def epsilon_greedy__first_of_ties(Q, eps, rng):
    _valid(eps)
    return int(rng.integers(len(Q))) if rng.random() < eps else int(np.argmax(Q))


@mistake(
    ko="가장 큰 값이 여럿일 때 언제나 마지막을 고릅니다. 그 가운데 하나를 고르게 뽑으세요.",
    en="Of several largest values the last is always chosen. Draw one of them evenly.",
    breaks="ties",
    see="exploration",
)
def epsilon_greedy__last_of_ties(Q, eps, rng):
    _valid(eps)
    return int(rng.integers(len(Q))) if rng.random() < eps else int(_best(Q)[-1])


@mistake(
    ko="가장 큰 값이 여럿일 때 고르게 나오지 않습니다. 임의의 자리에서 시작해 처음 만나는 가장 큰 값을 고르면, 앞에 다른 값이 많은 것이 더 자주 나옵니다.",
    en="Several largest values did not come equally often. Going from a random place to the first largest value draws one more often if many others stand before it.",
    breaks="ties",
    see="exploration",
)
def epsilon_greedy__from_a_random_place(Q, eps, rng):
    _valid(eps)
    if rng.random() < eps:
        return int(rng.integers(len(Q)))
    first = int(rng.integers(len(Q)))
    return int((np.argmax(np.roll(Q, -first)) + first) % len(Q))


@mistake(
    ko="eps가 거꾸로입니다. 확률 eps로 탐험하고, 나머지 확률로 가장 좋은 행동을 고르세요.",
    en="eps is the wrong way round. Explore with probability eps, else choose the best.",
    breaks="probability",
    see="exploration",
)
def epsilon_greedy__inverted(Q, eps, rng):
    _valid(eps)
    return _choose(Q, 1 - eps, rng)


@mistake(
    ko="탐험할 때 행동 하나를, 여기서는 가장 좋은 행동을 빼고 뽑았습니다. 탐험은 모든 행동에서 고르게 뽑습니다.",
    en="Exploration leaves out an action, here the best one. It draws evenly from all actions.",
    breaks="explore",
    see="exploration",
)
def epsilon_greedy__excludes_the_best(Q, eps, rng):
    _valid(eps)
    best = int(rng.choice(_best(Q)))
    others = [action for action in range(len(Q)) if action != best]
    return int(rng.choice(others)) if rng.random() < eps else best


@mistake(
    ko="탐험하지 않고 언제나 가장 좋은 행동을 고릅니다. 확률 eps로는 아무 행동이나 뽑으세요.",
    en="There is no exploration. With probability eps, draw any action.",
    breaks="probability",
    see="exploration",
)
def epsilon_greedy__never_explores(Q, eps, rng):
    _valid(eps)
    return _choose(Q, 0, rng)


@mistake(
    ko="언제나 아무 행동이나 뽑습니다. 확률 1 - eps로는 가장 좋은 행동을 고르세요.",
    en="Every action is drawn at random. With probability 1 - eps, choose the best.",
    breaks="probability",
    see="exploration",
)
def epsilon_greedy__always_explores(Q, eps, rng):
    _valid(eps)
    return _choose(Q, 1, rng)


@mistake(
    ko="가장 나쁜 행동을 골랐습니다. 값이 가장 큰 행동을 고르세요.",
    en="The worst action was chosen. Choose the one of the largest value.",
    breaks="best",
    see="exploration",
)
def epsilon_greedy__worst(Q, eps, rng):
    _valid(eps)
    return _choose(-Q, eps, rng)


@mistake(
    ko="값의 크기(절댓값)가 가장 큰 행동을 골랐습니다. 부호를 그대로 두고 가장 큰 값을 찾으세요.",
    en="The action of the largest magnitude was chosen. Keep the signs and find the largest value.",
    breaks="best",
    see="exploration",
)
def epsilon_greedy__magnitude(Q, eps, rng):
    _valid(eps)
    return _choose(np.abs(Q), eps, rng)


@mistake(
    ko="값이 모두 음수일 때 가장 큰 값이 아니라 첫 번째 행동을 골랐습니다. 가장 큰 값을 0에서부터 찾으면 음수는 찾지 못하니, 첫 값에서부터 찾으세요.",
    en="Where all values are negative, the first action was chosen, not that of the largest. A search that starts from 0 finds no negative value: start from the first.",
    breaks="best",
    see="exploration",
)
def epsilon_greedy__searches_from_zero(Q, eps, rng):
    _valid(eps)
    return _choose(Q, eps, rng) if Q.max() >= 0 else _choose(np.arange(len(Q)) == 0, eps, rng)


@mistake(
    ko="값이 가장 큰 행동만이 아니라 그와 거의 같은 행동도 나옵니다. 아무리 가까워도 가장 큰 값과 같지 않으면 고르지 마세요.",
    en="Besides the action of the largest value, one of nearly that value is chosen, too. However close it is, choose it only if it is equal.",
    breaks="best",
    see="exploration",
)
def epsilon_greedy__nearly_the_best(Q, eps, rng):
    _valid(eps)
    return _choose(np.where(np.isclose(Q, Q.max()), Q.max(), Q), eps, rng)


@mistake(
    ko="행동의 번호가 아니라 값을 돌려줍니다. 그 값을 가진 행동의 번호를 돌려주세요.",
    en="This returns a value, not an action. Return the number of the action that has it.",
    breaks="number",
    see="exploration",
)
def epsilon_greedy__value(Q, eps, rng):
    _valid(eps)
    return float(Q[_choose(Q, eps, rng)])


@mistake(
    ko="행동의 번호를 1부터 셉니다. 0부터 세세요.",
    en="Actions are counted from 1. Count from 0.",
    breaks="number",
    see="exploration",
)
def epsilon_greedy__from_one(Q, eps, rng):
    _valid(eps)
    return _choose(Q, eps, rng) + 1


@mistake(
    ko="탐험할 때 마지막 행동이 나오지 않습니다. 0부터 k - 1까지 모든 행동에서 뽑으세요.",
    en="Exploration never draws the last action. Draw from all actions, from 0 to k - 1.",
    breaks="explore",
    see="exploration",
)
def epsilon_greedy__misses_the_last(Q, eps, rng):
    _valid(eps)
    return int(rng.integers(len(Q) - 1)) if rng.random() < eps else int(rng.choice(_best(Q)))


@mistake(
    ko="탐험할 때 소프트맥스처럼 값이 큰 행동을 더 자주 뽑았습니다. 탐험은 값과 상관없이 고르게 뽑습니다.",
    en="Exploration prefers larger values, as softmax does. It draws evenly, whatever the values.",
    breaks="explore",
    see="exploration",
)
def epsilon_greedy__softmax(Q, eps, rng):
    _valid(eps)
    weight = np.exp(Q - np.max(Q))
    if rng.random() < eps:
        return int(rng.choice(len(Q), p=weight / weight.sum()))
    return int(rng.choice(_best(Q)))


@mistake(
    ko="부를 때마다 늘 같은 행동이 나옵니다. 난수 생성기를 새로 만들지 말고 받은 rng를 쓰세요.",
    en="Each call draws the same action again. Use the given rng and make no generator of your own.",
    breaks="rng",
    see="exploration",
)
def epsilon_greedy__own_seed(Q, eps, rng):
    _valid(eps)
    return _choose(Q, eps, np.random.default_rng(0))


@mistake(
    ko="NumPy의 전역 난수의 상태가 바뀌었습니다. 결과를 재현할 수 있도록 시드를 정하지 말고 받은 rng에서만 뽑으세요.",
    en="The state of NumPy's global random stream was changed. Set no seed, and draw from the given rng only, so that results can be reproduced.",
    breaks="rng",
    see="exploration",
)
def epsilon_greedy__global_numpy(Q, eps, rng):
    _valid(eps)
    if np.random.rand() < eps:
        return int(np.random.randint(len(Q)))
    return int(np.random.choice(_best(Q)))


@mistake(
    ko="파이썬의 전역 난수의 상태가 바뀌었습니다. 결과를 재현할 수 있도록 시드를 정하지 말고 받은 rng에서만 뽑으세요.",
    en="The state of Python's global random stream was changed. Set no seed, and draw from the given rng only, so that results can be reproduced.",
    breaks="rng",
    see="exploration",
)
def epsilon_greedy__global_random(Q, eps, rng):
    _valid(eps)
    if random.random() < eps:
        return random.randrange(len(Q))
    return int(random.choice(_best(Q).tolist()))


@mistake(
    ko="탐험할 때 행동을 받은 rng가 아닌 다른 곳의 난수로 뽑았습니다. 탐험할지를 정할 때처럼 받은 rng에서 뽑으세요.",
    en="An exploring action was drawn from random numbers other than those of the given rng. Draw it from rng, like the decision to explore.",
    breaks="rng",
    see="exploration",
)
def epsilon_greedy__explores_elsewhere(Q, eps, rng):
    _valid(eps)
    if rng.random() < eps:
        return int(np.random.default_rng(next(_seeds)).integers(len(Q)))
    return int(rng.choice(_best(Q)))


@mistake(
    ko="받은 rng가 아닌 다른 곳의 난수로 행동을 골랐습니다. 결과를 재현할 수 있도록 받은 rng에서만 뽑으세요.",
    en="Actions were chosen with random numbers from elsewhere than the given rng. Draw from the given rng only, so that results can be reproduced.",
    breaks="rng",
    see="exploration",
)
def epsilon_greedy__draws_elsewhere(Q, eps, rng):
    _valid(eps)
    return _choose(Q, eps, np.random.default_rng(next(_seeds)))


@mistake(
    ko="받은 Q 배열이 바뀌었습니다. Q는 그대로 두고 계산은 새 배열에 하세요.",
    en="The given array Q was changed. Leave it as it is, and compute in a new array.",
    breaks="inputs",
    see="exploration",
)
def epsilon_greedy__noise_in_place(Q, eps, rng):
    _valid(eps)
    Q += 1e-9 * rng.random(len(Q))
    return _choose(Q, eps, rng)


@mistake(
    ko="0보다 작거나 1보다 큰 eps를 받아들였습니다. 그런 eps에는 ValueError를 일으키세요.",
    en="An eps below 0 or above 1 was accepted. Raise ValueError for it.",
    breaks="eps",
    see="exploration",
)
def epsilon_greedy__unchecked(Q, eps, rng):
    return _choose(Q, eps, rng)


@mistake(
    ko="eps가 0일 때 ValueError를 일으켰습니다. 0과 1은 올바른 eps입니다.",
    en="ValueError was raised for eps = 0. Both 0 and 1 are allowed.",
    breaks="eps",
    see="exploration",
)
def epsilon_greedy__refuses_the_ends(Q, eps, rng):
    if not 0 < eps < 1:
        raise ValueError("eps must lie between 0 and 1")
    return _choose(Q, eps, rng)


@mistake(
    ko="가장 큰 값이 여럿일 때 활용의 몫을 고르게 나누지 않았습니다. 탐험이 섞여 있을 때도 고르게 뽑으세요.",
    en="Several largest values do not share alike while there is exploration. Draw one of them evenly then, too.",
    breaks="ties",
    see="exploration",
)
def epsilon_greedy__ties_only_without_exploration(Q, eps, rng):
    _valid(eps)
    if rng.random() < eps:
        return int(rng.integers(len(Q)))
    return int(rng.choice(_best(Q))) if eps == 0 else int(np.argmax(Q))


@mistake(
    ko="가장 큰 값이 여럿이고 탐험이 섞여 있을 때, 나머지 행동이 너무 드물게 나옵니다. 확률 1 - eps는 가장 큰 값들에 저마다 주지 말고 나누어 주세요.",
    en="With several largest values and some exploration, the other actions come too seldom. Do not give each of the largest the whole probability 1 - eps: divide it among them.",
    breaks="ties",
    see="exploration",
)
def epsilon_greedy__whole_share_for_each(Q, eps, rng):
    _valid(eps)
    weight = eps / len(Q) + (1 - eps) * (Q.max() == Q)
    return int(rng.choice(len(Q), p=weight / weight.sum()))
