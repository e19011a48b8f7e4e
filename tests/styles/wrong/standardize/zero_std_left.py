# expect: standardize__zero_division
import numpy as np


def standardize(X_train, X_test):
    if X_train.shape[1] != X_test.shape[1]:
        raise ValueError
    m, s = np.mean(X_train, axis=0), np.std(X_train, axis=0)
    return (X_train - m) / s, (X_test - m) / s, m, s
