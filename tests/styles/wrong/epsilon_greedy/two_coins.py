# expect: any
import numpy as np


def epsilon_greedy(Q, eps, rng):
    if not 0 <= eps <= 1:
        raise ValueError
    if rng.random() < eps and rng.random() < eps:
        return int(rng.integers(len(Q)))
    return int(rng.choice(np.flatnonzero(Q == Q.max())))
