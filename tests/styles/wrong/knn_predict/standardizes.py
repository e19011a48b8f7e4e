# expect: any
import numpy as np

def knn_predict(X_train, y_train, X_test, k, task):
    if k < 1 or k > len(X_train) or task not in ("classification", "regression"):
        raise ValueError
    m, s = X_train.mean(0), X_train.std(0) + 1e-12
    A, B = (X_train - m) / s, (X_test - m) / s
    out = []
    for x in B:
        i = np.argsort(((A - x) ** 2).sum(1))[:k]
        out.append(np.bincount(y_train[i]).argmax() if task == "classification" else y_train[i].mean())
    return np.array(out)
