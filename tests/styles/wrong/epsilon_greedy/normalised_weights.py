# expect: epsilon_greedy__whole_share_for_each
import numpy as np


def epsilon_greedy(Q, eps, rng):
    if not (0 <= eps <= 1):
        raise ValueError
    p = np.ones(len(Q)) * eps / len(Q)
    p[Q == Q.max()] += 1 - eps
    p = p / p.sum()
    return int(rng.choice(len(Q), p=p))
