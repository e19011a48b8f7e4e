# expect: epsilon_greedy__misses_the_last
import numpy as np


def epsilon_greedy(Q, eps, rng):
    if not 0 <= eps <= 1:
        raise ValueError
    if rng.random() < eps:
        return int(rng.integers(0, len(Q) - 1))
    return int(rng.choice(np.flatnonzero(Q == Q.max())))
