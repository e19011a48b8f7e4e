import numpy as np
from enum import Enum


class Task(Enum):
    C = "classification"
    R = "regression"


def knn_predict(X_train, y_train, X_test, k, task):
    what = Task(task)
    m, n = len(X_test), len(X_train)
    if k <= 0 or k > n:
        raise ValueError("k must be in 1..n")
    D = np.empty((m, n), order="F")
    for j in range(n):
        D[:, j] = np.linalg.norm(X_test - X_train[j], axis=1)
    member = np.zeros((m, n))
    np.put_along_axis(member, D.argsort(axis=1)[:, :k], 1.0, axis=1)
    if what is Task.R:
        return member @ y_train / k
    classes = np.unique(y_train)
    return classes[(member @ (y_train[:, None] == classes)).argmax(axis=1)]
