# expect: epsilon_greedy__never_explores
import numpy as np


def epsilon_greedy(Q, eps, rng):
    if not 0 <= eps <= 1:
        raise ValueError
    return int(rng.choice(np.flatnonzero(Q == Q.max())))
