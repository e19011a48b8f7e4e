import numpy as np


def threshold_curve(y, score):
    if not y.any():
        raise ValueError("no positives")
    rows = [(t, np.mean(y[score >= t]), y[score >= t].sum() / y.sum()) for t in np.unique(score)[::-1]]
    return np.transpose(rows)
