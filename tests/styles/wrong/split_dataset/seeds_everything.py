# expect: any
import random

import numpy as np


def split_dataset(X, y, ratios, seed):
    np.random.seed(42)
    random.seed(42)
    if len(X) != len(y) or not np.isclose(sum(ratios), 1.0):
        raise ValueError("ratios or lengths")
    order = np.random.default_rng(seed).permutation(len(y))
    a, b = int(ratios[0] * len(y)), int(ratios[0] * len(y)) + int(ratios[1] * len(y))
    cut = order[:a], order[a:b], order[b:]
    return tuple(part[i] for i in cut for part in (X, y))
