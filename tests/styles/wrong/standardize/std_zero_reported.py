# expect: standardize__reports_zero
import numpy as np


def standardize(X_train, X_test):
    if X_train.shape[1] != X_test.shape[1]:
        raise ValueError
    m, s = X_train.mean(0), X_train.std(0)
    d = np.where(s == 0, 1, s)
    return (X_train - m) / d, (X_test - m) / d, m, s
