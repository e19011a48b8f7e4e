# expect: cross_entropy__capped
import numpy as np


def cross_entropy(logits, y):
    if len(logits) != len(y) or y.min() < 0 or y.max() >= logits.shape[1]:
        raise ValueError
    p = np.exp(logits - logits.max(1, keepdims=True))
    p /= p.sum(1, keepdims=True)
    return -np.mean(np.log(p[np.arange(len(y)), y] + 1e-9))


def bce_with_logits(z, y):
    return np.mean(np.logaddexp(0, z) - y * z)
