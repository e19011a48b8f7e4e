# expect: cross_entropy__log_of_mean
import numpy as np


def bce_with_logits(z, y):
    return np.mean(np.logaddexp(0, z) - y * z)


def cross_entropy(logits, y):
    n, K = logits.shape
    if len(y) != n or y.min() < 0 or y.max() >= K:
        raise ValueError
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    return -np.log(p[np.arange(n), y].mean())
