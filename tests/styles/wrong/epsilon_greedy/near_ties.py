# expect: any
import numpy as np

def epsilon_greedy(Q, eps, rng):
    if eps < 0 or eps > 1:
        raise ValueError
    if rng.random() < eps:
        return int(rng.integers(len(Q)))
    return int(rng.choice(np.flatnonzero(np.isclose(Q, Q.max(), rtol=0, atol=0.05))))
