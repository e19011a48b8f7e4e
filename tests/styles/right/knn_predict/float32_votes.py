import numpy as np


def knn_predict(X_train, y_train, X_test, k, task):
    n = len(X_train)
    if not isinstance(k, int) or k not in range(1, n + 1) or task not in {"classification", "regression"}:
        raise ValueError
    A, B = X_train.astype(np.float32), X_test.astype(np.float32)
    D = np.sqrt(np.maximum((B**2).sum(1, keepdims=True) - 2 * B @ A.T + (A**2).sum(1), 0))
    rank = D.argsort(axis=1).argsort(axis=1)
    weight = (rank < k).astype(np.float32)
    if task == "regression":
        return weight @ y_train.astype(np.float32) / k
    names = np.unique(y_train)
    votes = weight @ (y_train[:, None] == names).astype(np.float32)
    return names[votes.argmax(axis=1)]
