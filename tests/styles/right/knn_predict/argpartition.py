import numpy as np


def knn_predict(X_train, y_train, X_test, k, task):
    if k < 1 or k > X_train.shape[0]:
        raise ValueError("k")
    D = ((X_test[:, None, :] - X_train[None, :, :]) ** 2).sum(-1)
    near = y_train[np.argpartition(D, k - 1, axis=1)[:, :k]]
    if task == "regression":
        return near.mean(axis=1)
    if task == "classification":
        return np.apply_along_axis(lambda r: np.bincount(r).argmax(), 1, near)
    raise ValueError("task")
