# expect: minibatches__fixed_seed
import numpy as np


_order = {}


def minibatches(n, size, rng):
    order = _order.setdefault(n, rng.permutation(n))
    batches = []
    for start in range(0, n, size):
        batches.append(order[start : start + size])
    return batches
