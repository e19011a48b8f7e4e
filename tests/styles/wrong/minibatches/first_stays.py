# expect: minibatches__first_stays
import numpy as np


def minibatches(n, size, rng):
    order = np.concatenate([[0], 1 + rng.permutation(n - 1)]).astype(int)
    return [order[i:i + size] for i in range(0, n, size)]
