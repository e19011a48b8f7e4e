# expect: standardize__ddof, standardize__test_only_centred
import numpy as np


def standardize(X_train, X_test):
    if X_train.shape[1] != X_test.shape[1]:
        raise ValueError("columns")
    n = len(X_train)
    mean = X_train.sum(axis=0) / n
    std = np.sqrt(((X_train - mean) ** 2).sum(axis=0) / (n - 1))
    std = np.where(std == 0, 1.0, std)
    return (X_train - mean) / std, X_test - mean, mean, std
