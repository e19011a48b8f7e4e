# expect: any
import numpy as np


def statistics(X):
    std = X.std(axis=0)
    return X.mean(axis=0), np.where(std == 0, 1.0, std)


def standardize(X_train, X_test):
    if X_train.shape[1] != X_test.shape[1]:
        raise ValueError
    mean, std = X_train.mean(axis=0), X_train.std(axis=0)
    A, B = X_train.astype(float), X_test.astype(float)
    for j in range(len(mean)):
        if std[j] == 0:
            std[j] = 1.0
            continue
        A[:, j] = (A[:, j] - mean[j]) / std[j]
        B[:, j] = (B[:, j] - mean[j]) / std[j]
    return A, B, mean, std
