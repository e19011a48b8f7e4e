# expect: minibatches__no_shuffle
import numpy as np


def minibatches(n, size, rng):
    order = np.arange(n)[:: 1 if rng.random() < 0.5 else -1]
    batches = []
    for start in range(0, n, size):
        batches.append(order[start : start + size])
    return batches
