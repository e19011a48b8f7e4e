import numpy as np


def split_dataset(X, y, ratios, seed):
    if abs(sum(ratios) - 1) > 1e-9:
        raise ValueError("ratios")
    if len(X) != len(y):
        raise ValueError("lengths")
    order = np.random.default_rng(seed).permutation(len(X))
    a = int(len(X) * ratios[0])
    b = int(len(X) * (ratios[0] + ratios[1]))
    return X[order[:a]], y[order[:a]], X[order[a:b]], y[order[a:b]], X[order[b:]], y[order[b:]]
