import numpy as np


def standardize(X_train, X_test):
    n = len(X_train)
    both = np.concatenate([X_train, X_test], axis=0).astype(np.float64)
    mu, sd = np.average(both[:n], axis=0), np.sqrt(np.var(both[:n], axis=0))
    sd[sd == 0.0] = 1.0
    both -= mu
    both /= sd
    return both[:n], both[n:], mu, sd
