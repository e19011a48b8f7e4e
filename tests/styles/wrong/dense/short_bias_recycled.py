# expect: dense__unchecked
import numpy as np


def dense(X, W, b):
    n, i = X.shape
    if i != W.shape[0]:
        raise ValueError("non-conformable arguments")
    o = W.shape[1]
    if o % len(b) != 0:
        raise ValueError("longer object length is not a multiple of shorter object length")
    return X @ W + np.resize(b, o)


def count_params(sizes):
    return sum(sizes[i] * sizes[i + 1] + sizes[i + 1] for i in range(len(sizes) - 1))
