# expect: epsilon_greedy__last_of_ties
import numpy as np


def epsilon_greedy(Q, eps, rng):
    if not 0 <= eps <= 1:
        raise ValueError
    if rng.random() < eps:
        return int(rng.integers(len(Q)))
    return int(np.flatnonzero(Q == Q.max())[-1])
