# expect: any
import numpy as np


def threshold_curve(y, score):
    if not y.any():
        raise ValueError("no positives")
    t = np.concatenate([[np.inf], np.unique(score)[::-1]])
    tp = np.array([np.sum(y[score >= s]) for s in t])
    n = np.array([np.sum(score >= s) for s in t])
    return t, np.where(n > 0, tp / np.maximum(n, 1), 1.0), tp / y.sum()
