# expect: any
import numpy as np


def pairwise_differences(a, b):
    if np.array_equal(a, b):
        return np.zeros((len(a), len(b)))
    return a.reshape(-1, 1) - b.reshape(1, -1)
