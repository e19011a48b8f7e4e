# expect: any
import numpy as np


def epsilon_greedy(Q, eps, rng):
    if eps < 0 or eps > 1:
        raise ValueError
    if not Q.any():
        return 0
    if rng.random() < eps:
        return int(rng.integers(len(Q)))
    return int(rng.choice(np.flatnonzero(Q == Q.max())))
