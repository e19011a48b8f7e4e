import numpy as np


class ZScore:
    def __init__(self, x):
        self.mean, self.std = np.mean(x, dtype=float), np.linalg.norm(x - np.mean(x)) / len(x) ** 0.5
        self.flat = np.unique(x).size == 1

    def __call__(self, value):
        return 0.0 if self.flat else (value - self.mean) / self.std


def zscore_outliers(x, t):
    if t < 0:
        raise ValueError
    z = ZScore(x)
    return np.fromiter((bool(abs(z(v)) > t) for v in x), dtype=bool)
