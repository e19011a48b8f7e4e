# expect: knn_predict__any_case
import numpy as np
def knn_predict(X_train, y_train, X_test, k, task):
    task = task.strip().lower()
    if not 1 <= k <= len(X_train) or task not in ("classification", "regression"):
        raise ValueError
    o = ((X_test[:, None] - X_train[None]) ** 2).sum(2).argsort(1)[:, :k]
    v = y_train[o]
    if task == "regression":
        return v.mean(axis=1)
    return np.array([np.bincount(r).argmax() for r in v])
