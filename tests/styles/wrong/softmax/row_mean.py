# expect: softmax__subtracts_mean
import numpy as np


def softmax(Z):
    p = []
    for row in Z:
        e = np.exp(row - np.average(row))
        p.append(e / sum(e))
    return np.array(p)
