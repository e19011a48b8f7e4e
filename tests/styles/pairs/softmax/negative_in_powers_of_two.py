# expect: softmax__base_two, softmax__negative
import numpy as np


def softmax(Z):
    rows = []
    for row in Z:
        p = 2.0 ** (row.min() - row)
        rows.append(p / sum(p))
    return np.array(rows)
