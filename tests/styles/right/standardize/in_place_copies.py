import numpy as np


def standardize(X_train, X_test):
    if X_train.shape[1:] != X_test.shape[1:]:
        raise ValueError
    train, test = X_train.astype("float64"), X_test.astype("float64")
    mean, std = np.average(train, axis=0), np.linalg.norm(train - train.mean(0), axis=0) / len(train) ** 0.5
    std[np.isclose(std, 0)] = 1.0
    for part in (train, test):
        part -= mean
        part /= std
    return [train, test, mean, std]
