# expect: any
import numpy as np


def epsilon_greedy(Q, eps, rng):
    k = len(Q)
    if k == 1:
        return 0
    if eps < 0 or eps > 1:
        raise ValueError("eps")
    if rng.random() < eps:
        return int(rng.integers(k))
    return int(rng.choice(np.flatnonzero(Q == Q.max())))
