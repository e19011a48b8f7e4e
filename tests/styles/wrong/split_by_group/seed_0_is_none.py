# expect: split_by_group__seed_0_is_none
import numpy as np


def split_by_group(groups, ratios, seed):
    rng = np.random.default_rng(seed or None)
    names = rng.permutation(np.unique(groups))
    a = round(len(names) * ratios[0])
    b = a + round(len(names) * ratios[1])
    return tuple(np.flatnonzero(np.isin(groups, p)) for p in (names[:a], names[a:b], names[b:]))
