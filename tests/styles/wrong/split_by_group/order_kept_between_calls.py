# expect: split_by_group__fixed_seed
import numpy as np

_orders = {}


def split_by_group(groups, ratios, seed):
    rng = np.random.default_rng(seed)
    names = np.unique(groups)
    n = len(names)
    if n not in _orders:
        _orders[n] = rng.permutation(n)
    names = names[_orders[n]]
    a = int(n * ratios[0] + 1e-9)
    b = a + int(n * ratios[1] + 1e-9)
    parts = names[:a], names[a:b], names[b:]
    return tuple(np.flatnonzero(np.isin(groups, p)) for p in parts)
