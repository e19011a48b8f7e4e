import numpy as np


def epsilon_greedy(Q, eps, rng):
    if eps < 0 or eps > 1:
        raise ValueError(eps)
    best = Q == np.max(Q)
    p = eps / Q.size + (1 - eps) * best / best.sum()
    return rng.choice(Q.size, p=p / p.sum())
