# expect: epsilon_greedy__unchecked
import numpy as np


def epsilon_greedy(Q, eps, rng):
    if rng.random() < eps:
        return int(rng.integers(len(Q)))
    return int(rng.choice(np.flatnonzero(Q == Q.max())))
