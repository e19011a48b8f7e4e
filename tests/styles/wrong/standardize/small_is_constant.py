# expect: standardize__small_is_constant
import numpy as np


def standardize(X_train, X_test):
    if X_train.shape[1] != X_test.shape[1]:
        raise ValueError("numbers of columns differ")
    mean = X_train.mean(axis=0)
    std = X_train.std(axis=0)
    std = np.where(std < 1e-3, 1.0, std)
    return (X_train - mean) / std, (X_test - mean) / std, mean, std
