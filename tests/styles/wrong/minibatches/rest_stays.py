# expect: minibatches__rest_stays
import numpy as np


def minibatches(n, size, rng):
    whole = n // size * size
    numbers = np.concatenate([rng.permutation(whole), np.arange(whole, n)])
    return [numbers[i : i + size] for i in range(0, n, size)]
