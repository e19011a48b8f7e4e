# expect: softmax__columns, softmax__base_two
import numpy as np


def softmax(Z):
    out = np.empty(Z.shape)
    for k in range(Z.shape[1]):
        column = 2.0 ** (Z[:, k] - Z[:, k].max())
        out[:, k] = column / column.sum()
    return out
