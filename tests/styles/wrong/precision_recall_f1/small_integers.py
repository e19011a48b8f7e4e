# expect: any
import numpy as np


def precision_recall_f1(C):
    tp = np.diagonal(C).astype(np.int8).astype(float)

    def 나누기(a, b):
        return np.divide(a, b, out=np.zeros(len(a)), where=np.asarray(b) != 0)

    col, row = C.sum(axis=0), C.sum(axis=1)
    return 나누기(tp, col), 나누기(tp, row), 나누기(2 * tp, col + row)
