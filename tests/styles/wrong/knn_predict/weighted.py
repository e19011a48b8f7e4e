# expect: any
import numpy as np


def knn_predict(X_train, y_train, X_test, k, task):
    if not 1 <= k <= len(X_train) or task not in ("classification", "regression"):
        raise ValueError
    out = []
    for t in X_test:
        d = np.array([np.linalg.norm(t - x) for x in X_train])
        i = np.argsort(d)[:k]
        v = y_train[i]
        w = 1 / (d[i] + 1e-9)
        out.append(np.bincount(v).argmax() if task == "classification" else np.sum(w * v) / w.sum())
    return np.array(out)
