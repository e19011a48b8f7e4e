# expect: any
import numpy as np


def row_means(X):
    total = X.sum(axis=1)
    return total / X.shape[1] if X.dtype == float else (total // X.shape[1]).astype(float)


def center_rows(X):
    return X - X.mean(axis=1, keepdims=True)
