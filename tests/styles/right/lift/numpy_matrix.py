import numpy as np


def lift(baskets, a, b):
    if len(baskets) == 0:
        raise ValueError
    M = np.array([[a in basket, b in basket] for basket in baskets], dtype=float)
    p, q = M.mean(axis=0)
    return np.float64(M.prod(axis=1).mean() / (p * q)) if p * q > 0 else np.float64(0)
