# expect: any
import numpy as np

def split_by_group(groups, ratios, seed):
    u = np.random.default_rng(seed).permutation(np.unique(groups))
    n = len(groups); parts = [[], [], []]; k = 0
    for g in u:
        while k < 2 and len(parts[k]) >= n * ratios[k] - 1e-9:
            k += 1
        parts[k].extend(np.flatnonzero(groups == g).tolist())
    return tuple(np.array(p, dtype=int) for p in parts)
