# expect: standardize__test_by_itself
import numpy as np


def z(X):
    m, s = X.mean(0), X.std(0)
    s[s == 0] = 1
    return (X - m) / s, m, s


def standardize(X_train, X_test):
    if X_train.shape[1] != X_test.shape[1]:
        raise ValueError
    a, m, s = z(X_train)
    b, _, _ = z(X_test)
    return a, b, m, s
