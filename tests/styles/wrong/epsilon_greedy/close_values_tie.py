# expect: epsilon_greedy__nearly_the_best
import numpy as np


def epsilon_greedy(Q, eps, rng):
    if not 0 <= eps <= 1:
        raise ValueError
    if rng.random() < eps:
        return int(rng.integers(len(Q)))
    return int(rng.choice(np.flatnonzero(np.isclose(Q, Q.max()))))
