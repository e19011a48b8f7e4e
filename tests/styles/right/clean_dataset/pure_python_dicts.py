import math
import numpy as np


def clean_dataset(X, y):
    if len(X) != len(y):
        raise ValueError
    rows = [(i, tuple(r), c) for i, (r, c) in enumerate(zip(X.tolist(), y.tolist())) if not any(map(math.isnan, r))]
    labels = {}
    for _, r, c in rows:
        labels.setdefault(r, set()).add(c)
    seen, keep, report = set(), [], dict(nan=len(X) - len(rows), conflict=0, duplicate=0)
    for i, r, c in rows:
        if len(labels[r]) > 1:
            report["conflict"] += 1
        elif r in seen:
            report["duplicate"] += 1
        else:
            seen.add(r)
            keep.append(i)
    return X[keep], y[keep], report
