# expect: softmax__divides_by_max, softmax__flattened
import numpy as np


def softmax(Z):
    scores = []
    for row in Z:
        e = np.exp(row - row.max())
        scores.extend(e / e.max())
    return np.array(scores)
