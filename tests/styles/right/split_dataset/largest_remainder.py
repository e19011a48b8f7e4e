import numpy as np


def split_dataset(X, y, ratios, seed):
    n = len(X)
    if n != len(y) or not np.isclose(sum(ratios), 1.0):
        raise ValueError("check the ratios and the lengths")
    sizes = [int(n * r) for r in ratios]
    rests = [n * r - s for r, s in zip(ratios, sizes)]
    while sum(sizes) < n:
        k = rests.index(max(rests))
        sizes[k] += 1
        rests[k] = -1
    rng = np.random.Generator(np.random.PCG64(seed))
    order = rng.choice(n, size=n, replace=False)
    groups = np.repeat([0, 1, 2], sizes)
    return tuple(a[order[groups == g]] for g in range(3) for a in (X, y))
