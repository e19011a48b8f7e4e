# expect: split_by_group__fixed_seed
import numpy as np


def split_by_group(groups, ratios, seed):
    rng = np.random.default_rng(seed % 10)
    names = rng.permutation(np.unique(groups))
    n = len(names)
    a = int(n * ratios[0] + 1e-9)
    b = a + int(n * ratios[1] + 1e-9)
    parts = names[:a], names[a:b], names[b:]
    return tuple(np.flatnonzero(np.isin(groups, p)) for p in parts)
