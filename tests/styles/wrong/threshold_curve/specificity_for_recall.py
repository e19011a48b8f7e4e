# expect: any
import numpy as np


def threshold_curve(y, score):
    if not y.any():
        raise ValueError("no positives")
    t = np.unique(score)[::-1]
    precision = np.array([y[score >= s].mean() for s in t])
    specificity = np.array([np.sum((score < s) & (y == 0)) / max(np.sum(y == 0), 1) for s in t])
    return t, precision, specificity
