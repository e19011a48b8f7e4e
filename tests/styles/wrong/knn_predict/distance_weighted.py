# expect: any
import numpy as np


def distances(A, B):
    return np.sqrt(((A[:, None, :] - B[None, :, :]) ** 2).sum(axis=2))


def vote(row):
    values, counts = np.unique(row, return_counts=True)
    return values[counts.argmax()]


def knn_predict(X_train, y_train, X_test, k, task):
    if not 1 <= k <= len(X_train) or task not in ("classification", "regression"):
        raise ValueError
    D = distances(X_test, X_train)
    idx = np.argsort(D, axis=1)[:, :k]
    near = y_train[idx]
    if task == "regression":
        w = 1 / (np.take_along_axis(D, idx, axis=1) + 1e-9)
        return (near * w).sum(axis=1) / w.sum(axis=1)
    return np.array([vote(row) for row in near])
