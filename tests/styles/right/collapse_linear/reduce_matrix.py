from functools import reduce

import numpy as np


def collapse_linear(W1, b1, W2, b2):
    layers = [(np.matrix(W1), np.matrix(b1)), (np.matrix(W2), np.matrix(b2))]
    W, b = reduce(lambda one, two: (one[0] * two[0], one[1] * two[0] + two[1]), layers)
    return W, np.asarray(b)[0]
