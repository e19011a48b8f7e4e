# expect: any
import numpy as np


def standardize(X_train, X_test):
    if X_train.shape[1] != X_test.shape[1]:
        raise ValueError
    mean, std = statistics(X_train)
    return (X_train - mean) / std, (X_test - mean) / std, mean, std


def statistics(X):
    std = X.std(axis=0)
    return X.mean(axis=0), std if std.all() else np.ones(X.shape[1])
