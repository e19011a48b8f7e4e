# expect: any
import numpy as np

def epsilon_greedy(Q, eps, rng):
    if eps < 0 or eps > 1:
        raise ValueError
    if rng.random() < eps:
        return int(np.random.randint(len(Q)))
    return int(np.random.choice(np.flatnonzero(Q == Q.max())))
