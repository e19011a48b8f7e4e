# expect: epsilon_greedy__global_random
import random

import numpy as np


def epsilon_greedy(Q, eps, rng):
    if not 0 <= eps <= 1:
        raise ValueError
    if random.random() < eps:
        return random.randrange(len(Q))
    return int(rng.choice(np.flatnonzero(Q == Q.max())))
