# expect: any
import numpy as np


def minibatches(n, size, rng):
    numbers = np.append(rng.permutation(n - 1), n - 1)
    return [numbers[i : i + size] for i in range(0, n, size)]
