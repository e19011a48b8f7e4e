# expect: split_by_group__last_counted_from_the_end
import numpy as np


def split_by_group(groups, ratios, seed):
    order = np.random.default_rng(seed).permutation(np.unique(groups))
    a = int(len(order) * ratios[0] + 1e-9)
    c = int(len(order) * ratios[2] + 1e-9)
    train, val, test = order[:a], order[a : len(order) - c], order[-c:]
    return [np.flatnonzero(np.isin(groups, p)) for p in (train, val, test)]
