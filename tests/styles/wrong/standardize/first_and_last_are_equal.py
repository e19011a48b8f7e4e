# expect: any
import numpy as np


def standardize(X_train, X_test):
    if X_train.shape[1] != X_test.shape[1]:
        raise ValueError("columns")
    mean = np.mean(X_train, axis=0)
    std = np.std(X_train, axis=0)
    constant = X_train[0] == X_train[-1]
    std = np.where(constant, 1.0, std)
    return (X_train - mean) / std, (X_test - mean) / std, mean, std
