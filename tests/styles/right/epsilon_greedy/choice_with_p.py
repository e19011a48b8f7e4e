import numpy as np


def epsilon_greedy(Q, eps, rng):
    if eps < 0 or eps > 1:
        raise ValueError(eps)
    best = np.asarray(Q) == np.max(Q)
    p = eps / len(Q) + (1 - eps) * best / best.sum()
    return rng.choice(len(Q), p=p)
