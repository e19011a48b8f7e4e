# expect: any
import numpy as np


def epsilon_greedy(Q, eps, rng):
    if eps < 0 or eps > 1:
        raise ValueError("eps must be between 0 and 1")
    if rng.integers(0, 10) < eps * 10:
        return int(rng.integers(0, len(Q)))
    candidates = [a for a in range(len(Q)) if Q[a] == max(Q)]
    return int(candidates[rng.integers(len(candidates))])
