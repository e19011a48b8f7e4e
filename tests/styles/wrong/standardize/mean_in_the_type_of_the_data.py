# expect: any
import numpy as np


def standardize(X_train, X_test):
    d = X_train.shape[1]
    if d != X_test.shape[1]:
        raise ValueError
    mean = np.zeros(d, dtype=X_train.dtype)
    std = np.zeros(d)
    for j in range(d):
        mean[j] = np.mean(X_train[:, j])
        std[j] = np.std(X_train[:, j])
        if std[j] == 0:
            std[j] = 1
    return (X_train - mean) / std, (X_test - mean) / std, mean, std
