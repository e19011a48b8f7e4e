# expect: knn_predict__integer_mean
import numpy as np


def knn_predict(X_train, y_train, X_test, k, task):
    if not 1 <= k <= len(X_train) or task not in ("classification", "regression"):
        raise ValueError
    out = np.zeros(len(X_test), dtype=y_train.dtype)
    for j, t in enumerate(X_test):
        i = np.argsort([np.linalg.norm(t - x) for x in X_train])[:k]
        v = y_train[i]
        out[j] = np.bincount(v).argmax() if task == "classification" else v.mean()
    return out
