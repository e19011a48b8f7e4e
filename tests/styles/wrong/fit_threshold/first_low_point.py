# expect: any
import numpy as np


def errors(x, y, t):
    e = np.sum((x > t) != y)
    return min(e, len(y) - e)


def fit_threshold(x, y):
    if len(x) == 0 or len(x) != len(y):
        raise ValueError("bad input")
    c = np.unique(x)
    i = len(c) // 2
    while True:
        here = errors(x, y, c[i])
        if i > 0 and errors(x, y, c[i - 1]) < here:
            i -= 1
        elif i + 1 < len(c) and errors(x, y, c[i + 1]) < here:
            i += 1
        else:
            return c[i]
