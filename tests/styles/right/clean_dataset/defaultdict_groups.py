from collections import Counter, defaultdict

import numpy as np


def clean_dataset(X, y):
    n = len(X)
    if n != len(y):
        raise ValueError
    report = Counter({"nan": 0, "conflict": 0, "duplicate": 0})
    groups = defaultdict(list)
    for i in range(n):
        if any(v != v for v in X[i]):
            report["nan"] += 1
        else:
            groups[tuple(X[i])].append(i)
    keep = []
    for members in groups.values():
        if len({y[i] for i in members}) > 1:
            report["conflict"] += len(members)
            continue
        first, *again = members
        keep.append(first)
        report["duplicate"] += len(again)
    keep = np.sort(np.array(keep, dtype=int))
    return X[keep], y[keep], report
