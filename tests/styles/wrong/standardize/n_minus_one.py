# expect: standardize__ddof
import numpy as np


def standardize(X_train, X_test):
    if X_train.shape[1] != X_test.shape[1]:
        raise ValueError
    m = X_train.mean(0)
    s = np.sqrt(((X_train - m) ** 2).sum(0) / (len(X_train) - 1))
    s[s == 0] = 1
    return (X_train - m) / s, (X_test - m) / s, m, s
