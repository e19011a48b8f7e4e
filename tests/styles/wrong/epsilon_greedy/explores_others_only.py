# expect: epsilon_greedy__excludes_the_best
import numpy as np


def epsilon_greedy(Q, eps, rng):
    if not 0 <= eps <= 1:
        raise ValueError
    best = np.argwhere(Q == Q.max()).ravel()
    rest = [i for i in range(len(Q)) if i not in best]
    if rest and rng.random() < eps:
        return int(rng.choice(rest))
    return int(rng.choice(best))
