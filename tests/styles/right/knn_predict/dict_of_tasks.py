import numpy as np


def 다수결(값):
    이름, 개수 = np.unique(값, return_counts=True)
    return 이름[np.argmax(개수)]


방법 = {"classification": 다수결, "regression": np.mean}


def knn_predict(X_train, y_train, X_test, k, task):
    try:
        방식 = 방법[task]
    except KeyError:
        raise ValueError(f"모르는 task: {task}") from None
    if not 0 < k <= len(y_train):
        raise ValueError(f"k={k}")
    거리 = np.array([[np.linalg.norm(t - x) for x in X_train] for t in X_test])
    return np.array([방식(y_train[줄.argsort()[:k]]) for 줄 in 거리])
