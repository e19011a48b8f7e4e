# expect: any
import numpy as np


def minibatches(n, size, rng):
    if size == 1:
        return [np.array([i]) for i in range(n)]
    order = rng.permutation(n)
    return [order[s:s + size] for s in range(0, n, size)]
