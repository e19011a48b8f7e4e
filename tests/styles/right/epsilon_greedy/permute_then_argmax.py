import numpy as np


def epsilon_greedy(Q, eps, rng):
    if eps > 1.0 or eps < 0.0:
        raise ValueError("eps")
    order = rng.permutation(Q.size)
    return order[0] if rng.binomial(1, eps) else order[np.argmax(Q[order])]
