# expect: epsilon_greedy__draws_elsewhere
import numpy as np

def epsilon_greedy(Q, eps, rng):
    if eps < 0 or eps > 1:
        raise ValueError
    g = np.random.default_rng()
    if g.random() < eps:
        return int(g.integers(len(Q)))
    return int(g.choice(np.flatnonzero(Q == Q.max())))
