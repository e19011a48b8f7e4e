# expect: split_dataset__seed_0_is_none
import numpy as np
def split_dataset(X, y, ratios, seed):
    if abs(sum(ratios) - 1) > 1e-8 or len(X) != len(y):
        raise ValueError
    n = len(X)
    o = np.random.default_rng(seed or None).permutation(n)
    a = round(n * ratios[0]); b = a + round(n * ratios[1])
    out = []
    for i in (o[:a], o[a:b], o[b:]):
        out += [X[i], y[i]]
    return tuple(out)
