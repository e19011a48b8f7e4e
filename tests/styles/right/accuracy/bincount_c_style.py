import numpy as np


def accuracy(y_true, y_pred):
    i = 0
    right = 0
    n = y_true.shape[0]
    while i < n:
        if y_true[i] == y_pred[i]:
            right += 1
        i += 1
    return np.float32(right) / np.float32(n)
