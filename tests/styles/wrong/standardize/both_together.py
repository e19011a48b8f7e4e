# expect: standardize__fits_on_both
import numpy as np


def standardize(X_train, X_test):
    if X_train.shape[1] != X_test.shape[1]:
        raise ValueError
    X = np.concatenate([X_train, X_test])
    m, s = X.mean(0), X.std(0)
    s[s == 0] = 1
    return (X_train - m) / s, (X_test - m) / s, m, s
