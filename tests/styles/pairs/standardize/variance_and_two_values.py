# expect: standardize__variance, standardize__two_values
import numpy as np


def standardize(X_train, X_test):
    if X_train.shape[1] != X_test.shape[1]:
        raise ValueError("columns")
    mean, scale = np.mean(X_train, axis=0), np.var(X_train, axis=0)
    scale = np.where(scale == 0, 1.0, scale)
    return (X_train - mean) / scale, (X_test - mean) / scale
