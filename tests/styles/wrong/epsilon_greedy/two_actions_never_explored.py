# expect: any
import numpy as np


def epsilon_greedy(Q, eps, rng):
    if eps < 0 or eps > 1:
        raise ValueError("eps")
    k = len(Q)
    if rng.random() < eps and k > 2:
        return int(rng.integers(k))
    score = Q
    best = np.flatnonzero(score == score.max())
    return int(rng.choice(best))
