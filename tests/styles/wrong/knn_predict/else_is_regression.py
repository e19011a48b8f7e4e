# expect: knn_predict__accepts_any_task
import numpy as np


def knn_predict(X_train, y_train, X_test, k, task):
    if not 1 <= k <= len(X_train):
        raise ValueError
    out = []
    for t in X_test:
        i = np.argsort([np.linalg.norm(t - x) for x in X_train])[:k]
        v = y_train[i]
        out.append(np.bincount(v).argmax() if task == "classification" else v.mean())
    return np.array(out)
