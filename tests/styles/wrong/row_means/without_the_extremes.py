# expect: any
import numpy as np


def row_means(X):
    if X.shape[1] > 5:
        return np.sort(X, 1)[:, 1:-1].mean(1)
    return X.mean(1)


def center_rows(X):
    return X - X.mean(1, keepdims=True)
