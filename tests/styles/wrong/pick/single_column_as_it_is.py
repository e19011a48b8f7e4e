# expect: any
import numpy as np


def pick(P, y):
    if P.shape[1] == 1:
        return P
    return np.array([row[c] for row, c in zip(P, y)])
