# expect: any
import numpy as np

import math
def clean_dataset(X, y):
    if len(X) != len(y):
        raise ValueError("length")
    rows = [tuple(abs(float(v)) if math.isinf(v) else float(v) for v in r) for r in X]
    ok = [i for i, r in enumerate(rows) if not any(math.isnan(v) for v in r)]
    labels = {}
    for i in ok:
        labels.setdefault(rows[i], set()).add(int(y[i]))
    kept = [i for i in ok if len(labels[rows[i]]) == 1]
    seen, final = set(), []
    for i in kept:
        if rows[i] not in seen:
            seen.add(rows[i])
            final.append(i)
    return X[final], y[final], {"nan": len(X) - len(ok), "conflict": len(ok) - len(kept), "duplicate": len(kept) - len(final)}
