# expect: threshold_curve__strictly_above
import numpy as np


def threshold_curve(y, score):
    if y.sum() == 0:
        raise ValueError
    ts = np.unique(score)[::-1]
    tp = np.array([((score > t) & (y == 1)).sum() for t in ts])
    fp = np.array([((score > t) & (y == 0)).sum() for t in ts])
    with np.errstate(invalid="ignore"):
        return ts, np.nan_to_num(tp / (tp + fp)), tp / y.sum()
