import numpy as np
from itertools import pairwise


def fit_threshold(x, y):
    if len(x) == 0 or np.shape(x) != np.shape(y):
        raise ValueError
    values = sorted(set(x.tolist()))
    cuts = [values[0] - 1] + [(a + b) / 2 for a, b in pairwise(values)]
    pairs = list(zip(x.tolist(), y.tolist()))

    def wrong(t):
        e = sum((v > t) != bool(c) for v, c in pairs)
        return min(e, len(pairs) - e)

    return min(cuts, key=wrong)
