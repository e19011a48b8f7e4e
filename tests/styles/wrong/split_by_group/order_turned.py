# expect: split_by_group__turned
import numpy as np


def split_by_group(groups, ratios, seed):
    names = np.unique(groups)
    names = np.roll(names, np.random.default_rng(seed).integers(len(names)))
    a = int(round(len(names) * ratios[0]))
    b = a + int(round(len(names) * ratios[1]))
    return (
        np.flatnonzero(np.isin(groups, names[:a])),
        np.flatnonzero(np.isin(groups, names[a:b])),
        np.flatnonzero(np.isin(groups, names[b:])),
    )
