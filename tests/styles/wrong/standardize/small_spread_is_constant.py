# expect: any
import numpy as np

def standardize(X_train, X_test):
    if X_train.shape[1] != X_test.shape[1]:
        raise ValueError
    m = X_train.mean(0); s = X_train.std(0); s[s < 0.1] = 1
    return (X_train - m) / s, (X_test - m) / s, m, s
