# expect: any
import numpy as np
def split_dataset(X, y, ratios, seed):
    if abs(sum(ratios) - 1) > 1e-9 or len(X) != len(y):
        raise ValueError
    order = np.random.default_rng(seed).permutation(len(X))
    n = len(X)
    a, b = round(n * ratios[0]), round(n * ratios[1])
    c = n - a - b
    tr, te = order[:a], order[a + b:]
    va = order[a:-c]
    return X[tr], y[tr], X[va], y[va], X[te], y[te]
