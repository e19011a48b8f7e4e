# expect: epsilon_greedy__ties_only_without_exploration
import numpy as np


def epsilon_greedy(Q, eps, rng):
    if not 0 <= eps <= 1:
        raise ValueError
    best = np.flatnonzero(Q == Q.max())
    if eps == 0:
        return int(rng.choice(best))
    if rng.random() < eps:
        return int(rng.integers(len(Q)))
    return int(best[0])
