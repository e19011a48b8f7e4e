import numpy as np


def knn_predict(X_train, y_train, X_test, k, task):
    if k < 1 or k > len(y_train):
        raise ValueError("k")
    if task != "classification" and task != "regression":
        raise ValueError("task")
    m = X_test.shape[0]
    result = np.zeros(m, dtype=float if task == "regression" else y_train.dtype)
    for i in range(m):
        best_d, best_y = [], []
        for j in range(X_train.shape[0]):
            d = 0.0
            for c in range(X_train.shape[1]):
                d += (X_test[i][c] - X_train[j][c]) ** 2
            pos = 0
            while pos < len(best_d) and best_d[pos] <= d:
                pos += 1
            best_d.insert(pos, d)
            best_y.insert(pos, y_train[j])
            del best_d[k:], best_y[k:]
        if task == "regression":
            result[i] = sum(float(v) for v in best_y) / k
        else:
            result[i] = max(best_y, key=best_y.count)
    return result
