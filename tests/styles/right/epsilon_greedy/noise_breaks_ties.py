import numpy as np


def epsilon_greedy(Q, eps, rng):
    if abs(eps - 0.5) > 0.5:
        raise ValueError("eps")
    match bool(rng.binomial(1, eps)):
        case True:
            return rng.integers(0, Q.shape[0])
        case False:
            noise = rng.random(Q.shape)
            return np.array(np.lexsort((noise, Q))[-1])
