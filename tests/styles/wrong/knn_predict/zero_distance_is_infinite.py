# expect: knn_predict__skips_distance_0
import numpy as np
def knn_predict(X_train, y_train, X_test, k, task):
    if not 1 <= k <= len(X_train) or task not in ("classification", "regression"):
        raise ValueError
    out = []
    for p in X_test:
        d = np.linalg.norm(X_train - p, axis=1)
        d[d == 0] = np.inf
        v = y_train[d.argsort()[:k]]
        out.append(v.mean() if task == "regression" else np.bincount(v).argmax())
    return np.array(out)
