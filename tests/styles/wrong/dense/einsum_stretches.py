# expect: dense__stretches
import numpy as np
def dense(X, W, b):
    if b.shape[0] != W.shape[1]:
        raise ValueError("b")
    return np.einsum("ni,io->no", X, W) + b  # one column of X is stretched
def count_params(sizes):
    return sum(a * b + b for a, b in zip(sizes, sizes[1:]))
