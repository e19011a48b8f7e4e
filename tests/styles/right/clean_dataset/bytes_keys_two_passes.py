import numpy as np
from collections import defaultdict


def clean_dataset(X: np.ndarray, y: np.ndarray):
    if np.shape(X)[0] != np.shape(y)[0]:
        raise ValueError(f"{len(X)} rows, {len(y)} labels")
    ok = [not np.isnan(row).any() for row in X]
    groups = defaultdict(list)
    for i in np.nonzero(ok)[0]:
        groups[(X[i] + 0.0).tobytes()].append(int(i))
    report = {"nan": len(ok) - sum(ok), "conflict": 0, "duplicate": 0}
    kept = []
    for members in groups.values():
        if len(np.unique(y[members])) == 1:
            kept.append(members[0])
            report["duplicate"] += len(members) - 1
        else:
            report["conflict"] += len(members)
    kept.sort()
    return X[kept].copy(), y[kept].copy(), report
