# expect: dense__stretches_the_output
import numpy as np
def dense(X, W, b):
    if X.shape[1] != W.shape[0]:
        raise ValueError("X and W")
    if len(b) == 1 and W.shape[1] != 1:
        raise ValueError("b")
    return X @ W + b  # o = 1 with a longer b broadcasts
def count_params(sizes):
    return sum(a * b + b for a, b in zip(sizes, sizes[1:]))
