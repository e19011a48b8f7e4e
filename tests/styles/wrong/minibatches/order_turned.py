# expect: minibatches__turned
import numpy as np


def minibatches(n, size, rng):
    order = np.roll(np.arange(n), rng.integers(n))
    return [order[i:i + size] for i in range(0, n, size)]
