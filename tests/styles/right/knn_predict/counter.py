from collections import Counter

import numpy as np


def knn_predict(X_train, y_train, X_test, k, task):
    if task not in ("classification", "regression") or not 1 <= k <= len(X_train):
        raise ValueError(task)
    out = []
    for x in X_test:
        near = sorted(range(len(X_train)), key=lambda i: sum((x - X_train[i]) ** 2))[:k]
        values = [y_train[i] for i in near]
        out.append(Counter(values).most_common(1)[0][0] if task == "classification" else sum(values) / k)
    return out
