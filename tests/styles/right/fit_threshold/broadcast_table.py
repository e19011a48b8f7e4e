import numpy as np


def fit_threshold(x, y):
    x, y = np.asarray(x, dtype=float), np.asarray(y)
    if x.shape != y.shape or not x.size:
        raise ValueError
    table = (x[None, :] > x[:, None]) != y[None, :].astype(bool)
    e = table.sum(axis=1)
    return x[np.argmin(np.minimum(e, len(x) - e))].item()
