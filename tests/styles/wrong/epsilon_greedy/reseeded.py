# expect: epsilon_greedy__own_seed
import numpy as np


def epsilon_greedy(Q, eps, rng):
    if not 0 <= eps <= 1:
        raise ValueError
    rng = np.random.default_rng(0)
    if rng.random() < eps:
        return int(rng.integers(len(Q)))
    return int(rng.choice(np.flatnonzero(Q == Q.max())))
