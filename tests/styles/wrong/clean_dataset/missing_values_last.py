# expect: any
import numpy as np


def clean_dataset(X, y):
    if len(X) != len(y):
        raise ValueError
    keys = [(row + 0.0).tobytes() for row in X]
    report = {"nan": 0, "conflict": 0, "duplicate": 0}
    agreed = [i for i in range(len(X)) if len({y[j] for j in range(len(X)) if keys[j] == keys[i]}) == 1]
    report["conflict"] = len(X) - len(agreed)
    first = [i for i in agreed if keys.index(keys[i]) == i]
    report["duplicate"] = len(agreed) - len(first)
    keep = [i for i in first if not np.isnan(X[i]).any()]
    report["nan"] = len(first) - len(keep)
    return X[keep], y[keep], report
