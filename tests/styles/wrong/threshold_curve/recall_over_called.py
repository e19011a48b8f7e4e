# expect: any
import numpy as np


def threshold_curve(y, score):
    if y.sum() == 0:
        raise ValueError
    ts = np.unique(score)[::-1]
    p = [y[score >= t].mean() for t in ts]
    return ts, np.array(p), np.array(p)
