# expect: any
import numpy as np


def standardize(X_train, X_test):
    if X_train.shape[1] != X_test.shape[1]:
        raise ValueError
    m, s = X_train.mean(0).astype(float), X_train.std(0)
    s = np.where(s == 0, 1, s)
    for j in range(X_train.shape[1]):
        if np.isin(X_train[:, j], (0, 1)).all():
            m[j], s[j] = 0, 1
    return (X_train - m) / s, (X_test - m) / s, m, s
