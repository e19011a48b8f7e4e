# expect: any
import numpy as np


def epsilon_greedy(Q, eps, rng):
    if eps < 0 or eps > 1:
        raise ValueError("eps")
    if rng.random() < eps:
        return int(round(rng.random() * (len(Q) - 1)))
    best = np.flatnonzero(Q == np.max(Q))
    return int(best[rng.integers(len(best))])
