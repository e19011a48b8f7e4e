# expect: precision_recall_f1__one_zero_clears_all
import numpy as np


def precision_recall_f1(C):
    d = np.diag(C)
    z = np.zeros(len(C))
    if (C.sum(0) == 0).any():
        p = z
    else:
        p = d / C.sum(0)
    r = np.where(C.sum(1) > 0, d / np.maximum(C.sum(1), 1), 0)
    s = p + r
    return p, r, np.where(s > 0, 2 * p * r / np.where(s > 0, s, 1), 0)
