# expect: any
import numpy as np


def minibatches(n, size, rng):
    order = rng.permutation(n - 1)
    return [order[i : i + size] for i in range(0, n - 1, size)]
