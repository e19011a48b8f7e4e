import numpy as np


def lift(baskets, a, b):
    if len(baskets) == 0:
        raise ValueError
    M = np.array([[a in set(k), b in set(k)] for k in baskets], dtype=np.float32)
    pa, pb = M.mean(axis=0)
    pab = M.prod(axis=1).mean()
    return np.divide(pab, pa * pb) if pa * pb > 0 else np.float32(0)
