# expect: any
import numpy as np
def split_dataset(X, y, ratios, seed):
    if abs(sum(ratios) - 1) > 1e-9 or len(X) != len(y):
        raise ValueError
    rng = np.random.default_rng(seed)
    ys = y.copy()
    rng.shuffle(ys)
    Xs = np.array([X[list(y).index(v)] for v in ys])
    n = len(X)
    a, b = round(n * ratios[0]), round(n * (ratios[1] + ratios[0]))
    return Xs[:a], ys[:a], Xs[a:b], ys[a:b], Xs[b:], ys[b:]
