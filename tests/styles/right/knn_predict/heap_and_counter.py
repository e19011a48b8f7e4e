import heapq
import math
from collections import Counter
import numpy as np
def knn_predict(X_train, y_train, X_test, k, task):
    if not 1 <= k <= len(y_train):
        raise ValueError("k")
    match task:
        case "classification":
            combine = lambda v: Counter(v).most_common(1)[0][0]
        case "regression":
            combine = lambda v: math.fsum(v) / len(v)
        case _:
            raise ValueError("task")
    out = []
    for p in X_test.tolist():
        best = heapq.nsmallest(k, zip((math.dist(p, q) for q in X_train.tolist()), y_train.tolist()))
        out.append(combine([v for _, v in best]))
    return np.array(out)
