# expect: any
import numpy as np


def epsilon_greedy(Q, eps, rng):
    if not (0 <= eps <= 1):
        raise ValueError("eps outside [0, 1]")
    k = len(Q)
    ties = np.flatnonzero(Q == Q.max())
    p = np.full(k, eps / k)
    p[ties] = (1 - eps + eps / k) / len(ties)
    p /= p.sum()
    return int(rng.choice(k, p=p))
