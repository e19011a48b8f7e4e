# expect: threshold_curve__ties_split
import numpy as np


def threshold_curve(y, score):
    if y.sum() == 0:
        raise ValueError
    o = np.argsort(score)[::-1]
    tp = y[o].cumsum()
    return score[o], tp / (np.arange(len(y)) + 1), tp / y.sum()
