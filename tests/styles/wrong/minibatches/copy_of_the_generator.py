# expect: minibatches__fixed_seed
import copy
import numpy as np


def minibatches(n, size, rng):
    order = copy.deepcopy(rng).permutation(n)
    return [order[s:s + size] for s in range(0, n, size)]
