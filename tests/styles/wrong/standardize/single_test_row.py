# expect: standardize__constant_in_the_test_set
import numpy as np


def standardize(X_train, X_test):
    if X_train.shape[1] != X_test.shape[1]:
        raise ValueError
    mean, std = X_train.mean(0), X_train.std(0)
    std[std == 0] = 1
    return (X_train - mean) / std, (X_test - mean) / (std if len(X_test) > 1 else 1), mean, std
