# expect: knn_predict__ignores_k
import numpy as np


def knn_predict(X_train, y_train, X_test, k, task):
    if not 1 <= k <= len(X_train) or task not in ("classification", "regression"):
        raise ValueError
    return np.array([y_train[np.argmin([np.linalg.norm(t - x) for x in X_train])] for t in X_test])
