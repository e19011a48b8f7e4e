# expect: any
import numpy as np


def fit_threshold(x, y):
    if x.size == 0 or x.shape != y.shape:
        raise ValueError
    if y.min() == y.max():
        return x.min()
    return (x[y == 0].max() + x[y == 1].min()) / 2
