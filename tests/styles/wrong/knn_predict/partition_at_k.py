# expect: knn_predict__refuses_all_samples
import numpy as np


def knn_predict(X_train, y_train, X_test, k, task):
    if task not in ("classification", "regression"):
        raise ValueError
    if k < 1 or k > len(X_train):
        raise ValueError
    out = []
    for x in X_test:
        d = ((X_train - x) ** 2).sum(1)
        near = y_train[np.argpartition(d, k)[:k]]
        out.append(near.mean() if task == "regression" else np.bincount(near).argmax())
    return np.array(out)
