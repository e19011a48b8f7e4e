import math

import numpy as np


def clean_dataset(X, y):
    if len(X) != len(y):
        raise ValueError("lengths")
    rows = [(tuple(row), label) for row, label in zip(X.tolist(), y.tolist())]
    whole = [r for r in rows if not any(math.isnan(v) for v in r[0])]
    labels = {}
    for key, label in whole:
        labels.setdefault(key, set()).add(label)
    agreed = [r for r in whole if len(labels[r[0]]) == 1]
    kept = list(dict.fromkeys(agreed))
    report = {"nan": len(rows) - len(whole), "conflict": len(whole) - len(agreed), "duplicate": len(agreed) - len(kept)}
    d = X.shape[1]
    return np.array([k for k, _ in kept], dtype=float).reshape(-1, d), np.array([v for _, v in kept], dtype=y.dtype), report
