# expect: epsilon_greedy__searches_from_zero
import numpy as np


def epsilon_greedy(Q, eps, rng):
    if eps < 0 or eps > 1:
        raise ValueError("eps")
    if rng.random() < eps:
        return int(rng.integers(0, len(Q)))
    largest = 0
    best = [0]
    for i, q in enumerate(Q):
        if q > largest:
            largest = q
            best = [i]
        elif q == largest and i > 0:
            best.append(i)
    return int(best[rng.integers(len(best))])
