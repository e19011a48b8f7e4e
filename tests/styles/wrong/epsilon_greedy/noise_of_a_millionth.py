# expect: any
import numpy as np


def epsilon_greedy(Q, eps, rng):
    if not 0 <= eps <= 1:
        raise ValueError
    if rng.random() < eps:
        return int(rng.integers(len(Q)))
    return int(np.argmax(Q + 1e-6 * rng.random(len(Q))))
