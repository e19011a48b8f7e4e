import numpy as np
from itertools import pairwise


def dense(X, W, b):
    (n, i), (j, o) = X.shape, W.shape
    if i != j or b.shape != (o,):
        raise ValueError((X.shape, W.shape, b.shape))
    return np.hstack([X, np.ones((n, 1))]) @ np.vstack([W, b])


def count_params(sizes):
    return int(np.sum([np.prod((a + 1, b)) for a, b in pairwise(sizes)]))
