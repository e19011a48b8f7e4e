# expect: split_by_group__rest_lost
import numpy as np


def split_by_group(groups, ratios, seed):
    rng = np.random.default_rng(seed)
    names = np.unique(groups)
    rng.shuffle(names)
    a = round(len(names) * ratios[0])
    b = round(len(names) * ratios[1])
    c = int(len(names) * ratios[2])
    parts = names[:a], names[a : a + b], names[a + b : a + b + c]
    return tuple(np.flatnonzero(np.isin(groups, p)) for p in parts)
