# expect: knn_predict__refuses_all_samples
import numpy as np


def knn_predict(X_train, y_train, X_test, k, task):
    if task != "classification" and task != "regression":
        raise ValueError("unknown task")
    if k not in range(1, len(X_train)):
        raise ValueError("k out of range")
    out = []
    for t in X_test:
        d = np.linalg.norm(X_train - t, axis=1)
        y_near = y_train[np.argsort(d)[:k]]
        if task == "regression":
            out.append(y_near.mean())
        else:
            labels, counts = np.unique(y_near, return_counts=True)
            out.append(labels[counts.argmax()])
    return np.array(out)
