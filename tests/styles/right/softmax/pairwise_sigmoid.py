import numpy as np


def softmax(Z):
    # P[i, k] = 1 / sum_j exp(Z[i, j] - Z[i, k]); an overflow to inf is a probability of 0
    with np.errstate(over="ignore"):
        return 1.0 / np.exp(Z[:, None, :] - Z[:, :, None]).sum(axis=2)
