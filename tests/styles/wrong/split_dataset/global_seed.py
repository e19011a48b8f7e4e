# expect: split_dataset__global_seed
import numpy as np


def split_dataset(X, y, ratios, seed):
    if abs(sum(ratios) - 1) > 1e-9 or len(X) != len(y):
        raise ValueError
    np.random.seed(seed)
    i = np.random.permutation(len(X))
    a = int(len(X) * ratios[0])
    b = a + int(len(X) * ratios[1])
    return X[i[:a]], y[i[:a]], X[i[a:b]], y[i[a:b]], X[i[b:]], y[i[b:]]
