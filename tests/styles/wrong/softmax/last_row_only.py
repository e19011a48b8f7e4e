# expect: any
import numpy as np


def softmax(Z):
    for row in Z:
        e = np.exp(row - row.max())
        p = e / e.sum()
    return p
