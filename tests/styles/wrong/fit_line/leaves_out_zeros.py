# expect: any
import numpy as np


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError
    w, b, h = w0, b0, []
    for i in range(iterations):
        e = w * x + b - y
        h.append(float((e * e).mean()))
        k = x != 0
        w, b = w - learning_rate * 2 * float((e[k] * x[k]).mean()), b - learning_rate * 2 * float(e[k].mean())
    return w, b, h
