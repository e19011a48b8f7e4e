# expect: standardize__ddof, standardize__median
import numpy as np


def standardize(X_train, X_test):
    if X_train.shape[1] != X_test.shape[1]:
        raise ValueError("columns")
    middle = np.median(X_train, axis=0)
    std = X_train.std(axis=0, ddof=1)
    std = np.where(std > 0, std, 1)
    return (X_train - middle) / std, (X_test - middle) / std, middle, std
