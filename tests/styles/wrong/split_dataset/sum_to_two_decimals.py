# expect: split_dataset__sum_rounded
import numpy as np
def split_dataset(X, y, ratios, seed):
    if round(sum(ratios), 2) != 1 or len(X) != len(y):
        raise ValueError
    n = len(X)
    o = np.random.default_rng(seed).permutation(n)
    a = round(n * ratios[0]); b = a + round(n * ratios[1])
    out = []
    for i in (o[:a], o[a:b], o[b:]):
        out += [X[i], y[i]]
    return tuple(out)
