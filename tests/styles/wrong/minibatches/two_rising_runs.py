# expect: any
import numpy as np


def minibatches(n, size, rng):
    order = sorted(range(n), key=lambda _: rng.random() < 0.5)
    return [np.array(order[i : i + size]) for i in range(0, n, size)]
