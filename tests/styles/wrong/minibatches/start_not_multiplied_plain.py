# expect: minibatches__each_batch_from_all
import numpy as np


def minibatches(n, size, rng):
    order = rng.permutation(n)
    return [order[k : k + size] for k in range(n // size)]
