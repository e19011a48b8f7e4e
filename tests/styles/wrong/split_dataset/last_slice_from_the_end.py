# expect: split_dataset__last_counted_from_the_end
import numpy as np
def split_dataset(X, y, ratios, seed):
    if abs(sum(ratios) - 1) > 1e-8 or len(X) != len(y):
        raise ValueError
    n = len(X)
    o = np.random.default_rng(seed).permutation(n)
    a = round(n * ratios[0]); b = round(n * ratios[1]); c = n - a - b
    out = []
    for i in (o[:a], o[a:a + b], o[-c:]):
        out += [X[i], y[i]]
    return tuple(out)
