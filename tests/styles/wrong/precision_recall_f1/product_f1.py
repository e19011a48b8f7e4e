# expect: any
import numpy as np


def precision_recall_f1(C):
    tp = np.diag(C).astype(float)
    p = np.divide(tp, C.sum(axis=0), out=np.zeros(len(C)), where=C.sum(axis=0) > 0)
    r = np.divide(tp, C.sum(axis=1), out=np.zeros(len(C)), where=C.sum(axis=1) > 0)
    s = p + r
    f = np.divide(2 * p * r, s, out=np.zeros(len(C)), where=s > 0)
    return p, r, p * r
