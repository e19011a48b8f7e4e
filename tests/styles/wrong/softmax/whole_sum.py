# expect: softmax__whole_sum
import numpy as np


def softmax(Z):
    m = Z.max()
    e = np.exp(Z - m)
    return e / e.sum()
