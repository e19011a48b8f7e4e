import numpy as np


def minibatches(n, size, rng):
    (own,) = rng.spawn(1)
    return np.array_split(own.permutation(n), range(size, n, size))
