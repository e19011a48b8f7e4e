# expect: split_dataset__shuffled_after
import numpy as np


def split_dataset(X, y, ratios, seed):
    if abs(sum(ratios) - 1) > 1e-9 or len(X) != len(y):
        raise ValueError
    rng = np.random.default_rng(seed)
    a = int(len(X) * ratios[0])
    b = a + int(len(X) * ratios[1])
    out = []
    for lo, hi in ((0, a), (a, b), (b, len(X))):
        i = lo + rng.permutation(hi - lo)
        out += [X[i], y[i]]
    return tuple(out)
