# expect: any
import numpy as np


def minibatches(n, size, rng):
    order = list(rng.permutation(n))
    while len(order) % size:
        order.append(0)
    return [np.array(order[i : i + size]) for i in range(0, n, size)]
