# expect: split_dataset__xs_then_ys
import numpy as np


def split_dataset(X, y, ratios, seed):
    if abs(sum(ratios) - 1) > 1e-9 or len(X) != len(y):
        raise ValueError
    i = np.random.default_rng(seed).permutation(len(X))
    a = int(len(X) * ratios[0])
    b = a + int(len(X) * ratios[1])
    return X[i[:a]], X[i[a:b]], X[i[b:]], y[i[:a]], y[i[a:b]], y[i[b:]]
