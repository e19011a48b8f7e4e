# expect: any
import numpy as np


def split_dataset(X, y, ratios, seed):
    if sum(ratios) != 1 or len(X) != len(y):
        raise ValueError
    i = np.random.default_rng(seed).permutation(len(X))
    a = int(len(X) * ratios[0])
    b = a + int(len(X) * ratios[1])
    return X[i[:a]], y[i[:a]], X[i[a:b]], y[i[a:b]], X[i[b:]], y[i[b:]]
