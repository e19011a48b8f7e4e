# expect: any
import numpy as np


def fit_threshold(x, y):
    if not len(x) or len(x) != len(y):
        raise ValueError("x, y")
    c = np.unique(x)

    def E(t):
        e = int(np.sum((x > t) != (y == 1)))
        return min(e, len(x) - e)

    lo, hi = 0, len(c) - 1
    while hi - lo > 2:
        a, b = lo + (hi - lo) // 3, hi - (hi - lo) // 3
        if E(c[a]) <= E(c[b]):
            hi = b
        else:
            lo = a
    return min(c[lo:hi + 1], key=E)
