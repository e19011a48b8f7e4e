# expect: cross_entropy__sum
import numpy as np


def cross_entropy(logits, y):
    if len(logits) != len(y) or y.min() < 0 or y.max() >= logits.shape[1]:
        raise ValueError
    total = 0
    for row, k in zip(logits, y):
        total += np.logaddexp.reduce(row) - row[k]
    return total


def bce_with_logits(z, y):
    return np.mean(np.logaddexp(0, z) - y * z)
