# expect: any
import numpy as np
def dense(X, W, b):
    if X.shape[1] != W.shape[0] or len(b) != W.shape[1]:
        raise ValueError("b")
    Z = X @ W + b
    if Z.size == 1:
        return float(Z[0, 0])
    return Z
def count_params(sizes):
    return sum(a * b + b for a, b in zip(sizes, sizes[1:]))
