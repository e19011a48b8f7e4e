# expect: knn_predict__accepts_any_k
import numpy as np


def distances(A, B):
    return np.sqrt(((A[:, None, :] - B[None, :, :]) ** 2).sum(axis=2))


def vote(row):
    values, counts = np.unique(row, return_counts=True)
    return values[counts.argmax()]


def knn_predict(X_train, y_train, X_test, k, task):
    if k < 1 or task not in ("classification", "regression"):
        raise ValueError
    near = y_train[np.argsort(distances(X_test, X_train), axis=1)[:, :k]]
    if task == "regression":
        return near.mean(axis=1)
    return np.array([vote(row) for row in near])
