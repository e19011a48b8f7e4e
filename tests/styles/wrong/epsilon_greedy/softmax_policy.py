# expect: epsilon_greedy__softmax
import numpy as np


def epsilon_greedy(Q, eps, rng):
    if not 0 <= eps <= 1:
        raise ValueError
    if rng.random() < eps:
        p = np.exp(Q - Q.max())
        return int(rng.choice(len(Q), p=p / p.sum()))
    return int(rng.choice(np.flatnonzero(Q == Q.max())))
