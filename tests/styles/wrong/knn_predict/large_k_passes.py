# expect: knn_predict__accepts_any_k
import numpy as np


def knn_predict(X_train, y_train, X_test, k, task):
    if k < 1 or task not in ("classification", "regression"):
        raise ValueError
    out = []
    for t in X_test:
        i = np.argsort([np.linalg.norm(t - x) for x in X_train])[:k]
        v = y_train[i]
        out.append(np.bincount(v).argmax() if task == "classification" else v.mean())
    return np.array(out)
