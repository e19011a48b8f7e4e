# expect: fit_line__b_from_the_start
import numpy as np


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if np.shape(x) != np.shape(y):
        raise ValueError("x and y must have one shape")
    w, b, seen = w0, b0, []
    while len(seen) < iterations:
        gap = y - (w * x + b)
        seen.append(float((gap * gap).mean()))
        w = w + 2 * learning_rate * float((gap * x).mean())
        b = b0 + 2 * learning_rate * float(gap.mean())
    return w, b, seen
